package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Finds numbers with what they count, and reads "nearly", "over" and the like as the range they leave open. Years, dates, times
 * of day and numbers that are part of a name are none.
 */
final class Quantities {
    /** Part of the number that "nearly" and "about" leave open: nobody calls 4.4 "nearly five"; a choice, not a measurement. */
    private static final double LOOSE = 0.1;

    /** How a word before the number bounds it. */
    private enum Hedge {
        BELOW,
        ABOUT,
        ABOVE,
        LEAST,
        MOST
    }

    private static final Map<String, Hedge> HEDGES = Map.ofEntries(
            Map.entry("nearly", Hedge.BELOW),
            Map.entry("almost", Hedge.BELOW),
            Map.entry("close to", Hedge.BELOW),
            Map.entry("just under", Hedge.BELOW),
            Map.entry("not quite", Hedge.BELOW),
            Map.entry("about", Hedge.ABOUT),
            Map.entry("around", Hedge.ABOUT),
            Map.entry("roughly", Hedge.ABOUT),
            Map.entry("approximately", Hedge.ABOUT),
            Map.entry("some", Hedge.ABOUT),
            Map.entry("an estimated", Hedge.ABOUT),
            Map.entry("estimated", Hedge.ABOUT),
            Map.entry("over", Hedge.ABOVE),
            Map.entry("more than", Hedge.ABOVE),
            Map.entry("above", Hedge.ABOVE),
            Map.entry("exceeding", Hedge.ABOVE),
            Map.entry("upwards of", Hedge.ABOVE),
            Map.entry("just over", Hedge.ABOVE),
            Map.entry("at least", Hedge.LEAST),
            Map.entry("no fewer than", Hedge.LEAST),
            Map.entry("up to", Hedge.MOST),
            Map.entry("as many as", Hedge.MOST),
            Map.entry("at most", Hedge.MOST),
            Map.entry("less than", Hedge.MOST),
            Map.entry("fewer than", Hedge.MOST),
            Map.entry("under", Hedge.MOST),
            Map.entry("no more than", Hedge.MOST));

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:/$£€¥-])(?:(?<hedge>"
                    + String.join(
                            "|",
                            HEDGES.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList())
                    + ")\\s)?(?<money>US\\$|[$£€¥])?(?<number>" + NumberWords.NUMBER
                    + ")(?![\\d:/]|[.,]\\d|-\\d|(?:st|nd|rd|th)\\b)(?<unit>\\s?(?:%|percent\\b|per cent\\b|°\\s?[CF]\\b|C\\b|F\\b|km\\b|kg\\b|mph\\b))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOUN =
            Pattern.compile("\\G[\\s-](?:of\\s(?:the|its|his|her|their)\\s)?(\\p{L}[\\p{L}'’]*)");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");
    private static final Set<String> FUNCTION = Set.of(
            "of", "and", "or", "in", "on", "at", "to", "for", "from", "by", "with", "as", "that", "which", "who", "is",
            "are", "was", "were", "had", "has", "have", "will", "would", "but", "than", "the", "a", "an", "after",
            "before", "more", "other", "others", "others'", "it", "he", "she", "they", "we", "i", "said", "am", "pm",
            "if", "when", "while", "since", "so", "too", "then", "also", "not", "against");
    private static final Set<String> PLURALS =
            Set.of("people", "men", "women", "children", "police", "troops", "staff", "dead", "wounded", "injured");
    private static final Map<String, String> SINGULARS = Map.of(
            "people",
            "person",
            "persons",
            "person",
            "men",
            "man",
            "women",
            "woman",
            "children",
            "child",
            "lives",
            "life",
            "feet",
            "foot");

    private Quantities() {}

    /** @param taken expressions of time; numbers within are passed over unless they last a while ("five years") */
    static List<Quantity> find(String text, List<Span> paragraphs, List<TimeExpression> taken) {
        List<Quantity> out = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            Matcher m = QUANTITY.matcher(text)
                    .region(paragraph.start(), paragraph.end())
                    .useTransparentBounds(true);
            while (m.find()) {
                Quantity q = read(text, paragraph, m);
                if (q != null && taken.stream().noneMatch(t -> t.span().overlaps(q.span()))) {
                    out.add(q);
                }
            }
        }
        return out;
    }

    private static @Nullable Quantity read(String text, Span paragraph, Matcher m) {
        String number = m.group("number");
        OptionalDouble value = NumberWords.value(number.toLowerCase(Locale.ROOT));
        if (value.isEmpty()) {
            return null;
        }
        boolean money = m.group("money") != null;
        int end = m.end();
        String unit;
        if (m.group("unit") != null) {
            unit = sign(m.group("unit").strip().toLowerCase(Locale.ROOT));
        } else if (money) {
            unit = m.group("money").equalsIgnoreCase("US$") ? "$" : m.group("money");
        } else {
            Matcher noun = NOUN.matcher(text).region(end, paragraph.end());
            String best = "";
            int bestEnd = end;
            int at = end;
            for (int i = 0; i < 3 && noun.region(at, paragraph.end()).find(); i++) {
                String word = noun.group(1);
                String folded = word.toLowerCase(Locale.ROOT);
                if (FUNCTION.contains(folded)
                        || (Character.isUpperCase(word.charAt(0)) && i == 0 && number.length() < 3 && isYear(number))) {
                    break;
                }
                at = noun.end();
                if (i == 0 || isPlural(folded)) {
                    best = folded;
                    bestEnd = at;
                }
                if (isPlural(folded) || text.charAt(noun.start()) == '-') {
                    break;
                }
            }
            unit = singular(best);
            end = bestEnd;
            if (unit.isEmpty() && (number.equalsIgnoreCase("one") || isYear(number))
                    || isYear(number) && !isPlural(best)) {
                return null;
            }
            if (number.equalsIgnoreCase("one")
                    && !Set.of(
                                    "person", "man", "woman", "hour", "year", "month", "week", "day", "mile", "child",
                                    "dead")
                            .contains(unit)) {
                return null;
            }
        }
        Hedge hedge =
                m.group("hedge") == null ? null : HEDGES.get(m.group("hedge").toLowerCase(Locale.ROOT));
        return quantity(new Span(m.start(), end), value.getAsDouble(), unit, hedge);
    }

    private static Quantity quantity(Span span, double n, String unit, @Nullable Hedge hedge) {
        if (hedge == null) {
            return new Quantity(span, n, n, unit, false);
        }
        double loose = LOOSE * Math.abs(n);
        return switch (hedge) {
            case BELOW -> new Quantity(span, n - loose, Math.nextDown(n), unit, true);
            case ABOUT -> new Quantity(span, n - loose, n + loose, unit, true);
            case ABOVE -> new Quantity(span, Math.nextUp(n), Double.POSITIVE_INFINITY, unit, true);
            case LEAST -> new Quantity(span, n, Double.POSITIVE_INFINITY, unit, true);
            case MOST -> new Quantity(span, 0, n, unit, true);
        };
    }

    private static boolean isYear(String number) {
        return YEAR.matcher(number).matches();
    }

    private static String sign(String unit) {
        return switch (unit) {
            case "%", "percent", "per cent" -> "%";
            case "c", "°c", "° c" -> "°C";
            case "f", "°f", "° f" -> "°F";
            default -> unit;
        };
    }

    private static boolean isPlural(String word) {
        return PLURALS.contains(word)
                || SINGULARS.containsKey(word)
                || word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    }

    private static String singular(String word) {
        String known = SINGULARS.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4
                && (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes"))) {
            return word.substring(0, word.length() - 2);
        }
        return isPlural(word) && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
