package stemma.group;

import java.util.List;

/**
 * Reports that tell the same event.
 *
 * @param id stable for the same set of reports
 * @param headline the best headline among its reports, or its first sentence; never empty
 * @param reports identifiers, sorted; at least one
 */
public record Story(String id, String headline, List<String> reports) {
    public Story {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("story " + id + " without reports");
        }
    }
}
