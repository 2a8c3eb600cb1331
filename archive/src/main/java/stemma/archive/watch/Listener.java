package stemma.archive.watch;

import stemma.archive.Added;
import stemma.report.Report;

/** Is told what a round does, from several threads, one call at a time. */
public interface Listener {
    /** The report is in the archive for good. */
    void added(Added added, Report report);

    /** Something that a person may want to know, in words. */
    void said(String address, String words);
}
