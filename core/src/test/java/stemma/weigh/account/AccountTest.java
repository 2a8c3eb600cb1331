package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Account;
import stemma.weigh.Entity;
import stemma.weigh.Happening;
import stemma.weigh.Statement;

/** Two invented reports of one event, in different words. */
class AccountTest {
    private static final String ONE = """
            Harbour minister Ingrid Solberg arrived in Port Ellery on Sunday to open the rebuilt eastern pier, the first visit by a minister since 2019.

            Solberg will meet mayor Piet Halvorsen at 4:30 pm on Thursday to discuss the ferry to Tarn Island.

            "The pier was rebuilt without a single accident," Solberg said.

            Two dock workers were hurt when the old pier collapsed in March last year.""";
    private static final String TWO = """
            The rebuilt eastern pier of Port Ellery was opened by harbour minister Ingrid Solberg, who arrived in Port Ellery on Sunday.

            Solberg is to meet mayor Piet Halvorsen on Thursday to discuss the ferry to Tarn Island.

            Three dock workers were hurt when the old pier collapsed in March last year.

            Anna Halvorsen, who runs the ferry, said Halvorsen the mayor had promised her a berth.""";

    private static Account weigh(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(Report.of("r" + i, texts[i])
                    .language("en")
                    .published(Published.fromMetadata("2025-05-14T09:00:00Z"))
                    .build());
        }
        return Examination.examine(reports, Timings.none()).stories().getFirst().account();
    }

    private static Statement containing(Account a, String words) {
        return a.statements().stream()
                .filter(s -> s.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sentencesThatSayTheSameAreOneStatement() {
        Statement s = containing(weigh(ONE, TWO), "to discuss the ferry");
        assertThat(s.reports()).isEqualTo(2);
        assertThat(s.status()).isEqualTo(Statement.Status.PLANNED);
    }

    @Test
    void sentencesThatDifferInANumberAreNotJoined() {
        Statement s = containing(weigh(ONE, TWO), "dock workers were hurt");
        assertThat(s.reports()).isEqualTo(1);
    }

    @Test
    void atLeastSevenIsNotJoinedWithNineNorSaidToContradictIt() {
        Account a = weigh(
                ONE.replace("Two dock workers", "At least seven dock workers"),
                TWO.replace("Three dock workers", "Nine dock workers"));
        assertThat(containing(a, "dock workers were hurt").reports()).isEqualTo(1);
        assertThat(a.discrepancies()).isEmpty();
        Account near = weigh(
                ONE.replace("Two dock workers", "More than 2,300 dock workers"),
                TWO.replace("Three dock workers", "Some 2,340 dock workers"));
        assertThat(containing(near, "dock workers were hurt").reports()).isEqualTo(2);
    }

    @Test
    void whatIsAnnouncedIsNotWhatHappened() {
        List<Happening> timeline = weigh(ONE).timeline();
        assertThat(timeline).anySatisfy(h -> {
            assertThat(h.when()).isEqualTo("2025-05-15T16:30");
            assertThat(h.status()).isEqualTo(Statement.Status.PLANNED);
        });
        assertThat(timeline).anySatisfy(h -> {
            assertThat(h.when()).isEqualTo("2025-05-11");
            assertThat(h.status()).isEqualTo(Statement.Status.HAPPENED);
            assertThat(h.place()).isEqualTo("Port Ellery");
        });
    }

    @Test
    void unknownLineageCountsForNothing() {
        assertThat(weigh(ONE).statements())
                .allSatisfy(
                        s -> assertThat(s.sources() == null || s.sources() <= 1).isTrue());
    }

    /** "Last week" is when, and nothing that lasts a week: two reports that have it do not say the same. */
    @Test
    void aTimeIsNotADuration() {
        String one = ONE + "\n\nThe cranes of Port Ellery were painted last week.";
        String two = TWO + "\n\nThe fish market of Port Ellery was closed last week.";
        assertThat(weigh(one, two).statements()).noneMatch(s -> s.text().equalsIgnoreCase("last week"));
        String visit = " made a three-day visit to Port Ellery.";
        assertThat(weigh(ONE + "\n\nThe minister" + visit, TWO + "\n\nLast spring she" + visit)
                        .statements())
                .anyMatch(s -> s.text().contains("three-day") && s.reports() == 2);
    }

    @Test
    void twoPersonsOfOneSurnameStayApart() {
        List<Entity> entities = weigh(ONE, TWO).entities();
        assertThat(entities).extracting(Entity::name).contains("Piet Halvorsen", "Anna Halvorsen");
    }

    @Test
    void aSpoiltNameCountsForTheRightOne() {
        List<Entity> entities =
                weigh(ONE, ONE.replace("Solberg said", "Soblerg said")).entities();
        assertThat(entities)
                .filteredOn(e -> e.name().contains("Sol"))
                .singleElement()
                .satisfies(e -> assertThat(e.mentions())
                        .extracting(Entity.Mention::surface)
                        .contains("Soblerg"));
    }

    @Test
    void whatIsShownForAllIsWhatAllSay() {
        Account a = weigh("""
                A master of disguise who had spied on the smugglers of Tarn Island for nine years, Ingrid Solberg opened the rebuilt eastern pier of Port Ellery.

                The ferry to Tarn Island was late.""", """
                Ingrid Solberg opened the rebuilt eastern pier of Port Ellery.

                It rained all day in the harbour.""");
        Statement s = a.statements().stream()
                .filter(x -> x.reports() == 2)
                .filter(x -> x.text().contains("pier"))
                .findFirst()
                .orElseThrow();
        assertThat(s.text()).doesNotContain("disguise");
    }

    @Test
    void whatTheOthersTellInOtherWordsIsNotSaidToStandInOneReportAlone() {
        Account a = weigh("""
                The rebuilt eastern pier of Port Ellery was opened by harbour minister Ingrid Solberg.

                Solberg's offer to resign had reached the mayor on Friday.

                Beekeepers of the Lomond valley counted forty dead hives.""", """
                Harbour minister Ingrid Solberg opened the rebuilt eastern pier of Port Ellery.

                The mayor heard on Friday that Solberg would resign if he asked, an offer that surprised him.""");
        java.util.Map<String, String> texts = new java.util.TreeMap<>();
        a.statements().forEach(s -> texts.put(s.id(), s.text()));
        List<String> alone = stemma.weigh.Differences.of(a).stream()
                .flatMap(d -> d.adds().stream())
                .map(texts::get)
                .toList();
        assertThat(alone).noneMatch(t -> t.contains("offer to resign"));
        assertThat(alone).anyMatch(t -> t.contains("Beekeepers"));
    }
}
