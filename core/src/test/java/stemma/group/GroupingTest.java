package stemma.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;

/** Invented reports: what must be one story, and what must not. */
class GroupingTest {
    private static final String BRIDGE = """
            HALDEN FERRY - The Osker Bridge over the river Tarn was closed on Tuesday after inspectors found cracks in two of its main cables.

            Mayor Ilse Vantongeren said the bridge, opened in 1931, would stay shut for at least six weeks. "Nobody will cross until the engineers are satisfied," she told reporters.

            About 14,000 vehicles use the crossing each day. Bus operator Tarnline is to run a replacement service through Mellick.""";

    private static final String BRIDGE_REWORDED = """
            Engineers who examined the Osker Bridge have discovered cracked main cables, and the crossing has been shut to all traffic.

            The closure will last six weeks or longer, according to the mayor of Halden Ferry, Ilse Vantongeren, who said nobody would cross before the engineers were satisfied.

            The 1931 bridge carries some 14,000 vehicles a day over the Tarn; Tarnline buses will go round by Mellick.""";

    private static final String BRIDGE_BRIEF =
            "The Osker Bridge in Halden Ferry was closed on Tuesday after inspectors found cracks in two of its main cables. Mayor Ilse Vantongeren said it would stay shut for at least six weeks.";

    private static final String ORCHID = """
            A grower in Pellworth has bred an orchid that flowers twice a year, the Royal Society of Gardeners announced.

            Theodora Quill spent eleven years crossing plants from Borneo in her greenhouse. The flower will be named after her grandmother.""";

    @Test
    void emptyInputGivesNoStory() {
        assertThat(Grouping.group(List.of())).isEmpty();
    }

    @Test
    void rewordedAndShortenedReportsAreOneStoryAndAStrangerIsNot() {
        List<Annotated> reports = reports(
                report("a", BRIDGE), report("b", BRIDGE_REWORDED), report("c", BRIDGE_BRIEF), report("d", ORCHID));
        assertThat(members(reports)).containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d"));
    }

    @Test
    void theOrderOfTheInputDoesNotShow() {
        List<Annotated> reports = new ArrayList<>(reports(
                report("a", BRIDGE), report("b", BRIDGE_REWORDED), report("c", BRIDGE_BRIEF), report("d", ORCHID)));
        List<Story> once = Grouping.group(reports);
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(reports, random);
            assertThat(Grouping.group(reports)).isEqualTo(once);
        }
    }

    @Test
    void aHeadlineIsATitleThatTheOthersSupport() {
        List<Story> stories = Grouping.group(reports(
                titled(report("a", BRIDGE), "Home page"),
                titled(report("b", BRIDGE_REWORDED), "Osker Bridge closed after cracks found in main cables"),
                report("c", BRIDGE_BRIEF)));
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().headline()).isEqualTo("Osker Bridge closed after cracks found in main cables");
    }

    @Test
    void aReportWithoutWordsIsAStoryOfItsOwn() {
        List<Annotated> reports =
                reports(report("a", ""), report("b", "..."), report("c", BRIDGE), report("d", BRIDGE_BRIEF));
        assertThat(members(reports)).containsExactlyInAnyOrder(Set.of("a"), Set.of("b"), Set.of("c", "d"));
        assertThat(Grouping.group(reports)).noneMatch(s -> s.headline().isEmpty());
    }

    static Report report(String id, String text) {
        return Report.of(id, text).build();
    }

    static Report titled(Report report, String title) {
        return report.with().title(new Title(title, null)).build();
    }

    static Report dated(Report report, @Nullable String day) {
        return report.with()
                .published(day == null ? null : Published.fromMetadata(day))
                .build();
    }

    static List<Annotated> reports(Report... reports) {
        return Cleaner.clean(List.of(reports)).stream().map(Annotator::annotate).toList();
    }

    private static Set<Set<String>> members(List<Annotated> reports) {
        return Grouping.group(reports).stream()
                .map(s -> Set.copyOf(s.reports()))
                .collect(Collectors.toSet());
    }
}
