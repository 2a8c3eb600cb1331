package stemma.annotate;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** English numbers, in figures and in words. */
public final class NumberWords {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, Double> SCALES = Map.of(
            "hundred",
            1e2,
            "thousand",
            1e3,
            "million",
            1e6,
            "billion",
            1e9,
            "trillion",
            1e12,
            "bn",
            1e9,
            "tn",
            1e12,
            "m",
            1e6,
            "k",
            1e3,
            "dozen",
            12.0);

    /** The number that one word says, from "zero" to "twenty" and the tens up to "ninety"; empty for any other, in small letters only. */
    public static OptionalInt small(String word) {
        Integer n = SMALL.get(word);
        return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }

    /** A number in figures or words, with its scale, as a regular expression without groups that capture. */
    static final String NUMBER;

    static {
        String small = "(?:" + String.join("|", SMALL.keySet().stream().sorted().toList()) + ")";
        String scale = "(?:hundred|thousand|million|billion|trillion|dozen)";
        String figures =
                "\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s?(?:bn|tn)\\b|(?:m|k)\\b|[\\s-](?:hundred|thousand|million|billion|trillion)\\b)?";
        String words = "(?:(?:half a|a|an)\\s" + scale + "|" + small + "(?:[\\s-](?:and\\s)?(?:" + small + "|" + scale
                + "))*)\\b";
        NUMBER = "(?:" + figures + "|" + words + ")";
    }

    private static final Pattern SPLIT = Pattern.compile("[\\s-]+|(?<=\\d)(?=[a-z])");

    private NumberWords() {}

    /** The value of what {@link #NUMBER} matched, in lower case; empty where it is no number. */
    static OptionalDouble value(String number) {
        double total = 0;
        double current = 0;
        boolean any = false;
        boolean half = false;
        for (String part : SPLIT.split(number.replace(",", ""))) {
            Integer small = SMALL.get(part);
            Double scale = SCALES.get(part);
            if (small != null) {
                current += small;
                any = true;
            } else if (scale != null) {
                double base = any ? current : half ? 0.5 : 1;
                if (scale > 100) {
                    total += base * scale;
                    current = 0;
                } else {
                    current = base * scale;
                }
                any = true;
            } else if (part.equals("half")) {
                half = true;
            } else if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
                current += Double.parseDouble(part);
                any = true;
            } else if (!part.equals("and") && !part.equals("a") && !part.equals("an")) {
                return OptionalDouble.empty();
            }
        }
        return any ? OptionalDouble.of(total + current) : OptionalDouble.empty();
    }
}
