package stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;

class StoriesTest {
    private static final String WEIR =
            "The old weir at Tamm gave way on Tuesday night and flooded forty cellars in the Lower Quay,"
                    + " the fire brigade of Tamm said. Brigade chief Orla Venn said nobody was hurt. The weir was built in 1874 and"
                    + " was to be repaired next spring, the Tamm river board said.";
    private static final String WEIR_TOO =
            "Forty cellars in the Lower Quay of Tamm stood under water on Wednesday after the old weir"
                    + " gave way, fire brigade chief Orla Venn said. Repairs to the weir of 1874 had been planned for next spring by the"
                    + " Tamm river board. Nobody was hurt.";
    private static final String WEIR_LATE =
            "A year after the weir of Tamm broke: brigade chief Orla Venn remembers forty flooded cellars"
                    + " in the Lower Quay. The old weir, built in 1874, gave way at night. The Tamm river board had meant to repair it.";
    private static final String PRIZE =
            "The Castellan prize for poetry goes to Ilse Marrow for her volume Salt Almanac, the"
                    + " Castellan foundation announced in Verrin on Friday. Marrow, 61, lives on the island of Hulm and has published"
                    + " nine volumes. The prize is worth 30,000 crowns.";

    private static Report report(String id, String title, String day, String text) {
        Report.Builder b = Report.of(id, text).title(new Title(title, null));
        if (!day.isEmpty()) {
            b.published(Published.fromMetadata(day));
        }
        return b.build();
    }

    private static Report weir() {
        return report("a-weir", "Weir at Tamm gives way", "2026-03-04", WEIR);
    }

    private static Report weirToo() {
        return report("b-weir", "Cellars flooded after old weir gives way", "2026-03-05", WEIR_TOO);
    }

    private static Report prize() {
        return report("c-prize", "Castellan prize for Ilse Marrow", "2026-03-04", PRIZE);
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void aReportGoesIntoItsStoryAtOnce(String place) {
        try (Archive a = Archive.open(place)) {
            assertThat(a.add(weir()).getFirst().story()).isEqualTo("s-a-weir");
            assertThat(a.add(prize()).getFirst().story()).isEqualTo("s-c-prize");
            assertThat(a.add(weirToo()).getFirst().story()).isEqualTo("s-a-weir");
            assertThat(a.story("s-a-weir").orElseThrow().reports()).containsExactly("a-weir", "b-weir");
            assertThat(a.reportsOf("s-a-weir")).extracting(Kept::id).containsExactly("a-weir", "b-weir");
            assertThat(a.eventsOf("s-a-weir"))
                    .extracting(StoryEvent::kind)
                    .containsExactly(StoryEvent.Kind.FOUNDED, StoryEvent.Kind.JOINED);
            assertThat(a.eventsOf("s-a-weir").getLast().why())
                    .contains("likest a-weir")
                    .contains("1 day apart");
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void anUndatedAndAMisdatedCopyComeToTheirStory(String place) {
        try (Archive a = Archive.open(place)) {
            a.add(weir(), prize());
            assertThat(a.add(report("d", "Cellars flooded after old weir gives way", "", WEIR_TOO))
                            .getFirst()
                            .story())
                    .isEqualTo("s-a-weir");
            assertThat(a.add(report("e", "Weir at Tamm gives way", "1999-01-01", WEIR))
                            .getFirst()
                            .story())
                    .isEqualTo("s-a-weir");
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void aNewVersionOfAnotherEventLeavesItsStory(String place) {
        try (Archive a = Archive.open(place)) {
            a.add(prize(), weir(), page(WEIR_TOO));
            assertThat(a.story("s-a-weir").orElseThrow().reports()).containsExactly("a-weir", "page");
            long before = a.lastChange();
            Added moved = a.add(page(PRIZE + " The jury met in Hulm.")).getFirst();
            assertThat(moved.story()).isEqualTo("s-c-prize");
            assertThat(a.story("s-a-weir").orElseThrow().reports()).containsExactly("a-weir");
            assertThat(a.changedSince(before, 10)).extracting(Kept::id).containsExactly("page");
            assertThat(a.eventsOf("s-c-prize").getLast())
                    .matches(e -> e.kind() == StoryEvent.Kind.MOVED && "s-a-weir".equals(e.other()));
        }
    }

    private static Report page(String text) {
        return report("page", "News of the day", "2026-03-05", text)
                .with()
                .url("https://tamm.example/news/today")
                .build();
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void theNameOfAStoryThatWentIntoAnotherLeadsThere(String place) {
        try (Archive a = Archive.open(place)) {
            a.add(weir(), prize());
            Added page = a.add(page("Tram drivers of Ostby voted for a strike over night shifts, their union said."))
                    .getFirst();
            assertThat(page.story()).isEqualTo("s-page");
            a.add(page(WEIR_TOO));
            assertThat(a.story("s-page").orElseThrow().id()).isEqualTo("s-a-weir");
            assertThat(a.eventsOf("s-a-weir")).extracting(StoryEvent::kind).contains(StoryEvent.Kind.MERGED);
            List<String> standing = new ArrayList<>();
            a.forEachStory(s -> standing.add(s.id()));
            assertThat(standing).containsExactly("s-a-weir", "s-c-prize");
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void oneByOneInOneProcessOrManyIsTheSame(String place) {
        List<Report> all =
                List.of(weir(), prize(), weirToo(), report("f", "Weir, one year on", "2027-03-04", WEIR_LATE));
        String other = place.startsWith("jdbc") ? Places.server() : Places.folder();
        try (Archive a = Archive.open(place)) {
            a.add(all);
        }
        for (Report r : all) {
            try (Archive a = Archive.open(other)) {
                a.add(r);
            }
        }
        try (Archive a = Archive.existing(place);
                Archive b = Archive.existing(other)) {
            assertThat(stories(a)).isEqualTo(stories(b));
        }
    }

    @Test
    void bothDatabasesGroupAlike() {
        List<Report> all = new ArrayList<>(List.of(weir(), prize(), weirToo()));
        for (int n = 0; n < 60; n++) {
            all.add(report(
                    "n" + n,
                    "Notice " + n,
                    "2026-03-" + (10 + n % 20),
                    "The parish of Saint" + n / 2 + " in Dorn" + n / 2 + " sells its organ of " + (1700 + n / 2)
                            + " for 4" + n / 2 + " crowns. Verger Hob Lint" + n / 2 + " said the pipes are sound."));
        }
        try (Archive a = Archive.open(Places.folder());
                Archive b = Archive.open(Places.server())) {
            a.add(all);
            b.add(all);
            assertThat(stories(a)).isEqualTo(stories(b)).hasSize(32);
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void sixtyNoticesOfOneFormAreSixtyStories(String place) {
        List<Report> all = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            all.add(report(
                    "n" + n,
                    "Notice " + n,
                    "2026-03-" + (10 + n % 20),
                    "The parish of Saint" + n + " in Dorn" + n + " sells its organ of " + (1700 + n) + " for 4" + n
                            + " crowns. Verger Hob Lint" + n + " said the pipes are sound."));
        }
        try (Archive a = Archive.open(place)) {
            a.add(all);
            assertThat(stories(a)).hasSize(60);
        }
    }

    private static Map<String, List<String>> stories(Archive a) {
        Map<String, List<String>> out = new TreeMap<>();
        a.forEachStory(s -> out.put(s.id(), s.reports()));
        return out;
    }
}
