package stemma.trace;

import java.util.Map;
import java.util.Set;
import stemma.text.Background;

/** What the readings of a place are to one another: choices of a word, or a right one and slips. */
final class Wording {
    private static final Set<String> NUMBERS =
            Set.of("two three four five six seven eight nine ten eleven twelve".split(" "));
    private static final Set<String> DAYS =
            Set.of("monday tuesday wednesday thursday friday saturday sunday".split(" "));

    private Wording() {}

    /** Nats of each reading as the first writer's. */
    static double[] oddness(String[] readings, Map<String, Integer> uses, double on, Costs costs, boolean quoted) {
        Background background = Background.english();
        double sum = 0;
        double[] out = new double[readings.length];
        boolean numbers = true;
        for (String r : readings) {
            numbers &= isNumber(r) || DAYS.contains(r);
        }
        double weight = on * (numbers || quoted ? costs.oddnessOfSlips() : costs.oddness());
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.pow(
                    background.count(readings[i]) + 1 + costs.uses() * (uses.getOrDefault(readings[i], 1) - 1), weight);
            sum += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = -Math.log(out[i] / sum);
        }
        return out;
    }

    static void steps(String[] readings, boolean quoted, Costs costs, double[][] change, boolean[][] chosen) {
        int n = readings.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j) {
                    continue;
                }
                if (isNumber(readings[i])
                        || isNumber(readings[j])
                        || DAYS.contains(readings[i])
                        || DAYS.contains(readings[j])) {
                    change[i][j] = costs.number();
                } else if (slip(readings[i], readings[j])) {
                    change[i][j] = costs.name();
                } else if (quoted) {
                    change[i][j] = costs.quoted();
                } else {
                    chosen[i][j] = true;
                    change[i][j] = Math.log(Math.max(1, n - 1));
                }
            }
        }
    }

    private static boolean isNumber(String s) {
        return Character.isDigit(s.charAt(0)) || NUMBERS.contains(s);
    }

    /** Two spellings of one word, one of which is no word that anybody else uses. */
    private static boolean slip(String a, String b) {
        Background background = Background.english();
        return Math.min(background.count(a), background.count(b)) < 3
                && Math.min(a.length(), b.length()) >= 4
                && distance(a, b) <= 2;
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    d[i][j] = Math.min(
                            Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                            d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
