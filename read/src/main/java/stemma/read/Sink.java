package stemma.read;

import stemma.report.Report;

/** Takes what reading yields, in input order: reports, and input that could not be read. */
public interface Sink {
    void report(Report report);

    void rejected(Rejected rejected);
}
