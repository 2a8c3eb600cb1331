package stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;

class CandidatesTest {
    /** Every pair that shares thirty words running, by an exact index, must be collated. */
    @Test
    void agreesWithAnExactIndexOfLongShingles() {
        Random random = new Random(11);
        List<Annotated> reports = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            String text = GeneratedReports.text(random, 120);
            if (i % 3 == 2) {
                String[] words = texts.get(random.nextInt(texts.size())).split(" ");
                int from = random.nextInt(words.length - 40);
                text = String.join(" ", List.of(words).subList(from, from + 40)) + " " + text;
            }
            texts.add(text);
            reports.add(CollatorTest.report("r" + (100 + i), text));
        }

        Set<String> found = new TreeSet<>();
        Collator.collate(reports).forEach(c -> found.add(c.a() + " " + c.b()));

        assertThat(found).containsAll(sharing(reports, 30)).hasSizeGreaterThanOrEqualTo(30);
    }

    private static Set<String> sharing(List<Annotated> reports, int length) {
        Map<String, Set<String>> index = new HashMap<>();
        for (Annotated r : reports) {
            for (int i = 0; i + length <= r.words().size(); i++) {
                StringBuilder shingle = new StringBuilder();
                for (int k = 0; k < length; k++) {
                    shingle.append(r.words().folded(i + k)).append(' ');
                }
                index.computeIfAbsent(shingle.toString(), s -> new TreeSet<>()).add(r.id());
            }
        }
        Set<String> out = new HashSet<>();
        for (Set<String> ids : index.values()) {
            for (String a : ids) {
                for (String b : ids) {
                    if (a.compareTo(b) < 0) {
                        out.add(a + " " + b);
                    }
                }
            }
        }
        return out;
    }
}
