package stemma.weigh.account;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.TimeExpression;

/** Times that, by the words beside them, are of something else than what is told: of a noun, of a stretch whose bound they are, of what something is compared with. */
final class Elsewhen {
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s(?:morning|afternoon|evening|night))?(?:\\sat\\s.*)?");

    /** "Monday through Saturday" are days of every week. */
    private static final Pattern DAYS =
            Pattern.compile("^\\s?(?:through|thru|[-\u2013])\\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)");

    /** "The June 1972 break-in", "Friday's shooting": a time before a noun is of what that names. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:the|a|an|its|his|her|their|our|this|that|these|those|last|\\p{L}+['’]s)\\s$");

    private static final Pattern NOUN = Pattern.compile(
            "^\\s(?!(?:and|or|but|as|at|by|for|from|in|of|on|to|with|when|where|while|who|that|which|after|before|because|since|until|is|was|were|are|had|has|have|will|would|morning|afternoon|evening|night)\\b)\\p{Ll}");

    /** Words before a time that make it the bound of a stretch, or of something else told in the same breath. */
    private static final Pattern BOUND = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:(?<bound>(?:since|until|till|before|after|through|by)(?: (?:at least|about|around|nearly))?(?: the)?(?: very| early| late)?(?: (?:end|beginning|start|middle|close) of)?|following)|(?:since|after|before|following|amid|despite|over|about|regarding) (?:the|a|an|its|his|her|their|last|\\p{Lu}[\\p{L}’']*) (?:[\\p{L}\\d’'/()-]+ ){1,7}(?:in|on|of|from))\\s$");

    /** A time of day that bounds from near: the day is right, the minute is not known. */
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(?:^|[^\\p{L}])(?:after|(?:just|shortly|right|minutes|moments|soon) before)\\s$");

    /** What a year or month after these is compared with, or began with. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)(?:^|[^\\p{L}])(?:from|than|versus|vs\\.?|compared (?:with|to)|against|unlike|as (?:much|many|high|low) as)\\s(?:in\\s)?$");

    /** The other end of a stretch. */
    private static final Pattern RANGE = Pattern.compile(
            "(?:[Ff]rom|[Bb]etween)\\s[^.;:]{3,40}\\s(?:to|until|till|through|and)\\s(?:late\\s|early\\s|mid-?)?$");

    private static final Pattern RANGE_BEGINS = Pattern.compile(
            "^,?\\s(?:to|until|till|through)\\s(?:late |early |mid-?)?(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|today|the end|this|now).*",
            Pattern.DOTALL);

    private static final Pattern FROM =
            Pattern.compile("(?i).*(?:^|[^\\p{L}])(?:from|between)\\s(?:late\\s|early\\s)?$", Pattern.DOTALL);

    /** Is it a time of day of which the report says no more than that it was shortly after or before? Then the day is known alone. */
    static boolean isAbout(String text, TimeExpression t) {
        return t.precision() == TimeExpression.Precision.MINUTE
                && ABOUT.matcher(text.substring(
                                Math.max(0, t.span().start() - BEFORE), t.span().start()))
                        .find();
    }

    /** What follows is said of the noun before the comma. */
    private static final Pattern ASIDE =
            Pattern.compile("[^,\\s][^,]*,\\s(?:which|who|whom|whose|where|when)\\s[^,]*$");

    /** UTF-16 units looked at before a time. */
    private static final int BEFORE = 90;

    /**
     * Is the time, by the words beside it, of something else than what the statement tells? A day or more fine that follows "after the ... on"
     * is taken for its own, as both fall on one day most often.
     */
    static boolean isOfAnother(String text, int statement, TimeExpression t) {
        String before = text.substring(
                Math.max(statement, t.span().start() - BEFORE), t.span().start());
        String after =
                text.substring(t.span().end(), Math.min(text.length(), t.span().end() + 14));
        if (after.startsWith("'s ") || after.startsWith("’s ")) {
            return true;
        }
        if (DAYS.matcher(after).find() && isWeekday(t, text)) {
            return true;
        }
        String told = t.span().of(text);
        boolean bare = Character.isUpperCase(told.charAt(0)) || Character.isDigit(told.charAt(0));
        if (bare && ARTICLE.matcher(before).find() && NOUN.matcher(after).find()) {
            return true;
        }
        if (ASIDE.matcher(before).find()) {
            return true;
        }
        boolean coarse =
                t.precision() == TimeExpression.Precision.YEAR || t.precision() == TimeExpression.Precision.MONTH;
        if (coarse && COMPARED.matcher(before).find()
                || RANGE.matcher(before).find()
                || FROM.matcher(before).matches() && RANGE_BEGINS.matcher(after).matches()) {
            return true;
        }
        if (isAbout(text, t)) {
            return false;
        }
        Matcher m = BOUND.matcher(before);
        return m.find() && (coarse || m.group("bound") != null)
                || told.toLowerCase(Locale.ROOT).startsWith("since ");
    }

    /** Does it stand between quotation marks that open in its paragraph, so that it was said on a day that is not told? */
    static boolean isQuoted(String text, int at) {
        int from = text.lastIndexOf('\n', at) + 1;
        int plain = 0;
        int open = 0;
        for (int i = from; i < at; i++) {
            char c = text.charAt(i);
            plain += c == '"' ? 1 : 0;
            open = c == '\u201c' ? 1 : c == '\u201d' ? 0 : open;
        }
        return plain % 2 == 1 || open == 1;
    }

    static boolean isWeekday(TimeExpression t, String text) {
        return WEEKDAY.matcher(t.span().of(text)).matches();
    }

    private Elsewhen() {}
}
