package stemma.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import stemma.annotate.Corpus.Labelled;

/** Trains the names. Arguments: the teacher's file, the model to write, rounds. */
final class TrainNames {
    private static final Map<String, String> KINDS = Map.of(
            "PERSON", "PERSON", "ORG", "ORGANISATION", "GPE", "PLACE", "LOC", "PLACE", "FAC", "PLACE", "EVENT", "EVENT",
            "PRODUCT", "OTHER", "WORK_OF_ART", "OTHER", "LAW", "OTHER");

    private TrainNames() {}

    private record Example(Clues clues, int[] seen, String[] gold) {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = Corpus.read(Path.of(args[0]));
        Random random = new Random(7);
        List<Example> all = new ArrayList<>();
        for (List<Labelled> report : corpus.train()) {
            all.addAll(examples(report, random));
        }
        TreeSet<String> set = new TreeSet<>();
        all.forEach(e -> set.addAll(List.of(e.gold)));
        List<String> labels = List.copyOf(set);
        Learner learner = new Learner(labels, 21, 23);
        NameModel model = new NameModel(labels, learner);
        int[] f = new int[NameModel.MOST_FEATURES];
        for (Example e : all) {
            for (int i = 0; i < e.gold.length; i++) {
                learner.count(f, NameModel.features(e.clues, e.seen, i, f), 3);
            }
        }
        for (int k = 0; k < 2; k++) {
            for (int l = 0; l <= labels.size(); l++) {
                learner.count(new int[] {NameModel.step(l, k)}, 1, 1);
            }
        }
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            Collections.shuffle(all, random);
            int wrong = 0;
            for (Example e : all) {
                wrong += learn(e, model, learner, f) ? 0 : 1;
            }
            System.out.printf("round %d: %.4f of %d sentences right%n", round, 1 - (double) wrong / all.size(), all.size());
        }
        HashedWeights weights = learner.average();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            weights.write(out);
        }
        measure(corpus, new NameModel(labels, weights), "as it stands", 0);
        measure(corpus, new NameModel(labels, weights), "in capitals", 1);
        measure(corpus, new NameModel(labels, weights), "in title case", 2);
    }

    private static boolean learn(Example e, NameModel model, Learner learner, int[] f) {
        learner.step();
        int[] got = model.label(e.clues, e.seen);
        int[] gold = new int[got.length];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = Collections.binarySearch(model.labels(), e.gold[i]);
        }
        if (Arrays.equals(got, gold)) {
            return true;
        }
        for (int i = 0; i < gold.length; i++) {
            if (got[i] != gold[i]) {
                int n = NameModel.features(e.clues, e.seen, i, f);
                learner.move(f, n, gold[i], 1);
                learner.move(f, n, got[i], -1);
            }
            int k = NameModel.stepKind(e.clues, i);
            int size = model.labels().size();
            f[0] = NameModel.step(i == 0 ? size : gold[i - 1], k);
            learner.move(f, 1, gold[i], 1);
            f[0] = NameModel.step(i == 0 ? size : got[i - 1], k);
            learner.move(f, 1, got[i], -1);
        }
        return false;
    }

    /** A report's sentences; some once more with invented names, in capitals, in title case. */
    private static List<Example> examples(List<Labelled> report, Random random) {
        List<Labelled> sentences = new ArrayList<>();
        for (Labelled s : report) {
            sentences.add(s);
        }
        List<Clues> clues = new ArrayList<>();
        sentences.forEach(s -> clues.add(new Clues(s.forms())));
        Capitals capitals = Capitals.of(clues);
        List<Example> out = new ArrayList<>();
        for (int i = 0; i < clues.size(); i++) {
            String[] gold = gold(sentences.get(i));
            out.add(new Example(clues.get(i), capitals.seen(clues.get(i)), gold));
            double r = random.nextDouble();
            boolean named = has(gold);
            String[] forms = sentences.get(i).forms();
            if (r < 0.04) {
                add(Corpus.each(forms, false), gold, capitals, out);
            } else if (r < 0.08) {
                add(Corpus.each(forms, true), gold, capitals, out);
            } else if (r < 0.30 && named) {
                add(Invented.names(forms, gold, random), gold, capitals, out);
            }
        }
        return out;
    }

    private static boolean has(String[] gold) {
        for (String g : gold) {
            if (g.length() > 1) {
                return true;
            }
        }
        return false;
    }

    private static void add(String[] forms, String[] gold, Capitals capitals, List<Example> out) {
        Clues c = new Clues(forms);
        out.add(new Example(c, capitals.seen(c), gold));
    }

    /** The teacher's names in our kinds, without an article before and a possessive mark after them. */
    static String[] gold(Labelled s) {
        int n = s.size();
        String[] out = new String[n];
        Arrays.fill(out, "O");
        int i = 0;
        while (i < n) {
            String name = s.names()[i];
            if (!name.startsWith("B-") && !name.startsWith("U-")) {
                i++;
                continue;
            }
            int e = i + 1;
            if (name.startsWith("B-")) {
                while (e < n && s.names()[e].startsWith("I-")) {
                    e++;
                }
                e = Math.min(n, e + 1);
            }
            String kind = KINDS.get(name.substring(2));
            int a = i;
            int b = e;
            while (a < b && (s.tags()[a].equals("DT") || s.tags()[a].equals("``"))) {
                a++;
            }
            while (b > a && (s.tags()[b - 1].equals("POS") || s.tags()[b - 1].equals("''") || s.forms()[b - 1].equals("'"))) {
                b--;
            }
            if (kind != null) {
                for (int k = a; k < b; k++) {
                    out[k] = (b - a == 1 ? "U-" : k == a ? "B-" : k == b - 1 ? "L-" : "I-") + kind;
                }
            }
            i = e;
        }
        return out;
    }

    private static void measure(Corpus corpus, NameModel model, String what, int how) {
        long tokens = 0;
        int[] right = new int[2];
        int got = 0;
        int gold = 0;
        long nanos = 0;
        Map<String, int[]> byKind = new java.util.TreeMap<>();
        for (List<Labelled> report : corpus.aside()) {
            long start = System.nanoTime();
            List<Clues> clues = new ArrayList<>();
            for (Labelled s : report) {
                clues.add(new Clues(how == 0 ? s.forms() : Corpus.each(s.forms(), how == 2)));
            }
            Capitals capitals = Capitals.of(clues);
            List<int[]> labels = new ArrayList<>();
            for (Clues c : clues) {
                labels.add(model.label(c, capitals.seen(c)));
                tokens += c.size;
            }
            nanos += System.nanoTime() - start;
            for (int i = 0; i < labels.size(); i++) {
                Set<String> a = spans(Arrays.stream(labels.get(i)).mapToObj(model.labels()::get).toArray(String[]::new));
                Set<String> b = spans(gold(report.get(i)));
                got += a.size();
                gold += b.size();
                for (String x : b) {
                    byKind.computeIfAbsent(x.split(" ")[2], k -> new int[3])[1]++;
                }
                for (String x : a) {
                    int[] k = byKind.computeIfAbsent(x.split(" ")[2], y -> new int[3]);
                    k[0]++;
                    k[2] += b.contains(x) ? 1 : 0;
                }
                Set<String> both = new HashSet<>(a);
                both.retainAll(b);
                right[0] += both.size();
                Set<String> bare = new HashSet<>();
                a.forEach(x -> bare.add(x.substring(0, x.lastIndexOf(' '))));
                Set<String> bareGold = new HashSet<>();
                b.forEach(x -> bareGold.add(x.substring(0, x.lastIndexOf(' '))));
                bare.retainAll(bareGold);
                right[1] += bare.size();
            }
        }
        System.out.printf("aside, %s: F1 %.4f (spans alone %.4f), P %.4f R %.4f, %d names, %d tokens, %.0f tokens/s%n", what,
                2.0 * right[0] / (got + gold), 2.0 * right[1] / (got + gold), (double) right[0] / got, (double) right[0] / gold, gold, tokens, tokens * 1e9 / nanos);
        byKind.forEach((k, v) -> System.out.printf("   %s %.3f of %d%n", k, 2.0 * v[2] / (v[0] + v[1]), v[1]));
    }

    private static Set<String> spans(String[] labels) {
        Set<String> out = new HashSet<>();
        int start = 0;
        for (int i = 0; i < labels.length; i++) {
            char c = labels[i].charAt(0);
            if (c == 'B' || c == 'U') {
                start = i;
            }
            if (c == 'L' || c == 'U') {
                out.add(start + " " + i + " " + labels[i].substring(2));
            }
        }
        return out;
    }
}
