package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.weigh.conflict.AttributedTest.find;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.weigh.Discrepancy;

/** Blocks of a street, hours, offices and counts: what one event or one person has one of, in clauses that are not alike. */
class FactsOfOneThingTest {
    private static final String QUAY = """
            NORBROOK - A kiosk was blown up in the 1200 block of South Tern Avenue on Tuesday night, police said.

            Nobody was hurt. Sgt. Edda Brandt said that the owner, Ivo Stamm, had been warned.""";

    private static final String DOCK = """
            Windows broke in the harbour district when a blast tore through a newspaper stand.

            Fire crews were called to the 1400 block of Tern Avenue and found nobody inside. The stand belonged to Ivo Stamm.""";

    @Test
    void oneEventHasOneBlockOfAStreet() {
        assertThat(find("", QUAY, "", DOCK)).singleElement().satisfies(v -> {
            assertThat(v.kind()).isEqualTo(Discrepancy.Kind.PLACE);
            assertThat(v.readings()).containsOnlyKeys("1200", "1400");
        });
        assertThat(find("", QUAY, "", DOCK.replace("1400", "1200"))).isEmpty();
        assertThat(find("", QUAY, "", DOCK.replace("1400 block", "12000 block")))
                .hasSize(1);
    }

    @Test
    void aHomeAnArrestAnotherEventAndAnotherStreetAreElsewhere() {
        for (String other : List.of(
                "Ivo Stamm, 40, of the 1400 block of Tern Avenue, owns it.",
                "The owner lives in the 1400 block of Tern Avenue.",
                "Police searched the roofs around the 1400 block of Tern Avenue.",
                "A man was arrested in the 1400 block of Tern Avenue.",
                "An earlier blast had damaged a kiosk in the 1400 block of Tern Avenue.",
                "Fire crews were called to the 1400 block of Tern Court.",
                "Fire crews were called to the 8300 block of Tern Avenue.")) {
            assertThat(find("", QUAY, "", DOCK.replaceAll("Fire crews.*inside\\.", other)))
                    .isEmpty();
        }
    }

    @Test
    void aReportThatTellsTwoBlocksTellsOfTwoPlaces() {
        String both = DOCK + "\n\nThe glass flew as far as the 1200 block of Tern Avenue.";
        assertThat(find("", QUAY, "", both)).isEmpty();
    }

    @Test
    void aBlockOfOneNumberStandsInOneStreet() {
        String one = QUAY.replace("South Tern Avenue", "East 146th Street");
        String two = DOCK.replace("1400 block of Tern Avenue", "1200 block of East 136th Street");
        assertThat(find("", one, "", two)).singleElement().satisfies(v -> {
            assertThat(v.kind()).isEqualTo(Discrepancy.Kind.PLACE);
            assertThat(v.readings()).containsOnlyKeys("146th", "136th");
        });
        assertThat(find("", one, "", two.replace("136th", "9th"))).isEmpty();
        assertThat(find(
                        "",
                        QUAY.replace("Tern", "Killdeer"),
                        "",
                        DOCK.replace("1400 block of Tern", "1200 block of Kildear")))
                .singleElement()
                .satisfies(v -> assertThat(v.kind()).isEqualTo(Discrepancy.Kind.NAME));
    }

    private static final String VOTE = """
            House Speaker Nora Pell called the vote a farce on Monday and left the chamber before it was counted.""";

    private static final String WALKOUT = """
            Eleven members walked out. The first of them was House Minority Leader Nora Pell, who had spoken for an hour.""";

    @Test
    void nobodyLeadsTheHouseAndItsMinority() {
        assertThat(find("", VOTE, "", WALKOUT)).singleElement().satisfies(v -> {
            assertThat(v.kind()).isEqualTo(Discrepancy.Kind.ROLE);
            assertThat(v.readings()).containsOnlyKeys("Speaker", "Minority Leader");
        });
        assertThat(find("2021-03-01", VOTE, "2021-03-02", WALKOUT)).hasSize(1);
    }

    @Test
    void anOfficeThatWasOrIsOnlyWantedOrOfAnotherTimeOrPersonIsNone() {
        for (String other : List.of(
                "former House Speaker Nora Pell",
                "then-Speaker Nora Pell",
                "acting Speaker Nora Pell",
                "House Speaker Otto Pell")) {
            assertThat(find("", VOTE.replace("House Speaker Nora Pell", other), "", WALKOUT))
                    .isEmpty();
        }
        assertThat(find("2021-03-01", VOTE, "2022-01-09", WALKOUT)).isEmpty();
        assertThat(find("", VOTE.replace("House Speaker", "Rep."), "", WALKOUT)).isEmpty();
        assertThat(find("", "“House Speaker Nora Pell can wait,” a member shouted on Monday at the door.", "", WALKOUT))
                .isEmpty();
    }

    @Test
    void anOfficerHasOneRank() {
        assertThat(find("", QUAY, "", DOCK + "\n\nLt. Edda Brandt leads the inquiry."))
                .anySatisfy(v -> assertThat(v.readings()).containsOnlyKeys("Sgt.", "Lt."));
        assertThat(find("", QUAY, "", DOCK.replace("1400", "1200") + "\n\nDetective Edda Brandt leads the inquiry."))
                .isEmpty();
        assertThat(find(
                        "",
                        QUAY,
                        "",
                        DOCK.replace("1400", "1200") + "\n\nStaff Sgt. Edda Brandt and Lt. Gov. Karl Orr met."))
                .isEmpty();
    }

    private static final String CHARGED =
            "NORBROOK - Ivo Stamm is charged with five counts of arson after the fires at the quay.";

    private static final String BOOKED =
            "Detectives waited at the ferry for two hours. Ivo Stamm was booked on four counts of arson and taken to the jail.";

    @Test
    void oneChargeHasOneNumberOfCounts() {
        assertThat(find("", CHARGED, "", BOOKED))
                .singleElement()
                .satisfies(v -> assertThat(v.readings()).containsOnlyKeys("4", "5"));
    }

    @Test
    void otherCrimesStatesPersonsAndPartsOfTheCountsAreNone() {
        for (String other : List.of(
                BOOKED.replace("of arson", "of theft"),
                BOOKED.replace("booked on", "convicted on"),
                BOOKED.replace("Ivo", "Otto"),
                BOOKED.replace("four", "four other"),
                BOOKED.replace("four", "an additional four"),
                BOOKED.replace("was booked", "and Karl Orr were booked"))) {
            assertThat(find("", CHARGED, "", other)).isEmpty();
        }
        assertThat(find("2020-01-02", CHARGED, "2020-02-20", BOOKED)).isEmpty();
    }

    private static final String NIGHT =
            "Ivo Stamm heard it first. The blast happened around 10:30 p.m. in the 1200 block of Tern Avenue.";

    private static final String LATER =
            "Ivo Stamm stood in his doorway on Tern Avenue when the kiosk exploded just after 11:30 p.m. on Tuesday.";

    @Test
    void whatHappenedOnceHasOneHour() {
        assertThat(find("", NIGHT, "", LATER))
                .singleElement()
                .satisfies(v -> assertThat(v.readings()).containsOnlyKeys("10:30 p.m.", "11:30 p.m."));
    }

    @Test
    void roundedHoursOtherStreetsCallsZonesAndBoundsAreNone() {
        for (String other : List.of(
                LATER.replace("11:30", "10:45"),
                LATER.replace("Tern Avenue", "Plover Street"),
                LATER.replace("Ivo Stamm", "Karl Orr"),
                LATER.replace("just after", "some time after"),
                LATER.replace("11:30 p.m.", "11:30 p.m. EST"),
                LATER.replace("11:30 p.m.", "4 a.m."),
                "Ivo Stamm said that firemen were called to Tern Avenue at 11:30 p.m. on Tuesday.")) {
            assertThat(find("", NIGHT, "", other)).isEmpty();
        }
    }

    @Test
    void aTeamWinsAndLosesEveryWeek() {
        assertThat(find("", "Ed Marsh scored for the Larks (10-0) in Kelm.", "", "The Larks (14-1) lost to Norbrook."))
                .isEmpty();
    }

    @Test
    void whoComesFromAPlaceIsNoSlipForIt() {
        assertThat(Spelling.inflected("pargas", "pargan")).isTrue();
        assertThat(Spelling.inflected("morgas", "morgat")).isFalse();
    }

    @Test
    void anAgeInWordsIsReadWhole() {
        String one = "Twenty-six-year-old Rosa Tarn pleaded guilty on Friday.";
        String two = "Rosa Tarn, 26, was fined by the court in Norbrook on Friday.";
        assertThat(find("", one, "", two)).isEmpty();
        assertThat(find("", one.replace("Twenty", "Twetny"), "", two)).isEmpty();
        assertThat(find("", one.replace("six", "four"), "", two)).hasSize(1);
    }

    @Test
    void onePersonIsKnownByASecondNameAndInTwoSpellings() {
        String one = "Martin Gerard Harlow, 60, was pulled from the water on Friday.";
        String two = "Doctors said that Gerard Harlow, 56, would live.";
        assertThat(find("", one, "", two))
                .anySatisfy(v -> assertThat(v.readings()).containsOnlyKeys("56", "60"));
        assertThat(find("", one + " Gerard Harlow, 20, is his son.", "", two))
                .noneMatch(v -> v.readings().containsKey("60"));
        String three = one.replace("Martin Gerard", "Kassandra");
        String four = two.replace("Gerard", "Kasandra");
        assertThat(find("", three, "", four))
                .anySatisfy(v -> assertThat(v.readings()).containsOnlyKeys("56", "60"));
    }
}
