package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.text.Words;
import stemma.weigh.Discrepancy;

/**
 * Finds who did it to whom turned round: a person whom all call the visitor, and one report the visited. Looked for with acts whose
 * noun always belongs to the one who acts: a visit is the visitor's.
 */
final class Swaps {
    private static final Set<String> VERBS =
            Set.of("visit", "visits", "visited", "visiting", "tour", "toured", "touring");
    private static final Set<String> NOUNS = Set.of("visit", "visits", "trip", "tour", "journey");

    /** Reports that have to call the person the one who acts. */
    private static final int WITNESSES = 2;

    private Swaps() {}

    /** @param readings the turned one first in key order of their words; {@code right} is the supported one */
    record Swap(Variation variation, String right, boolean ownWitness) {}

    static List<Swap> find(List<Annotated> reports) {
        Map<String, List<Locus>> acted = new TreeMap<>();
        Map<String, List<Locus>> acts = new TreeMap<>();
        for (Annotated r : reports) {
            for (Name n : r.names()) {
                if (n.kind() == Name.Kind.PERSON) {
                    note(r, n, acted, acts);
                }
            }
        }
        List<Swap> out = new ArrayList<>();
        acted.forEach((name, turned) -> {
            List<Locus> right = acts.getOrDefault(name, List.of());
            Set<String> wrongIn = reports(turned);
            Set<String> rightIn = reports(right);
            if (wrongIn.size() == 1 && rightIn.size() >= WITNESSES + (rightIn.containsAll(wrongIn) ? 0 : 1)) {
                TreeMap<String, List<Locus>> readings = new TreeMap<>();
                readings.put(words(reports, turned.getFirst()), turned);
                String value = words(reports, right.getFirst());
                readings.put(value, right);
                if (readings.size() == 2) {
                    out.add(new Swap(
                            new Variation(Discrepancy.Kind.ROLE, readings, around(reports, turned.getFirst())),
                            value,
                            rightIn.containsAll(wrongIn)));
                }
            }
        });
        return out;
    }

    private static void note(Annotated r, Name n, Map<String, List<Locus>> acted, Map<String, List<Locus>> acts) {
        Words words = r.words();
        Span at = words.within(n.span());
        if (at.isEmpty()) {
            return;
        }
        String last = words.folded(at.end() - 1);
        String name = Token.bare(last);
        boolean possessive = !name.equals(last) || ownedBy(r.text(), n.span());
        int next = at.end();
        int before = at.start() - 1;
        if (!possessive && before >= 0 && VERBS.contains(words.folded(before)) && adjoin(r, before, at.start())) {
            acted.computeIfAbsent(name, k -> new ArrayList<>())
                    .add(r.report().locus(new Span(words.start(before), n.span().end())));
        }
        for (int w = next; possessive && w < Math.min(next + 3, words.size()); w++) {
            if (NOUNS.contains(words.folded(w))) {
                acts.computeIfAbsent(name, k -> new ArrayList<>())
                        .add(r.report().locus(new Span(n.span().start(), words.end(w))));
                break;
            }
        }
    }

    private static boolean ownedBy(String text, Span name) {
        return name.end() + 1 < text.length()
                && (text.charAt(name.end()) == '\'' || text.charAt(name.end()) == '’')
                && text.charAt(name.end() + 1) == 's';
    }

    private static boolean adjoin(Annotated r, int a, int b) {
        return r.text().substring(r.words().end(a), r.words().start(b)).isBlank();
    }

    private static Set<String> reports(List<Locus> places) {
        Set<String> out = new TreeSet<>();
        places.forEach(p -> out.add(p.report()));
        return out;
    }

    private static Annotated report(List<Annotated> reports, Locus p) {
        return reports.stream()
                .filter(r -> r.id().equals(p.report()))
                .findFirst()
                .orElseThrow();
    }

    private static String words(List<Annotated> reports, Locus p) {
        return p.span().of(report(reports, p).text());
    }

    private static String around(List<Annotated> reports, Locus p) {
        Annotated r = report(reports, p);
        return Context.around(r, r.words().firstFrom(p.start()));
    }
}
