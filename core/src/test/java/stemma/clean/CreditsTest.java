package stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Signal;
import stemma.text.Span;

class CreditsTest {
    private static final String BODY =
            "The harbour council voted on Tuesday to close the old ferry pier after two months of argument.\n\n"
                    + "The mayor said that the decision would be looked at again when the storms are over and the money is there.\n\n"
                    + "Fishermen had asked for a year more, and their speaker called the vote a mistake that the town would regret.\n\n"
                    + "The pier was built by the grandparents of those who now use it, and nobody knows what it would cost to mend.\n\n"
                    + "A second vote, on the winter road, was put off until the council has heard what the engineers think of it.";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PORT MIRA (Reuters) - ; Reuters; PORT MIRA (Reuters) -",
                "PORT MIRA, June 18 (Xinhua) -- ; Xinhua; PORT MIRA, June 18 (Xinhua) --",
                "PORT MIRA, Calif. (AP) — ; AP; PORT MIRA, Calif. (AP) —",
                "Hafenstadt (dpa/lno) - ; dpa; Hafenstadt (dpa/lno) -",
                "HAFENSTADT, 12. — Reuter. — ; Reuters; HAFENSTADT, 12. — Reuter. —",
                "PORT MIRA, 3 (D. N. B.). — ; DNB; PORT MIRA, 3 (D. N. B.). —",
            })
    void aDatelineNamesItsAgency(String dateline, String agency, String span) {
        String text = dateline + " " + BODY;
        Credits c = Credits.find(text);
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isEqualTo(agency);
        assertThat(c.parts()).first().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(Part.Kind.DATELINE);
            assertThat(p.span().of(text)).isEqualTo(span);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(With inputs from PTI); Press Trust of India",
                "The Associated Press contributed to this report.; AP",
                "— AFP; AFP",
                "Copyright 2019 The Associated Press. All rights reserved.; AP",
                "Mit Material von dpa; dpa",
                "(ats); SDA/ATS",
            })
    void aTrailingLineNamesItsAgencyAndIsACredit(String line, String agency) {
        String text = BODY + "\n\n" + line;
        Credits c = Credits.find(text);
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isEqualTo(agency);
        assertThat(c.parts()).last().extracting(p -> p.span().of(text)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"With Gazette wires", "This article has been adapted from its original source."})
    void aLineThatCreditsNobodyByNameIsACreditToo(String line) {
        Credits c = Credits.find(BODY + "\n\n" + line);
        assertThat(c.agency()).isNull();
        assertThat(c.parts()).last().extracting(Part::kind).isEqualTo(Part.Kind.CREDIT);
    }

    @Test
    void aBracketAtTheLastParagraphsEndIsACredit() {
        String text = BODY + " (AFP)";
        Credits c = Credits.find(text);
        assertThat(c.agency()).isEqualTo(new Agency("AFP", new Span(text.length() - 4, text.length() - 1)));
        assertThat(c.parts()).last().extracting(p -> p.span().of(text)).isEqualTo("(AFP)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The clerk told Reuters that nothing was decided.",
                "The Press Association (PA) had asked for the minutes.",
                "Senator Lea Moss (R-Pa.) was there. ",
                "A photograph of the pier. (Ann Doe/Reuters)",
                "A storm over the pier (AP Photo/Ann Doe)",
                "The follow-up",
            })
    void namingAnAgencyIsNoCredit(String line) {
        assertThat(Credits.find(BODY + "\n\n" + line + "\n\n" + BODY).agency()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "دبي (رويترز) - قالت السلطات يوم الثلاثاء إن العبارة جنحت قرب الميناء وعلى متنها ركاب ولم يصب أحد بأذى. | Reuters",
                "МОСКВА, 5 мар (Рейтер) - Паром с пассажирами сел на мель во вторник вечером, сообщили власти порта. | Reuters",
                "東京（ロイター） - フェリーは火曜日の夜に座礁し、乗客214人が乗っていたと港湾当局が水曜日に発表した。 | Reuters",
                "【ロンドン共同】フェリーは火曜日の夜に座礁し、乗客214人が乗っていたと港湾当局が水曜日に発表した。 | Kyodo"
            })
    void agenciesAreKnownInTheirOwnScripts(String text, String name) {
        Credits c = Credits.find(text);
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isEqualTo(name);
        assertThat(c.signals()).extracting(Signal::kind).contains(Signal.Kind.DATELINE);
    }

    @Test
    void aWordOfTheTextInJapaneseBracketsIsNoAgency() {
        assertThat(Credits.find("【速報】フェリーは火曜日の夜に座礁し、乗客214人が乗っていたと港湾当局が水曜日に発表した。")
                        .agency())
                .isNull();
    }

    @Test
    void aCaptionsAgencyIsThePhotographs() {
        Credits c = Credits.find("The pier in the storm of last week (Reuters)\n\n" + BODY);
        assertThat(c.agency()).isNull();
        assertThat(c.signals()).extracting(Signal::kind).containsExactly(Signal.Kind.PHOTO_CREDIT);
    }

    @Test
    void aBylineNamesAuthorAndAgency() {
        Credits c = Credits.find("Pier to close\n\nBy ANN DOE, Associated Press\n\n" + BODY);
        assertThat(c.signals())
                .first()
                .isEqualTo(new Signal(
                        Signal.Kind.BYLINE,
                        "ANN DOE, Associated Press",
                        c.parts().getFirst().span()));
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isEqualTo("AP");
    }

    @Test
    void theDatelineGoesBeforeTheContribution() {
        Credits c = Credits.find("PORT MIRA (AFP) - " + BODY + "\n\nReuters contributed to this report.");
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isEqualTo("AFP");
        assertThat(c.signals()).extracting(Signal::kind).contains(Signal.Kind.DATELINE, Signal.Kind.CREDIT);
    }

    @Test
    void aStoryPublishedElsewhereFirstSaysSo() {
        Credits c = Credits.find(BODY + "\n\nThis story was originally published by The Pier Gazette.");
        assertThat(c.signals()).extracting(Signal::kind).containsExactly(Signal.Kind.ORIGINAL_SOURCE);
    }

    @Test
    void speakersInCapitalsAreNoDatelines() {
        String talk =
                "DOE: What did the council decide on Tuesday?\n\nMOSS: It decided to close the pier for good.\n\n";
        assertThat(Credits.find(talk + BODY).parts()).isEqualTo(List.of());
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Credits.find("")).isEqualTo(new Credits(List.of(), List.of(), null));
        assertThat(Credits.find("(\n[\n{").agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bloomberg:", "With News Wire Services", "With News Wire"})
    void aSpeakersNameAndNoWireInParticularAreNoAgency(String line) {
        assertThat(Credits.find(line + "\n\n" + BODY + "\n\n" + line).agency()).isNull();
    }

    @Test
    void aDatelineOnALineOfItsOwnNamesItsAgency() {
        Credits c = Credits.find("Pier to close after storms\n\nApril 29 (UPI) —\n\n" + BODY);
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isEqualTo("UPI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reuters/kra Frankfurt", "AFP/dpa", "Reuters/AP"})
    void anAgencyWithAnEditorsSignOrAnotherAgencyIsNoPicture(String line) {
        Credits c = Credits.find(BODY + "\n\n" + line);
        assertThat(c.signals()).extracting(Signal::kind).doesNotContain(Signal.Kind.PHOTO_CREDIT);
        assertThat(c.agency()).isNotNull().extracting(Agency::name).isIn("Reuters", "AFP");
    }

    @Test
    void anAgencyWithAPhotographerIs() {
        Credits c = Credits.find(BODY + "\n\nReuters/Lea Moss");
        assertThat(c.signals()).extracting(Signal::kind).contains(Signal.Kind.PHOTO_CREDIT);
        assertThat(c.agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First published on 3 March 2031",
                "First published on Tuesday, March 3, 2031 at 10:20",
                "This story was first published on March 3, 2031.",
                "Originally published: 3/3/2031",
            })
    void theDayOfATextsOwnPublicationIsNoSource(String line) {
        assertThat(Credits.find(BODY + "\n\n" + line).signals())
                .extracting(Signal::kind)
                .doesNotContain(Signal.Kind.ORIGINAL_SOURCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This story was first published on March 3, 2031 by the Pier Gazette.",
                "This article was originally published by the Pier Gazette.",
                "First published in the Pier Gazette on 3 March 2031",
            })
    void whereItStoodBeforeIs(String line) {
        assertThat(Credits.find(BODY + "\n\n" + line).signals())
                .extracting(Signal::kind)
                .contains(Signal.Kind.ORIGINAL_SOURCE);
    }

    @Test
    void aSpeakerIsNoPlaceWhereOthersSpeakAtLength() {
        String text =
                "ANN DOE: The pier has stood for a hundred years, and we shall mend it before the winter is out.\n\n"
                        + "OLD PIKE, SPEAKER OF THE FISHERMEN OF PORT MIRA: It has stood for ninety, and it leans a little more with every storm.\n\n"
                        + BODY;
        assertThat(Credits.find(text).signals()).isEmpty();
        String place = "PORT MIRA: The pier has stood for a hundred years, and it will be mended before winter.\n\n"
                + BODY + "\n\nALSO READ: Ten soups for the storm season, and what to eat with them";
        assertThat(Credits.find(place).signals()).extracting(Signal::value).containsExactly("PORT MIRA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READ ANOTHER STORY | The winter road stays shut for another week, the council says.",
                "FUNDA OLUNYE UDABA LAPHA | The winter road stays shut for another week, the council says.",
                "SOUPS OF THE SEASON | Ten of them for the storms that are coming to the coast."
            })
    void aLabelBeforeABarIsNoPlace(String line) {
        assertThat(Credits.find(line + "\n\n" + BODY).signals()).isEmpty();
        assertThat(Credits.find("PORT MIRA | " + BODY).signals())
                .extracting(Signal::value)
                .containsExactly("PORT MIRA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dentist asks for patience until the next check-up.",
                "Harbour Clock (beta) – Tells on your telephone when the next ferry to the islands leaves.",
                "Nobody has counted the planks. \u00c2\u00a0\u00c2",
            })
    void anOrdinaryWordIsNoAgency(String line) {
        assertThat(Credits.find(BODY + "\n\n" + line).agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rédigé par Anne Doe, édité par Léa Moss",
                "(Geschrieben von Anna Doe, redigiert von Lea Moss)",
                "(Reporte de Ana Doe. Editado en español por Lea Moss)",
                "(Reportagem de Ana Doe; edição de Lea Moss)",
            })
    void whoWroteAndWhoEditedIsACredit(String line) {
        assertThat(Credits.find(BODY + "\n\n" + line).parts())
                .last()
                .extracting(Part::kind)
                .isEqualTo(Part.Kind.CREDIT);
        String news = "Informe de Ana Doe sobre el puerto, escrito de noche y sin testigos, dice la alcaldesa.";
        assertThat(Credits.find(BODY + "\n\n" + news).parts()).isEmpty();
    }

    @Test
    void whatStandsBeforeTheParagraphsIsNotLookedThrough() {
        String menu = "D'après l'agence Reuters, le port ferme.\n\n";
        String text = menu + BODY;
        assertThat(Credits.find(text, List.of(new Span(menu.length(), text.length())))
                        .signals())
                .isEmpty();
    }
}
