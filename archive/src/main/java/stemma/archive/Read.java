package stemma.archive;

import java.util.List;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.group.Imprint;
import stemma.group.Lead;
import stemma.report.Report;

/** What is worked out of a report before the archive is held for writing. */
record Read(Report report, String fingerprint, byte[] imprint, Lead lead) {
    static Read of(Report r) {
        Annotated a = Annotator.outline(Cleaner.clean(List.of(r)).getFirst());
        return new Read(r, ReportBytes.fingerprint(r), Imprint.of(a), Lead.of(a));
    }
}
