package stemma.weigh.clause;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.annotate.NumberWords;
import stemma.text.Background;

/** What the content words of a story's clauses tell, in bits, and how near in meaning two of them are. */
final class Lexis {
    /** Clauses that a story is counted to have more than it has, so that a small one does not make its names common. */
    private static final double PRIOR = 50;

    /** Bits that a word tells above what its share of the story's own clauses makes it tell. */
    private static final double OWN = 3;

    /** Bits of a term that others are looked for that can stand for it. */
    private static final float HEAVY = 6;

    /** Different terms of a story above which nearness is not kept, and not looked for: it takes their square. */
    static final int MANY = 3000;

    /** Nearness from which a term is looked for among the words of another clause. */
    private static final float STANDS_FOR = 0.35f;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] rows;
    private final boolean[] isNumber;
    private final int[] @Nullable [] neighbours;

    /** Of each term its nearness to those before it, as far as asked for, -1 where not yet; empty where there are too many terms. */
    private final float[] @Nullable [] near;

    private String[] stems = new String[256];
    private float[] bits = new float[256];
    private final Meanings meanings = Meanings.english();

    Lexis(List<Clause> clauses) {
        Background background = Background.english();
        Map<String, Integer> counts = new HashMap<>();
        List<Clause> outer = clauses.stream().filter(c -> !c.inner()).toList();
        for (Clause c : outer) {
            Set<String> seen = new HashSet<>();
            for (int w : c.words()) {
                String word = c.word(w);
                if (Terms.isContent(word) && seen.add(stem(word))) {
                    counts.merge(stem(word), 1, Integer::sum);
                }
            }
        }
        for (Clause c : clauses) {
            for (int w : c.words()) {
                String word = c.word(w);
                if (!Terms.isContent(word)) {
                    continue;
                }
                String stem = stem(word);
                int id = number(stem);
                double here = Math.log((outer.size() + PRIOR) / counts.getOrDefault(stem, 1)) / Math.log(2);
                double everywhere =
                        Math.log((background.documents() + 1.0) / (background.count(word) + 1)) / Math.log(2);
                float b = (float) Math.max(0.5, Math.min(everywhere, OWN + here));
                bits[id] = bits[id] == 0 ? b : Math.min(bits[id], b);
            }
        }
        rows = new int[size()];
        isNumber = new boolean[size()];
        neighbours = new int[size()][];
        near = new float[size() <= MANY ? size() : 0][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = meanings.row(stems[t]);
            isNumber[t] = Character.isDigit(stems[t].charAt(0));
        }
    }

    /** The stem, of a small number in words its figures: "eighteen" and "18" are one. */
    private static String stem(String word) {
        java.util.OptionalInt n = NumberWords.small(word);
        return n.isPresent() ? Integer.toString(n.getAsInt()) : Terms.stem(word);
    }

    private int number(String stem) {
        Integer known = numbers.get(stem);
        if (known != null) {
            return known;
        }
        int n = numbers.size();
        if (n == stems.length) {
            stems = java.util.Arrays.copyOf(stems, 2 * n);
            bits = java.util.Arrays.copyOf(bits, 2 * n);
        }
        stems[n] = stem;
        numbers.put(stem, n);
        return n;
    }

    int size() {
        return numbers.size();
    }

    /** The number of the word's stem; -1 for a word that tells nothing or stands in no clause. */
    int of(String word) {
        return Terms.isContent(word) ? numbers.getOrDefault(stem(word), -1) : -1;
    }

    float bits(int term) {
        return bits[term];
    }

    String stem(int term) {
        return stems[term];
    }

    /** Is it a number? */
    boolean isNumber(int term) {
        return isNumber[term];
    }

    /** What the terms mean together, each by what it tells, as a vector of length 1; all 0 where none is known. */
    float[] sense(int[] terms) {
        float[] out = new float[meanings.width()];
        for (int t : terms) {
            meanings.add(rows[t], bits[t], out);
        }
        float sum = 0;
        for (float x : out) {
            sum += x * x;
        }
        if (sum > 0) {
            float by = (float) (1 / Math.sqrt(sum));
            for (int k = 0; k < out.length; k++) {
                out[k] *= by;
            }
        }
        return out;
    }

    static double cosine(float[] a, float[] b) {
        float dot = 0;
        for (int k = 0; k < a.length; k++) {
            dot += a[k] * b[k];
        }
        return dot;
    }

    /** 1 for the same stem, down to 0: how near in meaning. Numbers are the same or not. */
    float near(int a, int b) {
        if (a == b) {
            return 1;
        }
        if (near.length == 0) {
            return measure(a, b);
        }
        int x = Math.max(a, b);
        int y = Math.min(a, b);
        float[] row = near[x];
        if (row == null) {
            row = new float[x];
            java.util.Arrays.fill(row, -1);
            near[x] = row;
        }
        if (row[y] < 0) {
            row[y] = measure(a, b);
        }
        return row[y];
    }

    private float measure(int a, int b) {
        return isNumber[a] || isNumber[b] ? 0 : Math.max(alike(stems[a], stems[b]), meanings.near(rows[a], rows[b]));
    }

    /** Terms that can stand for the given one, both telling something; itself left out. */
    int[] neighbours(int term) {
        int[] known = neighbours[term];
        if (known == null) {
            known = bits[term] < HEAVY
                    ? new int[0]
                    : java.util.stream.IntStream.range(0, size())
                            .filter(t -> t != term && bits[t] >= HEAVY && near(term, t) >= STANDS_FOR)
                            .toArray();
            neighbours[term] = known;
        }
        return known;
    }

    private static float alike(String a, String b) {
        if (a.charAt(0) != b.charAt(0)) {
            return 0;
        }
        int n = Math.min(a.length(), b.length());
        int same = 0;
        while (same < n && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same >= 5 && same >= n - 1 ? 0.8f : 0;
    }
}
