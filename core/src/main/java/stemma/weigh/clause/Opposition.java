package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.NumberWords;
import stemma.annotate.Quantity;
import stemma.annotate.TimeExpression;
import stemma.text.Span;
import stemma.weigh.Discrepancy;
import stemma.weigh.Statement;

/**
 * A point in which two clauses that otherwise assert the same cannot both be true, so that they are no one statement.
 *
 * @param inA the words that cannot stand beside {@code inB}
 */
public record Opposition(Discrepancy.Kind kind, Span inA, Span inB) {
    /** Words that deny without a "not", so that a "not" elsewhere may say the same. */
    private static final Set<String> DENIALS = Set.of(
            "no",
            "neither",
            "nor",
            "never",
            "nobody",
            "nothing",
            "none",
            "without",
            "refuse",
            "refused",
            "refuses",
            "fail",
            "failed",
            "fails",
            "deny",
            "denied",
            "denies",
            "abandon",
            "abandoned",
            "unlikely",
            "doubt",
            "doubts",
            "doubted",
            "reject",
            "rejected",
            "rejects",
            "unable",
            "stop",
            "stopped",
            "avoid",
            "avoided",
            "prevent",
            "prevented",
            "little",
            "few",
            "hardly",
            "barely",
            "not",
            "cannot",
            "lack",
            "lacked",
            "lacks",
            "against");

    /** A number so many times "at least" another is another number. */
    private static final double FAR = 1.5;

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** All of the two clauses; numbers first. */
    public static List<Opposition> between(Clause a, Clause b) {
        List<Opposition> out = new ArrayList<>();
        numbers(a, b, out);
        clocks(a, b, out);
        days(a, b, out);
        if (samePredicate(a, b)) {
            if (a.negated() != b.negated() && !denies(a) && !denies(b)) {
                out.add(new Opposition(Discrepancy.Kind.POLARITY, at(a, a.predicate()), at(b, b.predicate())));
            }
            if (turned(a, b)) {
                out.add(new Opposition(Discrepancy.Kind.ROLE, act(a), act(b)));
            }
        }
        return out;
    }

    /** Are the two of different times or sizes, though they do not exclude each other: a year gone by and a weekday, 36 and "at least 19"? */
    public static boolean isApart(Clause a, Clause b) {
        Set<String> x = years(a);
        Set<String> y = years(b);
        boolean other = !x.isEmpty()
                        && y.isEmpty()
                        && weekdays(a).isEmpty()
                        && !weekdays(b).isEmpty()
                || !y.isEmpty()
                        && x.isEmpty()
                        && weekdays(b).isEmpty()
                        && !weekdays(a).isEmpty();
        if (other || !x.isEmpty() && !y.isEmpty() && java.util.Collections.disjoint(x, y)) {
            return true;
        }
        OptionalInt m = many(a);
        OptionalInt n = many(b);
        if (m.isPresent() && n.isPresent() && m.getAsInt() != n.getAsInt()) {
            return true;
        }
        return a.quantities().stream()
                .anyMatch(q ->
                        b.quantities().stream().anyMatch(p -> q.unit().equals(p.unit()) && (wide(q, p) || wide(p, q))));
    }

    /** How many it is told of, where the subject is a bare number: "two were injured". */
    private static OptionalInt many(Clause c) {
        int who = c.passive() ? c.object() : c.subject();
        return who < 0 ? OptionalInt.empty() : NumberWords.small(c.word(who));
    }

    /** Is one told as not done, in whatever words, and the other not denied in any? "He would never call her small" and "he mocked her as small". */
    public static boolean isDenied(Clause a, Clause b) {
        return a.negated() != b.negated() && !denies(a) && !denies(b);
    }

    /** Is the bound far below the number? */
    private static boolean wide(Quantity bound, Quantity exact) {
        return bound.high() == Double.POSITIVE_INFINITY
                && exact.low() == exact.high()
                && exact.low() > FAR * bound.low();
    }

    /** 1500 to 2099, in figures. */
    public static boolean isYear(String word) {
        if (word.length() != 4 || !(word.startsWith("20") || word.charAt(0) == '1' && word.charAt(1) >= '5')) {
            return false;
        }
        for (int i = 1; i < 4; i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Set<String> years(Clause c) {
        Set<String> out = new TreeSet<>();
        for (int w : c.words()) {
            if (isYear(c.word(w))) {
                out.add(c.word(w));
            }
        }
        return out;
    }

    /** Of two clauses with one year each the years, where they are not the same. */
    public static Optional<Opposition> years(Clause a, Clause b) {
        List<Integer> x = yearWords(a);
        List<Integer> y = yearWords(b);
        return x.size() == 1 && y.size() == 1 && !a.word(x.getFirst()).equals(b.word(y.getFirst()))
                ? Optional.of(new Opposition(Discrepancy.Kind.DATE, at(a, x.getFirst()), at(b, y.getFirst())))
                : Optional.empty();
    }

    private static List<Integer> yearWords(Clause c) {
        return c.words().stream().filter(w -> isYear(c.word(w))).toList();
    }

    /** From who acts to whom it is done to, as it stands. */
    private static Span act(Clause c) {
        int first = Math.min(c.predicate(), Math.min(c.subject(), c.object()));
        int last = Math.max(c.predicate(), Math.max(c.subject(), c.object()));
        return c.report().words().span(first, last);
    }

    /** Does one tell as done what the other tells as yet to come? */
    public static boolean isAhead(Statement.Status a, Statement.Status b) {
        return a == Statement.Status.HAPPENED && announced(b) || b == Statement.Status.HAPPENED && announced(a);
    }

    private static boolean announced(Statement.Status s) {
        return s == Statement.Status.PLANNED || s == Statement.Status.EXPECTED;
    }

    private static Span at(Clause c, int word) {
        return c.report().words().span(word);
    }

    private static boolean samePredicate(Clause a, Clause b) {
        return a.predicate() >= 0
                && b.predicate() >= 0
                && Terms.stem(a.word(a.predicate())).equals(Terms.stem(b.word(b.predicate())));
    }

    /** What is left of a game: "with 7:42 left". */
    private static final Pattern LEFT =
            Pattern.compile("\\b\\d{1,2}:\\s?[0-5]\\d(?=\\s(?:left|remaining|to\\s(?:go|play))\\b)");

    private static List<Span> left(Clause c) {
        String text = c.report().text();
        int colon = text.indexOf(':', c.span().start());
        List<Span> out = new ArrayList<>();
        if (colon >= 0 && colon < c.span().end()) {
            Matcher m = LEFT.matcher(text)
                    .region(c.span().start(), Math.min(text.length(), c.span().end() + AFTER))
                    .useTransparentBounds(true);
            while (m.find() && m.start() < c.span().end()) {
                out.add(new Span(m.start(), m.end()));
            }
        }
        return out;
    }

    /** Letters behind a clause among which the word that belongs to its last number may stand. */
    private static final int AFTER = 12;

    private static void clocks(Clause a, Clause b, List<Opposition> out) {
        List<Span> x = left(a);
        List<Span> y = x.size() == 1 ? left(b) : List.of();
        if (y.size() == 1
                && !x.getFirst()
                        .of(a.report().text())
                        .replace(" ", "")
                        .equals(y.getFirst().of(b.report().text()).replace(" ", ""))) {
            out.add(new Opposition(Discrepancy.Kind.NUMBER, x.getFirst(), y.getFirst()));
        }
    }

    private static void numbers(Clause a, Clause b, List<Opposition> out) {
        for (Quantity q : a.quantities()) {
            Quantity against = null;
            boolean agreed = false;
            for (Quantity p : b.quantities()) {
                if (!q.unit().isEmpty() && q.unit().equals(p.unit())) {
                    against = against == null ? p : against;
                    agreed |= agree(q, p);
                }
            }
            if (against != null && !agreed) {
                out.add(new Opposition(Discrepancy.Kind.NUMBER, q.span(), against.span()));
            }
        }
    }

    /** Can both hold? A bound agrees with the number that it touches. */
    static boolean agree(Quantity a, Quantity b) {
        if (a.low() <= b.high() && b.low() <= a.high()) {
            return true;
        }
        boolean touching = Math.abs(a.low() - b.high()) <= Math.ulp(b.high())
                || Math.abs(b.low() - a.high()) <= Math.ulp(a.high());
        return touching && (!a.approximate() || !b.approximate());
    }

    /** How far a number may lie above "more than" another and still be what is meant by it: 2,340 is "more than 2,300". Set by hand. */
    private static final double MEANT = 1.15;

    /** "At least seven" beside nine: no contradiction, and not the same either. */
    public static boolean isBeyond(Clause a, Clause b) {
        return a.quantities().stream()
                .anyMatch(q -> b.quantities().stream()
                        .anyMatch(p -> !q.unit().isEmpty()
                                && q.unit().equals(p.unit())
                                && (isBeyond(q, p) || isBeyond(p, q))));
    }

    private static boolean isBeyond(Quantity open, Quantity exact) {
        return Double.isInfinite(open.high()) && !Double.isInfinite(exact.high()) && exact.low() > MEANT * open.low();
    }

    private static void days(Clause a, Clause b, List<Opposition> out) {
        List<TimeExpression> x = resolved(a);
        List<TimeExpression> y = resolved(b);
        if (!x.isEmpty() && !y.isEmpty()) {
            if (x.stream().noneMatch(t -> y.stream().anyMatch(u -> meet(t.value(), u.value())))) {
                out.add(new Opposition(
                        Discrepancy.Kind.DATE, x.getFirst().span(), y.getFirst().span()));
            }
            return;
        }
        Set<Integer> p = weekdays(a);
        Set<Integer> q = weekdays(b);
        Set<String> common = new HashSet<>();
        p.forEach(w -> common.add(a.word(w)));
        if (!p.isEmpty() && !q.isEmpty() && q.stream().noneMatch(w -> common.contains(b.word(w)))) {
            out.add(new Opposition(
                    Discrepancy.Kind.DATE,
                    at(a, p.iterator().next()),
                    at(b, q.iterator().next())));
        }
    }

    private static List<TimeExpression> resolved(Clause c) {
        return c.times().stream().filter(TimeExpression::isResolved).toList();
    }

    /** Does one time lie within the other, or do the two intervals overlap? ISO 8601 of different precision. */
    static boolean meet(String a, String b) {
        String a0 = a.substring(0, a.indexOf('/') < 0 ? a.length() : a.indexOf('/'));
        String a1 = a.substring(a.indexOf('/') + 1);
        String b0 = b.substring(0, b.indexOf('/') < 0 ? b.length() : b.indexOf('/'));
        String b1 = b.substring(b.indexOf('/') + 1);
        return !before(a1, b0) && !before(b1, a0);
    }

    private static boolean before(String a, String b) {
        int n = Math.min(a.length(), b.length());
        return a.substring(0, n).compareTo(b.substring(0, n)) < 0;
    }

    private static Set<Integer> weekdays(Clause c) {
        TreeSet<Integer> out = new TreeSet<>();
        for (int w : c.words()) {
            if (DAYS.contains(c.word(w))) {
                out.add(w);
            }
        }
        return out;
    }

    private static boolean denies(Clause c) {
        return c.words().stream().anyMatch(w -> w != c.predicate() && DENIALS.contains(c.word(w)) && !negates(c, w));
    }

    /** Is the word the predicate's own negation? */
    private static boolean negates(Clause c, int word) {
        return c.negated() && Set.of("not", "never", "cannot").contains(c.word(word));
    }

    /** Is who acts in the one whom it is done to in the other, both ways? */
    private static boolean turned(Clause a, Clause b) {
        return a.subject() >= 0
                && a.object() >= 0
                && b.subject() >= 0
                && b.object() >= 0
                && a.word(a.subject()).equals(b.word(b.object()))
                && b.word(b.subject()).equals(a.word(a.object()))
                && !a.word(a.subject()).equals(a.word(a.object()))
                && Terms.isContent(a.word(a.subject()))
                && Terms.isContent(a.word(a.object()));
    }
}
