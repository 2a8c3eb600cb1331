package stemma.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import stemma.report.Report;

/** Gives every report of a run an identifier of its own. */
public final class Distinct {
    private Distinct() {}

    /**
     * The reports sorted by identifier. Of several with one identifier and the same bytes one stays (told to
     * {@code rejected}); of several versions of one page the newest stays ({@link Versions}); with different bytes, the later ones by their fingerprint become {@code id~2}, {@code id~3}.
     * The order of the input does not matter.
     */
    public static List<Report> distinct(List<Report> reports, Consumer<Rejected> rejected) {
        List<Report> all = new ArrayList<>(reports);
        all.sort(Comparator.comparing(Report::id).thenComparing(Report::sha256).thenComparing(Report::source));
        List<Report> sorted = Versions.newest(all, rejected);
        List<Report> out = new ArrayList<>();
        int same = 1;
        for (int i = 0; i < sorted.size(); i++) {
            Report r = sorted.get(i);
            if (i > 0 && sorted.get(i - 1).id().equals(r.id())) {
                if (sorted.get(i - 1).sha256().equals(r.sha256())) {
                    rejected.accept(new Rejected(
                            r.source(), "the same bytes as " + sorted.get(i - 1).source()));
                    continue;
                }
                same++;
                out.add(r.renamed(r.id() + "~" + same));
            } else {
                same = 1;
                out.add(r);
            }
        }
        return out;
    }
}
