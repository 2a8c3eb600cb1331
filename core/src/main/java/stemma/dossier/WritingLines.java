package stemma.dossier;

import java.util.List;
import stemma.weigh.Writing;

/** The order of writing for people: the verdicts that tell something, in words. */
final class WritingLines {
    private WritingLines() {}

    /** The pairs of reports of which something can be told. */
    static List<Writing.Comparison> told(Writing w) {
        return w.comparisons().stream()
                .filter(c -> c.verdict() != Writing.Verdict.CANNOT_TELL)
                .toList();
    }

    /** One line a pair of reports; none where nothing can be told. */
    static List<String> of(Writing w) {
        return told(w).stream().map(WritingLines::of).toList();
    }

    static String of(Writing.Comparison c) {
        return switch (c.verdict()) {
            case A_FIRST -> c.a() + " before " + c.b() + ": " + c.reason();
            case B_FIRST -> c.b() + " before " + c.a() + ": " + c.reason();
            case CONTRADICTORY -> c.a() + " and " + c.b() + " cannot be ordered: " + c.reason();
            case CANNOT_TELL -> c.a() + " and " + c.b() + " cannot be ordered";
        };
    }
}
