package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Account;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;

/** Copies of one invented report, each with a change or two. */
class ConflictsTest {
    private static final String REPORT = """
            The harbour at Port Ellery was closed on Tuesday after a barge carrying 340 tonnes of gravel struck the eastern pier, officials said.

            Seven dock workers were taken to the infirmary, and two of them remained there overnight with broken bones.

            Mayor Gretchen Halvorsen said the pier would need repairs before any ferry could land there again this season.

            The barge belongs to Tarnwick Freight, a company that has run gravel along the coast since 1988 without an accident.

            A spokesman for Tarnwick Freight said the steering had failed about a mile from the harbour mouth, and that the crew had done all they could.

            Halvorsen thanked the crews of three fishing boats that pulled people from the water before the lifeboat arrived.""";

    private static Account weigh(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(Report.of("r" + i, texts[i]).language("en").build());
        }
        return Examination.examine(reports, Timings.none()).stories().getFirst().account();
    }

    private static List<String> values(Discrepancy d) {
        return d.readings().stream().map(Discrepancy.Reading::value).toList();
    }

    @Test
    void anAlteredNumberIsSetAgainstTheTrueOne() {
        Account a = weigh(REPORT, REPORT, REPORT, REPORT.replace("340 tonnes", "540 tonnes"));
        assertThat(a.discrepancies()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Discrepancy.Kind.NUMBER);
            assertThat(values(d)).containsExactly("340", "540");
            assertThat(d.readings().getLast().attestations())
                    .singleElement()
                    .satisfies(p -> assertThat(p.report()).isEqualTo("r3"));
        });
    }

    @Test
    void aWordThatComesAgainAndAgainIsOneArtefact() {
        String spoilt = REPORT.replace("officials said.", "officials said. pixel.")
                .replace("all they could.", "all they could. pixel.");
        assertThat(weigh(REPORT, REPORT, spoilt).corruptions()).singleElement().satisfies(c -> {
            assertThat(c.surface()).isEqualTo("pixel.");
            assertThat(c.kind()).isEqualTo(Corruption.Kind.ARTEFACT);
            assertThat(c.evidence()).hasSize(1);
        });
    }

    @Test
    void aReportThatWritesNamesWithOtherVowelsThroughoutSpoilsNone() {
        String one = """
                Omar Beshir met the rebel leader Murad Tahiri in Mardan on Sunday, and the two men talked for five hours, officials said.

                Beshir called the talks frank. Tahiri said that they would meet again in two weeks.""";
        String other = one.replace("Beshir", "Bashir").replace("Tahiri", "Taheri");
        assertThat(weigh(one, one, other).corruptions())
                .isNotEmpty()
                .allMatch(c -> c.kind() == Corruption.Kind.SPELLING);
    }

    /** Both reports tell of both: the numbers are of two persons. */
    @Test
    void twoNumbersThatBothReportsHaveAreNoConflict() {
        String one = """
                A 15-year-old boy survived being shot in the arm during a quarrel at the mill of Penn on Monday afternoon, police said.

                A man fired at the boy and at a second victim, an 18-year-old man who was struck in the leg, after words at the mill gate.""";
        String two = """
                PENN - A 15-year-old boy was shot in the arm and an 18-year-old man was shot in the leg on Monday afternoon, police said.

                The shooting happened after a quarrel at the gate of the mill of Penn.""";
        assertThat(weigh(one, two).discrepancies()).noneMatch(d -> d.kind() == Discrepancy.Kind.NUMBER);
    }

    /** Two ordinary words a letter apart are two words, in names of bodies too. */
    @Test
    void anOfficerIsNoSlipOfAnOffice() {
        String one = REPORT + "\n\nThe Port News Office gave a statement on the barge. The News Office is on the quay.";
        String two = REPORT.replace("340 tonnes", "340 tons") + "\n\nPort News Officer Jon Brandt spoke of the barge.";
        assertThat(weigh(one, two).discrepancies())
                .noneMatch(d -> values(d).stream().anyMatch(v -> v.startsWith("Offic")));
    }

    @Test
    void aNumberInWordsIsTheSameNumber() {
        assertThat(weigh(REPORT, REPORT.replace("Seven dock", "7 dock")).discrepancies())
                .isEmpty();
    }

    @Test
    void anAlteredWeekdayIsFound() {
        Account a = weigh(REPORT, REPORT, REPORT.replace("on Tuesday", "on Friday"));
        assertThat(a.discrepancies()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Discrepancy.Kind.DATE);
            assertThat(values(d)).containsExactly("Tuesday", "Friday");
        });
    }

    @Test
    void aNameSpoiltOnceIsCorrectedByTheReportsOtherUseOfIt() {
        Account a = weigh(REPORT, REPORT.replace("Gretchen Halvorsen", "Gretchen Halvosren"));
        assertThat(a.corruptions()).singleElement().satisfies(c -> {
            assertThat(c.surface()).isEqualTo("Halvosren");
            assertThat(c.correct()).isEqualTo("Halvorsen");
            assertThat(c.kind()).isEqualTo(Corruption.Kind.NAME);
            assertThat(c.evidence()).isNotEmpty();
        });
    }

    @Test
    void synonymsAndSpellingsAreNoConflict() {
        Account a = weigh(
                REPORT,
                REPORT.replace("closed", "shut")
                        .replace("harbour", "harbor")
                        .replace("overnight", "during the night")
                        .replace("company", "firm"));
        assertThat(a.discrepancies()).isEmpty();
        assertThat(a.corruptions()).isEmpty();
    }

    @Test
    void adjectivesAndPluralsOfNamesAreNoCorruption() {
        Account a = weigh(REPORT, REPORT.replace("Halvorsen thanked", "The Halvorsens thanked"));
        assertThat(a.corruptions()).isEmpty();
    }

    @Test
    void anInsertedBoxIsAForeignBody() {
        String box = "\n\nSign up for our harbour newsletter and never miss a tide.\n\n";
        Account a = weigh(REPORT, REPORT.replaceFirst("\n\n(?=The barge)", box));
        // The stage that cleans may have found it already; then it is no running text and no corruption.
        assertThat(a.corruptions()).allSatisfy(c -> {
            assertThat(c.kind()).isEqualTo(Corruption.Kind.FOREIGN_BODY);
            assertThat(c.surface()).startsWith("Sign up");
        });
        assertThat(a.discrepancies()).isEmpty();
    }

    @Test
    void anAttributionToldTwiceOverIsBroken() {
        Account a = weigh(REPORT, REPORT.replace("said the steering", "said Ole Marsk He said the steering"));
        assertThat(a.corruptions()).anySatisfy(c -> assertThat(c.kind()).isEqualTo(Corruption.Kind.BROKEN_ATTRIBUTION));
    }

    @Test
    void boundsThatExcludeEachOtherAreAConflict() {
        String nearly = REPORT.replace("since 1988 without", "for nearly forty years without");
        String over = REPORT.replace("since 1988 without", "for over forty years without");
        assertThat(weigh(nearly, over).discrepancies())
                .singleElement()
                .satisfies(d -> assertThat(values(d)).containsExactly("nearly forty years", "over forty years"));
    }

    @Test
    void aRoundedNumberIsNoConflict() {
        assertThat(weigh(REPORT, REPORT.replace("340 tonnes", "nearly 350 tonnes"))
                        .discrepancies())
                .isEmpty();
    }

    @Test
    void twoPersonsOfOneSurnameAreNoMisspelling() {
        String more =
                "\n\nMaria Halvorsen, a harbour pilot, said the tide was low. Mario Halvorsen, who keeps the lock, said it was not.";
        assertThat(weigh(REPORT + more, REPORT + more).corruptions()).isEmpty();
    }

    @Test
    void aLostHedgeAndALostNegationAreFound() {
        String hedged = REPORT.replace("struck the eastern pier", "allegedly struck the eastern pier")
                .replace("that the crew had done", "that the crew had not done");
        assertThat(weigh(hedged, REPORT).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactlyInAnyOrder(Discrepancy.Kind.HEDGE, Discrepancy.Kind.POLARITY);
    }

    @Test
    void whoVisitsIsNotVisited() {
        String visit = "\n\nHalvorsen's visit to Tarn Island is the first by a mayor of Port Ellery.";
        String turned =
                "\n\nThe islanders had invited the council to visit Halvorsen in spring, before Halvorsen's visit was put off.";
        Account a = weigh(REPORT + visit, REPORT + visit, REPORT + turned);
        assertThat(a.discrepancies()).anySatisfy(d -> {
            assertThat(d.kind()).isEqualTo(Discrepancy.Kind.ROLE);
            assertThat(d.supported()).isEqualTo("Halvorsen's visit");
        });
        assertThat(a.statements()).noneSatisfy(s -> assertThat(s.text()).contains("visit Halvorsen"));
    }

    @Test
    void numbersOfDifferentTimesOfDayAreNoConflict() {
        String noon = REPORT + "\n\nFour ferries were waiting outside the breakwater at noon, the pilots' office said.";
        String dusk = REPORT + "\n\nNine ferries were waiting outside the breakwater at dusk, the pilots' office said.";
        assertThat(weigh(noon, dusk).discrepancies()).isEmpty();
        assertThat(weigh(noon, dusk.replace("dusk", "noon")).discrepancies())
                .singleElement()
                .satisfies(d -> assertThat(values(d)).containsExactlyInAnyOrder("Four", "Nine"));
    }

    @Test
    void digitsThatChangePlacesAreFoundInARewordedSentence() {
        String counted = REPORT.replaceFirst(
                "\n\n(?=Seven)",
                "\n\nAbout 2,300 people in the lower part of Ellery were told to boil their water, the council said.\n\n");
        String reworded = REPORT.replaceFirst(
                "\n\n(?=Seven)",
                "\n\nSome 3,200 residents of Ellery's lower part were ordered to boil water, council members announced.\n\n");
        assertThat(weigh(counted, reworded).discrepancies())
                .singleElement()
                .satisfies(d -> assertThat(values(d)).containsExactlyInAnyOrder("2,300", "3,200"));
    }

    @Test
    void aContraryAndATurnedOrderAreFound() {
        String other = REPORT.replace("the steering had failed", "the steering had succeeded");
        assertThat(weigh(REPORT, REPORT, other).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.Kind.POLARITY);
        String turned = REPORT.replace("would need repairs before", "would need repairs after");
        assertThat(weigh(REPORT, REPORT, turned).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Discrepancy.Kind.ORDER);
    }

    @Test
    void theAgesOfTwoPeopleAreNoConflict() {
        Account a = weigh(
                REPORT
                        + "\n\nPolice charged the bargeman after the death of the dock worker Ansgar Bruun, 31, of Port Ellery, on Tuesday evening.",
                REPORT
                        + "\n\nPolice charged the bargeman after the death of the dock worker Peder Holt, 48, of Port Ellery, on Tuesday evening.");
        assertThat(a.discrepancies()).noneSatisfy(d -> assertThat(values(d)).contains("31"));
    }

    @Test
    void anOrdinalAndItsNumberAreNoConflict() {
        Account a = weigh(
                REPORT
                        + "\n\nThe pilot will keep his licence under the eye of the harbour court until he turns 21 in the spring.",
                REPORT
                        + "\n\nThe pilot will keep his licence under the eye of the harbour court until his 21st birthday in the spring.");
        assertThat(a.discrepancies()).isEmpty();
    }

    private static final String DOOR =
            "\n\nNobody answered the door of the harbour office when this paper called there on ";

    private static Account onDays(String... daysAndTexts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < daysAndTexts.length; i += 2) {
            reports.add(Report.of("r" + i, daysAndTexts[i + 1])
                    .language("en")
                    .published(Published.fromMetadata(daysAndTexts[i]))
                    .build());
        }
        return Examination.examine(reports, Timings.none()).stories().getFirst().account();
    }

    @Test
    void whatWasTriedAgainTheNextDayIsNoConflictOfDays() {
        // 13 May 2025 was a Tuesday.
        Account a = onDays("2025-05-13", REPORT + DOOR + "Tuesday.", "2025-05-14", REPORT + DOOR + "Wednesday.");
        assertThat(a.discrepancies()).isEmpty();
        Account same = onDays("2025-05-13", REPORT + DOOR + "Tuesday.", "2025-05-13", REPORT + DOOR + "Wednesday.");
        assertThat(same.discrepancies()).hasSize(1);
    }

    @Test
    void aStormIsElsewhereAtAnotherHour() {
        String early =
                "\n\nThe storm Isolde stood about 435 miles southeast of Port Ellery at 2 p.m. and moved slowly to the coast, the weather office said.";
        String late =
                "\n\nThe storm Isolde stood about 280 miles southeast of Port Ellery at 11 p.m. and moved slowly to the coast, the weather office said.";
        assertThat(weigh(REPORT + early, REPORT + late).discrepancies())
                .noneSatisfy(d -> assertThat(values(d)).contains("435"));
        assertThat(weigh(REPORT + early, REPORT + late.replace("11 p.m.", "2 p.m."))
                        .discrepancies())
                .anySatisfy(d -> assertThat(values(d)).contains("435"));
    }

    @Test
    void aReportThatSpellsANameInTwoWaysIsToldAsOneReport() {
        Account a = weigh(
                REPORT.replace("Halvorsen thanked", "Halversen thanked"),
                "The weather over the northern islands stays mild.");
        assertThat(a.discrepancies())
                .filteredOn(d -> d.verdict() == Discrepancy.Verdict.UNDECIDED)
                .allSatisfy(d -> assertThat(d.reason()).startsWith("one report has both"));
    }

    @Test
    void aSentenceThatBeginsWithVideoIsNoForeignBody() {
        String video =
                "\n\nVideo from the harbour camera shows the barge turning twice before it struck the eastern pier on Tuesday.\n\n";
        Account a = weigh(REPORT, REPORT.replaceFirst("\n\n(?=The barge)", video));
        assertThat(a.corruptions()).isEmpty();
    }

    @Test
    void theFinesOfTwoBrothersAreNoConflict() {
        String one =
                "\n\nA court fined the brothers on Thursday: Peter Hollis must pay 9,000 crowns and Martin Hollis must pay 4,000 crowns for the slurry.";
        String other =
                "\n\nA court fined the brothers on Thursday: Martin Hollis must pay 4,000 crowns and Peter Hollis must pay 9,000 crowns for the slurry.";
        assertThat(weigh(REPORT + one, REPORT + other).discrepancies()).isEmpty();
    }

    @Test
    void aCorrectionIsNotOutvotedByCopiesOfTheError() {
        String corrected = "(Corrects the cargo to 430 tonnes, not 340.)\n\n" + REPORT.replace("340", "430");
        Account a = weigh(REPORT, REPORT, REPORT, corrected);
        assertThat(a.discrepancies()).singleElement().satisfies(d -> {
            assertThat(d.verdict()).isEqualTo(Discrepancy.Verdict.UNDECIDED);
            assertThat(d.supported()).isEqualTo("430");
            assertThat(d.reason()).contains("corrects");
        });
    }

    @Test
    void aLongNameWithAnotherEndingIsSpoilt() {
        String named = REPORT.replace("officials said", "the Arcadia Coast Harbour Institute said");
        Account a = weigh(named, named, named.replace("Arcadia Coast", "Arcadian Coast"));
        assertThat(a.corruptions())
                .filteredOn(c -> c.surface().startsWith("Arcadian"))
                .singleElement()
                .satisfies(c -> assertThat(c.correct()).startsWith("Arcadia"));
    }

    @Test
    void aPluralInALongNameIsNotSpoilt() {
        String named = REPORT.replace("officials said", "the Harbour Worker Aid Institute said");
        Account a = weigh(named, named, named.replace("Harbour Worker Aid", "Harbour Workers Aid"));
        assertThat(a.corruptions()).extracting(Corruption::surface).noneMatch(x -> x.contains("Workers"));
    }
}
