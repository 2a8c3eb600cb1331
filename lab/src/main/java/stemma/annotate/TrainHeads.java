package stemma.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import stemma.annotate.Corpus.Labelled;

/** Trains the parser on the tags of our own tagger. Arguments: the teacher's file, the tagger's model, the model to write, rounds. */
final class TrainHeads {
    /** A relation seen less often becomes "dep". */
    private static final int LEAST = 100;

    private final List<String> relations;
    private final Learner learner;
    private final int[] features = new int[ParseModel.MOST_FEATURES];
    private final int[] scores;
    private final Random random = new Random(7);

    private TrainHeads(List<String> relations) {
        this.relations = relations;
        List<String> labels = labels(relations);
        this.learner = new Learner(labels, 22, 23);
        this.scores = new int[labels.size()];
    }

    private record Tree(Clues clues, int[] tags, int[] heads, int[] relations) {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = Corpus.read(Path.of(args[0]));
        HashedWeights tagger;
        try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
            tagger = HashedWeights.read(in);
        }
        TrainHeads trainer = new TrainHeads(relations(corpus));
        List<Tree> trees = new ArrayList<>();
        for (List<Labelled> report : corpus.train()) {
            for (Labelled s : report) {
                if (s.size() > 2) {
                    trees.add(trainer.tree(s, s.forms(), tagger));
                }
            }
        }
        trees.forEach(trainer::count);
        for (int round = 0; round < Integer.parseInt(args[3]); round++) {
            Collections.shuffle(trees, trainer.random);
            long steps = 0;
            long wrong = 0;
            for (Tree t : trees) {
                wrong += trainer.learn(t, round > 0);
                steps += 2L * t.clues.size;
            }
            System.out.printf("round %d: %.4f of %d steps%n", round, 1 - (double) wrong / steps, steps);
            HashedWeights weights = trainer.learner.average();
            try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
                weights.write(out);
            }
            trainer.measure(corpus, weights, tagger);
        }
    }

    private static List<String> relations(Corpus corpus) {
        Map<String, Integer> counts = new TreeMap<>();
        corpus.train().forEach(r -> r.forEach(s -> {
            for (String x : s.relations()) {
                counts.merge(x, 1, Integer::sum);
            }
        }));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> labels(List<String> relations) {
        List<String> out = new ArrayList<>(List.of("shift"));
        for (String r : relations) {
            out.add("l-" + r);
            out.add("r-" + r);
        }
        return out;
    }

    private Tree tree(Labelled s, String[] forms, HashedWeights tagger) {
        Clues c = new Clues(forms);
        int[] heads = new int[s.size()];
        int[] rels = new int[s.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = s.heads()[i] == 0 ? heads.length : s.heads()[i] - 1;
            int r = Collections.binarySearch(relations, s.relations()[i]);
            rels[i] = r >= 0 ? r : Collections.binarySearch(relations, "dep");
        }
        return new Tree(c, TagModel.tag(c, tagger, tagger.labels().size()), heads, rels);
    }

    private void count(Tree t) {
        ArcHybrid state = new ArcHybrid(t.clues.size);
        while (!state.isDone()) {
            learner.count(features, ParseModel.features(t.clues, t.tags, state, features), 3);
            Arrays.fill(scores, 0);
            state.apply(bestRight(t, state));
        }
    }

    private int learn(Tree t, boolean explore) {
        ArcHybrid state = new ArcHybrid(t.clues.size);
        int wrong = 0;
        while (!state.isDone()) {
            int n = ParseModel.features(t.clues, t.tags, state, features);
            Arrays.fill(scores, 0);
            learner.score(features, n, scores);
            int got = ParseModel.best(state, scores);
            int right = bestRight(t, state);
            learner.step();
            if (!isRight(t, state, got, leastCost(t, state))) {
                learner.move(features, n, right, 1);
                learner.move(features, n, got, -1);
                wrong++;
                state.apply(explore && random.nextDouble() < 0.9 ? got : right);
            } else {
                state.apply(got);
            }
        }
        return wrong;
    }

    private int bestRight(Tree t, ArcHybrid state) {
        int least = leastCost(t, state);
        int best = -1;
        for (int k = 0; k < scores.length; k++) {
            if (state.may(k) && (best < 0 || scores[k] > scores[best]) && isRight(t, state, k, least)) {
                best = k;
            }
        }
        return best;
    }

    private static int leastCost(Tree t, ArcHybrid s) {
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < 3; k++) {
            if (s.may(k)) {
                least = Math.min(least, cost(t, s, k));
            }
        }
        return least;
    }

    private static boolean isRight(Tree t, ArcHybrid s, int k, int least) {
        if (k != ArcHybrid.SHIFT) {
            int s0 = s.stack(0);
            int head = ArcHybrid.isLeft(k) ? s.rest(0) : s.stack(1);
            if (t.heads[s0] == head && t.relations[s0] != ArcHybrid.relationOf(k)) {
                return false;
            }
        }
        return cost(t, s, k) == least;
    }

    /** Arcs of the tree that the transition puts out of reach. */
    private static int cost(Tree t, ArcHybrid s, int k) {
        int s0 = s.stack(0);
        int b0 = s.rest(0);
        int cost = 0;
        if (k == ArcHybrid.SHIFT) {
            for (int i = 0, x = s0; x >= 0; x = s.stack(++i)) {
                cost += t.heads[x] == b0 ? 1 : 0;
                cost += i > 0 && t.heads[b0] == x ? 1 : 0;
            }
            return cost;
        }
        int head = t.heads[s0];
        boolean left = ArcHybrid.isLeft(k);
        cost += (left ? head > b0 || head == s.stack(1) : head >= b0) ? 1 : 0;
        for (int d = b0; d < t.heads.length; d++) {
            cost += t.heads[d] == s0 ? 1 : 0;
        }
        return cost;
    }

    private void measure(Corpus corpus, HashedWeights weights, HashedWeights tagger) {
        long tokens = 0;
        long attached = 0;
        long labelled = 0;
        long nanos = 0;
        Map<String, int[]> byRelation = new TreeMap<>();
        for (List<Labelled> report : corpus.aside()) {
            for (Labelled s : report) {
                Tree t = tree(s, s.forms(), tagger);
                long start = System.nanoTime();
                ArcHybrid got = ParseModel.parse(t.clues, t.tags, weights, weights.labels().size());
                nanos += System.nanoTime() - start;
                for (int i = 0; i < t.heads.length; i++) {
                    int[] k = byRelation.computeIfAbsent(relations.get(t.relations[i]), x -> new int[3]);
                    k[0]++;
                    byRelation.computeIfAbsent(relations.get(got.relations[i]), x -> new int[3])[1]++;
                    boolean same = got.heads[i] == t.heads[i] && got.relations[i] == t.relations[i];
                    k[2] += same ? 1 : 0;
                    if (!s.tags()[i].matches("[^A-Z]+|-.RB-|HYPH")) {
                        tokens++;
                        attached += got.heads[i] == t.heads[i] ? 1 : 0;
                        labelled += same ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf("aside: UAS %.4f LAS %.4f of %d words without marks, %.0f tokens/s%n", (double) attached / tokens,
                (double) labelled / tokens, tokens, tokens * 1e9 / nanos);
        for (String r : List.of("nsubj", "nsubjpass", "dobj", "ccomp", "agent", "root", "neg", "prep", "conj", "appos")) {
            int[] k = byRelation.getOrDefault(r, new int[3]);
            System.out.printf("   %s F1 %.3f of %d;", r, 2.0 * k[2] / (k[0] + k[1]), k[0]);
        }
        System.out.println();
    }
}
