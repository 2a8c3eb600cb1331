package stemma.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import stemma.annotate.Corpus.Labelled;

/** Trains the tagger. Arguments: the teacher's file, the model to write, rounds. */
final class TrainTags {
    private TrainTags() {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = Corpus.read(Path.of(args[0]));
        Random random = new Random(7);
        List<Labelled> all = corpus.sentences(random);
        TreeSet<String> set = new TreeSet<>();
        all.forEach(s -> set.addAll(List.of(s.tags())));
        List<String> labels = List.copyOf(set);
        Learner learner = new Learner(labels, 21, 22);
        int[] f = new int[TagModel.MOST_FEATURES];
        int[] scores = new int[labels.size()];
        for (Labelled s : all) {
            Clues c = new Clues(s.forms());
            int[] gold = gold(s, labels);
            for (int i = 0; i < gold.length; i++) {
                learner.count(f, TagModel.features(c, i, gold, f), 3);
            }
        }
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            Collections.shuffle(all, random);
            long seen = 0;
            long wrong = 0;
            for (Labelled s : all) {
                Clues c = new Clues(s.forms());
                int[] gold = gold(s, labels);
                int[] tags = new int[gold.length];
                for (int i = 0; i < gold.length; i++) {
                    int n = TagModel.features(c, i, tags, f);
                    java.util.Arrays.fill(scores, 0);
                    learner.score(f, n, scores);
                    int best = TagModel.best(scores);
                    if (best != gold[i]) {
                        learner.move(f, n, gold[i], 1);
                        learner.move(f, n, best, -1);
                        wrong++;
                    }
                    seen++;
                    learner.step();
                    tags[i] = best;
                }
            }
            System.out.printf("round %d: %.4f of %d%n", round, 1 - (double) wrong / seen, seen);
        }
        HashedWeights weights = learner.average();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            weights.write(out);
        }
        measure(corpus, weights, "as it stands", 0);
        measure(corpus, weights, "in capitals", 1);
        measure(corpus, weights, "in title case", 2);
    }

    private static int[] gold(Labelled s, List<String> labels) {
        int[] out = new int[s.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Collections.binarySearch(labels, s.tags()[i]);
        }
        return out;
    }

    private static void measure(Corpus corpus, HashedWeights weights, String what, int how) {
        long seen = 0;
        long right = 0;
        long start = System.nanoTime();
        for (List<Labelled> report : corpus.aside()) {
            for (Labelled s : report) {
                String[] forms = how == 0 ? s.forms() : Corpus.each(s.forms(), how == 2);
                int[] tags = TagModel.tag(new Clues(forms), weights, weights.labels().size());
                for (int i = 0; i < tags.length; i++) {
                    seen++;
                    right += weights.labels().get(tags[i]).equals(s.tags()[i]) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "aside, %s: %.4f of %d tokens, %.0f tokens/s%n",
                what, (double) right / seen, seen, seen * 1e9 / (System.nanoTime() - start));
    }
}
