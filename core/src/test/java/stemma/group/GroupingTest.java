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

    private static final String BRIDGE_FEATURE = """
            Wenna Astley used to see the Tarn from her bakery counter. Since Tuesday she sees parked lorries: with the Osker Bridge shut, the road past her door in Halden Ferry ends at a fence.

            “Half my customers live in Mellick,” she says. “They will not drive an hour for a loaf.” In the yard of Tarnline a dispatcher rubs out one timetable after another.""";

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
    void aFeatureInOtherWordsJoinsByTheRareNamesItShares() {
        List<Annotated> reports = reports(
                report("a", BRIDGE),
                report("b", BRIDGE_REWORDED),
                report("c", BRIDGE_BRIEF),
                report("d", ORCHID),
                report("e", BRIDGE_FEATURE));
        assertThat(members(reports)).containsExactlyInAnyOrder(Set.of("a", "b", "c", "e"), Set.of("d"));
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
    void templatesFilledWithOtherNamesAndPlacesStayApart() {
        String[][] slots = {
            {"Dunmarrow", "Castell", "Remy Aldous", "24", "Tuesday", "Larch Street", "Osgood"},
            {"Fenwick Cross", "Bray", "Tobin Sarrazin", "31", "Friday", "Kettle Road", "Imhoff"},
            {"Port Levin", "Ashdale", "Corin Pelletor", "19", "Sunday", "Quarry Avenue", "Mabry"},
            {"Stavely", "Holm", "Jonas Wickmere", "45", "Monday", "Anchor Lane", "Treloar"},
            {"Ruddock", "Venn", "Elias Brandreth", "28", "Thursday", "Cooper Hill", "Haskett"},
            {"Wexcombe", "Orland", "Piers Hathersage", "37", "Saturday", "Mill Close", "Dunphy"}
        };
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            reports.add(dated(report("t" + i, template(slots[i])), "2016-03-0" + (i + 1)));
        }
        assertThat(Grouping.group(reports(reports.toArray(new Report[0])))).hasSize(slots.length);
    }

    /** Names that break every run of five words hide that the rest is word for word the same. */
    @Test
    void shortNoticesOfOneFormStayApartAndTheirCopiesTogether() {
        List<Report> reports = new ArrayList<>();
        for (int n = 10; n < 30; n++) {
            String text = "The parish of Saint" + n + " in Dorn" + n + " sells its organ of " + (1700 + n) + " for 4"
                    + n + " crowns. Verger Hob Lint" + n + " said the pipes are sound.";
            reports.add(report("n" + n, text));
            reports.add(report("copy" + n, text.replace("sells its", "is selling its")));
        }
        List<Story> stories = Grouping.group(reports(reports.toArray(new Report[0])));
        assertThat(stories).hasSize(20).allMatch(s -> s.reports().size() == 2);
    }

    @Test
    void scrambledDaysDoNotSplitCopies() {
        List<Annotated> reports = reports(
                dated(report("a", BRIDGE), "2021-05-01"),
                dated(
                        report("b", BRIDGE.replace("Nobody will", "No one will").replace("inspectors", "examiners")),
                        "2021-06-20"),
                dated(report("c", BRIDGE_BRIEF), "2021-03-02"));
        assertThat(Grouping.group(reports)).hasSize(1);
    }

    @Test
    void lessIsAskedOfAHandfulThanOfAStream() {
        assertThat(Threshold.of(2)).isEqualTo(Threshold.of(10));
        assertThat(Threshold.of(2).at(2)).isLessThan(Threshold.of(100).at(2));
        assertThat(Threshold.of(2).at(40)).isEqualTo(Threshold.of(2).at(2));
        assertThat(Threshold.of(1000).at(4)).isGreaterThan(Threshold.of(1000).at(2));
        assertThat(Threshold.of(100_000)).isEqualTo(Threshold.of(5_000));
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

    static String template(String[] s) {
        return """
            A %s man was shot %s night in the 400 block of %s, police said. Officers responded to a report of gunfire around 9:30 p.m. and found \
            %s, %s, suffering from a gunshot wound. He was taken to %s hospital, where he was pronounced dead.

            Detective Sgt. %s said no arrests have been made and the investigation is continuing. Anyone with information is asked to call police.""".formatted(s[0], s[4], s[5], s[2], s[3], s[1], s[6]);
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

    @Test
    void whatGermanReportsShareByTheirLanguageMakesNoStory() {
        String bridge = """
                Die Brücke über die Ostra bei Hallenau ist seit Montag gesperrt, weil Taucher einen Riss im Pfeiler gefunden haben. Wie lange die Sperrung dauert, ist noch nicht bekannt, sagte der Landrat. Für die Anwohner soll es aber bald eine Fähre geben, und auch die Schulbusse werden umgeleitet.""";
        String again = """
                Ein Riss im Pfeiler der Ostrabrücke bei Hallenau zwingt die Pendler zu Umwegen. Taucher hatten ihn am Wochenende entdeckt. Seit Montag darf niemand mehr hinüber; der Landkreis verhandelt mit einer Reederei über eine Fähre. Auch die Schulbusse fahren einen anderen Weg, wie es in der Mitteilung heißt.""";
        String theatre = """
                Das Theater in Kirnbach hat eine neue Leiterin. Wie die Stadt am Montag mitteilte, wird die Regisseurin Almut Wessling das Haus im Sommer übernehmen. Sie ist seit mehr als zehn Jahren am Haus und hat auch die Oper dort geleitet, sagte der Bürgermeister. Für die Zuschauer soll sich aber nicht alles ändern.""";
        String wheat = """
                Die Bauern im Süden rechnen mit einer guten Ernte. Nach den Zahlen des Verbandes liegt der Weizen um sieben Prozent über dem Vorjahr, auch wenn es im Mai noch nicht danach aussah. Wie sich die Preise entwickeln, ist aber noch nicht bekannt, und für die Höfe bleibt es schwer, sagte der Präsident.""";
        List<Annotated> reports =
                reports(german("a", bridge), german("b", again), german("c", theatre), german("d", wheat));
        assertThat(members(reports)).containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"), Set.of("d"));
    }

    private static Report german(String id, String text) {
        return report(id, text).with().language("de-DE").build();
    }
}
