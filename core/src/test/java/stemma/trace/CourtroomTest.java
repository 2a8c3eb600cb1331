package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collator;
import stemma.quote.Quotations;
import stemma.report.Report;

/** Two reporters sat in one courtroom: a third of either report is the charges, and hardly a word stands the same. */
class CourtroomTest {
    private static final String ONE = """
            Harbour master of Quellen charged over oil leak

            Prosecutors in Quellen charged harbour master Ruth Ansgar on Tuesday with hiding an oil leak that fouled eleven miles of the Sarne estuary.

            Ansgar, 52, pleaded not guilty before Judge Miles Oberon to nine counts of false reporting and two of obstruction.

            She was released on a bond of 80,000 crowns and must hand in her passport.

            The indictment says workers saw the leak from Tank 14 at Pier Nine on 3 March and that Ansgar told nobody for six days.

            Her lawyer, Tomas Reuel, said the charges rest on a misreading of a maintenance log.

            Fishermen from the villages along the estuary had been asking since spring why the shellfish beds stank, and some of them stood outside the courthouse with buckets of black mud.

            The town council, which hired Ansgar in 2011, meets on Thursday to talk about who will run the port while she is on leave.

            Ansgar grew up on Gull Street, sold eels from her father's barge and won the council's trust when she dredged the silted south channel with borrowed boats.
            """;

    private static final String OTHER = """
            Port chief in court

            Ruth Ansgar, who ran the harbour at Quellen for more than a decade, faced Judge Miles Oberon yesterday and denied eleven counts, nine for false reporting, the others for obstruction.

            A grand jury accuses the 52-year-old harbour master of concealing a leak of oil from Tank 14 at Pier Nine; eleven miles of the Sarne estuary were fouled.

            The leak was seen by workers on 3 March, according to the indictment, and for six days Ansgar kept it to herself.

            Bail was set at 80,000 crowns, and the court took her passport.

            Shares in the port's owner, Lodestar Terminals, fell 4 per cent after the hearing, and analysts at Brandt and Howe expect the clean-up to cost three times what the firm has set aside.

            A trial date will be fixed in October. Until then Lodestar's deputy head of operations, Ines Falk, will sign for every tanker that comes up the channel.

            Insurers have asked divers to film the sea bed before winter storms arrive, since gravel soon hides what seeped beneath it.
            """;

    @Test
    void factsOfOneHearingInOtherWordsAreNoCopy() {
        List<Annotated> reports =
                Cleaner.clean(List.of(
                                Report.of("a", ONE).build(),
                                Report.of("b", OTHER).build()))
                        .stream()
                        .map(Annotator::annotate)
                        .toList();
        Traced t = Tracer.trace(reports, reports.stream().map(Quotations::find).toList(), Collator.collate(reports));
        assertThat(t.lineage().edges()).isEmpty();
        assertThat(t.independent().count()).isNull();
        assertThat(t.independent().low()).isEqualTo(1);
        assertThat(t.independent().high()).isEqualTo(2);
        Explanation e = Explanation.of(t, reports, Collator.collate(reports), "a", "b");
        assertThat(e.verdict()).isEqualTo(Explanation.Verdict.UNCLEAR);
        assertThat(e.tests())
                .filteredOn(x -> x.measure() == Explanation.Measure.SHARED_PART)
                .allMatch(Explanation.Test::met);
        assertThat(e.tests())
                .filteredOn(x -> x.measure() == Explanation.Measure.SHARED_AND_SAME)
                .noneMatch(Explanation.Test::met);
    }
}
