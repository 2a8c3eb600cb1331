package stemma.collate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import stemma.collate.DerivationSamples.Sample;

/**
 * Fits the constants of {@link Kinship}: {@code DerivationTrainer COUNTER ALLSIDES INVENTED CHECK...}: the folders of the two
 * sets, a file of invented independent reports to fit on, and others to check with. Prints cross-validated figures, then the constants.
 */
public final class DerivationTrainer {
    private static final double RIDGE = 1 / 30.0;

    /** Weight of a pair of AllSides: some are true copies, and there are many. */
    private static final double STRANGERS = 0.2;

    /** Weight of a pair of invented reports. */
    private static final double INVENTED = 1;

    private static final int MOST = 700;
    private static final int FOLDS = 10;
    private static final int ROUNDS = 5;

    private DerivationTrainer() {}

    public static void main(String[] args) throws IOException {
        List<Sample> judged = DerivationSamples.judged(Path.of(args[0]));
        List<Sample> none = DerivationSamples.strangers(Path.of(args[1]), 0, MOST, true);
        List<Sample> aside = DerivationSamples.strangers(Path.of(args[1]), 1, MOST, false);
        List<Sample> invented = DerivationSamples.invented(Path.of(args[2]));
        double three = 0;
        double two = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int[] fold = folds(judged, new Random(round));
            int[] said = new int[judged.size()];
            for (int f = 0; f < FOLDS; f++) {
                List<Sample> in = new ArrayList<>();
                for (int i = 0; i < fold.length; i++) {
                    if (fold[i] != f) {
                        in.add(judged.get(i));
                    }
                }
                double[][] model = fit(in, none, invented);
                for (int i = 0; i < fold.length; i++) {
                    if (fold[i] == f) {
                        said[i] = kind(judged.get(i), model);
                    }
                }
            }
            three += macro(judged, said, 3) / ROUNDS;
            two += macro(judged, said, 2) / ROUNDS;
        }
        double[][] model = fit(judged, none, invented);
        int[] said = judged.stream().mapToInt(s -> kind(s, model)).toArray();
        print("COUNTER, " + FOLDS + "-fold, mean of " + ROUNDS, three, two);
        print("COUNTER, fitted", macro(judged, said, 3), macro(judged, said, 2));
        called("AllSides, fitted on", none, model);
        called("AllSides, stories kept aside, copies and all", aside, model);
        called(args[2], invented, model);
        for (int i = 3; i < args.length; i++) {
            called(args[i], DerivationSamples.invented(Path.of(args[i])), model);
        }
        for (double[] m : model) {
            System.out.println(DoubleStream.of(m)
                    .mapToObj(d -> String.format(Locale.ROOT, "%.3f", d))
                    .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    private static void print(String what, double three, double two) {
        System.out.printf(Locale.ROOT, "%s: macro F1 %.3f, two classes %.3f%n", what, three, two);
    }

    private static void called(String what, List<Sample> samples, double[][] model) {
        long n = samples.stream().filter(s -> kind(s, model) > 0).count();
        System.out.printf(Locale.ROOT, "%s: %d of %d called derived%n", what, n, samples.size());
    }

    private static double[][] fit(List<Sample> judged, List<Sample> none, List<Sample> invented) {
        List<Sample> all = new ArrayList<>(judged);
        all.addAll(none);
        all.addAll(invented);
        double[][] x = all.stream().map(Sample::row).toArray(double[][]::new);
        double[] weight = new double[all.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = i < judged.size() ? 1 : i < judged.size() + none.size() ? STRANGERS : INVENTED;
        }
        double[][] out = new double[2][];
        for (int kind = 1; kind <= 2; kind++) {
            boolean[] yes = new boolean[all.size()];
            for (int i = 0; i < yes.length; i++) {
                yes[i] = all.get(i).kind() >= kind;
            }
            out[kind - 1] = Regression.fit(x, yes, weight, RIDGE);
        }
        return out;
    }

    private static int kind(Sample s, double[][] model) {
        return switch (s.kinship().derivation(model[0], model[1])) {
            case NONE -> 0;
            case PARTIALLY -> 1;
            case WHOLLY -> 2;
        };
    }

    /** Every class spread over the folds alike. */
    private static int[] folds(List<Sample> samples, Random random) {
        int[] out = new int[samples.size()];
        for (int kind = 0; kind < 3; kind++) {
            List<Integer> of = new ArrayList<>();
            for (int i = 0; i < out.length; i++) {
                if (samples.get(i).kind() == kind) {
                    of.add(i);
                }
            }
            java.util.Collections.shuffle(of, random);
            for (int k = 0; k < of.size(); k++) {
                out[of.get(k)] = k % FOLDS;
            }
        }
        return out;
    }

    private static double macro(List<Sample> samples, int[] said, int classes) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < said.length; i++) {
                boolean gold = Math.min(samples.get(i).kind(), classes - 1) == c;
                boolean is = Math.min(said[i], classes - 1) == c;
                both += gold && is ? 1 : 0;
                either += (gold ? 1 : 0) + (is ? 1 : 0);
            }
            sum += either == 0 ? 0 : 2.0 * both / either;
        }
        return sum / classes;
    }
}
