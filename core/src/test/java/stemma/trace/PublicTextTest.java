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
    private static final String LIFE = """
            Judge Leonard Vask, who presided over the dam trials and later led the state water court, died on Sunday at his home in Perrin. He was 88.

            Born in Tolbach on 3 May 1937, the son of a miller, he studied law at the University of Ostra and graduated in 1960. He was admitted to the bar in 1962 and practised in Perrin until 1971, when he was elected to the county council. He served two terms as chairman of the council, from 1975 to 1983.

            Governor Ilse Maron named him to the district court in 1984. In 1991 he presided over the trial of nine engineers after the Kell dam burst. He was appointed president of the state water court in 1996 and retired in 2007.

            He married Anna Drews in 1964; she died in 2015. He is survived by three children and five grandchildren.""";
    private static final String SAME_LIFE = """
            PERRIN - For a whole generation of law students Leonard Vask was the man who made nine engineers draw the same wall. The judge has died, aged 88, his daughter said on Monday.

            Vask came from Tolbach, where his father had a mill; he was born there on 3 May 1937. After graduating from the University of Ostra in 1960 he joined the bar in 1962. The county council, to which he was elected in 1971, made him its chairman from 1975 to 1983.

            It was Governor Ilse Maron who put him on the district court in 1984, and seven years later the Kell dam case fell to him. From 1996 until his retirement in 2007 he was president of the state water court.

            His wife, Anna Drews, whom he married in 1964, died in 2015. Three children and five grandchildren survive him.""";

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

    @Test
    void datesAndPostsOfALifeLeaveOpenWhetherOneTextStandsBehind() {
        Traced t = trace(LIFE, SAME_LIFE);

        assertThat(t.lineage().edges()).isEmpty();
        assertThat(t.independent().count()).isNull();
        assertThat(t.independent().low()).isEqualTo(1);
    }
}
