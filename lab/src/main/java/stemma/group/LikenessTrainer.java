package stemma.group;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains the shipped likeness on the tuned halves: {@code LikenessTrainer DATA TRADITIONS OUT}, where TRADITIONS is a folder
 * with {@code reports.jsonl} and {@code stories.jsonl} of made traditions over the tuned half of AllSides.
 */
public final class LikenessTrainer {
    private LikenessTrainer() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path made = Path.of(args[1]);
        Samples samples = new Samples();
        add(samples, data.resolve("allsides"), 1, true);
        add(samples, data.resolve("gva"), 1, true);
        add(samples, data.resolve("ecbplus"), 1, false);
        add(samples, data.resolve("newswcl50"), 0.3, false);
        Corpus traditions =
                Corpus.read(made.resolve("reports.jsonl"), made.resolve("stories.jsonl"), Corpus.Half.BOTH);
        samples.add(traditions.reports(), traditions.stories(), 0.3, false);
        Boosting model = new Boosting(
                samples.evidence, samples.labels(), samples.weights(), Boosting.Settings.defaults());
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            model.write(out);
        }
        System.out.println(samples.evidence.size() + " pairs");
    }

    private static void add(Samples samples, Path set, double share, boolean undated) throws IOException {
        Corpus corpus =
                Corpus.read(set.resolve("reports.jsonl.gz"), set.resolve("gold.jsonl.gz"), Corpus.Half.TUNED);
        samples.add(corpus.reports(), corpus.stories(), share, undated);
    }
}
