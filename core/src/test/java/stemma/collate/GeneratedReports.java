package stemma.collate;

import java.util.Random;

/** Texts of made-up words, frequent ones often, for tests. */
final class GeneratedReports {
    private static final String[] SYLLABLES = {"ba", "ko", "ri", "tel", "mun", "sa", "or", "vi", "dul", "en"};

    private GeneratedReports() {}

    static String text(Random random, int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(word((int) (3000 * Math.pow(random.nextDouble(), 3)))).append(i % 12 == 11 ? ". " : " ");
        }
        return out.toString();
    }

    static String word(int rank) {
        StringBuilder out = new StringBuilder();
        int rest = rank + 1;
        while (rest > 0) {
            out.append(SYLLABLES[rest % 10]);
            rest /= 10;
        }
        return out.toString();
    }
}
