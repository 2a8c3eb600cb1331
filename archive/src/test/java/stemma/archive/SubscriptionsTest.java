package stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stemma.archive.Subscriptions.Entry;
import stemma.archive.Subscriptions.Feed;
import stemma.archive.Subscriptions.Item;
import stemma.read.web.Validators;
import stemma.report.Report;

/** Where the reading of feeds stands, in both databases. */
class SubscriptionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String FEED = "https://example.org/rss";

    private static Item item(String key, String stamp) {
        return new Item(key, "https://example.org/" + key, stamp, report(key, "A teaser of " + key + "."));
    }

    private static Report report(String id, String text) {
        return Report.of(id, text)
                .source("https://example.org/" + id)
                .url("https://example.org/news/" + id)
                .build();
    }

    private static Feed read(String etag) {
        return new Feed(FEED, new Validators(etag, null), NOW.plusSeconds(600), 0, "");
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void entriesWaitUntilTheirReportIsStored(String place) {
        try (Archive a = Archive.open(place)) {
            Subscriptions s = new Subscriptions(a);
            assertThat(s.feed(FEED).due()).isEqualTo(Instant.EPOCH);
            assertThat(s.keep(read("1"), List.of(item("a", "x"), item("b", "x")), NOW))
                    .isEqualTo(2);
            assertThat(s.keep(read("2"), List.of(item("a", "x"), item("c\u0000", "x")), NOW))
                    .isEqualTo(1);
            assertThat(s.feed(FEED)).isEqualTo(read("2"));
            List<Entry> due = s.due(NOW, 10);
            assertThat(due).extracting(Entry::key).containsExactly("a", "b", "c\uFFFD");
            assertThat(s.own(due.getFirst())).get().extracting(Report::text).isEqualTo("A teaser of a.");
            List<Added> added = s.done(due.getFirst(), List.of(report("a", "The whole of a.")), "");
            assertThat(added.getFirst().outcome()).isEqualTo(Added.Outcome.NEW);
            s.again(due.get(1), NOW.plus(Duration.ofHours(1)), "not found");
            s.giveUp(due.get(2), "never there");
            assertThat(s.due(NOW, 10)).isEmpty();
            assertThat(s.nextDue()).contains(NOW.plus(Duration.ofHours(1)));
            assertThat(s.count()).isEqualTo(new Subscriptions.Count(1, 1, 1));
        }
        try (Archive a = Archive.existing(place)) {
            Subscriptions s = new Subscriptions(a);
            assertThat(a.size()).isEqualTo(1);
            assertThat(s.due(NOW.plus(Duration.ofHours(2)), 10))
                    .containsExactly(new Entry("b", FEED, "https://example.org/b", 1, "not found"));
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void anEntryOfWhichTheFeedSaysSomethingElseWaitsAgain(String place) {
        try (Archive a = Archive.open(place)) {
            Subscriptions s = new Subscriptions(a);
            s.keep(read("1"), List.of(item("a", "x")), NOW);
            s.done(s.due(NOW, 10).getFirst(), List.of(report("a", "The whole of a.")), "");
            assertThat(s.keep(read("1"), List.of(item("a", "x")), NOW)).isZero();
            assertThat(s.keep(read("1"), List.of(item("a", "y")), NOW)).isEqualTo(1);
            assertThat(s.due(NOW, 10)).extracting(Entry::key).containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void whereTheReportCannotBeStoredTheEntryIsNotDone(String place) {
        try (Archive a = Archive.open(place)) {
            Subscriptions s = new Subscriptions(a);
            s.keep(read("1"), List.of(item("a", "x")), NOW);
            Entry e = s.due(NOW, 10).getFirst();
            assertThatThrownBy(() -> a.add(List.of(report("a", "The whole of a.")), db -> {
                        db.update("UPDATE entry SET state = 'done' WHERE name = ?", e.key());
                        throw new IllegalStateException("the power fails");
                    }))
                    .hasMessage("the power fails");
            assertThat(a.size()).isZero();
            assertThat(s.due(NOW, 10)).containsExactly(e);
        }
    }
}
