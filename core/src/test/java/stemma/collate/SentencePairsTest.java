package stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;

class SentencePairsTest {
    private static final List<String> FRAMES =
            List.of("the", "of", "a", "was", "and", "in", "harbour", "harbours", "council", "councillor");
    private static final List<String> RARE = List.of(
            "Zephyrine",
            "Quillon",
            "Quillons",
            "Vantrick",
            "Oxbridle",
            "Marlowen",
            "Tesserack",
            "Tesseracks",
            "Hibblewick",
            "Dornaught");

    private static String story(Random random) {
        StringBuilder out = new StringBuilder();
        for (int s = 0; s < 25; s++) {
            out.append("It");
            int n = 2 + random.nextInt(12);
            for (int i = 0; i < n; i++) {
                List<String> from = random.nextInt(3) == 0 ? RARE : FRAMES;
                out.append(' ').append(from.get(random.nextInt(from.size())));
            }
            out.append(".\n");
        }
        return out.toString();
    }

    private static int shared(Witness a, int i, Witness b, int j) {
        int n = 0;
        for (long x : a.sentenceRoots().heavy()) {
            for (long y : b.sentenceRoots().heavy()) {
                n += (int) x == i && (int) y == j && x >> 32 == y >> 32 ? 1 : 0;
            }
        }
        return n;
    }

    @Test
    void noPairOfSentencesThatMaySayTheSameIsPassedOver() {
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 20; round++) {
            List<Annotated> reports =
                    List.of(CollatorTest.report("a", story(random)), CollatorTest.report("b", story(random)));
            Lexicon lexicon = Lexicon.of(reports);
            Witness a = new Witness(reports.get(0), lexicon);
            Witness b = new Witness(reports.get(1), lexicon);
            TreeSet<String> given = new TreeSet<>();
            a.sentencePairs().each(a, b, (i, j) -> given.add(i + " " + j));
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < a.sentences().size(); i++) {
                for (int j = 0; j < b.sentences().size(); j++) {
                    Witness.Stretch x = a.sentences().get(i);
                    Witness.Stretch y = b.sentences().get(j);
                    boolean isShort = Math.min(x.length(), y.length()) < 9;
                    if (shared(a, i, b, j) >= (isShort ? 1 : 2) && Rewording.isLikely(a, x, b, y)) {
                        wanted.add(i + " " + j);
                    }
                }
            }
            found += wanted.size();
            assertThat(given).containsAll(wanted);

            b.sentencePairs().each(b, a, (i, j) -> {});
            TreeSet<String> again = new TreeSet<>();
            a.sentencePairs().each(a, b, (i, j) -> again.add(i + " " + j));
            assertThat(again).isEqualTo(given);
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void theBestOfEachSentenceIsThatOfAllCompared() {
        Random random = new Random(12);
        List<Annotated> reports =
                List.of(CollatorTest.report("a", story(random)), CollatorTest.report("b", story(random)));
        Lexicon lexicon = Lexicon.of(reports);
        Witness a = new Witness(reports.get(0), lexicon);
        Witness b = new Witness(reports.get(1), lexicon);

        double[] best = a.sentencePairs().best(a, b);

        for (int i = 0; i < best.length; i++) {
            double most = 0;
            for (Witness.Stretch y : b.sentences()) {
                Bag bag = Bag.common(a.sentences().get(i).roots(), y.roots());
                most = Math.max(most, bag.a() == 0 ? 0 : bag.shared() / bag.a());
            }
            assertThat(best[i]).isEqualTo(most);
        }
    }
}
