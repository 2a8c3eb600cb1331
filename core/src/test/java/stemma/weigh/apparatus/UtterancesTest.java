package stemma.weigh.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.quote.Quotation;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;
import stemma.trace.Independence;
import stemma.trace.Lineage;
import stemma.trace.Source;
import stemma.trace.Traced;
import stemma.weigh.StoryReports;
import stemma.weigh.Utterance;
import stemma.weigh.Utterance.Change;
import stemma.weigh.Utterance.Label;
import stemma.weigh.Utterance.Op;

class UtterancesTest {
    private static final String BEFORE =
            "The mayor of Halvorsund spoke to reporters at the new harbour dam on Monday. ";
    private static final String AFTER = " Mayor Berit Aakre said after the visit to Halvorsund.";

    @Test
    void theReadingOfTwoCopiesOutOfThreeIsTheBest() {
        Utterance u = only(collect(
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”"));
        assertThat(u.best()).isZero();
        assertThat(labels(u)).containsExactly(Label.BEST, Label.ALTERED, Label.IDENTICAL);
        assertThat(u.readings().get(1).changes()).containsExactly(new Change(Op.SUBSTITUTE, "hold", "survive"));
        assertThat(u.undecided()).isEmpty();
    }

    @Test
    void twoWitnessesThatDifferLeaveOpenWhichWasAltered() {
        Utterance u = only(collect(
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”"));
        assertThat(u.best()).isNull();
        assertThat(labels(u)).containsExactly(Label.ALTERED, Label.ALTERED);
        assertThat(u.readings().get(0).changes()).containsExactly(new Change(Op.SUBSTITUTE, "survive", "hold"));
        assertThat(u.readings().get(1).changes()).containsExactly(new Change(Op.SUBSTITUTE, "hold", "survive"));
        assertThat(u.undecided()).hasSize(1);
    }

    @Test
    void twoSentencesOfOneSpeechAreNotOneRemarkHoweverAlike() {
        assertThat(collect("“It will be a fine winter for the dam.” “It will be a fine winter for the whole valley.”"))
                .isEmpty();
    }

    @Test
    void aPieceThatLacksTheContestedWordIsNotTheBest() {
        Utterance u = only(collect(
                "“another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”"));
        assertThat(u.best()).isNull();
        assertThat(u.undecided()).hasSize(1);
    }

    @Test
    void copiesOfOneSourceDoNotOutvoteAnotherSource() {
        List<Source> sources = List.of(source("s1", "r0", "r1"), source("s2", "r2"));
        Utterance u = only(Utterances.collect(story(
                sources,
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”")));
        assertThat(u.best()).isNull();
        assertThat(u.sources()).isEqualTo(2);
    }

    @Test
    void aWordingOfTwoSourcesStandsAgainstTheMajorityOfOne() {
        List<Source> sources = List.of(source("s1", "r0", "r1", "r2"), source("s2", "r3"));
        Utterance u = only(Utterances.collect(story(
                sources,
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”")));
        assertThat(u.best()).isZero();
        assertThat(labels(u)).containsExactly(Label.BEST, Label.ALTERED, Label.ALTERED, Label.IDENTICAL);
    }

    @Test
    void spellingContractionsAbbreviationsAndNumeralsAreNoAlteration() {
        Utterance u = only(collect(
                "“We’ve organised the harbour defences, Sen. Brekke knows the seven centres,”",
                "“We have organized the harbor defenses, Senator Brekke knows the 7 centers,”"));
        assertThat(u.best()).isNotNull();
        assertThat(labels(u)).containsExactlyInAnyOrder(Label.BEST, Label.ORTHOGRAPHIC);
    }

    @Test
    void aFullHourWrittenOutIsNoAlteration() {
        Utterance u = only(collect(
                "“The old dam was closed just after 6:00 p.m. and nobody needs to move,”",
                "“The old dam was closed just after 6 p.m. and nobody needs to move,”"));
        assertThat(labels(u)).doesNotContain(Label.ALTERED);
    }

    @Test
    void oneWordOrTwoIsNoAlterationWhereTheShorterQuotationBegins() {
        Utterance u = only(collect(
                "“I loved this harbour as a child. Some day, I shall come back and mend the old dam myself,”",
                "“someday, I shall come back and mend the old dam myself,”"));
        assertThat(labels(u)).doesNotContain(Label.ALTERED);
        assertThat(u.undecided()).isEmpty();
    }

    @Test
    void anArticleOfWhatStandsBeforeIsNoPartOfTheQuotation() {
        for (Utterance u : collect(
                "“a convicted felon and a liar of this town,”",
                "“You are a fraudster, a cheat, convicted felon and a liar of this town, and soon an inmate,”")) {
            assertThat(labels(u)).doesNotContain(Label.ALTERED);
            assertThat(u.undecided()).isEmpty();
        }
    }

    @Test
    void aShortenedQuotationIsTruncatedAndNotAltered() {
        Utterance u = only(collect(
                "“Nobody here believed the engineers, but the old dam will hold another winter, and nobody needs to move,”",
                "“the old dam will hold another winter”"));
        assertThat(labels(u)).containsExactly(Label.BEST, Label.TRUNCATED);
    }

    @Test
    void whatAnEllipsisOrBracketShowsIsNoAlteration() {
        Utterance u = only(collect(
                "“The old dam will hold another winter because the engineers worked all summer, and nobody needs to move,”",
                "“The old dam will hold another winter … and nobody [in town] needs to move,”"));
        assertThat(labels(u)).containsExactly(Label.BEST, Label.ELLIPSIS);
    }

    @Test
    void wordsLeftOutWithoutAnEllipsisAreAnAlteration() {
        Utterance u = only(
                collect("“The old dam will never hold another winter,”", "“The old dam will hold another winter,”"));
        assertThat(labels(u)).containsExactly(Label.ALTERED, Label.ALTERED);
        assertThat(u.readings().get(1).changes()).containsExactly(new Change(Op.OMIT, "never", ""));
    }

    @Test
    void aChangedContractionIsShownWhole() {
        Utterance u = only(collect(
                "“They do want another winter at the old dam,”", "“They don’t want another winter at the old dam,”"));
        assertThat(u.readings().get(1).changes()).containsExactly(new Change(Op.SUBSTITUTE, "do", "don’t"));
    }

    @Test
    void lookAlikesStayApart() {
        assertThat(collect(
                        "“The old dam will hold another winter,”",
                        "“The old bridge needs a new coat of paint before another winter,”"))
                .isEmpty();
    }

    /** Who prints both wordings has two utterances before him: no other report altered the one by printing the other. */
    @Test
    void whatOneReportPrintsInTwoWordingsIsTwoUtterances() {
        List<Source> sources = List.of(source("s1", "r0"), source("s2", "r1"), source("s3", "r2"));
        List<Utterance> all = Utterances.collect(story(
                sources,
                "“The inspection was an act of unimaginable neglect: the harbour office looked away for years, and the valley paid,” the"
                        + " complaint says. In a statement she called it “an act of unheard neglect,” and left.",
                "“This was an act of unheard neglect: the harbour office looked away for years, and the valley paid,”",
                "“an act of unimaginable neglect,”"));
        assertThat(all).allMatch(u -> labels(u).stream().noneMatch(l -> l == Label.ALTERED));
        assertThat(all)
                .allMatch(u -> u.readings().stream().noneMatch(r -> r.text().contains("unheard"))
                        || u.readings().stream().noneMatch(r -> r.text().contains("unimaginable")));
    }

    /** Two translators of one announcement: neither altered it. */
    @Test
    void independentReportsThatDifferAtThreePlacesAreRenderings() {
        List<Source> sources = List.of(source("s1", "r0"), source("s2", "r1"), source("s3", "r2"));
        Utterance u = only(
                Utterances.collect(
                        story(
                                sources,
                                "“We will shut down the northern turbine hall of the dam in order to prove the vow to suspend discharge tests,”",
                                "“We will shut down the northern turbine hall of the dam in order to prove the vow to suspend discharge tests,”",
                                "“We will close the northern turbine hall of the dam to guarantee openness in suspending the discharge tests,”")));
        assertThat(labels(u).get(2)).isEqualTo(Label.PARAPHRASE);
        assertThat(u.undecided()).containsExactly("independent rendering: r2");
    }

    /** Two copies of one source that agree stand as that source had it: whoever altered the wording, it was not they. */
    @Test
    void copiesThatAgreeHaveAlteredNothingThoughAnotherSourceDiffers() {
        List<Source> sources = List.of(source("s1", "r0", "r1"), source("s2", "r2"));
        Utterance u = only(Utterances.collect(story(
                sources,
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”")));
        assertThat(u.best()).isNull();
        assertThat(labels(u)).containsExactly(Label.IDENTICAL, Label.IDENTICAL, Label.ALTERED);
        assertThat(u.varies()).isTrue();
    }

    /** Within one source the wording that more of its reports have stands. */
    @Test
    void theOneOfFourCopiesThatDiffersIsTheAlteredOne() {
        List<Source> sources = List.of(source("s1", "r0", "r1", "r2", "r3"));
        Utterance u = only(Utterances.collect(story(
                sources,
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”",
                "“The old dam will survive another winter, and nobody needs to move,”",
                "“The old dam will hold another winter, and nobody needs to move,”")));
        assertThat(labels(u)).containsExactly(Label.BEST, Label.IDENTICAL, Label.ALTERED, Label.IDENTICAL);
    }

    @Test
    void titlesAreNoUtterances() {
        assertThat(collect("“The Song of the Harbour”", "“The Song of the Harbour”"))
                .isEmpty();
    }

    @Test
    void aShortPhraseOfTwoSpeakersIsNotOneUtterance() {
        StoryReports s = story(List.of(), "“a rather long winter”", "“a rather long winter”");
        List<List<Quotation>> named = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Quotation q = s.quotations().get(i).getFirst();
            String who = i == 0 ? "Berit Aakre" : "Jonas Lindqvist";
            named.add(List.of(new Quotation(q.type(), q.span(), new Span(0, 3), who, null, false)));
        }
        assertThat(Utterances.collect(new StoryReports(s.reports(), named, s.collations(), s.traced())))
                .isEmpty();
    }

    @Test
    void aLongQuotationIsCutWhereOthersTakeDifferentParts() {
        List<Utterance> all = collect(
                "“The old dam will hold another winter. The ferry will sail again before the children go back to school,”",
                "“The old dam will survive another winter,”",
                "“The ferry will sail again before the children go back”");
        assertThat(all).hasSize(2);
        assertThat(labels(all.get(0))).containsExactly(Label.ALTERED, Label.ALTERED);
        assertThat(labels(all.get(1))).containsExactly(Label.BEST, Label.TRUNCATED);
    }

    @Test
    void aReadingThatDoesNotReachAVariationIsCutFreeOfIt() {
        List<Utterance> all = collect(
                "“The old dam will hold another winter. The ferry will sail again before the children go back to school,”",
                "“The old dam will survive another winter. The ferry will sail again before the children go back to school,”",
                "“The ferry will sail again before the children go back”");
        assertThat(all).hasSize(2);
        assertThat(labels(all.get(0))).containsExactly(Label.ALTERED, Label.ALTERED);
        assertThat(labels(all.get(1))).doesNotContain(Label.ALTERED).hasSize(3);
    }

    @Test
    void speechThatLostItsMarksIsAParaphrase() {
        StoryReports s = story(
                List.of(),
                "“The old dam will hold another winter, and nobody needs to move,”",
                "Nothing is sure. The old dam will hold another winter and nobody needs to move. So much for that. “Nothing,”");
        Utterance u = only(Utterances.collect(s));
        assertThat(labels(u)).containsExactly(Label.BEST, Label.PARAPHRASE);
        assertThat(u.readings().get(1).marks()).isFalse();
        assertThat(u.readings().get(1).text())
                .isEqualTo("The old dam will hold another winter and nobody needs to move");
    }

    @Test
    void namesAloneDoNotMakeTwoQuotationsOne() {
        assertThat(
                        collect(
                                "“We will never allow Gunnar Falk to become mayor of the city of Halvorsund,”",
                                "“I have told you a thousand times that Gunnar Falk is unfit to be mayor of the city of Halvorsund,”"))
                .isEmpty();
    }

    @Test
    void partsOfTwoSentencesThatMeetInAPhraseStayApart() {
        assertThat(collect(
                        "“He truly cares about the fishing people,”",
                        "“The fishing people should have a voice in the new harbour board,”"))
                .isEmpty();
    }

    @Test
    void everyReadingIsItsSlice() {
        StoryReports s = story(
                List.of(),
                "“The old dam will hold another winter. The ferry will sail again before the children go back to school,”",
                "“The old dam will survive another winter,”",
                "“The ferry will sail again before the children go back”");
        Map<String, String> texts = s.reports().stream().collect(Collectors.toMap(Annotated::id, Annotated::text));
        for (Utterance u : Utterances.collect(s)) {
            for (Utterance.Reading r : u.readings()) {
                assertThat(r.text())
                        .isEqualTo(
                                r.place().span().of(texts.getOrDefault(r.place().report(), "")));
            }
        }
    }

    private static List<Label> labels(Utterance u) {
        return u.readings().stream().map(Utterance.Reading::label).toList();
    }

    private static Utterance only(List<Utterance> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<Utterance> collect(String... quotations) {
        return Utterances.collect(story(List.of(), quotations));
    }

    private static Source source(String id, String... reports) {
        return new Source(id, Source.Kind.UNKNOWN, null, false, List.of(reports), List.of());
    }

    /** One report a quotation, r0, r1, ... */
    private static StoryReports story(List<Source> sources, String... quotations) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < quotations.length; i++) {
            texts.put("r" + i, BEFORE + quotations[i] + AFTER);
        }
        List<Annotated> reports = new ArrayList<>();
        List<List<Quotation>> found = new ArrayList<>();
        texts.forEach((id, text) -> {
            Span all = new Span(0, text.length());
            Report r = Report.of(id, text)
                    .parts(List.of(new Part(Part.Kind.BODY, all)))
                    .build();
            reports.add(stemma.annotate.Annotator.annotate(r));
            Span q = new Span(text.indexOf('“'), text.indexOf('”') + 1);
            found.add(List.of(new Quotation(Quotation.Type.DIRECT, q, null, null, null, false)));
        });
        Traced traced = new Traced(
                new Lineage(
                        texts.keySet().stream()
                                .map(id -> new Lineage.Node(id, false, id))
                                .toList(),
                        List.of()),
                sources,
                new Independence(null, 1, texts.size(), "not traced"),
                Collections.singletonList(List.copyOf(texts.keySet())));
        return new StoryReports(reports, found, List.of(), traced);
    }

    private static List<Sentence> sentences(String text) {
        List<Sentence> out = new ArrayList<>();
        int start = 0;
        for (int i = text.indexOf(". "); i >= 0; i = text.indexOf(". ", i + 1)) {
            out.add(new Sentence(new Span(start, i + 1), 0, 0, 0));
            start = i + 2;
        }
        out.add(new Sentence(new Span(start, text.length()), 0, 0, 0));
        return out;
    }
}
