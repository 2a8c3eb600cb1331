package stemma.weigh.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Published;
import stemma.report.Report;
import stemma.weigh.Discrepancy;

/** Facts that hang on a name, told in clauses that have nothing else in common. */
class AttributedTest {
    private static final String FIRE = """
            KELM - Two people were hurt when a boat shed burnt down in Kelm on Tuesday, the fire service said.

            Martin Harlow, 32, was pulled from the water by a passing barge, and his aunt was treated for smoke.""";

    private static final String WARD = """
            The roof of the old boat shed in Kelm fell in on Tuesday evening.

            Doctors at the county ward said that 22-year-old Martin Harlow would be kept overnight. The barge went on to Norbrook.""";

    /** @param daysAndTexts in turn; an empty day is not known */
    static List<Variation> find(String... daysAndTexts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < daysAndTexts.length; i += 2) {
            Report.Builder r = Report.of("r" + i, daysAndTexts[i + 1]).language("en");
            reports.add((daysAndTexts[i].isEmpty() ? r : r.published(Published.fromMetadata(daysAndTexts[i]))).build());
        }
        List<Annotated> read =
                Cleaner.clean(reports).stream().map(Annotator::annotate).toList();
        return Attributed.find(read, Set.of());
    }

    @Test
    void twoAgesOfOnePersonAreSetAgainstEachOther() {
        assertThat(find("", FIRE, "", WARD)).singleElement().satisfies(v -> {
            assertThat(v.kind()).isEqualTo(Discrepancy.Kind.NUMBER);
            assertThat(v.readings()).containsOnlyKeys("22", "32");
        });
        assertThat(find("", FIRE, "", WARD.replace("22-", "32-"))).isEmpty();
    }

    @Test
    void agesOfTwoPersonsOfOneSurnameAreNone() {
        assertThat(find("", FIRE, "", WARD.replace("22-year-old Martin", "22-year-old Oskar")))
                .isEmpty();
        String both =
                WARD + "\n\nHis cousin Oskar Harlow and Martin Harlow built the shed. Harlow, 41, owns the barge.";
        assertThat(find("", FIRE, "", both.replace("22-", "32-"))).isEmpty();
    }

    @Test
    void whoIsAYearOlderMonthsLaterHadABirthday() {
        assertThat(find("2024-03-04", FIRE, "2024-09-04", WARD.replace("22-", "33-")))
                .isEmpty();
        assertThat(find("2024-03-04", FIRE, "2024-03-05", WARD.replace("22-", "33-")))
                .hasSize(1);
        assertThat(find("2024-09-04", FIRE, "2024-03-04", WARD.replace("22-", "33-")))
                .hasSize(1);
    }

    @Test
    void whoIsTriedIsOlderThanWhenItHappened() {
        String trial = WARD.replace("22-", "34-") + "\n\nA jury found the owner of the barge guilty of arson.";
        assertThat(find("", FIRE, "", trial)).isEmpty();
        assertThat(find("", FIRE, "", trial.replace("34-", "23-"))).hasSize(1);
    }

    @Test
    void theAgeOfTheOneIsNotThatOfTheOtherWhoSpeaks() {
        assertThat(find(
                        "",
                        FIRE,
                        "",
                        WARD.replace(
                                "that 22-year-old Martin Harlow would",
                                "the brother of a 22-year-old woman. Martin Harlow would")))
                .isEmpty();
        assertThat(find(
                        "",
                        FIRE,
                        "",
                        WARD.replace("said that 22-year-old Martin", "spoke of a 22-year-old and Martin")))
                .isEmpty();
    }

    @Test
    void aReportThatTellsTwoAgesTellsOfTwoTimes() {
        assertThat(find("", FIRE, "", WARD + "\n\nMartin Harlow, 32, has lived in Kelm since."))
                .isEmpty();
        assertThat(find("", FIRE, "", WARD.replace("that 22-year-old", "that then 22-year-old")))
                .isEmpty();
    }

    @Test
    void aMotherOfThirteenIsNoMotherOfTwelve() {
        String one = "Rosa Tarn, a mother of 12, was hit by a falling sign in Kelm on Friday. She died in the street.";
        String two = "The sign that fell on Friday killed a Kelm mother of thirteen on her way to the school.";
        assertThat(find("", one, "", two))
                .singleElement()
                .satisfies(v -> assertThat(v.readings()).containsOnlyKeys("12", "13"));
        assertThat(find("", one, "", two.replace("thirteen", "a 13-year-old"))).isEmpty();
        assertThat(find("", one, "", two.replace("mother of thirteen", "mother of 13-year-old twins")))
                .isEmpty();
    }

    @Test
    void wonAndLostStandInBracketsBehindAName() {
        String one = "On the same evening, Brock Teller (43-1) beat Ivo Stamm (14-13-2) in Kelm on points.";
        String two =
                "Teller (45-1, 33 by knock-out) had trained in Norbrook since autumn. Brock Teller is 41 years old.";
        assertThat(find("", one, "", two))
                .anySatisfy(v -> assertThat(v.readings()).containsOnlyKeys("43-1", "45-1"));
    }

    @Test
    void aLongNumberWithOneDigitChangedIsASlip() {
        String one = "Orvill now has 2,301 points as a Lark. The coach embraced the runner after the last whistle.";
        String two = "The game was stopped for Orvill, who now has 2,302 points.";
        assertThat(find("", one, "", two))
                .singleElement()
                .satisfies(v -> assertThat(v.readings()).containsOnlyKeys("2,301", "2,302"));
        assertThat(find("", one, "", "Orvill beat the record of 2,302 points.")).isEmpty();
        assertThat(find("", one, "", "Orvill now has 2,945 points.")).isEmpty();
        assertThat(find("", one, "", two + " A year ago Norbrook had 2,301 members."))
                .isEmpty();
    }

    @Test
    void aCountThatGrowsFromDayToDayIsNoSlip() {
        String one = "Kelm now has 2,301 cases of the fever.";
        String two = "The county now has 2,302 cases.";
        assertThat(find("2024-03-04", one, "2024-03-05", two)).isEmpty();
        assertThat(find("2024-03-04", one, "2024-03-04", two)).hasSize(1);
    }

    @Test
    void oneFirstNameIsWrittenInTwoWays() {
        assertThat(find("", FIRE, "", WARD.replace("22-year-old Martin", "Matrin")))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.kind()).isEqualTo(Discrepancy.Kind.NAME);
                    assertThat(v.readings()).containsOnlyKeys("Martin", "Matrin");
                });
        // Brother and sister, a short form, a father of the same letter.
        for (String other : List.of("Martina", "Mart", "Mark")) {
            assertThat(find("", FIRE, "", WARD.replace("22-year-old Martin", other)))
                    .isEmpty();
        }
    }
}
