package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.report.Part;

class AsidesTest {
    private static Part.@Nullable Kind kind(String line, boolean edge) {
        Role role = Asides.role(
                Blocks.of(Jsoup.parse("<p>" + line + "</p>")).blocks().getFirst(), edge);
        return role == null ? null : role.kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get the Pier Gazette through your letterbox every week. Click here.",
                "Liked it? Sign up for our newsletter, daily and free.",
                "Follow the Pier Gazette on Twitter.",
                "This article is for subscribers only. Subscribe now for one krone.",
                "Dieser Artikel ist nur für Abonnenten.",
                "Il vous reste 80 % de cet article.",
                "Melden Sie sich jetzt an. Abonnieren Sie unseren Newsletter!",
                "Tuesday, 4 March 2031 at 18:20",
                "04/03/2031 - Posted by: Ann Doe - Tags: pier, ferry",
                "[button link=\"http://pier.example/\" type=\"big\"] Send us your pictures[/button]",
            })
    void linesThatAreNotOfTheText(String line) {
        assertThat(kind(line, true)).isEqualTo(Part.Kind.OTHER_BOILERPLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He had asked the town to sign up for the newsletter of the harbour.",
                "The pier follows the old wall on Twitter Street.",
                "On Tuesday, 4 March 2031 the council met for the last time.",
                "[She] would not say more.",
                "This article of the treaty is for fishermen only.",
                "© 2031 Associated Press. All rights reserved.",
                "Photographs show the pier: it leans.",
            })
    void linesThatAre(String line) {
        assertThat(kind(line, true)).isNull();
    }

    @Test
    void aRequestInTheMiddleOfATextMayBeItsSubject() {
        assertThat(kind("Sign up for our newsletter, the leaflet said.", false)).isNull();
    }

    @Test
    void linesByAPicture() {
        assertThat(kind("Image: Lea Moss", false)).isEqualTo(Part.Kind.CAPTION);
        assertThat(kind("© Lea Moss The old pier on Monday, before the vote.", false))
                .isEqualTo(Part.Kind.CAPTION);
    }

    @Test
    void anAddressUnderTheText() {
        assertThat(kind("ann.doe@pier.example", true)).isEqualTo(Part.Kind.CREDIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Externer Inhalt nicht verfügbar",
                "Deine Privatsphäre-Einstellungen verhindern das Laden externer Inhalte.",
                "Your cookie settings prevent this video from being shown.",
                "This content is not available. Please accept cookies to view it.",
            })
    void whatStandsInThePlaceOfAVideo(String line) {
        assertThat(kind(line, false)).isEqualTo(Part.Kind.OTHER_BOILERPLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The council asked for consent to load the ferry.", "Privacy settings matter, the minister said."
            })
    void talkOfConsentIsText(String line) {
        assertThat(kind(line, false)).isNull();
    }
}
