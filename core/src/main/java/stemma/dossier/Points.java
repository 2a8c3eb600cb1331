package stemma.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.text.CodePoints;

/** Turns the program's UTF-16 offsets into the code points of the output forms, for the reports of one run. */
final class Points {
    private final Map<String, CodePoints> maps = new HashMap<>();

    Points(List<Report> reports) {
        for (Report r : reports) {
            maps.put(r.id(), new CodePoints(r.text()));
        }
    }

    int point(String report, int unit) {
        CodePoints map = maps.get(report);
        if (map == null) {
            throw new IllegalArgumentException("no report " + report + " in this run");
        }
        return map.toPoint(unit);
    }

    int start(Locus l) {
        return point(l.report(), l.start());
    }

    int end(Locus l) {
        return point(l.report(), l.end());
    }
}
