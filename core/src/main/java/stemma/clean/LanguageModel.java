package stemma.clean;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells languages by their letters in ones, twos and threes (Cavnar and Trenkle 1994), with weights from Apache OpenNLP's model. See
 * {@code docs/models/languages.md}. Loaded when first asked; for several threads.
 */
final class LanguageModel {
    static final int MAGIC = 0x53744C67;

    /** Steps of a weight of 1. */
    static final int SCALE = 360;

    /** Characters of one window: within it each n-gram counts once, as in the model's training. */
    private static final int WINDOW = 300;

    /** Windows looked at. */
    private static final int WINDOWS = 8;

    private final List<String> languages;
    private final int[] hashes;
    private final int[] ends;
    private final byte[] which;
    private final byte[] weights;

    private LanguageModel(List<String> languages, int[] hashes, int[] ends, byte[] which, byte[] weights) {
        this.languages = languages;
        this.hashes = hashes;
        this.ends = ends;
        this.which = which;
        this.weights = weights;
    }

    static LanguageModel shipped() {
        return Holder.SHIPPED;
    }

    /**
     * A language and how far it leads.
     *
     * @param language ISO 639-1
     * @param lead over the second best, in weight an n-gram; 0 where there is nothing to go by
     */
    record Guess(String language, double lead) {}

    Guess of(String text) {
        long[] scores = new long[languages.size()];
        String letters = letters(text);
        int grams = 0;
        for (int w = 0; w < WINDOWS && w * WINDOW < letters.length(); w++) {
            String window = letters.substring(w * WINDOW, Math.min(letters.length(), (w + 1) * WINDOW));
            Set<Integer> seen = new HashSet<>();
            for (int n = 1; n <= 3; n++) {
                for (int i = 0; i + n <= window.length(); i++) {
                    int h = hash(window.substring(i, i + n));
                    if (seen.add(h)) {
                        grams += add(h, scores);
                    }
                }
            }
        }
        int best = 0;
        int second = -1;
        for (int l = 1; l < scores.length; l++) {
            if (scores[l] > scores[best]) {
                second = best;
                best = l;
            } else if (second < 0 || scores[l] > scores[second]) {
                second = l;
            }
        }
        double lead = grams == 0 ? 0 : (scores[best] - scores[second]) / (double) SCALE / grams;
        return new Guess(languages.get(best), lead);
    }

    private int add(int hash, long[] scores) {
        int at = Arrays.binarySearch(hashes, hash);
        if (at < 0) {
            return 0;
        }
        for (int k = at == 0 ? 0 : ends[at - 1]; k < ends[at]; k++) {
            scores[which[k]] += weights[k];
        }
        return 1;
    }

    /** Letters and their marks in small, everything else one blank. */
    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        String head = text.length() > 2 * WINDOW * WINDOWS ? text.substring(0, 2 * WINDOW * WINDOWS) : text;
        String lower = head.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && out.length() < WINDOW * WINDOWS; i++) {
            char c = lower.charAt(i);
            int t = Character.getType(c);
            if (Character.isLetter(c) || t == Character.NON_SPACING_MARK || t == Character.COMBINING_SPACING_MARK) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    static int hash(String gram) {
        int h = 0x811c9dc5;
        for (int i = 0; i < gram.length(); i++) {
            h = (h ^ gram.charAt(i)) * 0x01000193;
        }
        return h ^ (h >>> 15);
    }

    private static final class Holder {
        static final LanguageModel SHIPPED = read();

        private static LanguageModel read() {
            try (InputStream in = LanguageModel.class.getResourceAsStream("languages.bin")) {
                if (in == null) {
                    throw new IllegalStateException("resource languages.bin is missing from this build");
                }
                DataInputStream data = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
                if (data.readInt() != MAGIC) {
                    throw new IllegalStateException("resource languages.bin is no model of languages");
                }
                List<String> languages = List.of(data.readUTF().split(" "));
                int n = data.readInt();
                int[] hashes = ints(data, n);
                int[] ends = ints(data, n);
                byte[] which = new byte[ends[n - 1]];
                byte[] weights = new byte[ends[n - 1]];
                data.readFully(which);
                data.readFully(weights);
                return new LanguageModel(languages, hashes, ends, which, weights);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int[] ints(DataInputStream data, int n) throws IOException {
            int[] out = new int[n];
            ByteBuffer.wrap(data.readNBytes(4 * n)).asIntBuffer().get(out);
            return out;
        }
    }
}
