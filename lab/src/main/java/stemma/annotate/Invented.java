package stemma.annotate;

import java.util.Locale;
import java.util.Random;

/** Puts made-up words in the place of names, so that the model learns to go by what stands around them. */
final class Invented {
    private static final String[] ONSETS = {
        "b", "ch", "d", "f", "g", "gh", "h", "j", "k", "kh", "l", "m", "n", "p", "q", "r", "s", "sh", "t", "th", "v", "w", "x", "y", "z", "zh", "br", "kr", "st", "ts", "", ""
    };
    private static final String[] CORES = {"a", "e", "i", "o", "u", "ai", "ao", "ei", "ia", "ou", "aa", "ie", "uo"};
    private static final String[] CODAS = {"", "", "", "n", "ng", "r", "l", "s", "m", "k", "d", "b", "rt", "nd"};
    private static final String[] ENDS = {
        "ov", "ova", "ski", "enko", "ic", "ez", "es", "ian", "ani", "oglu", "sson", "sen", "er", "ini", "ado", "eira", "adze", "uddin", "ullah", "awi", "ongo", "ele", "anda", "son", "ton", "ley"
    };
    private static final String[] BEFORE = {"al", "el", "bin", "de", "van", "von", "da", "ben", "abu"};

    private Invented() {}

    /** The sentence with each word of its names replaced in three of four; functional words of names and small ones stay. */
    static String[] names(String[] forms, String[] labels, Random random) {
        String[] out = forms.clone();
        for (int i = 0; i < out.length; i++) {
            String label = labels[i];
            boolean word = out[i].length() > 2 && Character.isUpperCase(out[i].charAt(0)) && out[i].length() > 2 && out[i].indexOf('.') < 0;
            if (!word || label.length() < 3) {
                continue;
            }
            boolean person = label.endsWith("PERSON");
            boolean sole = label.startsWith("U-");
            double share = person ? 0.7 : sole ? 0.7 : label.startsWith("B-") || label.startsWith("I-") ? 0.6 : 0.15;
            if (random.nextDouble() < share) {
                out[i] = word(random, person);
            }
        }
        return out;
    }

    private static String word(Random random, boolean person) {
        StringBuilder b = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int k = 0; k < syllables; k++) {
            b.append(pick(ONSETS, random)).append(pick(CORES, random)).append(pick(CODAS, random));
        }
        if (person && random.nextInt(3) == 0) {
            b.append(pick(ENDS, random));
        }
        String w = b.toString();
        w = w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1);
        return person && random.nextInt(25) == 0 ? pick(BEFORE, random) + w : w;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
