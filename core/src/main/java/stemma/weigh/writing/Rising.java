package stemma.weigh.writing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Quantity;
import stemma.annotate.Sentence;
import stemma.text.Span;
import stemma.weigh.Writing.Ground;
import stemma.weigh.Writing.State;
import stemma.weigh.Writing.Telling;

/** Numbers of dead that grew: the higher one is told as risen. A mere difference shows nothing: sources differ. */
final class Rising {
    private static final Pattern DEAD =
            Pattern.compile("\\b(?:killed|dead|died|deaths|death toll)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RISEN = Pattern.compile(
            "\\b(?:rose|risen|rises|climbed|climbs|jumped|up from|revised|grown|grew)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PEOPLE = Set.of("", "people", "person", "dead", "death", "victim", "body", "life");

    private Rising() {}

    /**
     * @param number of dead
     * @param risen does its sentence say that it rose?
     */
    record Told(Annotated report, double number, Span at, boolean risen) {}

    /** Where the first tells the lower number; both as {@link #dead} finds them. */
    static Optional<Ground> find(@Nullable Told low, @Nullable Told high) {
        if (low == null || high == null || low.number >= high.number) {
            return Optional.empty();
        }
        return high.risen
                ? Optional.of(new Ground(
                        "",
                        new Telling(State.HAPPENED, low.report.report().locus(low.at)),
                        new Telling(State.AFTERMATH, high.report.report().locus(high.at)),
                        true))
                : Optional.empty();
    }

    /** "A mother of 12", "a population of 900": a number that tells of somebody or something, unless of a toll or of lives. */
    private static boolean isOfOne(String text, Span at) {
        return OF.matcher(text)
                .region(Math.max(0, at.start() - LOOK), at.start())
                .find();
    }

    private static final int LOOK = 30;
    private static final Pattern OF = Pattern.compile(
            "\\b(?!tolls?\\b|totals?\\b|deaths?\\b|lives\\b|killings?\\b|bodies\\b|number\\b)\\p{L}+\\s+of\\s+$",
            Pattern.CASE_INSENSITIVE);

    /** The highest number of dead; only of sentences with one number that may count people. Null where there is none. */
    static @Nullable Told dead(Annotated report) {
        Told out = null;
        for (Sentence s : report.sentences()) {
            String text = s.span().of(report.text());
            if (DEAD.matcher(text).find()) {
                Quantity only = null;
                int n = 0;
                for (Quantity q : report.quantities()) {
                    boolean time =
                            report.times().stream().anyMatch(t -> t.span().overlaps(q.span()));
                    if (s.span().contains(q.span()) && !time && !isOfOne(report.text(), q.span())) {
                        only = q;
                        n++;
                    }
                }
                if (only != null
                        && n == 1
                        && PEOPLE.contains(only.unit())
                        && (out == null || only.low() > out.number)) {
                    out = new Told(
                            report, only.low(), only.span(), RISEN.matcher(text).find());
                }
            }
        }
        return out;
    }
}
