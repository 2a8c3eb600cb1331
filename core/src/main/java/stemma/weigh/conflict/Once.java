package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Cue;
import stemma.text.Span;
import stemma.weigh.Discrepancy;
import stemma.weigh.clause.Terms;

/**
 * Finds the year of, or the time taken by, what happens to a thing once: it is opened, built, founded. Sources that share no text tell
 * it in passing, in clauses that have little else in common.
 */
final class Once {
    private static final String ACTS =
            "opened|founded|established|built|completed|inaugurated|launched|commissioned|incorporated|abolished|demolished|ratified|born|elected|unveiled|dissolved|independent";
    private static final String BASE =
            "open|found|establish|build|complete|inaugurate|launch|demolish|ratify|restore|rebuild|dig|finish";
    private static final Cue YEAR = Cue.of("\\b(?<act>" + ACTS
            + ")\\s(?:\\p{L}+\\s){0,2}?in\\s(?:\\p{Lu}\\p{Ll}+\\s)?(?<value>(?:1[5-9]|20)\\d\\d)\\b");
    private static final String TIME = "(?<value>(?:\\p{L}+|\\d+(?:\\.\\d+)?)\\s(?:years?|months?|weeks?|days?))";
    private static final Cue TOOK = Cue.of("\\btook\\s" + TIME + "\\sto\\s(?<act>" + BASE + ")\\b");
    private static final Cue WITHIN = Cue.of("\\b(?<act>" + ACTS + ")\\s(?:with)?in\\s" + TIME);
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\\d+(?:\\.\\d+)?)\\s.*");
    private static final Set<String> PRONOUNS = Set.of("it", "which", "that", "they", "he", "she");
    private static final Set<String> LINKS = Set.of(
            "was", "were", "is", "are", "had", "has", "have", "been", "first", "finally", "only", "be", "being", "who",
            "itself", "since");
    private static final Map<String, String> STEMS = Map.of("built", "build", "founded", "found", "ratified", "ratify");

    /** @param noun what it happened to; empty where a pronoun stands for it */
    private record Said(Annotated report, String key, String noun, Set<String> around, Span at) {}

    private Once() {}

    static List<Variation> find(List<Annotated> reports, Set<Locus> known) {
        List<Said> all = new ArrayList<>();
        for (Annotated r : reports) {
            for (int s = 0; s < r.sentences().size(); s++) {
                read(r, s, YEAR, "year", all);
                read(r, s, TOOK, "time", all);
                read(r, s, WITHIN, "time", all);
            }
        }
        List<List<Said>> groups = new ArrayList<>();
        for (Said s : all) {
            List<Said> home = groups.stream()
                    .filter(g -> g.stream().anyMatch(o -> same(s, o)))
                    .findFirst()
                    .orElse(null);
            if (home == null) {
                groups.add(new ArrayList<>(List.of(s)));
            } else {
                home.add(s);
            }
        }
        List<Variation> out = new ArrayList<>();
        groups.forEach(g -> variation(g, known, out));
        return out;
    }

    private static void read(Annotated r, int sentence, Cue p, String what, List<Said> out) {
        Span at = r.sentences().get(sentence).span();
        Matcher m = p.matcher(r.text());
        for (int from = at.start(); p.find(m, r.text(), from, at.end()); from = m.end()) {
            if (what.equals("time") && !COUNTED.matcher(m.group("value")).matches()) {
                continue;
            }
            String noun = noun(r, sentence, m.start());
            Set<String> around = new TreeSet<>();
            collect(r, sentence, around);
            if (noun.isEmpty() && sentence > 0) {
                collect(r, sentence - 1, around);
            }
            String act = m.group("act").toLowerCase(Locale.ROOT);
            String value = m.group("value").toLowerCase(Locale.ROOT);
            String unit = what.equals("time") ? Terms.stem(value.substring(value.indexOf(' ') + 1)) : "";
            String key = what + unit + " " + Terms.stem(STEMS.getOrDefault(act, act));
            out.add(new Said(r, key, noun, around, new Span(m.start("value"), m.end("value"))));
        }
    }

    private static void collect(Annotated r, int sentence, Set<String> into) {
        var s = r.sentences().get(sentence);
        for (int w = s.firstWord(); w < s.endWord(); w++) {
            into.add(Terms.stem(Token.bare(r.words().folded(w))));
        }
    }

    /** The last word before the act that no link of a verb is, if it stands at most four words before; empty for a pronoun or none. */
    private static String noun(Annotated r, int sentence, int before) {
        var s = r.sentences().get(sentence);
        int from = r.words().firstFrom(before) - 1;
        for (int w = from; w >= Math.max(s.firstWord(), from - 3); w--) {
            String f = Token.bare(r.words().folded(w));
            if (PRONOUNS.contains(f)) {
                return "";
            }
            if (!LINKS.contains(f)) {
                return Terms.stem(f);
            }
        }
        return "";
    }

    private static boolean same(Said a, Said b) {
        if (!a.key().equals(b.key()) || a.noun().isEmpty() && b.noun().isEmpty()) {
            return false;
        }
        return a.noun().isEmpty()
                ? a.around().contains(b.noun())
                : b.noun().isEmpty() ? b.around().contains(a.noun()) : a.noun().equals(b.noun());
    }

    private static void variation(List<Said> said, Set<Locus> known, List<Variation> out) {
        Map<String, TreeSet<String>> in = new HashMap<>();
        TreeMap<String, TreeSet<Locus>> places = new TreeMap<>();
        Map<String, String> usual = new HashMap<>();
        for (Said s : said) {
            String words = s.at().of(s.report().text()).toLowerCase(Locale.ROOT);
            int first = s.report().words().firstFrom(s.at().start());
            String number = Token.value(Token.Sort.NUMBER, s.report(), first).orElse("");
            String value = usual.computeIfAbsent(number, k -> words);
            Locus at = s.report().report().locus(s.at());
            if (known.stream().anyMatch(k -> k.overlaps(at))) {
                return;
            }
            places.computeIfAbsent(value, k -> new TreeSet<>()).add(at);
            in.computeIfAbsent(s.report().id(), k -> new TreeSet<>()).add(value);
        }
        // A report that has two values itself tells of two things.
        if (places.size() == 2 && in.values().stream().allMatch(v -> v.size() == 1)) {
            TreeMap<String, List<Locus>> lists = new TreeMap<>();
            places.forEach((v, at) -> lists.put(v, List.copyOf(at)));
            Said one = said.getFirst();
            boolean year = one.key().startsWith("year");
            out.add(new Variation(
                    year ? Discrepancy.Kind.DATE : Discrepancy.Kind.NUMBER,
                    lists,
                    Context.around(
                            one.report(),
                            one.report().words().firstFrom(one.at().start()))));
        }
    }
}
