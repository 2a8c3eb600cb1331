package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.collate.Passage;
import stemma.collate.WordAlignment;
import stemma.collate.WordAlignment.Op;
import stemma.collate.WordAlignment.Step;
import stemma.text.Span;

/**
 * The words of two reports that stand for one another: the same word, or one put in the other's place.
 *
 * @param a index of a report among the story's
 * @param b index of the other
 * @param wordA indexes into a's words, passage by passage
 * @param wordB the word of b that each stands for; no word twice
 * @param passageWords words in passages, in that report of the two where they are fewer; repeats not counted, nor what either of the two
 *     has between quotation marks: a speech that one prints in marks and the other as a block of its own is still a speech
 */
record Pairing(int a, int b, int[] wordA, int[] wordB, int passageWords) {
    int size() {
        return wordA.length;
    }

    /** The same without the pairs of words that fail the test. */
    Pairing keep(WordTest test) {
        int[] left = IntStream.range(0, size())
                .filter(k -> test.test(wordA[k], wordB[k]))
                .toArray();
        return left.length == size()
                ? this
                : new Pairing(
                        a,
                        b,
                        Arrays.stream(left).map(k -> wordA[k]).toArray(),
                        Arrays.stream(left).map(k -> wordB[k]).toArray(),
                        size() == 0 ? 0 : passageWords * left.length / size());
    }

    /** The same as if it were not known which words stand in passages. */
    Pairing withoutPassages() {
        return new Pairing(a, b, wordA, wordB, 0);
    }

    /** A question about a pair of words. */
    interface WordTest {
        boolean test(int wordA, int wordB);
    }

    /** One for every collation, from its passages word for word or edited; those in other words pair no words. */
    static List<Pairing> of(List<Annotated> reports, List<BitSet> quoted, List<Collation> collations) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            index.put(reports.get(i).id(), i);
        }
        List<Pairing> out = new ArrayList<>();
        List<int[]> first = reports.stream().map(Repeats::of).toList();
        for (Collation c : collations) {
            Integer a = index.get(c.a());
            Integer b = index.get(c.b());
            if (a != null && b != null) {
                Pairing p = of(c, a, reports.get(a), first.get(a), b, reports.get(b), first.get(b));
                BitSet inA = cover(c, reports.get(a), first.get(a), true);
                BitSet inB = cover(c, reports.get(b), first.get(b), false);
                inA.andNot(quoted.get(a));
                inB.andNot(quoted.get(b));
                for (int k = 0; k < p.size(); k++) {
                    inA.set(
                            p.wordA()[k],
                            inA.get(p.wordA()[k]) && !quoted.get(b).get(p.wordB()[k]));
                    inB.set(
                            p.wordB()[k],
                            inB.get(p.wordB()[k]) && !quoted.get(a).get(p.wordA()[k]));
                }
                out.add(new Pairing(a, b, p.wordA(), p.wordB(), Math.min(inA.cardinality(), inB.cardinality())));
            }
        }
        return out;
    }

    private static Pairing of(Collation c, int a, Annotated one, int[] firstA, int b, Annotated other, int[] firstB) {
        int[] to = new int[one.words().size()];
        Arrays.fill(to, -1);
        boolean[] taken = new boolean[other.words().size()];
        c.passages().stream()
                .filter(p -> p.kind() != Passage.Kind.PARAPHRASE)
                .sorted((p, q) -> q.a().span().length() - p.a().span().length())
                .forEach(p -> {
                    for (Step s : WordAlignment.of(p, one, other).steps()) {
                        boolean pair = s.op() == Op.SAME || s.op() == Op.SUBSTITUTE;
                        if (pair && to[firstA[s.a()]] < 0 && !taken[firstB[s.b()]]) {
                            to[firstA[s.a()]] = firstB[s.b()];
                            taken[firstB[s.b()]] = true;
                        }
                    }
                });
        Gaps.close(one, other, to, taken);
        int n = 0;
        int[] wordA = new int[to.length];
        int[] wordB = new int[to.length];
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                wordA[n] = i;
                wordB[n++] = to[i];
            }
        }
        return new Pairing(a, b, Arrays.copyOf(wordA, n), Arrays.copyOf(wordB, n), 0);
    }

    /** The report's words that stand in a passage. */
    private static BitSet cover(Collation c, Annotated report, int[] first, boolean a) {
        BitSet in = new BitSet();
        for (Passage p : c.passages()) {
            Span words = report.words().within((a ? p.a() : p.b()).span());
            for (int w = words.start(); w < words.end(); w++) {
                in.set(first[w]);
            }
        }
        return in;
    }
}
