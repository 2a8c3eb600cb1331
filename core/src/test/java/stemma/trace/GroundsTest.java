package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collator;
import stemma.quote.Quotations;
import stemma.report.Agency;
import stemma.report.Report;

/** Two papers tell of a closed pool, each in its own words, and each has it from a third. */
class GroundsTest {
    private static final String REST = """


            The pool on Fennel Road was built in 1961 and is used by four schools, two clubs and a society of elderly swimmers.

            Mothers who waited at the gate said they had been told nothing. One of them, Ilse Brandauer, wants her fee back before the summer ends.

            The town has another bath in the north, but no bus goes there after six. A petition with nine hundred names lies in the library.""";

    private static final String OTHER = """


            Nobody at the town hall would say on Wednesday when the doors will be opened again, or what the repair of the roof may cost.

            Swimmers of the Marl club, which won the county cup in May, train in the lake for now. Their coach, Piet Oosthoek, calls the water cold and honest.

            Shopkeepers nearby expect a thin season. The kiosk beside the entrance has not sold an ice cream since Monday noon.""";

    private static Traced trace(Report... reports) {
        List<Annotated> read = Cleaner.clean(List.of(reports)).stream()
                .map(Annotator::annotate)
                .toList();
        return Tracer.trace(read, read.stream().map(Quotations::find).toList(), Collator.collate(read));
    }

    private static Report report(String id, String outlet, String text) {
        return Report.of(id, text).language("en").outlet(outlet).build();
    }

    private static List<String> names(Source s) {
        List<String> out = new ArrayList<>();
        s.grounds().stream().filter(Ground::isMain).forEach(g -> out.add(g.name() + " " + g.reach()));
        return out;
    }

    @Test
    void twoThatSayTheyHaveTheirNewsFromOnePaperMayBeOneSource() {
        Traced t = trace(
                report(
                        "a",
                        "The Marl Echo",
                        "The roof of the pool is rotten, the Harbour Gazette reported on Tuesday." + REST),
                report(
                        "b",
                        "Northern Post",
                        "A bath will stay shut for a year. According to the Harbour Gazette, its roof is rotten."
                                + OTHER));
        assertThat(t.independent().count()).isNull();
        assertThat(t.independent().low()).isEqualTo(1);
        assertThat(t.independent().high()).isEqualTo(2);
        assertThat(t.independent().reason()).contains("Harbour Gazette");
        assertThat(t.sources()).allSatisfy(s -> assertThat(names(s)).containsExactly("Harbour Gazette LEAD"));
        assertThat(t.sources().getFirst().grounds().getFirst().evidence()).isNotEmpty();
    }

    @Test
    void oneThatHasItFromThePaperWhoseOwnReportIsThereMayBeOneSourceWithIt() {
        Traced t = trace(
                report("a", "The Harbour Gazette", "The roof of the pool is rotten, engineers found." + REST),
                report(
                        "b",
                        "Northern Post",
                        "A bath will stay shut for a year, the Harbour Gazette reported." + OTHER));
        assertThat(t.independent().low()).isEqualTo(1);
        assertThat(t.independent().high()).isEqualTo(2);
        assertThat(names(t.sources().getFirst())).isEmpty();
    }

    @Test
    void oneStatementGivenToAPaperMakesNoReportDepend() {
        Traced t = trace(
                report(
                        "a",
                        "The Marl Echo",
                        "The roof of the pool is rotten, engineers found." + REST
                                + "\n\nThe mayor was asleep, the Harbour Gazette reported."),
                report(
                        "b",
                        "Northern Post",
                        "A bath will stay shut for a year." + OTHER
                                + "\n\nThe keys are lost, according to the Harbour Gazette."));
        assertThat(t.independent().count()).isEqualTo(2);
        assertThat(t.sources()).allMatch(s -> names(s).isEmpty());
    }

    @Test
    void aLongPassageUnderAPapersNameIsTheirs() {
        Traced t = trace(report("a", "The Marl Echo", """
                A few words first. The doors are shut.

                We have gone on about this bath for years. Read what they found (via The Harbour Gazette):

                """ + OTHER.strip().replace("\n\n", " ")));
        assertThat(names(t.sources().getFirst())).containsExactly("Harbour Gazette PASSAGES");
    }

    @Test
    void whatAnAgencyPublishesItselfIsItsText() {
        Traced t = trace(report("a", "AP News", "The roof of the pool is rotten, engineers found." + REST));
        assertThat(t.sources().getFirst()).satisfies(s -> {
            assertThat(s.kind()).isEqualTo(Source.Kind.AGENCY);
            assertThat(s.name()).isEqualTo("AP");
            assertThat(s.present()).isTrue();
        });
        Traced paper = trace(Report.of("a", "The roof of the pool is rotten." + REST)
                .outlet("The Marl Echo")
                .agency(new Agency("Reuters", null))
                .build());
        assertThat(paper.sources().getFirst().name()).isEqualTo("Reuters");
    }
}
