package stemma.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.text.Words;

/**
 * Two stretches of text word against word. The steps run through both stretches from their first word to their last:
 * each word of either stands in exactly one step.
 *
 * @param steps in order; word indexes are those of the {@link Words} that were aligned
 */
public record WordAlignment(List<Step> steps) {
    public WordAlignment {
        steps = List.copyOf(steps);
    }

    /** What became of a word. */
    public enum Op {
        /** The same word, case and kind of apostrophe aside. */
        SAME,
        /** Another word in its place. */
        SUBSTITUTE,
        /** Stands in b only. */
        INSERT,
        /** Stands in a only. */
        OMIT
    }

    /**
     * @param a index of the word in a; -1 for {@link Op#INSERT}
     * @param b index of the word in b; -1 for {@link Op#OMIT}
     */
    public record Step(Op op, int a, int b) {}

    /**
     * A place where the two read differently: what a has between two shared words, and what b has.
     *
     * @param a word indexes, last excluded; empty for an insertion, then at the place where it would stand
     * @param b word indexes, last excluded; empty for an omission
     */
    public record Variant(Span a, Span b) {
        public boolean isInsertion() {
            return a.isEmpty();
        }

        public boolean isOmission() {
            return b.isEmpty();
        }
    }

    /**
     * Aligns the words of two stretches from end to end.
     *
     * @param inA word indexes of a, last excluded
     * @param inB word indexes of b, last excluded
     */
    public static WordAlignment of(Words a, Span inA, Words b, Span inB) {
        Map<String, Integer> types = new HashMap<>();
        int[] x = intern(a, inA, types);
        int[] y = intern(b, inB, types);
        float[] weights = new float[types.size()];
        types.forEach((word, type) -> weights[type] = weight(word));
        int[] match = new GlobalAlignment(
                        x,
                        y,
                        type -> weights[type],
                        (i, j) -> Forms.sameRoot(a.folded(inA.start() + i), b.folded(inB.start() + j)))
                .align();
        return of(x, inA.start(), y, inB, match);
    }

    /** Aligns all words of two short texts. */
    public static WordAlignment of(Words a, Words b) {
        return of(a, new Span(0, a.size()), b, new Span(0, b.size()));
    }

    /** The words of one passage of two reports; the passage's loci say which report is which, in whatever order they are given. */
    public static WordAlignment of(Passage passage, Annotated one, Annotated other) {
        Annotated a = one.id().equals(passage.a().report()) ? one : other;
        Annotated b = a == one ? other : one;
        return of(a.words(), wordsOf(a, passage.a()), b.words(), wordsOf(b, passage.b()));
    }

    private static Span wordsOf(Annotated report, Locus locus) {
        if (!report.id().equals(locus.report())) {
            throw new IllegalArgumentException("passage of " + locus.report() + ", but report " + report.id());
        }
        return report.words().within(locus.span());
    }

    private static int[] intern(Words words, Span in, Map<String, Integer> types) {
        int[] out = new int[in.length()];
        for (int i = 0; i < out.length; i++) {
            Integer type = types.putIfAbsent(words.folded(in.start() + i), types.size());
            out[i] = type == null ? types.size() - 1 : type;
        }
        return out;
    }

    /** Without a frequency at hand, a word's length stands for its weight: short words are frequent in every script with an alphabet. */
    private static float weight(String word) {
        return Math.min(1f, 0.4f + 0.1f * word.codePointCount(0, word.length()));
    }

    private static WordAlignment of(int[] x, int fromA, int[] y, Span inB, int[] match) {
        List<Step> steps = new ArrayList<>(x.length + 8);
        int j = 0;
        for (int i = 0; i < x.length; i++) {
            if (match[i] < 0) {
                steps.add(new Step(Op.OMIT, fromA + i, -1));
                continue;
            }
            for (; j < match[i]; j++) {
                steps.add(new Step(Op.INSERT, -1, inB.start() + j));
            }
            steps.add(new Step(x[i] == y[j] ? Op.SAME : Op.SUBSTITUTE, fromA + i, inB.start() + j));
            j++;
        }
        for (; j < y.length; j++) {
            steps.add(new Step(Op.INSERT, -1, inB.start() + j));
        }
        return new WordAlignment(steps);
    }

    /** Words that stand the same in both. */
    public int same() {
        return (int) steps.stream().filter(s -> s.op() == Op.SAME).count();
    }

    /** The word of b that answers the word of a; -1 where it has none. */
    public int toB(int wordOfA) {
        for (Step s : steps) {
            if (s.a() == wordOfA) {
                return s.b();
            }
        }
        return -1;
    }

    /** The word of a that answers the word of b; -1 where it has none. */
    public int toA(int wordOfB) {
        for (Step s : steps) {
            if (s.b() == wordOfB) {
                return s.a();
            }
        }
        return -1;
    }

    /** Every place where the two read differently, in order; neighbouring steps that are not the same are one variant. */
    public List<Variant> variants() {
        List<Variant> out = new ArrayList<>();
        int endA =
                steps.stream().mapToInt(Step::a).filter(i -> i >= 0).findFirst().orElse(0);
        int endB =
                steps.stream().mapToInt(Step::b).filter(i -> i >= 0).findFirst().orElse(0);
        int startA = endA;
        int startB = endB;
        for (Step s : steps) {
            if (s.op() == Op.SAME) {
                if (endA > startA || endB > startB) {
                    out.add(new Variant(new Span(startA, endA), new Span(startB, endB)));
                }
                startA = s.a() + 1;
                startB = s.b() + 1;
            }
            endA = s.a() >= 0 ? s.a() + 1 : endA;
            endB = s.b() >= 0 ? s.b() + 1 : endB;
        }
        if (endA > startA || endB > startB) {
            out.add(new Variant(new Span(startA, endA), new Span(startB, endB)));
        }
        return out;
    }
}
