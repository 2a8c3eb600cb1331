package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Words;
import stemma.weigh.Corruption;

/**
 * Names of several words of which one report has one word with another ending than all others: an institute whose "Asia" became "Asian"
 * in translation. A name so long is no chance, and nobody has two that differ by an ending; which of the two is right the other reports
 * tell, or, where one stands against one, that the other report has names spoilt elsewhere.
 */
final class LongNames {
    /** Words of the shortest name that is looked at. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 6;

    /** Words of the shortest name of which one witness against one is enough. */
    private static final int ALONE = 4;

    /** Letters of the shorter of the two words. */
    private static final int STEM = 4;

    /** Letters of the longest ending. */
    private static final int ENDING = 2;

    private LongNames() {}

    /** @param known what is spoilt beside: it tells which report to doubt, and is not told twice */
    static List<Corruption> find(List<Annotated> reports, Collection<Corruption> known) {
        TreeMap<String, List<Locus>> names = new TreeMap<>(
                Comparator.comparingInt((String n) -> -n.length()).thenComparing(Comparator.naturalOrder()));
        reports.forEach(r -> collect(r, names));
        Map<String, List<String>> butOne = new HashMap<>();
        names.keySet().forEach(n -> {
            String[] words = n.split(" ");
            for (int i = 0; i < words.length; i++) {
                butOne.computeIfAbsent(without(words, i), k -> new ArrayList<>())
                        .add(n);
            }
        });
        List<Corruption> out = new ArrayList<>();
        names.forEach((odd, places) -> {
            String[] words = odd.split(" ");
            for (int i = 0; i < words.length; i++) {
                for (String usual : butOne.getOrDefault(without(words, i), List.of())) {
                    List<Locus> there = names.getOrDefault(usual, List.of());
                    if (isEnding(words[i], usual.split(" ")[i]) && isSpoilt(words.length, places, there, known)) {
                        add(reports, places, there, known, out);
                    }
                }
            }
        });
        return out;
    }

    private static String without(String[] words, int i) {
        String[] out = words.clone();
        out[i] = "_";
        return String.join(" ", out);
    }

    private static void add(
            List<Annotated> reports,
            List<Locus> odd,
            List<Locus> usual,
            Collection<Corruption> known,
            List<Corruption> out) {
        for (Locus p : odd) {
            boolean told = known.stream().anyMatch(c -> c.place().overlaps(p))
                    || out.stream().anyMatch(c -> c.place().overlaps(p));
            if (!told) {
                out.add(new Corruption(
                        p, surface(reports, p), surface(reports, usual.getFirst()), Corruption.Kind.NAME, usual));
            }
        }
    }

    /** All runs of words with capitals, and their parts that are long enough, by their folded words. */
    private static void collect(Annotated r, Map<String, List<Locus>> names) {
        Words w = r.words();
        for (int i = 0; i < w.size(); i++) {
            StringBuilder name = new StringBuilder();
            for (int k = i; k < Math.min(w.size(), i + LONGEST); k++) {
                boolean next =
                        k == i || r.text().substring(w.end(k - 1), w.start(k)).equals(" ");
                if (!next || !Token.isCapital(r, k)) {
                    break;
                }
                name.append(k == i ? "" : " ").append(Token.bare(w.folded(k)));
                if (k - i + 1 >= SHORTEST) {
                    names.computeIfAbsent(name.toString(), x -> new ArrayList<>())
                            .add(new Locus(r.id(), w.start(i), w.end(k)));
                }
            }
        }
    }

    /** Do they differ by an ending that is no plural and no other honest spelling? */
    private static boolean isEnding(String x, String y) {
        String shorter = x.length() <= y.length() ? x : y;
        String longer = shorter.equals(x) ? y : x;
        return !x.equals(y)
                && shorter.length() >= STEM
                && longer.startsWith(shorter)
                && longer.length() - shorter.length() <= ENDING
                && !longer.equals(shorter + "s")
                && !Spelling.sameWord(x, y)
                && !Spelling.honest(x, y);
    }

    /** Has one report the odd form, and more reports the other, or one that has nothing spoilt where this one has? */
    private static boolean isSpoilt(int words, List<Locus> odd, List<Locus> usual, Collection<Corruption> known) {
        TreeSet<String> in = reports(odd);
        TreeSet<String> others = reports(usual);
        if (in.size() != 1 || others.contains(in.first())) {
            return false;
        }
        return others.size() > 1 || words >= ALONE && doubted(in.first(), known) && !doubted(others.first(), known);
    }

    private static boolean doubted(String report, Collection<Corruption> known) {
        return known.stream()
                .anyMatch(c -> c.kind() != Corruption.Kind.SPELLING
                        && c.place().report().equals(report));
    }

    private static TreeSet<String> reports(List<Locus> places) {
        TreeSet<String> out = new TreeSet<>();
        places.forEach(p -> out.add(p.report()));
        return out;
    }

    private static String surface(List<Annotated> reports, Locus p) {
        return reports.stream()
                .filter(r -> r.id().equals(p.report()))
                .map(r -> p.span().of(r.text()))
                .findFirst()
                .orElseThrow();
    }
}
