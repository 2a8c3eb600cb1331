package stemma.collate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.text.LanguageTag;
import stemma.text.Span;

/**
 * Two reports in different languages laid side by side by what is written alike in both: names and numbers. Who translates keeps
 * their order and nearly all numbers; who reports the same event has many of them too, in an order of his own.
 *
 * @param inOrder names and numbers of both that stand in one order in both
 * @param order these, as part of those that both have: 0 to 1
 * @param part these, as part of all names and numbers of the report that has fewer: 0 to 1
 * @param sharedNumbers different numbers that both have
 * @param numbers these, as part of the different numbers of the report that has fewer: 0 to 1
 * @param places the sentences that answer each other in most of them, by turns of a and b; three pairs at most
 */
public record Anchors(int inOrder, double order, double part, int sharedNumbers, double numbers, List<Locus> places) {
    /*
     * Twelve invented reports of 70 to 110 words, each translated by us into German, French or Spanish, beside independent ones of the
     * same event in that language: translations .88 and more in order, .56 of the anchors; others up to .90, but then no
     * more than .2 of the numbers; those with the same facts and numbers up to .71 in order (src/test/resources/stemma/trace/translations.txt).
     */
    public static final int LEAST = 10;
    public static final double LEAST_ORDER = 0.85;
    private static final double LEAST_PART = 0.5;
    private static final int LEAST_NUMBERS = 4;
    public static final double LEAST_OF_NUMBERS = 0.6;

    /** Names and numbers in order from which so many shared numbers leave it open. */
    private static final int OPEN = 8;

    private static final int MOST_PLACES = 3;

    /** Names and numbers of a report that are looked at; the first ones. */
    private static final int MOST = 600;

    private static final Pattern ANCHOR =
            Pattern.compile("\\d+(?:[.,\\u00A0\\u202F ]\\d{3}(?!\\d)|[.,]\\d+)*|\\p{Lu}[\\p{L}\\p{M}]{2,}");

    public Anchors {
        places = List.copyOf(places);
    }

    /** What they show. */
    public enum Showing {
        TRANSLATION,
        UNCLEAR,
        NOTHING
    }

    public Showing showing() {
        boolean numbered = sharedNumbers >= LEAST_NUMBERS && numbers >= LEAST_OF_NUMBERS;
        boolean ordered = inOrder >= LEAST && order >= LEAST_ORDER;
        if (numbered && ordered && part >= LEAST_PART) {
            return Showing.TRANSLATION;
        }
        return numbered && inOrder >= OPEN ? Showing.UNCLEAR : Showing.NOTHING;
    }

    /** Has one of the two too few numbers for a translation to be shown, so that nothing found shows nothing? */
    public static boolean tooFew(Annotated a, Annotated b) {
        return Math.min(numbers(a), numbers(b)) < LEAST_NUMBERS;
    }

    private static int numbers(Annotated r) {
        return keys(find(r).stream().filter(Anchor::number).toList()).size();
    }

    /** An anchor with where it stands. */
    private record Anchor(String key, boolean number, int sentence, Span span) {}

    public static Anchors of(Annotated a, Annotated b) {
        List<Anchor> x = find(a);
        List<Anchor> y = find(b);
        Set<String> inX = keys(x);
        Set<String> inY = keys(y);
        List<Anchor> p = x.stream().filter(i -> inY.contains(i.key)).toList();
        List<Anchor> q = y.stream().filter(i -> inX.contains(i.key)).toList();
        List<int[]> matched = align(p, q);
        int fewer = Math.min(p.size(), q.size());
        Set<String> numbersX = keys(x.stream().filter(Anchor::number).toList());
        Set<String> numbersY = keys(y.stream().filter(Anchor::number).toList());
        int least = Math.min(numbersX.size(), numbersY.size());
        numbersX.retainAll(numbersY);
        return new Anchors(
                matched.size(),
                fewer == 0 ? 0 : (double) matched.size() / fewer,
                x.isEmpty() || y.isEmpty() ? 0 : (double) matched.size() / Math.min(x.size(), y.size()),
                numbersX.size(),
                least == 0 ? 0 : (double) numbersX.size() / least,
                places(a, p, b, q, matched));
    }

    private static Set<String> keys(List<Anchor> anchors) {
        Set<String> out = new HashSet<>();
        anchors.forEach(i -> out.add(i.key));
        return out;
    }

    private static List<Anchor> find(Annotated report) {
        List<Anchor> out = new ArrayList<>();
        for (int s = 0; s < report.sentences().size(); s++) {
            Sentence at = report.sentences().get(s);
            Matcher m = ANCHOR.matcher(at.span().of(report.text()));
            while (m.find() && out.size() < MOST) {
                boolean number = Character.isDigit(m.group().charAt(0));
                String key = number
                        ? m.group().replaceAll("\\D", "")
                        : Normalizer.normalize(m.group(), Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "")
                                .toLowerCase(Locale.ROOT);
                Span span = new Span(m.start(), m.end()).shift(at.span().start());
                out.add(new Anchor(key, number, s, span));
            }
        }
        return out;
    }

    /** The longest common subsequence, as pairs of indexes. */
    private static List<int[]> align(List<Anchor> p, List<Anchor> q) {
        int[][] best = new int[p.size() + 1][q.size() + 1];
        for (int i = p.size() - 1; i >= 0; i--) {
            for (int j = q.size() - 1; j >= 0; j--) {
                best[i][j] = p.get(i).key.equals(q.get(j).key)
                        ? best[i + 1][j + 1] + 1
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        List<int[]> out = new ArrayList<>();
        for (int i = 0, j = 0; i < p.size() && j < q.size(); ) {
            if (p.get(i).key.equals(q.get(j).key)) {
                out.add(new int[] {i++, j++});
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return out;
    }

    private static List<Locus> places(Annotated a, List<Anchor> p, Annotated b, List<Anchor> q, List<int[]> matched) {
        Map<Long, Integer> count = new TreeMap<>();
        for (int[] m : matched) {
            count.merge((long) p.get(m[0]).sentence << 32 | q.get(m[1]).sentence, 1, Integer::sum);
        }
        List<Locus> out = new ArrayList<>();
        count.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_PLACES)
                .forEach(e -> {
                    out.add(a.report()
                            .locus(a.sentences().get((int) (e.getKey() >> 32)).span()));
                    out.add(b.report()
                            .locus(b.sentences().get((int) (long) e.getKey()).span()));
                });
        return out;
    }

    /** Are both languages known, and not the same? "de" and "de-CH" are one. */
    public static boolean apply(Annotated a, Annotated b) {
        String x = LanguageTag.primary(a.report().language());
        String y = LanguageTag.primary(b.report().language());
        return !x.equals(y) && !x.equals("und") && !y.equals("und");
    }
}
