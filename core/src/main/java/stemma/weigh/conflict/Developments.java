package stemma.weigh.conflict;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.weigh.Discrepancy;

/**
 * Tells what changed with time, four ships at noon and nine at dusk, from what contradicts: numbers that go with times of their own,
 * and days of which each is the one its report was written on ("nobody answered the door on Monday", and again a day later).
 */
final class Developments {
    /** Words for a part of the day or for how far a count has got. */
    private static final Set<String> TIMES = Set.of(
            "dawn",
            "sunrise",
            "daybreak",
            "morning",
            "noon",
            "midday",
            "afternoon",
            "dusk",
            "sunset",
            "nightfall",
            "evening",
            "night",
            "midnight",
            "now",
            "earlier",
            "later",
            "initially",
            "meanwhile");

    private final Map<String, Annotated> reports = new HashMap<>();

    Developments(List<Annotated> reports) {
        reports.forEach(r -> this.reports.put(r.id(), r));
    }

    /** What tells how far a count had got when the report was written. */
    private static final Pattern GROWN = Pattern.compile(
            "\\b(?:risen|rose|rises|rising|climbed|climbs|grown|grew|increased|jumped|swelled|gone up|went up) (?:from [\\p{L}\\d, ]{1,20} )?to\\b");

    /** "Had risen to 159 by late Wednesday", beside 241 on Thursday: of a count that grows each report tells its own day's, unless all name one day. */
    private boolean isGrown(Variation v) {
        Set<String> days = new TreeSet<>();
        for (List<Locus> places : v.readings().values()) {
            for (Locus p : places) {
                Annotated r = reports.get(p.report());
                Sentence s = r == null
                        ? null
                        : r.sentences().stream()
                                .filter(x -> x.span().overlaps(p.span()))
                                .findFirst()
                                .orElse(null);
                if (r == null
                        || s == null
                        || !GROWN.matcher(s.span().of(r.text())).find()) {
                    return false;
                }
                String day = "";
                for (int w = s.firstWord(); w < s.endWord(); w++) {
                    day = Token.value(Token.Sort.WEEKDAY, r, w).orElse(day);
                }
                days.add(day);
            }
        }
        return days.size() > 1 || days.contains("");
    }

    /** Does each of the readings go with a time of its own? */
    boolean isOne(Variation v) {
        if ((v.kind() == Discrepancy.Kind.DATE || v.kind() == Discrepancy.Kind.NUMBER) && isGrown(v)) {
            return true;
        }
        if (v.kind() == Discrepancy.Kind.DATE) {
            return v.readings().values().stream().allMatch(p -> p.stream().allMatch(this::isOwnDay));
        }
        if (v.kind() != Discrepancy.Kind.NUMBER) {
            return false;
        }
        if (tellsAll(v) || isLasting(v)) {
            return true;
        }
        List<String> values = List.copyOf(v.readings().keySet());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                if (!apart(
                        v.readings().getOrDefault(values.get(i), List.of()),
                        v.readings().getOrDefault(values.get(j), List.of()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Letters after a number among which the rest of "eight straight days of" stands. */
    private static final int LASTING_LETTERS = 40;

    private static final Pattern LASTING = Pattern.compile(
            "[\\p{L}\\d,-]+ (?:straight |consecutive |successive )?(?:days?|nights?|weeks?|hours?) (?:of|into)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "Eight days of riots", beside four, "in the past 17 months" beside five: as long as they had gone on when each was written, unless all were written on one day. */
    private boolean isLasting(Variation v) {
        Set<String> days = new TreeSet<>();
        boolean all = true;
        for (List<Locus> places : v.readings().values()) {
            for (Locus p : places) {
                Annotated r = reports.get(p.report());
                all &= r != null && isLasting(r, p);
                days.add(r == null ? "" : Opposed.day(r));
            }
        }
        return all && (days.size() > 1 || days.contains(""));
    }

    private static boolean isLasting(Annotated r, Locus p) {
        int end = Math.min(r.text().length(), p.end() + LASTING_LETTERS);
        return LASTING.matcher(r.text()).region(p.start(), end).lookingAt() || Excuses.isWindow(r.text(), p.span());
    }

    /** Sentences on either side in which the other number is looked for. */
    private static final int NEAR = 1;

    /** Does every report tell the other numbers too, close by? Then they are numbers of different things: the fines of two brothers. */
    private boolean tellsAll(Variation v) {
        return v.readings().entrySet().stream()
                .allMatch(e -> e.getValue().stream()
                        .allMatch(at -> v.readings().keySet().stream()
                                .filter(o -> !o.equals(e.getKey()))
                                .allMatch(o -> tells(at, digits(o)))));
    }

    private static String digits(String value) {
        return value.codePoints()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean tells(Locus at, String digits) {
        Annotated r = reports.get(at.report());
        if (r == null || digits.isEmpty()) {
            return false;
        }
        List<Sentence> all = r.sentences();
        for (int s = 0; s < all.size(); s++) {
            if (all.get(s).span().overlaps(at.span())) {
                int from = all.get(Math.max(0, s - NEAR)).firstWord();
                int to = all.get(Math.min(all.size() - 1, s + NEAR)).endWord();
                for (int w = from; w < to; w++) {
                    if (!r.words().span(w).overlaps(at.span())
                            && r.words().folded(w).replace(",", "").equals(digits)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Words that give a date as the day on which the report was written. */
    private static final Set<String> TODAY = Set.of("today", "tonight", "now");

    /** Words before a date among which they are looked for: "today (20 October 2011)". */
    private static final int BESIDE = 2;

    private boolean isOwnDay(Locus place) {
        Annotated r = reports.get(place.report());
        if (r == null) {
            return false;
        }
        int word = r.words().firstFrom(place.start());
        for (int w = Math.max(0, word - BESIDE); w < word; w++) {
            if (TODAY.contains(r.words().folded(w))) {
                return true;
            }
        }
        return isDayOfPublication(r, place);
    }

    private static boolean isDayOfPublication(Annotated r, Locus place) {
        String day = Opposed.day(r);
        if (day.isEmpty()) {
            return false;
        }
        String published = LocalDate.parse(day).getDayOfWeek().name().toLowerCase(Locale.ROOT);
        int word = r.words().firstFrom(place.start());
        return word < r.words().size()
                && Token.value(Token.Sort.WEEKDAY, r, word)
                        .filter(published::equals)
                        .isPresent();
    }

    private boolean apart(List<Locus> a, List<Locus> b) {
        return a.stream().allMatch(x -> b.stream().allMatch(y -> apart(x, y)));
    }

    private boolean apart(Locus a, Locus b) {
        Set<String> x = times(a);
        Set<String> y = times(b);
        return !x.isEmpty() && !y.isEmpty() && x.stream().noneMatch(y::contains);
    }

    /** "by Tuesday": a count as far as it had got then. */
    private static boolean isReached(Annotated r, int word) {
        return word > 0
                && Token.value(Token.Sort.WEEKDAY, r, word).isPresent()
                && Set.of("by", "until").contains(r.words().folded(word - 1));
    }

    /** "2 p.m.", "14:30". */
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(\\d{1,2}(?:[:.]\\d\\d)?)\\s?([ap])\\.?m\\b|\\b([01]?\\d|2[0-3]):[0-5]\\d\\b",
            Pattern.CASE_INSENSITIVE);

    /** What a storm or a ship has another of at every hour. */
    private static final Set<String> MOVING =
            Set.of("mile", "miles", "mph", "kilometers", "kilometres", "km", "kph", "knots", "nautical");

    private Set<String> times(Locus place) {
        Set<String> out = new TreeSet<>();
        Annotated r = reports.get(place.report());
        if (r == null) {
            return out;
        }
        Sentence before = null;
        for (Sentence s : r.sentences()) {
            if (s.span().overlaps(place.span())) {
                for (int w = s.firstWord(); w < s.endWord(); w++) {
                    if (TIMES.contains(r.words().folded(w)) || isReached(r, w)) {
                        out.add(r.words().folded(w));
                    }
                }
                int next = r.words().firstFrom(place.end());
                if (next < r.words().size() && MOVING.contains(r.words().folded(next))) {
                    clocks(r, s, out);
                    if (out.isEmpty() && before != null) {
                        clocks(r, before, out);
                    }
                }
            }
            before = s;
        }
        return out;
    }

    private static void clocks(Annotated r, Sentence s, Set<String> into) {
        CLOCK.matcher(s.span().of(r.text()))
                .results()
                .forEach(m -> into.add(m.group().toLowerCase(Locale.ROOT).replaceAll("[\\s.]", "")));
    }
}
