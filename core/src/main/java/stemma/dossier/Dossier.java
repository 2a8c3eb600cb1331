package stemma.dossier;

import java.util.List;
import stemma.report.Report;

/**
 * The result of one run.
 *
 * @param version of the program
 * @param reports all reports read, cleaned, sorted by identifier
 * @param stories sorted by identifier
 */
public record Dossier(String version, List<Report> reports, List<StoryDossier> stories) {
    public Dossier {
        reports = List.copyOf(reports);
        stories = List.copyOf(stories);
    }
}
