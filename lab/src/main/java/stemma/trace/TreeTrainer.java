package stemma.trace;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns which of the nearly cheapest trees to choose: {@code TreeTrainer MODEL EPOCHS FILE... --aside FILE...} on what {@link TreeSamples}
 * writes. Maximises the expected right edges less {@link #PRICE} times the drawn ones under the chances that the score gives (minimum risk:
 * Smith and Eisner 2006), by Adam (Kingma and Ba 2015), first the plain weights, then with the hidden layer; the weights of the last half of
 * the epochs are averaged.
 */
public final class TreeTrainer {
    /** What one drawn edge costs, so that the sum grows with F1 where F1 is about this. */
    private static final double PRICE = .85;

    private static final int WIDTH = 24;
    private static final int BATCH = 16;
    private static final int LEAST_FAMILIES = 10;
    private static final double RATE = .002;
    private static final double DECAY = .006;

    private record Tree(int edges, int right, int directed, int[] kind, float[] x, boolean open) {}

    private record Group(int gold, List<Tree> trees) {}

    private final List<String> kinds = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final double[] scale;
    private final double[][] weight;
    private final double[][] m;
    private final double[][] v;
    private final double[][] mean;
    private int steps;
    private int averaged;

    private TreeTrainer(List<Path> files) throws IOException {
        Map<String, Integer> families = new TreeMap<>();
        for (Path f : files) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(f)) {
                if (line.charAt(0) == 'F') {
                    seen.forEach(s -> families.merge(s, 1, Integer::sum));
                    seen.clear();
                } else {
                    String[] cells = line.split("\t");
                    for (int k = 1; k < cells.length; k++) {
                        seen.add(cells[k].substring(0, cells[k].lastIndexOf('=')));
                    }
                }
            }
        }
        families.forEach((name, n) -> {
            if (n >= LEAST_FAMILIES) {
                index.put(name, kinds.size());
                kinds.add(name);
            }
        });
        int n = kinds.size();
        scale = new double[n];
        weight = new double[][] {new double[n], new double[n * WIDTH], new double[WIDTH], new double[WIDTH]};
        m = zeros();
        v = zeros();
        mean = zeros();
    }

    private double[][] zeros() {
        return Arrays.stream(weight).map(w -> new double[w.length]).toArray(double[][]::new);
    }

    public static void main(String[] args) throws IOException {
        List<String> all = Arrays.asList(args);
        int cut = all.contains("--aside") ? all.indexOf("--aside") : all.size();
        List<Path> files = all.subList(2, cut).stream().map(Path::of).toList();
        List<Path> aside = all.subList(Math.min(cut + 1, all.size()), all.size()).stream().map(Path::of).toList();
        TreeTrainer trainer = new TreeTrainer(files);
        List<Group> groups = trainer.groups(files);
        List<Group> other = trainer.groups(aside);
        System.out.println(trainer.kinds.size() + " kinds, " + groups.size() + " families; cheapest: "
                + f1(groups, null) + "; aside " + f1(other, null));
        trainer.learn(groups, other, Integer.parseInt(args[1]));
        trainer.write(Path.of(args[0]));
    }

    private List<Group> groups(List<Path> files) throws IOException {
        List<Group> out = new ArrayList<>();
        for (Path file : files) {
            Map<Integer, Float> first = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                if (line.charAt(0) == 'F') {
                    out.add(new Group(Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)), new ArrayList<>()));
                    continue;
                }
                String[] cells = line.split("\t");
                Map<Integer, Float> x = new TreeMap<>();
                for (int k = 1; k < cells.length; k++) {
                    int eq = cells[k].lastIndexOf('=');
                    Integer at = index.get(cells[k].substring(0, eq));
                    if (at != null) {
                        x.put(at, Float.parseFloat(cells[k].substring(eq + 1)));
                    }
                }
                List<Tree> trees = out.getLast().trees();
                if (trees.isEmpty()) {
                    first = new HashMap<>(x);
                }
                Map<Integer, Float> less = new TreeMap<>(x);
                first.forEach((k, y) -> less.merge(k, -y, Float::sum));
                less.values().removeIf(y -> y == 0);
                int[] kind = less.keySet().stream().mapToInt(i -> i).toArray();
                float[] value = new float[kind.length];
                int k = 0;
                for (float y : less.values()) {
                    value[k++] = y;
                }
                String[] head = cells[0].split(" ");
                trees.add(new Tree(
                        Integer.parseInt(head[1]),
                        Integer.parseInt(head[2]),
                        Integer.parseInt(head[3]),
                        kind,
                        value,
                        head[0].equals("C")));
            }
        }
        return out;
    }

    private void learn(List<Group> groups, List<Group> aside, int epochs) {
        long n = 0;
        for (Group g : groups) {
            for (Tree t : g.trees()) {
                n++;
                for (int k = 0; k < t.kind().length; k++) {
                    scale[t.kind()[k]] += t.x()[k] * t.x()[k];
                }
            }
        }
        for (int k = 0; k < scale.length; k++) {
            scale[k] = Math.max(1e-6, Math.sqrt(scale[k] / n));
        }
        for (List<Group> some : List.of(groups, aside)) {
            for (Group g : some) {
                for (Tree t : g.trees()) {
                    for (int k = 0; k < t.kind().length; k++) {
                        t.x()[k] /= (float) scale[t.kind()[k]];
                    }
                }
            }
        }
        Random random = new Random(1);
        int cost = index.getOrDefault("cost", 0);
        weight[0][cost] = -.3 * scale[cost];
        for (int k = 0; k < weight[1].length; k++) {
            weight[1][k] = .05 * random.nextGaussian();
        }
        List<Group> order = new ArrayList<>(groups);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            boolean hidden = epoch >= epochs / 3;
            double rate = (hidden ? 1 : 2) * RATE * (epoch > .8 * epochs ? .3 : 1);
            if (epoch == epochs / 3) {
                for (int k = 0; k < WIDTH; k++) {
                    weight[3][k] = .1 * random.nextGaussian();
                }
            }
            for (int b = 0; b < order.size(); b += BATCH) {
                double[][] slope = zeros();
                List<Group> batch = order.subList(b, Math.min(order.size(), b + BATCH));
                batch.forEach(g -> slope(g, slope, hidden));
                step(slope, batch.size(), rate, hidden);
            }
            if (epoch >= epochs / 2) {
                averaged++;
                for (int k = 0; k < 4; k++) {
                    for (int i = 0; i < mean[k].length; i++) {
                        mean[k][i] += (weight[k][i] - mean[k][i]) / averaged;
                    }
                }
            }
            System.out.println(epoch + ": " + f1(groups, this) + "; aside " + f1(aside, this));
        }
        for (int k = 0; k < 4; k++) {
            System.arraycopy(mean[k], 0, weight[k], 0, mean[k].length);
        }
        System.out.println("averaged: " + f1(groups, this) + "; aside " + f1(aside, this));
    }

    private double score(Tree t, double[] hidden) {
        Arrays.fill(hidden, 0);
        double sum = 0;
        for (int k = 0; k < t.kind().length; k++) {
            int at = t.kind()[k];
            double x = t.x()[k];
            sum += x * weight[0][at];
            for (int h = 0; h < WIDTH; h++) {
                hidden[h] += x * weight[1][at * WIDTH + h];
            }
        }
        for (int h = 0; h < WIDTH; h++) {
            hidden[h] += weight[2][h];
            sum += weight[3][h] * hidden[h] / (1 + Math.abs(hidden[h]));
        }
        return sum;
    }

    private void slope(Group g, double[][] slope, boolean withHidden) {
        int n = g.trees().size();
        double[][] hidden = new double[n][WIDTH];
        double[] p = new double[n];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            p[i] = score(g.trees().get(i), hidden[i]);
            most = Math.max(most, p[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            p[i] = Math.exp(p[i] - most);
            sum += p[i];
        }
        double expected = 0;
        for (int i = 0; i < n; i++) {
            p[i] /= sum;
            expected += p[i] * worth(g.trees().get(i));
        }
        for (int i = 0; i < n; i++) {
            Tree t = g.trees().get(i);
            double d = -p[i] * (worth(t) - expected);
            double[] into = new double[WIDTH];
            for (int h = 0; h < WIDTH && withHidden; h++) {
                double z = hidden[i][h];
                double a = 1 + Math.abs(z);
                slope[3][h] += d * z / a;
                into[h] = d * weight[3][h] / (a * a);
                slope[2][h] += into[h];
            }
            for (int k = 0; k < t.kind().length; k++) {
                slope[0][t.kind()[k]] += d * t.x()[k];
                for (int h = 0; h < WIDTH && withHidden; h++) {
                    slope[1][t.kind()[k] * WIDTH + h] += into[h] * t.x()[k];
                }
            }
        }
    }

    private static double worth(Tree t) {
        return t.right() + t.directed() - PRICE * t.edges();
    }

    private void step(double[][] slope, int n, double rate, boolean hidden) {
        steps++;
        for (int k = 0; k < (hidden ? 4 : 1); k++) {
            for (int i = 0; i < weight[k].length; i++) {
                double g = slope[k][i] / n + DECAY * weight[k][i];
                m[k][i] = .9 * m[k][i] + .1 * g;
                v[k][i] = .999 * v[k][i] + .001 * g * g;
                weight[k][i] -= rate
                        * (m[k][i] / (1 - Math.pow(.9, steps)))
                        / (Math.sqrt(v[k][i] / (1 - Math.pow(.999, steps))) + 1e-8);
            }
        }
    }

    private static String f1(List<Group> groups, TreeTrainer by) {
        int gold = 0;
        int edges = 0;
        int right = 0;
        int directed = 0;
        double[] hidden = new double[WIDTH];
        for (Group g : groups) {
            Tree best = g.trees().getFirst();
            for (Tree t : g.trees()) {
                if (by != null && t.open() && by.score(t, hidden) > by.score(best, hidden)) {
                    best = t;
                }
            }
            gold += g.gold();
            edges += best.edges();
            right += best.right();
            directed += best.directed();
        }
        double all = Math.max(1, gold + edges);
        return String.format(Locale.ROOT, "edge F1 %.4f, directed %.4f", 2 * right / all, 2 * directed / all);
    }

    private void write(Path model) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(model))) {
            out.writeInt(kinds.size());
            out.writeInt(WIDTH);
            for (int k = 0; k < kinds.size(); k++) {
                out.writeUTF(kinds.get(k));
                out.writeFloat((float) (weight[0][k] / scale[k]));
                for (int h = 0; h < WIDTH; h++) {
                    out.writeFloat((float) (weight[1][k * WIDTH + h] / scale[k]));
                }
            }
            for (int h = 0; h < WIDTH; h++) {
                out.writeFloat((float) weight[2][h]);
            }
            for (int h = 0; h < WIDTH; h++) {
                out.writeFloat((float) weight[3][h]);
            }
        }
    }
}
