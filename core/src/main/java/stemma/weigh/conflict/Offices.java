package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.quote.Quotations;
import stemma.text.Span;

/** Reads off a report the offices and ranks of which a person has one at a time, as they stand right before the name. */
final class Offices {
    /** Of those of one set nobody has two: who leads a party in a chamber, in which chamber somebody sits, which rank somebody has. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("speaker", "leader speaker"),
            Map.entry("majority leader", "leader majority leader"),
            Map.entry("minority leader", "leader minority leader"),
            Map.entry("majority whip", "leader majority whip"),
            Map.entry("minority whip", "leader minority whip"),
            Map.entry("sen", "seat senator"),
            Map.entry("senator", "seat senator"),
            Map.entry("rep", "seat representative"),
            Map.entry("representative", "seat representative"),
            Map.entry("congressman", "seat representative"),
            Map.entry("congresswoman", "seat representative"),
            Map.entry("sheriff", "rank sheriff"),
            Map.entry("chief", "rank chief"),
            Map.entry("cpl", "rank corporal"),
            Map.entry("corporal", "rank corporal"),
            Map.entry("sgt", "rank sergeant"),
            Map.entry("sergeant", "rank sergeant"),
            Map.entry("lt", "rank lieutenant"),
            Map.entry("lieutenant", "rank lieutenant"),
            Map.entry("capt", "rank captain"),
            Map.entry("captain", "rank captain"),
            Map.entry("maj", "rank major"),
            Map.entry("major", "rank major"),
            Map.entry("col", "rank colonel"),
            Map.entry("colonel", "rank colonel"));

    /** The office at the end of what stands before a name, with the words before it. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?<words>(?:[\\p{L}'’-]+\\.?\\s){0,3}(?:[\\p{L}'’]+-)?)(?<!\\p{L})(?<title>Speaker|Sheriff|Chief|(?:Majority|Minority)\\s(?:Leader|Whip)|Senator|Representative|Congress(?:wo)?man"
                    + "|Corporal|Sergeant|Lieutenant|Captain|Major|Colonel|(?:Sen|Rep|Cpl|Sgt|Lt|Capt|Maj|Col)\\b\\.?)\\s?$");

    /** What makes another office of it, one of another time, or one that is only wanted. */
    private static final Set<String> OTHER = Set.of(
            "former",
            "then",
            "ex",
            "acting",
            "interim",
            "incoming",
            "outgoing",
            "late",
            "deputy",
            "vice",
            "assistant",
            "associate",
            "retired",
            "designate",
            "would",
            "future",
            "first",
            "next",
            "staff",
            "master",
            "state",
            "turned",
            "onetime",
            "ousted",
            "longtime",
            "lt",
            "lieutenant",
            "sgt",
            "sergeant",
            "maj",
            "major",
            "det",
            "detective",
            "capt",
            "captain",
            "gunnery",
            "lance",
            "candidate",
            "nominee",
            "shadow",
            "possible",
            "potential",
            "newly",
            "flight",
            "team",
            "chief",
            "old",
            "previous",
            "club",
            "wing");

    private static final int BEFORE_NAME = 40;

    private Offices() {}

    /** Within quotation marks and beside "former", "acting", "state" and the like none is read. */
    static List<Attribute> in(Annotated r, Bearers bearers) {
        List<Attribute> out = new ArrayList<>();
        for (Name n : r.names()) {
            String who = n.kind() == Name.Kind.PERSON ? bearers.of(n) : "";
            int start = n.span().start();
            Matcher m = BEFORE.matcher(r.text())
                    .region(Math.max(0, start - BEFORE_NAME), start)
                    .useTransparentBounds(true);
            if (who.isEmpty() || !m.find() || isQuoted(r, start)) {
                continue;
            }
            String title =
                    m.group("title").toLowerCase(Locale.ROOT).replace(".", "").replaceAll("\\s+", " ");
            String value = VALUES.getOrDefault(title, "");
            int cut = value.indexOf(' ');
            if (cut > 0 && !isOther(m.group("words"))) {
                Span at = new Span(m.start("title"), m.end("title"));
                out.add(new Attribute(
                        value.substring(0, cut) + " " + who, value.substring(cut + 1), Attribute.Sort.OFFICE, r, at));
            }
        }
        return out;
    }

    private static boolean isOther(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+")).anyMatch(OTHER::contains);
    }

    private static boolean isQuoted(Annotated r, int at) {
        return Quotations.marked(r).stream().anyMatch(s -> s.contains(at));
    }
}
