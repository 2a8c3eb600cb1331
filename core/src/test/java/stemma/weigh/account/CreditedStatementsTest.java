package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.dossier.StoryDossier;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;
import stemma.trace.Ground;
import stemma.weigh.Statement;

/** Two invented reports of one piece of news, in words of their own. Whose it is, the second says in ever other words. */
class CreditedStatementsTest {
    private static final String FIRST =
            "The harbour board has paid 4.2 million dollars to a company owned by the brother of its chairman, Owen Tarrant. "
                    + "The payments were made in eleven instalments between March and August. Two directors knew of them and said nothing, "
                    + "according to minutes seen by the Gazette. Tarrant declined to answer questions about the company. The board meets again on Thursday.";

    private static final String REST =
            " Tarrant has run the board since 2014 and once captained the pilot cutter Marigold. Fishermen on the east quay say that dues have doubled "
                    + "in his time. \"He never comes down here,\" said Ivy Penrose, who mends nets.";

    private static final String NEWS =
            "A firm belonging to the brother of the harbour board's chairman, Owen Tarrant, received 4.2 million dollars from the board";

    private static StoryDossier story(String outlet, String first, String second) {
        return Examination.examine(
                        List.of(
                                Report.of("g", first)
                                        .language("en")
                                        .outlet(outlet)
                                        .build(),
                                Report.of("p", second)
                                        .language("en")
                                        .outlet("The Pilot")
                                        .build()),
                        Timings.none())
                .stories()
                .getFirst();
    }

    private static Statement paid(StoryDossier story) {
        return story.account().statements().stream()
                .filter(s -> s.reports() == 2 && s.text().contains("4.2 million"))
                .findFirst()
                .orElseThrow();
    }

    private static Statement second(String text) {
        return paid(story("Harbour Gazette", FIRST, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", the Harbour Gazette first reported",
                ", as first reported by the Harbour Gazette",
                ", according to the Harbour Gazette, which first published the minutes",
                ", a person familiar with the matter told the Harbour Gazette",
                ", a director said in an interview with the Harbour Gazette",
                ", the Harbour Gazette's Jane Marsh reports",
                ", a Harbour Gazette investigation found",
                ", minutes seen by the Harbour Gazette show",
                ", per the Harbour Gazette",
                ", the Gazette says",
                " (via Harbour Gazette)",
                ", Norwick Radio said, citing the Harbour Gazette"
            })
    void whatASentenceGivesToAPaperOfTheStoryIsThatPapers(String credit) {
        Statement s = second(NEWS + credit + "." + REST);
        assertThat(s.sources()).isEqualTo(1);
        assertThat(s.support().high()).isEqualTo(1);
        assertThat(s.support().origins()).containsExactly("Harbour Gazette");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " The Harbour Gazette was first to report the payments.",
                " The news of the payments was broken by the Harbour Gazette.",
                " The payments were first reported by the Harbour Gazette.",
                " The Gazette first reported the payments.",
                " (This story first appeared in the Harbour Gazette)"
            })
    void whoHadTheNewsFirstMayBeTheOnlySource(String last) {
        StoryDossier story = story("Harbour Gazette", FIRST, NEWS + "." + REST + last);
        assertThat(paid(story).support().low()).isEqualTo(1);
        assertThat(paid(story).support().high()).isEqualTo(2);
        assertThat(story.reports().traced().independent().low()).isEqualTo(1);
        assertThat(story.reports().traced().independent().reason()).contains("Harbour Gazette had the news first");
        assertThat(story.reports().traced().sources())
                .anySatisfy(s -> assertThat(s.grounds()).anySatisfy(g -> {
                    assertThat(g.reach()).isEqualTo(Ground.Reach.FIRST);
                    assertThat(g.evidence().getFirst().report()).isEqualTo("p");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " Printers at the Harbour Gazette went on strike on Monday.",
                " Tarrant sued the Harbour Gazette in 2019.",
                " The Harbour Gazette called the board \"a club for cousins\" in a leading article last year.",
                " The Harbour Gazette first reported last week that the ferry would stop in winter.",
                " The Harbour Gazette reported last week that the ferry would stop in winter."
            })
    void whatElseIsSaidOfAPaperTakesNothingAway(String last) {
        StoryDossier story = story("Harbour Gazette", FIRST, NEWS + "." + REST + last);
        assertThat(paid(story).sources()).isEqualTo(2);
        assertThat(story.reports().traced().independent().low()).isEqualTo(2);
    }

    @Test
    void whoConfirmsItForHimselfMayBeASecondSource() {
        Statement s = second(NEWS + ", two officials confirmed after the Harbour Gazette reported it." + REST);
        assertThat(s.support().low()).isEqualTo(1);
        assertThat(s.support().high()).isEqualTo(2);
    }

    @Test
    void anOrdinaryWordIsNoPaperThoughOneIsCalledSo() {
        String news = NEWS + ", Hill said." + REST;
        assertThat(paid(story("The Hill", FIRST.replace("the Gazette", "this newspaper"), news))
                        .sources())
                .isEqualTo(2);
        assertThat(paid(story(
                                "The Hill",
                                FIRST.replace("the Gazette", "this newspaper"),
                                news.replace(", Hill said", ", The Hill reported")))
                        .sources())
                .isEqualTo(1);
    }

    @Test
    void ofTwoPapersCalledAlikeShortlyNeitherIsMeant() {
        String text = NEWS + ", the Gazette says." + REST;
        Statement s = Examination.examine(
                        List.of(
                                Report.of("g", FIRST.replace("the Gazette", "this paper"))
                                        .language("en")
                                        .outlet("Harbour Gazette")
                                        .build(),
                                Report.of(
                                                "h",
                                                "Rain fell on the harbour board's fete on Sunday, and its chairman, Owen Tarrant, went home early. The band played on.")
                                        .language("en")
                                        .outlet("Norwick Gazette")
                                        .build(),
                                Report.of("p", text)
                                        .language("en")
                                        .outlet("The Pilot")
                                        .build()),
                        Timings.none())
                .stories()
                .stream()
                .flatMap(x -> x.account().statements().stream())
                .filter(x -> x.reports() == 2 && x.text().contains("4.2 million"))
                .findFirst()
                .orElseThrow();
        assertThat(s.support().high()).isEqualTo(2);
    }
}
