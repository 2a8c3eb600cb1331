package stemma.archive;

import java.time.Instant;
import stemma.report.Report;

/**
 * A version of a report as the archive keeps it.
 *
 * @param number of the report, by arrival, from 1; all its versions share it
 * @param version from 1
 * @param latest is there no later version?
 * @param change the archive's change number: for the latest version, of the last change to the report or to which story it
 *     lies in; for an earlier one, of its own arrival
 * @param story identifier of the story that the report lies in now
 * @param arrived when this version was stored
 * @param report as read, under the archive's identifier
 */
public record Kept(int number, int version, boolean latest, long change, String story, Instant arrived, Report report) {
    public String id() {
        return report.id();
    }
}
