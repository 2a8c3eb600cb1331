package stemma.weigh.conflict;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Quantity;
import stemma.annotate.TimeExpression;
import stemma.text.Span;
import stemma.weigh.clause.Clause;
import stemma.weigh.clause.Opposition;
import stemma.weigh.clause.Synonyms;
import stemma.weigh.clause.Terms;

/** Why two clauses that are alike but for one number, day or "not" may both be true after all. */
final class Excuses {
    private Excuses() {}

    static boolean hold(Opposition o, Clause a, Clause b) {
        String va = o.inA().of(a.report().text());
        String vb = o.inB().of(b.report().text());
        return switch (o.kind()) {
            case NUMBER ->
                ofNumbers(a, o.inA(), b, o.inB())
                        || haveBoth(a.report(), b.report(), va, vb)
                        || isPart(va) != isPart(vb);
            case DATE -> ofDays(a, o.inA(), b, o.inB()) || haveBoth(a.report(), b.report(), va, vb);
            case POLARITY -> isTold(a) != isTold(b) || a.passive() != b.passive() || !sameSubject(a, b);
            case NAME, PLACE, ROLE, ATTRIBUTION, ORDER, HEDGE, STRENGTH -> false;
        };
    }

    private static boolean ofNumbers(Clause a, Span x, Clause b, Span y) {
        return areTwo(a, b)
                || isNeeded(a) != isNeeded(b)
                || isOneOfSeveral(a, x)
                || isOneOfSeveral(b, y)
                || isOther(a, x) != isOther(b, y)
                || isRate(a, x) != isRate(b, y)
                || isOfGame(a, x) && isOfGame(b, y) && !isClock(a, x)
                || isWindow(a.report().text(), x) && isWindow(b.report().text(), y)
                || isAge(a, x)
                || isShort(a, x)
                || isShort(b, y)
                || isClock(a, x) && !Attributed.nearNumbers(digits(a, x), digits(b, y))
                || isOfStorm(a.report()) && isOfStorm(b.report()) && isMoving(a, x);
    }

    private static boolean ofDays(Clause a, Span x, Clause b, Span y) {
        String va = x.of(a.report().text()).toLowerCase(Locale.ROOT);
        String vb = y.of(b.report().text()).toLowerCase(Locale.ROOT);
        return !sameAct(a, b)
                || isSameWeekday(a, x, b, y)
                || va.startsWith(vb)
                || vb.startsWith(va)
                || isLimit(a, x) != isLimit(b, y)
                || precision(a, x) != precision(b, y)
                || isOwned(a, x)
                || isOwned(b, y)
                || isOther(a) != isOther(b)
                || hasSeveral(a)
                || hasSeveral(b);
    }

    /** What is needed is not what there was. */
    private static boolean isNeeded(Clause c) {
        return c.predicate() >= 0 && Set.of("need", "needs", "needed").contains(c.word(c.predicate()));
    }

    /** Do both say by name who, and not the same: the points of two players? */
    private static boolean areTwo(Clause a, Clause b) {
        Set<String> x = subject(a);
        Set<String> y = subject(b);
        return !x.isEmpty() && !y.isEmpty() && Collections.disjoint(x, y);
    }

    private static Set<String> subject(Clause c) {
        Set<String> out = new TreeSet<>();
        if (c.subject() >= 0) {
            Span at = c.report().words().span(c.subject());
            c.report().names().stream()
                    .filter(n -> n.kind() == Name.Kind.PERSON && n.span().overlaps(at))
                    .forEach(n -> c.report().words().foldedIn(n.span()).forEach(w -> out.add(Token.bare(w))));
        }
        return out;
    }

    /** Does the clause count or measure the same more than once, as in "between $140 million and $150 million"? Which answers which is not said. */
    private static boolean isOneOfSeveral(Clause c, Span number) {
        List<String> units = c.quantities().stream()
                .filter(q -> q.span().overlaps(number))
                .map(Quantity::unit)
                .toList();
        return c.quantities().stream()
                        .filter(q -> !q.unit().isEmpty() && units.contains(q.unit()))
                        .count()
                > 1;
    }

    /** "37 of the candidates", beside "288 candidates". */
    private static boolean isPart(String number) {
        return PART.matcher(number).find();
    }

    private static final Pattern PART =
            Pattern.compile("\\sof\\s(?:the|its|their|his|her|these|those|our|all)\\b", Pattern.CASE_INSENSITIVE);

    /** Do both reports tell of both numbers? Then the one counts one thing and the other another. */
    private static boolean haveBoth(Annotated a, Annotated b, String va, String vb) {
        return holds(a, vb) && holds(b, va);
    }

    private static boolean holds(Annotated report, String value) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(value) + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE)
                .matcher(report.text())
                .find();
    }

    /** "Sunday" in the report of a Wednesday and "Sunday night" in that of a week later: loosely told, or of two days, but no contradiction. */
    private static boolean isSameWeekday(Clause a, Span inA, Clause b, Span inB) {
        Set<String> x = weekdays(a.report(), inA);
        return !x.isEmpty() && x.equals(weekdays(b.report(), inB));
    }

    private static Set<String> weekdays(Annotated r, Span in) {
        Set<String> out = new TreeSet<>();
        Span words = r.words().within(in);
        for (int w = words.start(); w < words.end(); w++) {
            Token.value(Token.Sort.WEEKDAY, r, w).ifPresent(out::add);
        }
        return out;
    }

    /** Two acts may have two days. */
    private static boolean sameAct(Clause a, Clause b) {
        return a.predicate() >= 0
                && b.predicate() >= 0
                && Synonyms.near(Terms.stem(a.word(a.predicate())), Terms.stem(b.word(b.predicate())));
    }

    /** Words by which a clause says what should, may or is thought to be, not what was. */
    private static final Set<String> THOUGHT = Set.of(
            "should",
            "would",
            "could",
            "may",
            "might",
            "must",
            "can",
            "cannot",
            "ought",
            "will",
            "shall",
            "won't",
            "wouldn't",
            "shouldn't",
            "couldn't",
            "can't",
            "expected",
            "likely",
            "unlikely",
            "supposed",
            "hoped",
            "hopes",
            "plans",
            "planned",
            "intends",
            "wants",
            "going");

    /** Words before the predicate among which they are looked for. */
    private static final int MODAL = 5;

    /** Is it told as what is or was so? "Should never step" does not deny that somebody stepped, nor "not expecting it to rise" that it rises. */
    private static boolean isTold(Clause c) {
        return c.words().stream()
                .filter(w -> w < c.predicate() && w >= c.predicate() - MODAL)
                .noneMatch(w -> THOUGHT.contains(c.word(w))
                        || w == c.predicate() - 1 && c.word(w).equals("to"));
    }

    /** Is who acts the same, or a pronoun in one of them? */
    private static boolean sameSubject(Clause a, Clause b) {
        if (a.subject() < 0 || b.subject() < 0) {
            return false;
        }
        String x = a.word(a.subject());
        String y = b.word(b.subject());
        return PRONOUNS.contains(x) || PRONOUNS.contains(y) || Synonyms.near(Terms.stem(x), Terms.stem(y));
    }

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who", "you");

    private static final Set<String> OTHERS =
            Set.of("other", "others", "another", "separate", "second", "additional", "more");

    /** "the other three cars", beside "all four". */
    private static boolean isOther(Clause c, Span number) {
        int word = c.report().words().firstFrom(number.start());
        return word > 0 && OTHERS.contains(c.report().words().folded(word - 1));
    }

    /** "a separate poll published Wednesday". */
    private static boolean isOther(Clause c) {
        return c.words().stream().anyMatch(w -> OTHERS.contains(c.word(w)));
    }

    private static final Pattern RATE = Pattern.compile(
            "\\s(?:an?|per|each|every|on\\saverage)\\s(?:game|match|day|week|month|year|hour|night|head|person)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "eight rebounds a game". */
    private static boolean isRate(Clause c, Span number) {
        String text = c.report().text();
        return RATE.matcher(text)
                .region(number.end(), Math.min(text.length(), number.end() + AFTER))
                .lookingAt();
    }

    /** Letters behind a number in which what belongs to it is looked for. */
    private static final int AFTER = 20;

    /** What players and teams do many times: each half, game and season has its own. */
    private static final Set<String> GAME = Set.of(
            "point",
            "yard",
            "touchdown",
            "td",
            "rebound",
            "assist",
            "goal",
            "run",
            "rbi",
            "shot",
            "win",
            "wins",
            "catch",
            "carry",
            "carries",
            "catches",
            "steal",
            "block",
            "hit",
            "strikeout",
            "wicket",
            "try",
            "tries",
            "save",
            "reception",
            "game",
            "match",
            "minute");

    private static boolean isOfGame(Clause c, Span number) {
        return units(c, number).stream().anyMatch(GAME::contains);
    }

    private static List<String> units(Clause c, Span number) {
        return c.quantities().stream()
                .filter(q -> q.span().overlaps(number))
                .map(Quantity::unit)
                .toList();
    }

    /** Ages are compared person by person, see {@link Attributed}. */
    private static boolean isAge(Clause c, Span number) {
        String text = c.report().text();
        return units(c, number).contains("year")
                && OLD.matcher(text)
                        .region(number.end(), Math.min(text.length(), number.end() + AFTER))
                        .lookingAt();
    }

    private static final Pattern OLD = Pattern.compile("\\s?-?\\s?olds?\\b");

    /** "$200MM", "6 p. m.": a unit cut short or stuck to its number, which is no other number for it. */
    private static boolean isShort(Clause c, Span number) {
        String text = c.report().text();
        boolean stuck = number.end() < text.length()
                && Character.isDigit(text.charAt(number.end() - 1))
                && Character.isLetter(text.charAt(number.end()));
        return stuck || units(c, number).stream().anyMatch(u -> u.equals("p") || u.equals("a"));
    }

    private static final Pattern WINDOW = Pattern.compile(
            "(?i)\\b(?:past|last|previous|preceding|next|coming)\\s(?:(?:about|almost|nearly|over)\\s)?$");

    private static final Pattern LENGTH =
            Pattern.compile("(?i)[\\p{L}\\d,.-]+\\s(?:minutes|hours|days|weeks|months|years|decades)\\b");

    private static final int BEFORE = 24;

    /** "In the past 17 months": a stretch in which something is counted, of which each report may take its own. */
    static boolean isWindow(String text, Span number) {
        return WINDOW.matcher(text.substring(Math.max(0, number.start() - BEFORE), number.start()))
                        .find()
                && LENGTH.matcher(text).region(number.start(), text.length()).lookingAt();
    }

    private static boolean isClock(Clause c, Span number) {
        return number.of(c.report().text()).indexOf(':') > 0;
    }

    private static String digits(Clause c, Span number) {
        return number.of(c.report().text()).replaceAll("\\D", "");
    }

    private static final Pattern STORM =
            Pattern.compile("\\b(?:hurricane|typhoon|cyclone|tropical\\sstorm)\\b", Pattern.CASE_INSENSITIVE);

    private static boolean isOfStorm(Annotated r) {
        return STORM.matcher(r.text()).find();
    }

    private static final Set<String> MOVING = Set.of("mile", "km", "kilometer", "kilometre", "mph", "kph", "knot");

    /** How far off, how fast and how strong a storm is, every bulletin tells anew. */
    private static boolean isMoving(Clause c, Span number) {
        return units(c, number).stream().anyMatch(MOVING::contains)
                || number.of(c.report().text()).toLowerCase(Locale.ROOT).startsWith("category");
    }

    /** "last year" goes with something else than "Tuesday" does; a time of day is as fine as its day. */
    private static TimeExpression.Precision precision(Clause c, Span day) {
        return c.times().stream()
                .filter(t -> t.span().overlaps(day) && t.isResolved())
                .map(TimeExpression::precision)
                .filter(p -> p != TimeExpression.Precision.MINUTE)
                .findFirst()
                .orElse(TimeExpression.Precision.DAY);
    }

    /** "until Friday": a day to come, not that of the act. */
    private static boolean isLimit(Clause c, Span day) {
        int word = c.report().words().firstFrom(day.start());
        return LIMITS.contains(c.report().words().folded(word))
                || word > 0 && LIMITS.contains(c.report().words().folded(word - 1));
    }

    private static final Set<String> LIMITS = Set.of("until", "till", "by", "before", "after", "since", "from", "of");

    /** "Thursday night's shooter", "(Published Monday)": the day of something else. */
    private static boolean isOwned(Clause c, Span day) {
        String text = c.report().text();
        int word = c.report().words().firstFrom(day.start());
        return text.startsWith("'s", day.end())
                || text.startsWith("’s", day.end())
                || word > 0 && c.report().words().folded(word - 1).equals("published");
    }

    /** Are two times told in it, of which the one may go with another act? */
    private static boolean hasSeveral(Clause c) {
        return c.times().stream()
                        .map(t -> t.isResolved()
                                ? t.value()
                                : t.span().of(c.report().text()))
                        .map(v -> v.substring(0, Math.min(v.length(), DAY)))
                        .distinct()
                        .count()
                > 1;
    }

    /** Letters of an ISO date. */
    private static final int DAY = 10;
}
