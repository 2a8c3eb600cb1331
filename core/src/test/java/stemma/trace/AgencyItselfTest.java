package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collator;
import stemma.quote.Quotations;
import stemma.report.Agency;
import stemma.report.Published;
import stemma.report.Report;

/** A paper prints two paragraphs of an agency's report without a credit; the agency's own is published a day later, in a longer form. */
class AgencyItselfTest {
    private static final String SHARED = """
            Ferries between Ostrand and the outer islands have been tied up since the diesel tanks at the naval quay were found to hold more water than fuel, and the navy has said nothing of who filled them.

            Shopkeepers on the islands have begun to ration flour, lamp oil and baby food, and the last mail boat to leave carried eleven pregnant women to the mainland hospital.
            """;

    private static final String PAPER = """
            Islanders will march on the harbour office this morning to ask when the boats will sail.

            """ + SHARED + """

            The march starts at the fish hall. Its leader, the teacher Una Brekke, wants a date in writing.

            At the bakery on Netmaker Street the queue began before dawn; Sigrid Tamm had baked rye only, for want of wheat, and sold out by seven.

            Her nephew, who steers the pilot launch, sleeps aboard it to guard his last forty litres. Nobody on the pier believed that the navy would help before Easter.""";

    private static final String AGENCY = """
            The navy flew a pump crew to Ostrand late on Thursday, a spokesman for the defence ministry told reporters in the capital.

            """ + SHARED + """

            Parliament's transport committee has called the harbour master to a hearing next week. Opposition members asked for the tank inspection logs of the past five years.

            Fuel prices in the north rose by a tenth. Two trawlers brought potatoes, and a third was turned back by a gale off Cape Horl.

            Economists at the university put the daily loss to the islands at four million kroner, most of it in salted fish that cannot be shipped.

            A tanker chartered from Denmark was expected to anchor off the breakwater on Sunday if the swell allows, the coast guard said, though its hoses fit none of the valves.

            Union officials who met the minister in private came away without a promise. One of them, the engineer Pal Dahl, said crews had gone unpaid since midsummer and many had taken jobs on oil rigs.""";

    private static Traced trace(@Nullable String outlet, @Nullable String agency) {
        return trace(outlet, agency, Settings.defaults());
    }

    private static Traced trace(@Nullable String outlet, @Nullable String agency, Settings settings) {
        List<Annotated> reports = Cleaner.clean(List.of(
                        Report.of("a", PAPER)
                                .language("en")
                                .published(Published.fromMetadata("2024-05-02"))
                                .outlet("The Ostrand Ledger")
                                .build(),
                        Report.of("b", AGENCY)
                                .language("en")
                                .published(Published.fromMetadata("2024-05-03"))
                                .outlet(outlet)
                                .agency(agency == null ? null : new Agency(agency, null))
                                .build()))
                .stream()
                .map(Annotator::annotate)
                .toList();
        return Tracer.trace(
                reports, reports.stream().map(Quotations::find).toList(), Collator.collate(reports), settings);
    }

    @Test
    void whatAPaperSharesWithAnAgencyIsTheAgencys() {
        Traced t = trace("Reuters", "Reuters");
        assertThat(t.independent().high()).isEqualTo(1);
        assertThat(t.sources())
                .singleElement()
                .satisfies(s -> assertThat(s.name()).isEqualTo("Reuters"));
        assertThat(t.lineage().edges()).noneMatch(e -> e.from().equals("a") && e.to().equals("b"));
    }

    @Test
    void withoutCreditsItIsNobodys() {
        Settings settings = Settings.defaults().without(Lineage.Evidence.CREDIT);
        assertThat(trace("Reuters", "Reuters", settings).lineage().edges())
                .isNotEmpty()
                .isEqualTo(trace("The Capital Post", null, settings).lineage().edges());
    }

    @Test
    void betweenTwoPapersNoAgencyIsNamed() {
        assertThat(trace("The Capital Post", null).sources()).allMatch(s -> s.name() == null);
    }
}
