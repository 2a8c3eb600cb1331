package stemma.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.text.CodePoints;
import stemma.text.Span;

/**
 * Turns the program's UTF-16 offsets, which may be a fair copy's, into the code points of the untouched texts that the output forms
 * have, for the reports of one run.
 */
final class Points {
    private record Known(Report report, CodePoints map) {}

    private final Map<String, Known> known = new HashMap<>();

    Points(List<Report> reports) {
        for (Report r : reports) {
            known.put(r.id(), new Known(r, new CodePoints(r.untouched())));
        }
    }

    private Known of(String report) {
        Known k = known.get(report);
        if (k == null) {
            throw new IllegalArgumentException("no report " + report + " in this run");
        }
        return k;
    }

    /** Code points of the untouched text. */
    Span points(String report, Span s) {
        Known k = of(report);
        Span back = k.report.back(s);
        return new Span(k.map.toPoint(back.start()), k.map.toPoint(back.end()));
    }

    int start(Locus l) {
        return points(l.report(), l.span()).start();
    }

    int end(Locus l) {
        return points(l.report(), l.span()).end();
    }

    /** The words as they stand in the untouched text; as given, where that is the text the stages read. */
    String words(Locus l, String given) {
        Report r = of(l.report()).report;
        Span back = r.back(l.span());
        return r.copy() == null && back.equals(l.span()) ? given : back.of(r.untouched());
    }
}
