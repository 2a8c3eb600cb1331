package stemma.quote;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Learns the quotations' weights from PolNeAR's train part: {@code TrainQuotes FOLDER WORK MODEL [aside|all] [reuse]}. With
 * {@code aside} one report in seven is left out and the figures are of those; {@code all} starts from what that run said of reports
 * unseen, so it goes second. WORK keeps what the first model said of every report, so
 * that {@code reuse} can try the later ones quickly.
 */
public final class TrainQuotes {
    private static final int FOLDS = 3;

    private TrainQuotes() {}

    public static void main(String[] args) throws IOException {
        List<Corpus.Doc> docs = Corpus.read(Path.of(args[0]));
        boolean aside = args[3].equals("aside");
        List<Corpus.Doc> train = new ArrayList<>();
        List<Corpus.Doc> held = new ArrayList<>();
        for (Corpus.Doc d : docs) {
            if (d.split().equals("train")) {
                (aside && d.aside() ? held : train).add(d);
            } else if (!aside) {
                held.add(d);
            }
        }
        Path saved = Path.of(args[1], "chances-" + args[3]);
        Path roles = Path.of(args[1], "roles-" + args[3]);
        int bits = Integer.getInteger("bits", 19);
        if (args.length < 5) {
            List<double[][]> chances = new ArrayList<>();
            if (aside) {
                chances.addAll(folded(train, bits));
            } else {
                List<Corpus.Doc> rest = train.stream().filter(d -> !d.aside()).toList();
                List<Corpus.Doc> kept = train.stream().filter(Corpus.Doc::aside).toList();
                List<double[][]> before = load(Path.of(args[1], "chances-aside"), rest, kept);
                for (Corpus.Doc d : train) {
                    chances.add(before.get(d.aside() ? rest.size() + kept.indexOf(d) : rest.indexOf(d)));
                }
            }
            RolesTrainer all = roles(train, bits);
            for (Corpus.Doc d : held) {
                chances.add(Roles.chances(d.tokens(), all.weights, all.transition));
            }
            save(saved, chances);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(roles)))) {
                out.writeInt(all.transition.length);
                for (float w : all.transition) {
                    out.writeFloat(w);
                }
                bytes(out, all.weights);
            }
        }
        List<double[][]> chances = load(saved, train, held);
        List<double[][]> trainChances = chances.subList(0, train.size());
        List<double[][]> heldChances = chances.subList(train.size(), chances.size());
        ContentsTrainer contents = new ContentsTrainer(1 << 18, Float.parseFloat(System.getProperty("drop", "0.2")), 1f);
        contents.train(train, trainChances, Integer.getInteger("crounds", 4), Float.parseFloat(System.getProperty("crate", "0.05")));
        double best = 0;
        float threshold = .3f;
        for (float th = .15f; th < .5f; th += .05f) {
            double f = figures(held, heldChances, contents.weights, th);
            if (f > best) {
                best = f;
                threshold = th;
            }
        }
        threshold = Float.parseFloat(System.getProperty("threshold", Float.toString(threshold)));
        List<SpeakersTrainer.Case> cases = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            cases.add(SpeakersTrainer.of(train.get(i), trainChances.get(i), Contents.find(train.get(i).tokens(), trainChances.get(i), contents.weights, threshold)));
        }
        SpeakersTrainer speakers = new SpeakersTrainer(1 << 17, 0);
        speakers.train(cases, Integer.getInteger("srounds", 6), Float.parseFloat(System.getProperty("srate", "0.05")));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
            out.writeInt(0x51554F31);
            out.writeFloat(threshold);
            out.write(Files.readAllBytes(roles));
            bytes(out, contents.weights);
            bytes(out, speakers.weights);
        }
    }

    /** What a model says of reports that it did not learn from. */
    private static List<double[][]> folded(List<Corpus.Doc> train, int bits) {
        double[][][] out = new double[train.size()][][];
        for (int f = 0; f < FOLDS; f++) {
            List<Corpus.Doc> rest = new ArrayList<>();
            for (int i = 0; i < train.size(); i++) {
                if (i % FOLDS != f) {
                    rest.add(train.get(i));
                }
            }
            RolesTrainer r = roles(rest, bits);
            for (int i = f; i < train.size(); i += FOLDS) {
                out[i] = Roles.chances(train.get(i).tokens(), r.weights, r.transition);
            }
        }
        return List.of(out);
    }

    private static RolesTrainer roles(List<Corpus.Doc> docs, int bits) {
        RolesTrainer r = new RolesTrainer(1 << bits, 3, .3f, 1f);
        r.train(docs, 3, .05f);
        return r;
    }

    /** Weights in steps of a 127th of the largest that is not an outlier. */
    private static void bytes(OutputStream to, Learnt w) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        float[] sorted = new float[w.w.length];
        int n = 0;
        for (float x : w.w) {
            if (x != 0) {
                sorted[n++] = Math.abs(x);
            }
        }
        java.util.Arrays.sort(sorted, 0, n);
        float step = n == 0 ? 1 : sorted[Math.max(0, n - 1 - n / 2000)] / 127;
        out.writeInt(w.rows);
        out.writeInt(w.columns);
        out.writeFloat(step);
        for (float x : w.w) {
            out.writeByte(Math.max(-127, Math.min(127, Math.round(x / step))));
        }
    }

    private static void save(Path file, List<double[][]> chances) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (double[][] d : chances) {
                for (double[] c : d) {
                    for (double x : c) {
                        out.writeFloat((float) x);
                    }
                }
            }
        }
    }

    private static List<double[][]> load(Path file, List<Corpus.Doc> train, List<Corpus.Doc> held) throws IOException {
        List<double[][]> out = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (List<Corpus.Doc> docs : List.of(train, held)) {
                for (Corpus.Doc d : docs) {
                    double[][] c = new double[d.tokens().size][Roles.LABELS];
                    for (double[] row : c) {
                        for (int y = 0; y < row.length; y++) {
                            row[y] = in.readFloat();
                        }
                    }
                    out.add(c);
                }
            }
            if (in.read() >= 0) {
                throw new IOException(file + " was made with other tokens");
            }
        }
        return out;
    }

    private static double figures(List<Corpus.Doc> docs, List<double[][]> chances, Weights weights, float threshold) {
        int right = 0;
        int found = 0;
        int gold = 0;
        for (int i = 0; i < docs.size(); i++) {
            Tokens t = docs.get(i).tokens();
            Set<Long> spans = new HashSet<>();
            for (int[] c : Corpus.contents(docs.get(i))) {
                spans.add(key(t, c[0], c[1]));
            }
            gold += spans.size();
            for (Said s : Contents.find(t, chances.get(i), weights, threshold)) {
                found++;
                right += spans.contains(key(t, s.first(), s.last())) ? 1 : 0;
            }
        }
        System.err.printf("threshold %.2f exact P %.2f R %.2f F1 %.2f%n", threshold, 100.0 * right / found, 100.0 * right / gold, 200.0 * right / (found + gold));
        return 200.0 * right / (found + gold);
    }

    private static long key(Tokens t, int first, int last) {
        int i = first;
        int j = last;
        while (i < j && !t.isWord(i)) {
            i++;
        }
        while (j > i && !t.isWord(j)) {
            j--;
        }
        return (long) i << 32 | j;
    }
}
