package stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

class QuotationsTest {
    private static Annotated report(String text, String language) {
        return Annotator.annotate(Report.of("r", text)
                .language(language)
                .parts(List.of(new Part(Part.Kind.BODY, new Span(0, text.length()))))
                .build());
    }

    private static List<Quotation> find(String text) {
        return Quotations.find(report(text, "en"));
    }

    private static String speaker(String text, Quotation q) {
        return q.speaker() == null ? "" : q.speaker().of(text);
    }

    private static Quotation at(String text, List<Quotation> found, String words) {
        int at = text.indexOf(words);
        return found.stream()
                .filter(q -> !q.nested() && q.span().contains(at))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no quotation holds '" + words + "' in " + found));
    }

    @Test
    void cueAfterBeforeAndInverted() {
        String text = "“The dam is safe for now,” Marta Kell said on Monday.\n\n"
                + "Jonas Brandt told reporters: “We had no warning at all.”\n\n"
                + "“Nobody slept that night,” said Ola Verin, a baker in the valley.";
        List<Quotation> found = find(text);
        assertThat(speaker(text, at(text, found, "The dam is"))).contains("Marta Kell");
        assertThat(speaker(text, at(text, found, "We had no"))).contains("Jonas Brandt");
        assertThat(speaker(text, at(text, found, "Nobody slept"))).contains("Ola Verin");
        assertThat(at(text, found, "The dam is").span().of(text)).isEqualTo("“The dam is safe for now,”");
        assertThat(at(text, found, "The dam is").type()).isEqualTo(Quotation.Type.DIRECT);
    }

    @Test
    void heIsWhoSpokeLastThoughOnlyHisTitleAndSurnameAreGiven() {
        String text =
                "President Brandl called the union a foe on Sunday, a day before his meeting with the Karlovian president Viktor Lasko in Norbrook.\n\n"
                        + "“I think we have a lot of foes, and they are one of them,” Brandl replied. He then added that “Karlovia is a foe in certain respects.”\n\n"
                        + "The president also said the island is “a foe in trade.”";
        List<Quotation> found = find(text);
        assertThat(at(text, found, "Karlovia is a foe").canonical()).isEqualTo("Brandl");
        assertThat(at(text, found, "a foe in trade").canonical()).isNotEqualTo("Viktor Lasko");
    }

    @Test
    void interruptedSpeechHasOneSpeaker() {
        String text = "“The dam is old,” said Marta Kell, the county's engineer, “but it will hold.”";
        List<Quotation> found = find(text);
        assertThat(speaker(text, at(text, found, "The dam"))).contains("Kell");
        assertThat(speaker(text, at(text, found, "but it will"))).contains("Kell");
    }

    @Test
    void straightAndSingleMarksServeAsWell() {
        for (String marks : List.of("\"\"", "''", "‘’")) {
            String text = marks.charAt(0) + "The bridge was closed at noon," + marks.charAt(1) + " Mr Tarn said.";
            List<Quotation> found = find(text);
            assertThat(found).as(marks).hasSize(1);
            assertThat(speaker(text, found.get(0))).as(marks).contains("Tarn");
            assertThat(found.get(0).type()).isEqualTo(Quotation.Type.DIRECT);
        }
    }

    @Test
    void indirectSpeechAfterThat() {
        String text = "The ministry said in a statement that the bridge would be closed until Friday.";
        List<Quotation> found = find(text);
        Quotation q = at(text, found, "the bridge would");
        assertThat(q.type()).isEqualTo(Quotation.Type.INDIRECT);
        assertThat(speaker(text, q)).isEqualTo("The ministry");
        assertThat(q.span().of(text)).endsWith("until Friday");
    }

    @Test
    void aSurnameAndAPronounBecomeTheFullName() {
        String text = "Marta Kell, the county's engineer, inspected the dam on Monday.\n\n"
                + "“It will hold,” Kell said. “We checked it twice,” she added.";
        List<Quotation> found = find(text);
        assertThat(at(text, found, "It will hold").canonical()).isEqualTo("Marta Kell");
        assertThat(at(text, found, "We checked").canonical()).isEqualTo("Marta Kell");
    }

    @Test
    void twoPersonsOfOneSurnameStayApart() {
        String text = "Marta Kell and Owen Kell came to the dam.\n\n“It will hold,” Kell said.";
        assertThat(at(text, find(text), "It will hold").canonical()).isEqualTo("Kell");
    }

    /** The first mention of a person is the fullest: who was "President Kell" before his wife came by her name is not she. */
    @Test
    void aSurnameKnownBeforeIsNotWhoIsNamedLater() {
        String text =
                "President Kell opened the dam on Monday. Marta Kell, his wife, cut the ribbon.\n\n“It will hold,” Kell said.";
        assertThat(at(text, find(text), "It will hold").canonical()).isEqualTo("Kell");
        String named = "President Owen Kell opened the dam on Monday.\n\n“It will hold,” Kell said.";
        assertThat(at(named, find(named), "It will hold").canonical()).isEqualTo("Owen Kell");
    }

    /** Whose death is spoken of is not who speaks. */
    @Test
    void aPronounIsNotWhomTheReportIsAbout() {
        String text =
                "The minister had kept silent on the death of Owen Kell.\n\n“His drowning was a disaster,” he said.";
        assertThat(at(text, find(text), "His drowning").canonical()).isNotEqualTo("Owen Kell");
        String doing =
                "The council met after the flood with Owen Kell in the chair. Owen Kell had asked for it.\n\n“It was a disaster,” he said.";
        assertThat(at(doing, find(doing), "It was a").canonical()).isEqualTo("Owen Kell");
    }

    @Test
    void titlesAndNicknamesAreNobodysSpeech() {
        String text = "The band played “Northern Rain” in the old hall. Its drummer, Tim “Rocket” Hale, was ill.";
        assertThat(find(text)).noneMatch(q -> q.type() == Quotation.Type.DIRECT);
    }

    @Test
    void aCrossheadBetweenMarksHasNoSpeaker() {
        String a = "“The dam is safe,” Marta Kell said.\n\n";
        String head = "“Nobody slept”";
        String text = a + head + "\n\nThe valley was quiet on Monday.";
        Report r = Report.of("r", text)
                .language("en")
                .parts(List.of(
                        new Part(Part.Kind.BODY, new Span(0, a.length() - 2)),
                        new Part(Part.Kind.CROSSHEAD, new Span(a.length(), a.length() + head.length())),
                        new Part(Part.Kind.BODY, new Span(a.length() + head.length() + 2, text.length()))))
                .build();
        List<Quotation> found = Quotations.find(Annotator.annotate(r));
        Quotation q = at(text, found, "Nobody slept");
        assertThat(q.speaker()).isNull();
        assertThat(q.canonical()).isNull();
    }

    @Test
    void aQuotationInAQuotationIsNested() {
        String text = "“He told me ‘the gate was wide open’ and left,” Marta Kell said.";
        assertThat(find(text))
                .extracting(q -> q.span().of(text), Quotation::nested)
                .contains(tuple("‘the gate was wide open’", true));
    }

    @Test
    void germanFrenchAndSpanishByRule() {
        String de = "„Der Damm hält“, sagte Marta Kell am Montag.";
        String fr = "« Le barrage tient », a déclaré Marta Kell lundi.";
        String es = "«La presa resiste», dijo Marta Kell el lunes.";
        assertThat(Quotations.find(report(de, "de")))
                .extracting(q -> speaker(de, q))
                .containsExactly("Marta Kell");
        assertThat(Quotations.find(report(fr, "fr")))
                .extracting(q -> speaker(fr, q))
                .containsExactly("Marta Kell");
        assertThat(Quotations.find(report(es, "es")))
                .extracting(q -> speaker(es, q))
                .containsExactly("Marta Kell");
    }

    @Test
    void nothingSaidNothingFound() {
        assertThat(find("")).isEmpty();
        assertThat(find("The dam stands north of the town.")).isEmpty();
    }

    @Test
    void spansLieInOrderAndDoNotOverlapUnlessNested() {
        String text =
                "“The dam is old,” said Marta Kell, “but it will hold.” She said that nobody was hurt, and Jonas Brandt "
                        + "warned of “more rain” on Sunday.";
        List<Quotation> plain = find(text).stream().filter(q -> !q.nested()).toList();
        for (int i = 1; i < plain.size(); i++) {
            assertThat(plain.get(i).span().start())
                    .isGreaterThanOrEqualTo(plain.get(i - 1).span().end());
        }
    }

    @Test
    void aPronounWithTwoPossiblePersonsStaysAPronoun() {
        String text = "Carl Dunn, a farmer, met Peter Voss, a baker, on Monday.\n\n“It was late,” he said.";
        assertThat(at(text, find(text), "It was late").canonical()).isEqualTo("he");
    }

    @Test
    void heIsNotTheOneHeSpeaksTo() {
        String text =
                "Tom Arden has often been rough with reporters. But speaking to George Pell on Saturday at a hotel, he said:"
                        + " “My wife has my first loyalty.”\n\nOf his work for Omar Diaz, he said: “I tried to be fair.”";
        List<Quotation> found = find(text);
        assertThat(at(text, found, "My wife").canonical()).isEqualTo("Tom Arden");
        assertThat(at(text, found, "I tried").canonical()).isEqualTo("Tom Arden");
    }

    @Test
    void heIsNotWhoSaidSomethingByTheWay() {
        String text =
                "Tom Arden paid the fee in May. Asked by George Pell about the fee, which Omar Diaz claims was never due, he said:"
                        + " “I want to answer.”";
        assertThat(at(text, find(text), "I want").canonical()).isEqualTo("Tom Arden");
    }

    @Test
    void aPronounGoesToTheOneOfTwoThatItFits() {
        String text = "Clara Dunn, a farmer, met Peter Voss, a baker, on Monday.\n\n“It was late,” he said.";
        assertThat(at(text, find(text), "It was late").canonical()).isEqualTo("Peter Voss");
    }

    @Test
    void aNewNameBarsTheSpeakerBefore() {
        String text = "“The gate was open,” said Transport Secretary Hannah Wade.\n\n"
                + "Her predecessor Owen Price disagreed. “It was shut,” he said.";
        assertThat(at(text, find(text), "It was shut").canonical()).isNotEqualTo("Hannah Wade");
    }

    @Test
    void titlesComeOffAndOfficesStandForTheirOnlyHolder() {
        String text = "Secretary of State Maria Lopez arrived at noon. “We will rebuild,” Lopez said.\n\n"
                + "“It will take a month,” the secretary said.";
        assertThat(at(text, find(text), "We will").canonical()).isEqualTo("Maria Lopez");
        assertThat(at(text, find(text), "It will take").canonical()).isEqualTo("Maria Lopez");
    }

    @Test
    void aBodyKeepsItsName() {
        String text = "The State Department said that the talks would go on.";
        assertThat(at(text, find(text), "the talks").canonical()).isEqualTo("State Department");
    }

    @Test
    void itAndTheStatementGoBackToTheInstitution() {
        String text =
                "The dam “was never at risk,” the Ministry of Water and Power said in a statement on Monday. It also "
                        + "blamed “careless talk” for the panic.\n\nAccording to the statement, the valley “can sleep soundly.”";
        List<Quotation> found = find(text);
        assertThat(at(text, found, "careless").canonical()).startsWith("Ministry of Water");
        assertThat(at(text, found, "can sleep").canonical()).startsWith("Ministry of Water");
    }

    @Test
    void aNameThatStandsFirstInTheFullNameFindsIt() {
        String text = "Premier Tan Weiming toured the valley on Monday. “The dam will hold,” Tan said.";
        assertThat(at(text, find(text), "The dam").canonical()).isEqualTo("Tan Weiming");
    }

    @Test
    void theSourceOfAccordingToEndsBeforeTheSubject() {
        String text = "According to the Water Ministry, Kell “stressed the need for calm and for open gates.”";
        assertThat(speaker(text, at(text, find(text), "stressed"))).isEqualTo("the Water Ministry");
    }

    @Test
    void whatStandsBetweenSaidAndHeSaidIsHisToo() {
        String text =
                "Before the visit, ministry spokesman Jonas Brandt said the town should “keep its nerve” and wait. "
                        + "The town must give up the idea of ruling the river “from the top of a hill.” He said the town and the "
                        + "ministry should work on equal terms.";
        assertThat(at(text, find(text), "from the top").canonical()).isEqualTo("Jonas Brandt");
    }

    @Test
    void aPhraseBeforeTheClauseGivesThePronounNobody() {
        String text =
                "With Mr. Brandt headed for the valley, Governor Owen Price played the matter down. “I think it was more "
                        + "of a leak than a flood,” he told reporters on Saturday.\n\nMr. Brandt had nothing to add.";
        assertThat(at(text, find(text), "I think").canonical()).isEqualTo("Owen Price");
    }

    @Test
    void wordsInMarksThatAccordingToFollowsAreQuoted() {
        String text =
                "The idea remains to keep talking and to “carefully manage the river together,” according to the Water "
                        + "Ministry.";
        assertThat(speaker(text, at(text, find(text), "carefully"))).isEqualTo("the Water Ministry");
    }

    @Test
    void theSpeakerAfterTheCueIsHeardInGermanFrenchAndSpanish() {
        String de =
                "„Der Damm hält“, sagte Ministerin Marta Kell. »Wir warten ab«, erklärte am Montag ihr Sprecher Jonas Brandt.";
        String fr = "« Le barrage tient », a déclaré lundi la ministre Marta Kell. « Nous attendons », a ajouté son "
                + "porte-parole, Jonas Brandt.";
        String es =
                "«La presa resiste», dijo el lunes la ministra Marta Kell. «Esperamos», añadió su portavoz, Jonas Brandt.";
        assertThat(Quotations.find(report(de, "de")))
                .extracting(Quotation::canonical)
                .containsExactly("Marta Kell", "Jonas Brandt");
        assertThat(Quotations.find(report(fr, "fr")))
                .extracting(Quotation::canonical)
                .containsExactly("Marta Kell", "Jonas Brandt");
        assertThat(Quotations.find(report(es, "es")))
                .extracting(Quotation::canonical)
                .containsExactly("Marta Kell", "Jonas Brandt");
    }

    @Test
    void aMarkWithoutPartnerIsReportedAndNothingGuessed() {
        String text = "The mayor spoke on Monday. “The dam is safe, Marta Kell said.\n\nShe went home at noon.";
        Speech s = Speech.of(report(text, "en"));
        assertThat(s.unpaired()).extracting(m -> m.of(text)).containsExactly("“");
        assertThat(s.quotations()).noneMatch(q -> q.type() == Quotation.Type.DIRECT);
    }

    @Test
    void everyParagraphOfASpeechIsQuoted() {
        String text =
                "“The dam is safe,” Marta Kell said. “It will hold.\n\n“It has stood for forty years.\n\n“And it will stand "
                        + "for forty more.”";
        Speech s = Speech.of(report(text, "en"));
        assertThat(s.unpaired()).isEmpty();
        assertThat(s.quotations()).hasSize(4).allMatch(q -> "Marta Kell".equals(q.canonical()));
    }

    @Test
    void aNameSetBesideAGermanOfficeIsTheSpeaker() {
        String text =
                "Der Rat von Brunnstadt tagte bis Mitternacht.\n\n»Das war überfällig«, sagte der Vorsitzende der Opposition, Jan Roth. "
                        + "„Wir haben lange gewartet“, fügte er hinzu.";
        List<Quotation> found = Quotations.find(report(text, "de"));
        assertThat(at(text, found, "Das war").canonical()).isEqualTo("Jan Roth");
    }

    @Test
    void aPronounThatStandsForNobodyKnownIsNoName() {
        String text =
                "The ice sang all night on the bay of Orrin.\n\nThey said that the boats would not leave. \"We shall stay,\" you said.";
        assertThat(find(text)).allSatisfy(q -> assertThat(q.canonical()).isNotIn("you", "You", "We"));
    }

    @Test
    void aSurnameOfTwoBrothersIsNeithersAlone() {
        String text =
                "The brothers Peter and Martin Hollis were fined on Thursday because slurry ran into the river Ulm.\n\n"
                        + "“I was in hospital,” said Martin Hollis.\n\n“We mended the tank that night,” Hollis, the elder, said.";
        List<Quotation> found = find(text);
        assertThat(at(text, found, "I was in").canonical()).isEqualTo("Martin Hollis");
        assertThat(at(text, found, "We mended").canonical()).isNotEqualTo("Martin Hollis");
    }
}
