package stemma.weigh.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Quantity;
import stemma.annotate.Sentence;
import stemma.text.Span;
import stemma.weigh.Writing.Ground;
import stemma.weigh.Writing.State;
import stemma.weigh.Writing.Telling;

/** Numbers that one report tells as those of now and another as those of before: "1,700 workers, after 1,200 in the morning". */
final class Superseded {
    private static final Pattern BEFORE =
            Pattern.compile("\\b(?:after|up from|down from|rising from|falling from)\\s+$", Pattern.CASE_INSENSITIVE);

    /** What may follow the older number: when it was, or nothing. */
    private static final Pattern THEN = Pattern.compile(
            "^\\s*(?:[,.;]|in the|at (?:noon|midnight|dawn|dusk)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier|before|the (?:day|night) before)");

    private Superseded() {}

    /** A number of now and the one that it takes the place of. */
    record Change(Quantity now, Quantity old) {}

    /** What a report tells as having taken the place of something, in the order of its sentences. */
    static List<Change> changes(Annotated report) {
        List<Change> out = new ArrayList<>();
        for (Sentence s : report.sentences()) {
            for (Quantity old : report.quantities()) {
                if (!s.span().contains(old.span()) || !isOlder(report, s.span(), old)) {
                    continue;
                }
                for (Quantity now : report.quantities()) {
                    if (s.span().contains(now.span())
                            && now.span().end() <= old.span().start()
                            && !now.unit().isEmpty()) {
                        out.add(new Change(now, old));
                    }
                }
            }
        }
        return out;
    }

    /**
     * Where the second has the first's number as the older one.
     *
     * @param changes of the second
     */
    static Optional<Ground> find(Annotated first, Annotated second, List<Change> changes) {
        return changes.stream()
                .flatMap(c -> ground(first, second, c.now, c.old).stream())
                .findFirst();
    }

    private static boolean isOlder(Annotated report, Span sentence, Quantity old) {
        String text = report.text();
        String before = text.substring(sentence.start(), old.span().start());
        int digits = old.span().start();
        while (digits < sentence.end() && !Character.isWhitespace(text.charAt(digits))) {
            digits++;
        }
        String rest = text.substring(digits, sentence.end());
        return BEFORE.matcher(before).find()
                && (rest.isEmpty() || THEN.matcher(rest).find());
    }

    /** Empty where the first tells the newer number too. */
    private static Optional<Ground> ground(Annotated first, Annotated second, Quantity now, Quantity old) {
        Quantity same = null;
        for (Quantity q : first.quantities()) {
            if (q.unit().equals(now.unit())) {
                if (q.low() == now.low()) {
                    return Optional.empty();
                }
                same = same == null && q.low() == old.low() && q.high() == old.high() ? q : same;
            }
        }
        return same == null || now.low() == old.low()
                ? Optional.empty()
                : Optional.of(new Ground(
                        "",
                        new Telling(State.HAPPENING, first.report().locus(same.span())),
                        new Telling(
                                State.AFTERMATH,
                                second.report().locus(now.span().union(old.span()))),
                        true));
    }
}
