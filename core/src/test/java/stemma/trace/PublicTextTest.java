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
import stemma.report.Report;

/** Reports that share what anybody may print: a text made public, the dates of a life. */
class PublicTextTest {
    private static final String POST = """
            I have something in my lungs that the doctors do not like the look of. They have given me a list of things I must not do, and standing on a scaffold with my head back is the first of them. I am sorry for the city and sorry for the angels, who will have to stay without feet. Do not send flowers. Send somebody who can paint feet.""";
    private static final String ONE = """
            The painter Milo Harst has told his followers that he is ill and will not finish the ceiling of the Corn Exchange in Tarn.

            In a post on Friday evening, he wrote:

            %s

            The city had paid for the ceiling in two parts. A spokeswoman said it would wait. Harst, 71, won the state prize twice. AP contributed.""";
    private static final String OTHER = """
            Forty square metres of plaster over the trading floor in Tarn will stay bare for now, and the angels on it have no feet.

            Milo Harst, who has lain on his back under them for two years, gave up on Friday. His message read as follows:

            %s

            Colleagues offered help at once. Lise Roder, who taught him, said she was too old for ladders but not for feet. The council meets on Tuesday about what remains of the money.""";

    private static Traced trace(String... texts) {
        List<Report> in = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            in.add(Report.of("r" + i, texts[i]).language("en").build());
        }
        List<Annotated> reports =
                Cleaner.clean(in).stream().map(Annotator::annotate).toList();
        return Tracer.trace(reports, reports.stream().map(Quotations::find).toList(), Collator.collate(reports));
    }

    @Test
    void aPostThatBothPrintAsABlockMakesThemNoKin() {
        Traced t = trace(ONE.formatted(POST), OTHER.formatted(POST));

        assertThat(t.lineage().edges()).isEmpty();
        assertThat(t.sources()).extracting(Source::name).containsOnlyNulls();
    }

    @Test
    void aPostThatBothShowAsThePageHasItMakesThemNoKin() {
        String shown = POST.substring(0, POST.indexOf(" Do not send"))
                + " pic.example/q7 \u2014 Milo Harst (@milo_harst) May 3, 2024";
        String one = ONE.replace("In a post on Friday evening, he wrote:", "He said so on Friday evening.");
        String other = OTHER.replace("His message read as follows:", "He let everybody know.");

        assertThat(trace(one.formatted(shown), other.formatted(shown)).lineage().edges())
                .isEmpty();
    }

    @Test
    void aPostInSingleMarksMakesThemNoKin() {
        String marked = '\u2018' + POST + '\u2019';

        assertThat(trace(ONE.formatted(marked), OTHER.formatted(marked))
                        .lineage()
                        .edges())
                .isEmpty();
    }

    @Test
    void whatIsCopiedAroundThePostIsStillCopied() {
        Traced t = trace(ONE.formatted(POST), "Tarn - " + ONE.formatted(POST));

        assertThat(t.sources()).hasSize(1);
    }
}
