package stemma.weigh.writing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.text.Span;
import stemma.weigh.Writing.Ground;
import stemma.weigh.Writing.State;
import stemma.weigh.Writing.Telling;

/** Days of the month: who announces something for June 18 wrote before who tells what was done on June 20. */
final class Calendar {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String NAMES = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern DAY =
            Pattern.compile("\\b(?:" + NAMES + "\\s(\\d{1,2})|(\\d{1,2})\\s" + NAMES + ")\\b(?!,?\\s(?:19|20)\\d\\d)");
    private static final Pattern AHEAD = Pattern.compile("\\b(?:will|is to|are to|due to|scheduled|set to)\\b");
    private static final Pattern DONE = Pattern.compile(
            "\\b(?:was|were|had|held|met|began|opened|arrived|signed|died|killed|ended|closed|took)\\b");
    private static final Pattern SPOKEN = Pattern.compile(
            "[\u201C\u201D\"]|\\b(?:if|until|since|would|could|originally|planned|ago|last|anniversary|born|(?:19|20)\\d\\d)\\b");

    /** Days; of events further apart the year may differ. */
    private static final int SOON = 30;

    private Calendar() {}

    private record Day(int ordinal, Span at) {}

    /** The earliest day that lies ahead of a report, and the latest that is over. */
    record Days(
            Annotated report, @Nullable Day ahead, @Nullable Day done) {}

    static Days of(Annotated report) {
        return new Days(report, day(report, true), day(report, false));
    }

    static Optional<Ground> find(Days first, Days second) {
        Day ahead = first.ahead;
        Day done = second.done;
        if (ahead == null || done == null || done.ordinal <= ahead.ordinal || done.ordinal - ahead.ordinal > SOON) {
            return Optional.empty();
        }
        return Optional.of(new Ground(
                "",
                new Telling(State.SET, first.report.report().locus(ahead.at)),
                new Telling(State.HAPPENED, second.report.report().locus(done.at)),
                false));
    }

    /** The earliest day that lies ahead, or the latest that is over; only sentences that tell one of the two. */
    private static @Nullable Day day(Annotated report, boolean ahead) {
        Day out = null;
        for (Sentence s : report.sentences()) {
            String text = s.span().of(report.text());
            Matcher m = DAY.matcher(text);
            boolean told = AHEAD.matcher(text).find() == ahead
                    && (ahead || DONE.matcher(text).find());
            if (!told || SPOKEN.matcher(text).find() || !m.find()) {
                continue;
            }
            String month = m.group(1) == null ? m.group(4) : m.group(1);
            String day = m.group(1) == null ? m.group(3) : m.group(2);
            int ordinal = MONTHS.indexOf(month) * 31 + Integer.parseInt(day);
            Span at = new Span(m.start(), m.end()).shift(s.span().start());
            if (!m.find() && (out == null || (ahead ? ordinal < out.ordinal : ordinal > out.ordinal))) {
                out = new Day(ordinal, at);
            }
        }
        return out;
    }
}
