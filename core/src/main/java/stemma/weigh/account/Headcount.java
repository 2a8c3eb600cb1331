package stemma.weigh.account;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.NumberWords;

/** How many persons or things a clause is about, by its first words: "all seven of the people shot are ...", "two men were ...". */
final class Headcount {
    private static final Pattern FIRST = Pattern.compile(
            "^\\W*(?:(?:all|both|the|these|those|another|other|some|and)\\s(?:of\\s)?(?:the\\s)?){0,2}(?<n>\\p{L}+|\\d{1,3})\\s(?:of\\sthe\\s)?"
                    + "(?!years?|months?|weeks?|days?|hours?|minutes?|times|miles|percent|per|million|billion|hundred|thousand|dozen|a\\.m|p\\.m|am\\b|pm\\b|o'clock)\\p{L}",
            Pattern.CASE_INSENSITIVE);

    private Headcount() {}

    /** Are the clauses about two, and about three? False where one gives no number, or only one about. */
    static boolean areTwo(String a, String b) {
        OptionalInt x = of(a);
        OptionalInt y = of(b);
        return x.isPresent() && y.isPresent() && x.getAsInt() != y.getAsInt();
    }

    private static OptionalInt of(String clause) {
        Matcher m = FIRST.matcher(clause);
        if (!m.find()) {
            return OptionalInt.empty();
        }
        String n = m.group("n").toLowerCase(Locale.ROOT);
        OptionalInt out = Character.isDigit(n.charAt(0)) ? OptionalInt.of(Integer.parseInt(n)) : NumberWords.small(n);
        return out.isPresent() && out.getAsInt() >= LEAST ? out : OptionalInt.empty();
    }

    /** "One" may be "one man" or nobody in particular. */
    private static final int LEAST = 2;
}
