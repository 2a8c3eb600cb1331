package stemma.read.page;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The learnt classifier of a page's blocks: two tables of words, and trees in two rounds, the second of which sees the
 * first one's guesses around a block. What it was trained on: docs/models/blocks.md.
 */
record BlockModel(Tokens names, Tokens words, Trees first, Trees second) {
    private static final String RESOURCE = "blocks.bin";

    private static final int FORM = 1;

    /** The guess for a block that is not worth a look. */
    private static final float BARE = .001f;

    private static final class Holder {
        static final BlockModel MODEL = load();
    }

    /** The shipped model, loaded once. */
    static BlockModel shipped() {
        return Holder.MODEL;
    }

    /** For every block the probability that it belongs to the article's text, 0 to 1. */
    float[] probabilities(Blocks page, String title, String description, String body) {
        if (page.blocks().isEmpty()) {
            return new float[0];
        }
        float[][] rows = Features.of(page, title, description, body, names, words);
        float[] guess = run(first, rows);
        return Wholes.drawn(page.blocks(), again(second, Context.of(page, rows, guess), guess));
    }

    /** The guesses anew, where there is a row to ask with. */
    static float[] again(Trees trees, float[][] rows, float[] guess) {
        float[] out = guess.clone();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length > 0) {
                out[i] = trees.probability(rows[i]);
            }
        }
        return out;
    }

    /** The guesses of the first round. */
    static float[] run(Trees trees, float[][] rows) {
        float[] bare = new float[rows.length];
        java.util.Arrays.fill(bare, BARE);
        return again(trees, rows, bare);
    }

    private static BlockModel load() {
        try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            DataInputStream d = new DataInputStream(new BufferedInputStream(in, 1 << 16));
            if (d.readInt() != FORM) {
                throw new IllegalStateException("the resource " + RESOURCE + " has another form");
            }
            return new BlockModel(tokens(d), tokens(d), trees(d), trees(d));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
        }
    }

    private static Tokens tokens(DataInputStream d) throws IOException {
        int n = d.readInt();
        int[] keys = new int[n];
        float[] odds = new float[n];
        for (int i = 0; i < n; i++) {
            keys[i] = d.readInt();
            odds[i] = d.readFloat();
        }
        return new Tokens(keys, odds);
    }

    private static Trees trees(DataInputStream d) throws IOException {
        float base = d.readFloat();
        int[] roots = new int[d.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = d.readInt();
        }
        int n = d.readInt();
        short[] feature = new short[n];
        float[] bound = new float[n];
        int[] right = new int[n];
        for (int i = 0; i < n; i++) {
            feature[i] = d.readShort();
            bound[i] = d.readFloat();
            right[i] = feature[i] < 0 ? 0 : d.readInt();
        }
        return new Trees(roots, feature, bound, right, base);
    }

    static void write(BlockModel m, Path to) throws IOException {
        try (DataOutputStream d = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(to)))) {
            d.writeInt(FORM);
            for (Tokens t : new Tokens[] {m.names, m.words}) {
                d.writeInt(t.keys().length);
                for (int i = 0; i < t.keys().length; i++) {
                    d.writeInt(t.keys()[i]);
                    d.writeFloat(t.odds()[i]);
                }
            }
            for (Trees t : new Trees[] {m.first, m.second}) {
                d.writeFloat(t.base());
                d.writeInt(t.roots().length);
                for (int r : t.roots()) {
                    d.writeInt(r);
                }
                d.writeInt(t.feature().length);
                for (int i = 0; i < t.feature().length; i++) {
                    d.writeShort(t.feature()[i]);
                    d.writeFloat(t.bound()[i]);
                    if (t.feature()[i] >= 0) {
                        d.writeInt(t.right()[i]);
                    }
                }
            }
        }
    }
}
