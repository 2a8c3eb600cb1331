package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.text.Cue;
import stemma.text.Span;

/** The blocks of streets that reports of a story tell as where something happened: "in the 1200 block of Tern Avenue". */
final class Blocks {
    static final String WAY =
            "(?:Streets?|St|Avenues?|Ave|Roads?|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Boulevard|Blvd|Terrace"
                    + "|Way|Circle|Parkway|Pkwy|Highway|Hwy|Trail|Pike|Row|Loop|Alley|Crescent|Route)";

    private static final String QUARTER =
            "(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|NE|NW|SE|SW|[NSEW])";

    private static final Cue BLOCK =
            Cue.of("\\b(?<n>\\d{1,2},?\\d{2,3}|\\d{3})(?:th|-hundred)?[ -]block of (?:" + QUARTER
                    + "\\b\\.?\\s)?(?<street>(?:\\p{Lu}[\\p{L}'’]*|\\d{1,3}(?:st|nd|rd|th))(?:\\s(?!" + WAY + "\\b)(?!"
                    + QUARTER
                    + "\\b)\\p{Lu}[\\p{L}'’]*){0,3}?)(?:\\s(?<way>" + WAY + ")\\b\\.?|(?=\\s?[^\\p{Lu}\\s]|\\s*$))");

    /** Before a block: it is where somebody lives, or another place than that of the event. */
    private static final Pattern HOME = Pattern.compile(
            "(?:\\bof|\\bfrom|\\bliv\\p{L}+|\\bresid\\p{L}+|\\bto|\\baround|\\bnear)\\s(?:(?:in|at|on)\\s)?(?:the|their|his|her)\\s$",
            Pattern.CASE_INSENSITIVE);

    /** What called somebody to a block names the event's: "were called to the 1200 block". */
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:called|dispatched|responded|respond|sent|rushed|summoned|went|came)\\s(?:\\p{L}+\\s){0,3}?to\\sthe\\s$",
            Pattern.CASE_INSENSITIVE);

    /** In a sentence that tells of something besides the event, or of what came before or after it. */
    private static final Cue OTHER = Cue.of(
            "\\b(?:(?:another|second) (?:shooting|incident|scene|home|house|location|crime|attack|robbery|block)|earlier|previous|previously|separate|(?:hours|days|weeks|months) later|last (?:year|month|week)|arrested|captured|caught|abandoned|ditched|taken into custody|search warrants?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int BEFORE = 60;

    private final List<Attribute> blocks = new ArrayList<>();

    private record Place(
            String number, String street, String way, Annotated report, Span at, Span name, boolean event) {}

    private Blocks() {}

    /**
     * The numbers of the blocks of a street, and the names of the streets that have a block of one number. Where one report tells
     * two blocks of a street none is told of it; nor where two streets of the story bear one name ("Tern Avenue", "Tern Court").
     */
    static List<Attribute> in(List<Annotated> reports) {
        List<Place> places = new ArrayList<>();
        reports.forEach(r -> read(r, places));
        Map<String, Set<String>> ways = new HashMap<>();
        Map<String, Set<String>> numbers = new HashMap<>();
        Map<String, Set<String>> streets = new HashMap<>();
        for (Place p : places) {
            if (!p.way().isEmpty()) {
                ways.computeIfAbsent(p.street(), k -> new TreeSet<>()).add(p.way());
            }
            numbers.computeIfAbsent(p.report().id() + " " + p.street(), k -> new TreeSet<>())
                    .add(p.number());
            streets.computeIfAbsent(p.report().id(), k -> new TreeSet<>()).add(p.street());
        }
        Set<String> doubled = new TreeSet<>();
        places.stream()
                .filter(p -> numbers.getOrDefault(p.report().id() + " " + p.street(), Set.of())
                                .size()
                        > 1)
                .forEach(p -> doubled.add(p.street()));
        Blocks out = new Blocks();
        for (Place p : places) {
            boolean one = ways.getOrDefault(p.street(), Set.of()).size() <= 1;
            if (!p.event() || !one || doubled.contains(p.street())) {
                continue;
            }
            out.blocks.add(new Attribute("block " + p.street(), p.number(), Attribute.Sort.BLOCK, p.report(), p.at()));
            if (streets.getOrDefault(p.report().id(), Set.of()).size() == 1) {
                out.blocks.add(
                        new Attribute("street " + p.number(), p.street(), Attribute.Sort.STREET, p.report(), p.name()));
            }
        }
        return out.blocks;
    }

    private static void read(Annotated r, List<Place> out) {
        Matcher m = BLOCK.matcher(r.text());
        for (Sentence s : r.sentences()) {
            boolean other = OTHER.in(s.span().of(r.text()));
            for (int from = s.span().start();
                    BLOCK.find(m, r.text(), from, s.span().end());
                    from = m.end()) {
                String before = r.text().substring(Math.max(s.span().start(), m.start() - BEFORE), m.start());
                boolean home =
                        HOME.matcher(before).find() && !CALLED.matcher(before).find();
                String way = m.group("way") == null ? "" : way(m.group("way"));
                out.add(new Place(
                        m.group("n").replace(",", ""),
                        m.group("street").toLowerCase(Locale.ROOT),
                        way,
                        r,
                        new Span(m.start("n"), m.end("n")),
                        new Span(m.start("street"), m.end("street")),
                        !home && !other));
            }
        }
    }

    /** The kind of street, the same for the short and the long form. */
    private static String way(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return switch (w) {
            case "street", "streets" -> "st";
            case "avenue", "avenues" -> "ave";
            case "road", "roads" -> "rd";
            case "drive" -> "dr";
            case "lane" -> "ln";
            case "court" -> "ct";
            case "place" -> "pl";
            case "boulevard" -> "blvd";
            case "parkway" -> "pkwy";
            case "highway" -> "hwy";
            default -> w;
        };
    }

    /** Houses apart from which two blocks of one street are hardly where one thing happened. Set by hand. */
    private static final int FAR = 500;

    /** May the two numbers be meant for one block of a street: near each other, or a slip of the same digits or of a nought? */
    static boolean near(String a, String b) {
        int x = Integer.parseInt(a);
        int y = Integer.parseInt(b);
        return Math.abs(x - y) <= FAR
                || x == 10 * y
                || y == 10 * x
                || a.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(b.chars().sorted().boxed().toList());
    }
}
