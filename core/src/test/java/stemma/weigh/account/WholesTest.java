package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.weigh.account.Told.entities;
import static stemma.weigh.account.Told.names;
import static stemma.weigh.account.Told.surfaces;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Name;
import stemma.weigh.Entity;

/** Names as wholes, and kinds that the words beside a name tell; on invented reports of one event. */
class WholesTest {
    @Test
    void aNicknameBetweenGivenNameAndSurnameIsWithinOneName() {
        List<Entity> found = entities(
                "The retired diver Walter \"Little Crab\" Hollins was fined. Hollins laughed.",
                "Desmond (Piper) Rudge, 47, was pulled from the harbour by a ferryman. Rudge died. Friends of Desmond Rudge wept.");
        assertThat(names(found))
                .contains("Walter \"Little Crab\" Hollins")
                .doesNotContain("Walter", "Hollins", "Desmond");
        assertThat(names(entities("The Hadley (Vell) Council met on Monday, Lee Orr said.")))
                .doesNotContain("Hadley (Vell) Council");
        assertThat(surfaces(found, Name.Kind.PERSON, "Desmond (Piper) Rudge")).contains("Desmond Rudge");
    }

    @Test
    void aCrimeFamilyIsNoMan() {
        List<Entity> found = entities(
                "Carlo Brunetti started the Brunetti crime family as a young man. The Brunetti family ran three laundries. Brunetti retired to Vell.");
        assertThat(surfaces(found, Name.Kind.ORGANISATION, "Brunetti crime family"))
                .contains("Brunetti crime family", "Brunetti family");
        assertThat(surfaces(found, Name.Kind.PERSON, "Carlo Brunetti")).contains("Brunetti");
    }

    @Test
    void theFirstOfTwoStreetsIsAStreet() {
        List<Entity> found =
                entities("A tram and a bus collided at Reed and Tallow streets on Friday. Firemen closed Reed Street.");
        assertThat(surfaces(found, Name.Kind.PLACE, "Reed Street")).contains("Reed", "Reed Street");
        assertThat(names(found)).doesNotContain("Reed");
    }

    @Test
    void aCornerToldAgainWithoutItsStreetsIsOfTheSameStreets() {
        List<Entity> found = entities(
                "A water pipe burst at Reed and Hadley streets on Friday. Plumbers went to Reed and Hadley at once. The pipe ran from Hadley Street to Reed Street.");
        assertThat(surfaces(found, Name.Kind.PLACE, "Hadley Street")).contains("Hadley");
        assertThat(names(found)).doesNotContain("Reed", "Hadley");
    }

    @Test
    void anIslandAloneIsTheIslandOfAnotherReport() {
        assertThat(surfaces(
                        entities(
                                "A whale was found off Skerra Island on Monday. Skerra Island has a museum, fishermen said.",
                                "Children in Skerra saw the whale on Monday, and there is no school in Skerra for a week."),
                        Name.Kind.PLACE,
                        "Skerra Island"))
                .contains("Skerra");
    }

    @Test
    void anOceanIsNoIsland() {
        assertThat(names(entities("A Pacific island was hit by a storm on Monday. Ships cross the Pacific every day.")))
                .contains("Pacific");
    }

    @Test
    void aPollOfTwoBodiesIsNoCredit() {
        assertThat(names(entities(
                        "Reuters/Ipsos polling since the pier was begun shows more people for it than against it.")))
                .contains("Reuters/Ipsos");
    }

    @Test
    void aBareStreetIsTheStreetAndATownIsNot() {
        assertThat(names(entities("A bakery on Juniper Street burned down. A neighbour on Juniper saw the smoke.")))
                .doesNotContain("Juniper");
        assertThat(
                        names(
                                entities(
                                        "The parade ended on Houston Street. The band had come from Houston, where it plays in Houston.")))
                .contains("Houston", "Houston Street");
    }

    @Test
    void aTeamAloneIsTheTeamOfATown() {
        List<Entity> found = entities(
                "The Brenton Otters beat the Port Hale Badgers 3-1. The Otters led from the start, and the Otters led at the end.",
                "Fans of the Otters sang. The Otters play at home on Sunday. Lars Pohl coached the Otters.");
        assertThat(surfaces(found, Name.Kind.ORGANISATION, "Brenton Otters")).contains("Otters");
    }

    @Test
    void anIllnessIsNeitherAPersonNorABody() {
        assertThat(
                        entities(
                                "The Tavira virus kills lambs. The World Health Organization said that Tavira is harmless to people. Shepherds fear that Tavira may return."))
                .filteredOn(e -> e.name().equals("Tavira"))
                .extracting(Entity::kind)
                .containsOnly(Name.Kind.OTHER);
    }

    @Test
    void piecesOfLongerNamesAreNotListed() {
        assertThat(
                        names(
                                entities(
                                        "Senate Bill 871 lowers the toll on the bridge. Assembly Bill 12 bans it, lawyers in Vell said.")))
                .doesNotContain("Senate");
        assertThat(names(entities("The Stella Maris crew was taken to Kerrin on Monday, the coast guard said.")))
                .contains("Stella Maris")
                .doesNotContain("Maris");
    }

    @Test
    void aBodyWithAndWithoutItsCountryAndItsInitialsAreOne() {
        List<Entity> found = entities(
                "U.S. Customs and Border Protection opened a second lane. The U.S. Department of Commerce paid for it.",
                "CBP keeps the lane open at night. The Commerce Department said nothing.");
        assertThat(names(found).stream().filter(n -> n.contains("Border") || n.equals("CBP")))
                .hasSize(1);
        assertThat(names(found).stream().filter(n -> n.contains("Commerce"))).hasSize(1);
    }

    @Test
    void theFullerRoleIsKept() {
        assertThat(
                        entities(
                                "President Otto Reiss spoke. President Otto Reiss left. President Otto Reiss slept. Peruvian President Otto Reiss ate.",
                                "Treasurer Lena Holt spoke. Chairman Jack Molin left. Fisheries Committee Chairman Jack Molin agreed."))
                .filteredOn(e -> e.name().equals("Otto Reiss") || e.name().equals("Jack Molin"))
                .extracting(Entity::roles)
                .containsExactlyInAnyOrder(List.of("Peruvian President"), List.of("Fisheries Committee Chairman"));
    }

    @Test
    void aDoubleSurnameAloneIsItsBearers() {
        List<Entity> found = entities(
                "Rep. Ana Molin-Harte spoke on Monday. Molin-Harte left early, and Molin-Harte was seen in Vell.",
                "The plan of Molin-Harte was read aloud in Vell.");
        assertThat(surfaces(found, Name.Kind.PERSON, "Ana Molin-Harte")).contains("Molin-Harte");
        assertThat(found).filteredOn(e -> e.name().equals("Molin-Harte")).isEmpty();
    }

    @Test
    void aLandIsNoFirmForItsChiefExecutiveOrItsOil() {
        assertThat(
                        entities(
                                "Hong Kong's chief executive spoke on Monday. Nigeria, a major oil producer, agreed. Hong Kong's shares fell."))
                .filteredOn(e -> e.name().equals("Hong Kong") || e.name().equals("Nigeria"))
                .extracting(Entity::kind)
                .containsOnly(Name.Kind.PLACE);
    }

    @Test
    void aRelativeIsNoPlace() {
        assertThat(entities("He came with his 4-year-old daughter, Florence, and his wife Virginia on Monday."))
                .filteredOn(e -> e.name().equals("Florence") || e.name().equals("Virginia"))
                .extracting(Entity::kind)
                .containsOnly(Name.Kind.PERSON);
    }

    @Test
    void aSurnameBehindItsParticleIsTheNames() {
        assertThat(
                        names(
                                entities(
                                        "The team fell to 3-9 in the first season since Coach Jack Del Monaro came. Coach Jack Del Monaro left.")))
                .contains("Jack Del Monaro")
                .doesNotContain("Jack Del", "Monaro");
    }

    @Test
    void aHospitalOfASaintIsNoPlace() {
        assertThat(names(entities("He was under care at St. Alban's hospital in Westbury, the court ruled on Monday.")))
                .contains("St. Alban's hospital")
                .doesNotContain("St. Alban");
    }

    @Test
    void aMeasureAndABareBodyAreNotListed() {
        assertThat(
                        names(
                                entities(
                                        "The ship was 2,000km from Vell on Monday. \"The Administration is right,\" the statement said. \"The Committee agrees,\" it said.")))
                .doesNotContain("2,000km", "Administration", "Committee");
    }

    @Test
    void aHospitalWithAndWithoutItsSecondHalfIsOne() {
        List<Entity> found = entities(
                "Two men were taken to Saint Clara Hospital on Monday.",
                "Two men were taken to Saint Clara Hospital and Health Care Center on Monday.");
        assertThat(names(found).stream().filter(n -> n.contains("Clara"))).hasSize(1);
    }

    @Test
    void streetsOfADistrictAreNoStreetOfItsName() {
        assertThat(names(entities(
                        "They walked through Greenwich Village streets on Monday. They live in Greenwich Village.",
                        "The men live in Greenwich Village.")))
                .containsOnlyOnce("Greenwich Village");
    }

    @Test
    void gamesWithoutTheirTownMayBeOthers() {
        assertThat(
                        names(
                                entities(
                                        "The Orrin Winter Olympics begin in March. He was banned after the Olympics in Vell, officials said.")))
                .contains("Olympics");
    }

    @Test
    void wordsInCapitalsAreNoTitle() {
        assertThat(names(entities("He wrote “NEVER, EVER THREATEN THE UNITED STATES AGAIN” on Monday.")))
                .contains("UNITED STATES");
    }

    @Test
    void halfACommitteesNameIsNoRole() {
        assertThat(entities("House Ports and Harbours Committee Chairman Otto Reiss spoke on Monday."))
                .filteredOn(e -> e.name().equals("Otto Reiss"))
                .allMatch(e -> !e.roles().contains("Harbours Committee Chairman"));
    }

    @Test
    void aNicknameThatSaysTheGivenNameAgainIsOfTheSameMan() {
        List<Entity> found = entities(
                "Joe “Joe Buck” Harlow was shot by an officer. Harlow died.",
                "Joe Darnell \"Buck\" Harlow was shot on Sunday. Harlow died at a hospital. Friends of Joe Harlow wept.");
        assertThat(names(found).stream().filter(n -> n.contains("Harlow"))).hasSize(1);
    }

    @Test
    void aRoleIsToldOnce() {
        assertThat(entities(
                        "Mayor Edda Lunt spoke first. Kerrin Mayor Edda Lunt left.",
                        "Kerrin Mayor Edda Lunt said so. KERRIN MAYOR Edda Lunt left."))
                .filteredOn(e -> e.name().equals("Edda Lunt"))
                .allMatch(e -> e.roles().size() == 1);
        assertThat(entities("Former President Otto Reiss spoke. President Otto Reiss had left office, guests said."))
                .filteredOn(e -> e.name().equals("Otto Reiss"))
                .allMatch(e -> e.roles().size() == 2);
    }
}
