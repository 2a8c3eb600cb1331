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

/** Two reporters wrote of one fire by themselves; each paper's brief holds little but the facts that both have. */
class BriefsTest {
    private static final String LEAD = """
            A fire broke out in the cold store of the Halvard fish market in Ostrand early on Tuesday and destroyed two of its four halls, the fire brigade said.

            Nobody was hurt. Some sixty firemen fought the flames for five hours, and the harbour road between the market and the old customs house stayed closed until noon.

            The alarm was raised at ten past three by a night watchman who saw smoke above the loading ramp. The brigade's chief put the damage at nine million kroner.
            """;

    private static final String OTHER_LEAD = """
            Fire destroyed two of the four halls of the Halvard fish market in Ostrand early on Tuesday after it broke out in the cold store, the fire brigade said.

            Some sixty firemen fought the flames for five hours. Nobody was hurt, and until noon the harbour road between the market and the old customs house stayed closed.

            A night watchman who saw smoke above the loading ramp raised the alarm at ten past three. The damage was put at nine million kroner by the brigade's chief.
            """;

    private static final String BODY = """
            Ragna Myhre has gutted cod here since she was sixteen. She stood at the tape in rubber boots and counted the roof beams that were left, and came to eleven.

            Her stall had been scrubbed the evening before, the knives laid out by length. A cousin rang her at four and told her to stay in bed, so of course she came.

            What angers the traders is less the blaze than the wiring. A petition went to the council in spring, with photographs of bare cable above the ice machines.

            The council wrote back that a survey was planned. Which year it meant the letter did not say, and the man who signed it has since retired to the islands.

            By midday gulls had found the melting stock. Children on their way home from school threw stones at them and were chased off by a constable with a whistle.

            Trade will go on under canvas on the quay, the traders decided at a meeting in the net loft. Eight voted against, mostly those who sell to restaurants.
            """;

    private static final String OTHER_BODY = """
            For the insurers the question is what three compressors were doing on one circuit. An engineer of the Nordlys mutual walked the ruin with a torch and a notebook.

            Premiums in the port had doubled after the shipyard accident, and several small dealers let their policies lapse in winter, according to the trade register.

            Exports may suffer for weeks. About a third of the salted haddock bound for Portugal passes through here, and buyers in Aveiro were already asking for prices elsewhere.

            Shares of the freight line that rents the upper floor fell by four per cent before recovering. Its offices smell of smoke but the computers run.

            An architect who restored the clock tower in the nineties called the loss of the timber trusses beyond repair, since nobody grows larch of such length any more.

            Whether the city rebuilds or sells the plot will be debated after the summer recess. A hotel chain has shown interest in the waterfront before.
            """;

    @Test
    void twoBriefsThatHoldTheSameFactsDoNotMakeTheirSourcesOne() {
        Traced traced = trace(List.of(LEAD + "\n" + BODY, LEAD, OTHER_LEAD + "\n" + OTHER_BODY, OTHER_LEAD));

        assertThat(traced.lineage().nodes()).noneMatch(Lineage.Node::lost);
        assertThat(traced.independent().high()).isEqualTo(2);
        assertThat(traced.independent().count())
                .as("nor are they shown to be two")
                .isNull();
    }

    @Test
    void theBriefsByThemselvesAreReworded() {
        assertThat(trace(List.of(LEAD, OTHER_LEAD)).independent().count()).isEqualTo(1);
    }

    private static Traced trace(List<String> texts) {
        List<Report> written = new java.util.ArrayList<>();
        texts.forEach(
                t -> written.add(Report.of("r" + written.size(), t.strip()).build()));
        List<Annotated> reports =
                Cleaner.clean(written).stream().map(Annotator::annotate).toList();
        return Tracer.trace(reports, reports.stream().map(Quotations::find).toList(), Collator.collate(reports));
    }
}
