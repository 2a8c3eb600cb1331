package stemma.weigh.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.NumberWords;
import stemma.annotate.Quantity;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.weigh.clause.Terms;

/**
 * How many days something lasts, which reports say in passing: "the two-day visit", "two days of talks", "on June 18-19". What lasts
 * the same number of days in one story, and is called by the same noun or lies around the same people and places, is one.
 */
final class Durations {
    private static final Pattern LASTING = Pattern.compile(
            "(?<n>\\p{L}+|\\d{1,2})[- ](?:day)[- ](?<noun>\\p{Ll}+)|(?<m>\\p{L}+|\\d{1,2})\\sdays\\sof\\s(?<what>\\p{Ll}+)");
    private static final Pattern WITHIN =
            Pattern.compile("\\b(?:within|over|lasting|for)\\s(?<n>\\p{L}+|\\d{1,2})\\sdays\\b");

    /** Longest duration that is compared, in days: beyond it a common number is chance. */
    private static final int LONGEST = 14;

    private final Map<Integer, List<Said>> byDays = new TreeMap<>();

    private Durations() {}

    /** @param noun stem of what lasts; empty where it is not said */
    private record Said(Locus place, String noun, TreeSet<String> names) {}

    /** One group of places each for what several reports say to last the same number of days. */
    static List<List<Locus>> find(List<Annotated> reports) {
        Durations d = new Durations();
        reports.forEach(d::collect);
        List<List<Locus>> out = new ArrayList<>();
        d.byDays.values().forEach(said -> out.addAll(groups(said)));
        return out;
    }

    private void collect(Annotated r) {
        for (int s = 0; s < r.sentences().size(); s++) {
            stemma.text.Span at = r.sentences().get(s).span();
            int day = r.text().indexOf("day", at.start(), at.end());
            for (Pattern p : day < 0 ? List.<Pattern>of() : List.of(LASTING, WITHIN)) {
                Matcher m = p.matcher(r.text()).region(at.start(), at.end()).useTransparentBounds(true);
                while (m.find()) {
                    boolean lasting = p == LASTING;
                    boolean of = lasting && m.group("m") != null;
                    String number = of ? m.group("m") : m.group("n");
                    String noun = lasting ? of ? m.group("what") : m.group("noun") : "";
                    int days = days(r, m.start(), number);
                    if (days > 1) {
                        add(r, s, m.start(), m.end(), days, noun);
                    }
                }
            }
            for (TimeExpression t : r.times()) {
                if (at.contains(t.span())) {
                    int days = interval(t.value(), t.span().of(r.text()));
                    if (days > 1) {
                        add(r, s, t.span().start(), t.span().end(), days, "");
                    }
                }
            }
        }
    }

    private void add(Annotated r, int sentence, int start, int end, int days, String noun) {
        if (days > LONGEST) {
            return;
        }
        stemma.text.Span at = r.sentences().get(sentence).span();
        TreeSet<String> names = new TreeSet<>();
        r.names().forEach(n -> {
            if (at.overlaps(n.span())) {
                names.addAll(List.of(
                        stemma.text.Fold.words(n.text()).replace("'s", "").split(" ")));
            }
        });
        byDays.computeIfAbsent(days, k -> new ArrayList<>())
                .add(new Said(new Locus(r.id(), start, end), Terms.stem(noun.toLowerCase(Locale.ROOT)), names));
    }

    /** The number's value where it counts days there; 0 where it does not. */
    private static int days(Annotated r, int start, String number) {
        for (Quantity q : r.quantities()) {
            if (q.span().start() <= start
                    && start < q.span().end() + 12
                    && q.low() == q.high()
                    && q.span().of(r.text()).contains(number)) {
                return (int) q.low();
            }
        }
        int n = NumberWords.small(number.toLowerCase(Locale.ROOT)).orElse(0);
        return n >= 1 && n <= 10 ? n : number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : 0;
    }

    /** Words that give both ends of a span: "June 18-19", "Sunday to Tuesday"; "last week" is a time, and nothing lasts as long. */
    private static final Pattern ENDS = Pattern.compile("\\d|[-\u2013]|\\b(?:to|through|until|and)\\b");

    /** Days of a span of dates, both ends counted; 0 where it is none. "June 18-19" has them in its words where the year is not known. */
    private static int interval(String value, String words) {
        if (!ENDS.matcher(words).find()) {
            return 0;
        }
        int slash = value.indexOf('/');
        if (slash >= 0) {
            try {
                return (int) ChronoUnit.DAYS.between(
                                LocalDate.parse(value.substring(0, slash)), LocalDate.parse(value.substring(slash + 1)))
                        + 1;
            } catch (DateTimeException e) {
                return 0;
            }
        }
        Matcher m = Pattern.compile("\\b(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})\\b").matcher(words);
        return m.find() ? Integer.parseInt(m.group(2)) - Integer.parseInt(m.group(1)) + 1 : 0;
    }

    /** Those with one noun, or nouns of one meaning, and those without a noun that share a name with them. */
    private static List<List<Locus>> groups(List<Said> said) {
        List<List<Said>> groups = new ArrayList<>();
        for (boolean named : new boolean[] {true, false}) {
            for (Said s : said) {
                if (s.noun().isEmpty() == named) {
                    continue;
                }
                List<Said> home = groups.stream()
                        .filter(g -> g.stream().anyMatch(o -> same(s, o)))
                        .findFirst()
                        .orElse(null);
                if (home == null) {
                    groups.add(new ArrayList<>(List.of(s)));
                } else {
                    home.add(s);
                }
            }
        }
        List<List<Locus>> out = new ArrayList<>();
        for (List<Said> g : groups) {
            if (g.stream().map(s -> s.place().report()).distinct().count() > 1) {
                out.add(g.stream().map(Said::place).distinct().sorted().toList());
            }
        }
        return out;
    }

    private static boolean same(Said a, Said b) {
        boolean name = a.names().stream().anyMatch(b.names()::contains);
        if (a.noun().isEmpty() || b.noun().isEmpty()) {
            return name;
        }
        return stemma.weigh.clause.Synonyms.near(a.noun(), b.noun());
    }
}
