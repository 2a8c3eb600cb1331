package stemma.weigh.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.NumberWords;
import stemma.text.LanguageTag;

/** What sort of fact a single word states, and its value there: two words of one sort with different values contradict each other. */
final class Token {
    /** Sorts of words whose change changes the facts. */
    enum Sort {
        NUMBER,
        WEEKDAY,
        MONTH,
        NAME
    }

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, String> SHORT_DAYS = Map.of(
            "mon",
            "monday",
            "tue",
            "tuesday",
            "tues",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thursday",
            "thur",
            "thursday",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday");
    private static final Map<String, String> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", "january"),
            Map.entry("feb", "february"),
            Map.entry("mar", "march"),
            Map.entry("apr", "april"),
            Map.entry("jun", "june"),
            Map.entry("jul", "july"),
            Map.entry("aug", "august"),
            Map.entry("sep", "september"),
            Map.entry("sept", "september"),
            Map.entry("oct", "october"),
            Map.entry("nov", "november"),
            Map.entry("dec", "december"));
    private static final Map<String, String> MORE_NUMBERS = Map.ofEntries(
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"),
            Map.entry("million", "1000000"),
            Map.entry("billion", "1000000000"),
            Map.entry("trillion", "1000000000000"),
            Map.entry("first", "1st"),
            Map.entry("second", "2nd"),
            Map.entry("third", "3rd"),
            Map.entry("fourth", "4th"),
            Map.entry("fifth", "5th"),
            Map.entry("sixth", "6th"),
            Map.entry("seventh", "7th"),
            Map.entry("eighth", "8th"),
            Map.entry("ninth", "9th"),
            Map.entry("tenth", "10th"),
            Map.entry("hundreds", "100s"),
            Map.entry("thousands", "1000s"),
            Map.entry("millions", "1000000s"),
            Map.entry("billions", "1000000000s"),
            Map.entry("dozen", "12"),
            Map.entry("dozens", "12s"));

    private Token() {}

    /** The word's value as a number, a weekday or a month; empty where it is none of the sort. */
    static Optional<String> value(Sort sort, Annotated report, int word) {
        String folded = report.words().folded(word);
        return switch (sort) {
            case NUMBER -> isTorn(report, word) ? Optional.empty() : number(folded);
            case WEEKDAY ->
                isNamed(report, word)
                        ? Optional.empty()
                        : WEEKDAYS.contains(folded) ? Optional.of(folded) : Optional.ofNullable(SHORT_DAYS.get(folded));
            case MONTH ->
                isCapital(report, word)
                        ? MONTHS.contains(folded) ? Optional.of(folded) : Optional.ofNullable(SHORT_MONTHS.get(folded))
                        : Optional.empty();
            case NAME ->
                isCapital(report, word)
                                && value(Sort.WEEKDAY, report, word).isEmpty()
                                && value(Sort.MONTH, report, word).isEmpty()
                        ? Optional.of(bare(folded))
                        : Optional.empty();
        };
    }

    /** Words before a weekday that make it the name of a day of the year or of a party's calendar. */
    private static final Set<String> FEASTS = Set.of(
            "super", "black", "good", "ash", "cyber", "easter", "palm", "giving", "shrove", "whit", "maundy", "mardi");

    private static boolean isNamed(Annotated report, int word) {
        return word > 0 && FEASTS.contains(report.words().folded(word - 1));
    }

    /** What stands before and behind a piece of a figure with blanks in it ("170, 000", "22. 4bn"), and before and behind one of a telephone's ("1-800-CALL"). */
    private static final Pattern BEFORE = Pattern.compile("\\d[,.]\\s$|\\d[-\u2010-\u2013]$");

    private static final Pattern BEHIND = Pattern.compile(
            "^(?:,\\s\\d{3}(?!\\d)|\\.\\s\\d{1,3}(?:\\s?(?:bn|billion|million|trillion|per\\s?cent|percent|%)|\\b(?=\\s?-?\\s?\\p{Ll}))|[-\u2010-\u2013]\\p{Lu})");

    private static final Pattern END =
            Pattern.compile("^(?:\\s?(?:bn|billion|million|trillion|per\\s?cent|percent|%|-)|[-\u2010-\u2013]\\p{Lu})");

    private static final int AROUND = 16;

    /** Is the word a piece of a number only, so that it has no value by itself? */
    private static boolean isTorn(Annotated report, int word) {
        String text = report.text();
        int start = report.words().start(word);
        int end = report.words().end(word);
        if (!Character.isDigit(text.charAt(start))) {
            return false;
        }
        String before = text.substring(Math.max(0, start - 3), start);
        String behind = text.substring(end, Math.min(text.length(), end + AROUND));
        boolean goesOn = BEFORE.matcher(before).find();
        boolean three = end - start == 3 && before.endsWith(", ");
        return BEHIND.matcher(behind).find()
                || goesOn
                        && (three
                                || END.matcher(behind).find()
                                || text.substring(start, end).matches("\\d+(?:bn|m)"));
    }

    /** Teams and the like: "76ers". */
    private static final Pattern NAMED = Pattern.compile("\\d+ers?");

    /** "1950s", also written "'50s". */
    private static final Pattern DECADE = Pattern.compile("(?:19|20)\\d0s");

    private static Optional<String> number(String folded) {
        if (NAMED.matcher(folded).matches()) {
            return Optional.empty();
        }
        if (Character.isDigit(folded.charAt(0))) {
            if (DECADE.matcher(folded).matches()) {
                return Optional.of(folded.substring(2));
            }
            return Optional.of(folded.replace(",", ""));
        }
        OptionalInt n = NumberWords.small(folded);
        return n.isPresent()
                ? Optional.of(Integer.toString(n.getAsInt()))
                : Optional.ofNullable(MORE_NUMBERS.get(folded));
    }

    static boolean isCapital(Annotated report, int word) {
        return Character.isUpperCase(report.text().charAt(report.words().start(word)));
    }

    /** Is it written in a language in which every noun has a capital, so that one shows no name? */
    static boolean hasCapitalNouns(Annotated report) {
        return CAPITAL_NOUNS.contains(LanguageTag.primary(report.report().language()));
    }

    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

    /** A folded word without a possessive ending. */
    static String bare(String folded) {
        return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    }

    /** Does the word open a sentence, a quotation or a paragraph, so that its capital says nothing? */
    static boolean opens(Annotated report, int word) {
        String text = report.text();
        int i = report.words().start(word) - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
            i--;
        }
        return i < 0 || ".?!:;\n\r\t\"\u201C\u201D\u2018\u00AB\u2022(\u2014\u2013-[".indexOf(text.charAt(i)) >= 0;
    }
}
