package stemma.weigh.writing;

import java.util.List;
import stemma.annotate.Annotated;
import stemma.weigh.Writing.Ground;
import stemma.weigh.Writing.State;
import stemma.weigh.Writing.Verdict;

/** A verdict on two reports in words. */
final class Reason {
    private static final int MOST_LETTERS = 120;

    private Reason() {}

    static String of(
            Verdict v,
            Annotated earlier,
            Annotated later,
            List<Ground> deciding,
            List<Ground> forA,
            List<Ground> forB,
            boolean againstTimes) {
        return switch (v) {
            case A_FIRST, B_FIRST ->
                ground(best(deciding), earlier, later)
                        + (againstTimes
                                ? "; by the dates of publication " + later.id() + " came out first, so " + earlier.id()
                                        + " printed an older text"
                                : "");
            case CONTRADICTORY -> ground(best(forA), earlier, later) + "; but " + ground(best(forB), later, earlier);
            case CANNOT_TELL -> "how they tell the events they share does not show which came first";
        };
    }

    private static Ground best(List<Ground> grounds) {
        return grounds.stream().filter(Ground::firm).findFirst().orElse(grounds.getFirst());
    }

    private static String ground(Ground g, Annotated earlier, Annotated later) {
        boolean event = !g.event().isEmpty();
        boolean toll = g.later().state() == State.AFTERMATH;
        boolean number = g.earlier().state() == State.HAPPENING;
        String first = event
                ? says(g.earlier().state())
                : number ? "has as the present number" : toll ? "counts fewer dead" : "announces something for a day";
        String second = event
                ? says(g.later().state())
                : number
                        ? "has it as an earlier one"
                        : toll ? "says that the number has risen" : "tells what was done on a later one";
        return earlier.id() + " " + first + " (" + words(g.earlier().place().span(), earlier) + "), " + later.id() + " "
                + second + " (" + words(g.later().place().span(), later) + ")";
    }

    private static String words(stemma.text.Span at, Annotated report) {
        String s = at.of(report.text()).strip().replaceAll("\\s+", " ");
        int cut = s.length() <= MOST_LETTERS ? -1 : s.lastIndexOf(' ', MOST_LETTERS);
        return "\u201C" + (s.length() <= MOST_LETTERS ? s : s.substring(0, cut < 0 ? MOST_LETTERS : cut) + "\u2026")
                + "\u201D";
    }

    private static String says(State s) {
        return switch (s) {
            case POSSIBLE -> "tells it as possible";
            case PLANNED -> "tells it as yet to come";
            case SET -> "tells when it is to come";
            case HAPPENING -> "tells it as under way";
            case HAPPENED -> "tells it as done";
            case AFTERMATH -> "tells what came after";
        };
    }
}
