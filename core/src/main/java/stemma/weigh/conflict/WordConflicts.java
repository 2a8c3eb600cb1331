package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.text.Words;
import stemma.weigh.Discrepancy;
import stemma.weigh.clause.Synonyms;
import stemma.weigh.clause.Terms;

/** Finds single words of a shared text that were changed into another of the same sort: a number, a weekday, a month, a letter of a name. */
final class WordConflicts {
    /** Longest stretch between shared words, in words, in which two single words still answer each other. */
    private static final int LONGEST = 6;

    /** Longest stretch, in words, in which two numbers of the same digits answer each other though the words around are others. */
    private static final int LONGEST_REWORDED = 10;

    /** Digits of the shortest number whose digits may change places. */
    private static final int FEWEST_DIGITS = 3;

    /** Least shared words before and after together. */
    private static final int CONTEXT = 4;

    /** Least likeness of the words around. */
    private static final double LIKENESS = 0.7;

    /** Likeness from which the words around vouch for what a number counts. */
    private static final double CLOSE = 0.8;

    private final Columns columns;
    private final List<Annotated> reports;
    private final Set<String> lower = new HashSet<>();
    private final Map<Token.Sort, TreeSet<Integer>> marked = new HashMap<>();

    WordConflicts(Columns columns) {
        this.columns = columns;
        this.reports = columns.reports();
        for (Annotated r : reports) {
            for (int w = 0; w < r.words().size(); w++) {
                if (!Token.isCapital(r, w)) {
                    lower.add(r.words().folded(w));
                }
            }
        }
    }

    List<Variation> find() {
        for (Columns.Pair p : columns.pairs()) {
            if (p.before() + p.after() >= CONTEXT
                    && p.likeness() >= LIKENESS
                    && p.inA().length() <= LONGEST
                    && p.inB().length() <= LONGEST) {
                for (Token.Sort sort : Token.Sort.values()) {
                    match(sort, p);
                }
            } else if (p.inA().length() <= LONGEST_REWORDED && p.inB().length() <= LONGEST_REWORDED) {
                swapped(p.a(), p.inA(), p.b(), p.inB(), p.before() + p.after());
            }
        }
        for (Columns.Reworded p : columns.reworded()) {
            Span a = reports.get(p.a()).words().within(p.inA());
            Span b = reports.get(p.b()).words().within(p.inB());
            swapped(p.a(), a, p.b(), b, 1);
        }
        List<Variation> out = new ArrayList<>();
        for (Token.Sort sort : Token.Sort.values()) {
            Set<Integer> roots = new HashSet<>();
            marked.getOrDefault(sort, new TreeSet<>()).forEach(i -> roots.add(columns.column(i)));
            columns.members(roots).values().forEach(members -> read(sort, members, out));
        }
        return out;
    }

    /** In reworded text only a number whose digits change places is the same number: 2,300 and 3,200. */
    private void swapped(int reportA, Span inA, int reportB, Span inB, int shared) {
        List<Integer> a = ofSort(Token.Sort.NUMBER, reportA, inA);
        List<Integer> b = ofSort(Token.Sort.NUMBER, reportB, inB);
        if (a.size() == 1 && b.size() == 1 && shared > 0) {
            if (transposed(reportA, a.getFirst(), reportB, b.getFirst())) {
                mark(Token.Sort.NUMBER, columns.at(reportA, a.getFirst()), columns.at(reportB, b.getFirst()));
            }
        }
    }

    private boolean transposed(int reportA, int a, int reportB, int b) {
        String x = digits(reportA, a);
        String y = digits(reportB, b);
        return x.length() >= FEWEST_DIGITS && !x.equals(y) && sorted(x).equals(sorted(y));
    }

    private String digits(int report, int word) {
        String value = Token.value(Token.Sort.NUMBER, reports.get(report), word).orElse("");
        return value.chars().allMatch(c -> c >= '0' && c <= '9') ? value : "";
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void match(Token.Sort sort, Columns.Pair p) {
        List<Integer> a = ofSort(sort, p.a(), p.inA());
        List<Integer> b = ofSort(sort, p.b(), p.inB());
        if (sort == Token.Sort.NAME) {
            matchNames(p, a, b);
        } else if (a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (sort == Token.Sort.NUMBER && measured(p, a.get(i), b.get(i))
                        || sort == Token.Sort.NUMBER && !comparable(p, a.get(i), b.get(i))
                        || sort == Token.Sort.NUMBER
                                && Amounts.agree(reports.get(p.a()), a.get(i), reports.get(p.b()), b.get(i))) {
                    continue;
                }
                mark(sort, columns.at(p.a(), a.get(i)), columns.at(p.b(), b.get(i)));
            }
        }
    }

    /** Words after a number in which its unit is looked for. */
    private static final int UNIT = 4;

    /** Do the numbers stand before different units of one measure, and tell the same, or cannot be told? */
    private boolean measured(Columns.Pair p, int a, int b) {
        Annotated ra = reports.get(p.a());
        Annotated rb = reports.get(p.b());
        String x = unit(ra, a);
        String y = unit(rb, b);
        if (x == null || y == null || !Units.differ(x, y)) {
            return false;
        }
        OptionalDouble m = value(ra, a);
        OptionalDouble n = value(rb, b);
        return m.isEmpty() || n.isEmpty() || Units.agree(m.getAsDouble(), x, n.getAsDouble(), y);
    }

    /** Of "48km" the number before the unit. */
    private static OptionalDouble value(Annotated r, int word) {
        OptionalDouble told = Amounts.value(r, word);
        Matcher glued = GLUED.matcher(r.words().folded(word));
        return told.isEmpty() && glued.matches()
                ? OptionalDouble.of(Double.parseDouble(glued.group(1).replace(",", "")))
                : told;
    }

    /** "48km". */
    private static final Pattern GLUED = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(\\p{L}+)");

    /** What makes a distance a speed. */
    private static final Pattern AN_HOUR = Pattern.compile("^\\s?(?:/\\s?h\\b|(?:per|an)\\shour).*", Pattern.DOTALL);

    private static @Nullable String unit(Annotated r, int number) {
        Matcher glued = GLUED.matcher(r.words().folded(number));
        if (glued.matches() && Units.isUnit(glued.group(2))) {
            return Units.speed(glued.group(2), isAnHour(r, number));
        }
        for (int w = number + 1; w < Math.min(r.words().size(), number + 1 + UNIT); w++) {
            for (String part : r.words().folded(w).split("-")) {
                if (Units.isUnit(part)) {
                    return Units.speed(part, isAnHour(r, w));
                }
            }
        }
        return null;
    }

    private static boolean isAnHour(Annotated r, int word) {
        return AN_HOUR.matcher(r.text().substring(r.words().end(word))).matches();
    }

    /**
     * A year answers a year only, an ordinal an ordinal; the age that stands after a name is not that of another name's bearer. Where the
     * words around differ, a number answers one that counts the same thing.
     */
    private boolean comparable(Columns.Pair p, int a, int b) {
        Annotated ra = reports.get(p.a());
        Annotated rb = reports.get(p.b());
        boolean years = isYear(ra.words().folded(a));
        if (isOrdinal(ra, a) != isOrdinal(rb, b)
                || isTens(ra, a) != isTens(rb, b)
                || differentlyNamed(ra, a, rb, b)
                || countOthers(ra, a, rb, b) && !transposed(p.a(), a, p.b(), b)
                || !figure(ra, a).answers(figure(rb, b))) {
            return false;
        }
        return years == isYear(rb.words().folded(b)) && (p.likeness() >= CLOSE || Amounts.sameUnit(ra, a, rb, b));
    }

    private static Figure figure(Annotated r, int word) {
        return Figure.of(r, r.report().locus(r.words().span(word)));
    }

    /** Words after a number among which the noun stands that it counts. */
    private static final int NOUN = 3;

    /** Do words follow both that have nothing in common: "three victims", "one man who"? */
    private static boolean countOthers(Annotated ra, int a, Annotated rb, int b) {
        List<String> x = counted(ra, a);
        List<String> y = counted(rb, b);
        return !x.isEmpty()
                && !y.isEmpty()
                && x.stream()
                        .noneMatch(s ->
                                y.stream().anyMatch(t -> s.equals(t) || Synonyms.near(s, t) || Units.differ(s, t)));
    }

    /** The stems of the words after the number that no mark parts from it. */
    private static List<String> counted(Annotated r, int number) {
        List<String> out = new ArrayList<>();
        for (int w = number + 1; w < Math.min(r.words().size(), number + 1 + NOUN); w++) {
            String between = r.text().substring(r.words().end(w - 1), r.words().start(w));
            if (!between.isBlank() && !between.equals("-") || between.indexOf('\n') >= 0) {
                break;
            }
            out.add(Terms.stem(Token.bare(r.words().folded(w))));
        }
        return out;
    }

    /** "in their 30s". */
    private static boolean isTens(Annotated r, int word) {
        return r.words().folded(word).matches("\\d0s");
    }

    private static boolean isOrdinal(Annotated r, int word) {
        String value = Token.value(Token.Sort.NUMBER, r, word).orElse("");
        return value.matches("\\d+(?:st|nd|rd|th)");
    }

    /** Does each stand between a name and a comma, the names being unlike? */
    private static boolean differentlyNamed(Annotated ra, int a, Annotated rb, int b) {
        return isApposed(ra, a)
                && isApposed(rb, b)
                && Spelling.distance(
                                Token.bare(ra.words().folded(a - 1)),
                                Token.bare(rb.words().folded(b - 1)),
                                3)
                        > 2;
    }

    private static boolean isApposed(Annotated r, int word) {
        return word > 0
                && Token.isCapital(r, word - 1)
                && r.text()
                        .substring(r.words().end(word - 1), r.words().start(word))
                        .strip()
                        .equals(",");
    }

    private static boolean isYear(String folded) {
        return folded.matches("(?:1[89]|20)\\d\\d");
    }

    private void matchNames(Columns.Pair p, List<Integer> a, List<Integer> b) {
        for (int i : a) {
            for (int j : b) {
                if (misspelt(reports.get(p.a()), i, reports.get(p.b()), j)) {
                    mark(Token.Sort.NAME, columns.at(p.a(), i), columns.at(p.b(), j));
                }
            }
        }
    }

    private boolean misspelt(Annotated ra, int i, Annotated rb, int j) {
        String a = Token.bare(ra.words().folded(i));
        String b = Token.bare(rb.words().folded(j));
        int length = Math.min(a.length(), b.length());
        return length >= 4
                && !(lower.contains(a) && lower.contains(b))
                && Spelling.distance(a, b, 2) <= (length >= 8 ? 2 : 1)
                && !Spelling.inflected(a, b)
                && !Spelling.sameWord(a, b);
    }

    private List<Integer> ofSort(Token.Sort sort, int report, Span in) {
        List<Integer> out = new ArrayList<>();
        for (int w = in.start(); w < in.end(); w++) {
            if (Token.value(sort, reports.get(report), w).isPresent()) {
                out.add(w);
            }
        }
        return out;
    }

    private void mark(Token.Sort sort, int i, int j) {
        columns.join(i, j);
        marked.computeIfAbsent(sort, k -> new TreeSet<>()).add(i);
        marked.get(sort).add(j);
    }

    private void read(Token.Sort sort, List<Integer> members, List<Variation> out) {
        Map<String, List<Integer>> byValue = new TreeMap<>();
        for (int at : members) {
            Annotated r = reports.get(columns.reportOf(at));
            Token.value(sort, r, columns.wordOf(at))
                    .ifPresent(v ->
                            byValue.computeIfAbsent(v, k -> new ArrayList<>()).add(at));
        }
        if (byValue.size() < 2) {
            return;
        }
        TreeMap<String, List<Locus>> readings = new TreeMap<>();
        byValue.values()
                .forEach(places -> readings.put(
                        surface(places.getFirst()),
                        places.stream().map(this::locus).sorted().toList()));
        if (readings.size() > 1) {
            out.add(new Variation(kind(sort, members), readings, about(members.getFirst())));
        }
    }

    private Discrepancy.Kind kind(Token.Sort sort, List<Integer> members) {
        return switch (sort) {
            case NUMBER ->
                members.stream().allMatch(this::isDayOfMonth) ? Discrepancy.Kind.DATE : Discrepancy.Kind.NUMBER;
            case WEEKDAY, MONTH -> Discrepancy.Kind.DATE;
            case NAME -> Discrepancy.Kind.NAME;
        };
    }

    /** "20 October", "October 20". */
    private boolean isDayOfMonth(int at) {
        return figure(reports.get(columns.reportOf(at)), columns.wordOf(at)).sort() == Figure.Sort.DAY;
    }

    private String surface(int at) {
        Words w = reports.get(columns.reportOf(at)).words();
        String s = w.surface(columns.wordOf(at));
        return Token.bare(w.folded(columns.wordOf(at))).length() < s.length() ? s.substring(0, s.length() - 2) : s;
    }

    private Locus locus(int at) {
        Annotated r = reports.get(columns.reportOf(at));
        Span s = r.words().span(columns.wordOf(at));
        return r.report().locus(new Span(s.start(), s.start() + surface(at).length()));
    }

    private String about(int at) {
        Annotated r = reports.get(columns.reportOf(at));
        return Context.around(r, columns.wordOf(at));
    }
}
