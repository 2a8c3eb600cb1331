package stemma.report;

import stemma.text.Span;

/**
 * A place in a report's text: what every verdict points at.
 *
 * @param report the report's identifier
 * @param span UTF-16 offsets in that report's text
 */
public record Locus(String report, Span span) implements Comparable<Locus> {
    public Locus(String report, int start, int end) {
        this(report, new Span(start, end));
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    public boolean overlaps(Locus other) {
        return report.equals(other.report) && span.overlaps(other.span);
    }

    @Override
    public int compareTo(Locus other) {
        int c = report.compareTo(other.report);
        return c != 0 ? c : span.compareTo(other.span);
    }
}
