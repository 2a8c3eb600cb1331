package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.weigh.account.Told.entities;
import static stemma.weigh.account.Told.names;
import static stemma.weigh.account.Told.surfaces;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Name;
import stemma.weigh.Entity;

/** One thing one entity, two things two; on invented reports of one event. */
class CastTest {
    @Test
    void anAcronymBehindItsNameIsThatBody() {
        List<Entity> found = entities(
                "The Harbour Safety Authority (HSA) checked the pier. The HSA found no fault, officials said on Monday.",
                "The Harbour Safety Authority looked at the pier twice, officials of the town said.");
        assertThat(surfaces(found, "Harbour Safety Authority")).contains("HSA", "Harbour Safety Authority");
    }

    @Test
    void initialsOfANameInAnotherReportAreThatBody() {
        List<Entity> found = entities(
                "The National Dockers Association welcomed the pier, its members said on Sunday.",
                "The N.D.A. welcomed the pier. The NDA has nine hundred members in the town.");
        assertThat(surfaces(found, "National Dockers Association")).contains("N.D.A.", "NDA");
    }

    @Test
    void shortFormsOfAGivenNameAreOnePerson() {
        List<Entity> found = entities(
                "William Harcastle, the pier's engineer, spoke first. Harcastle thanked the workers.",
                "Bill Harcastle, the engineer, said the pier would last. Harcastle smiled.");
        assertThat(names(found).stream().filter(n -> n.endsWith("Harcastle"))).hasSize(1);
    }

    @Test
    void twoPersonsOfOneSurnameStayTwo() {
        List<Entity> found = entities(
                "Peter Lomond opened the pier. His sister Martha Lomond cut the ribbon, guests said.",
                "Martha Lomond cut the ribbon while Peter Lomond spoke to the guests at the pier.");
        assertThat(names(found)).contains("Peter Lomond", "Martha Lomond");
    }

    @Test
    void shortAndLongFormInOneReportAreTwo() {
        List<Entity> found = entities(
                "William Harcastle opened the pier. Bill Harcastle, his cousin, sold tickets for the boats at the gate.");
        assertThat(names(found)).contains("William Harcastle", "Bill Harcastle");
    }

    @Test
    void aSurnameThatMayMeanTwoIsNotListed() {
        List<Entity> found = entities(
                "Peter Lomond opened the pier. Martha Lomond cut the ribbon. The band played for an hour. The guests went home late. Many stayed in town."
                        + " Lomond thanked them all.");
        assertThat(found.stream().flatMap(e -> e.mentions().stream()).map(Entity.Mention::surface))
                .doesNotContain("Lomond");
    }

    @Test
    void whoIsCalledPresidentIsAPersonInEveryReport() {
        List<Entity> found = entities(
                "President Harald Brandvik opened the pier. Brandvik thanked the workers.",
                "President Brandvik opened the pier. Brandvik's party lost the vote in May, but Brandvik stays.");
        assertThat(found.stream().filter(e -> e.name().endsWith("Brandvik")).toList())
                .singleElement()
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Name.Kind.PERSON));
    }

    @Test
    void aPartyTagIsNoBody() {
        List<Entity> found = entities(
                "Sen. Peter Lomond, R-Texas, came to the pier. Rep. Ruth Amble, D-Calif., stayed away from it.");
        assertThat(names(found)).noneMatch(n -> n.startsWith("R-") || n.startsWith("D-"));
        assertThat(found.stream()
                        .filter(e -> e.name().equals("Peter Lomond"))
                        .findFirst()
                        .orElseThrow()
                        .roles())
                .containsExactly("Senator");
    }

    @Test
    void theSameDepartmentEitherWayRound() {
        List<Entity> found = entities(
                "The Department of Fisheries paid for the pier, it said on Sunday.",
                "The Fisheries Department paid for the pier, it said on Sunday in Port Ellery.");
        assertThat(names(found).stream().filter(n -> n.contains("Fisheries"))).hasSize(1);
    }

    @Test
    void aRoleKeepsItsFirstWords() {
        List<Entity> found = entities(
                "Before former President Harald Brandvik spoke, White House press secretary Ruth Amble walked along the pier.");
        assertThat(found.stream().flatMap(e -> e.roles().stream()))
                .contains("former President", "White House press secretary")
                .doesNotContain("secretary", "Before former President");
    }

    @Test
    void aChamberOfTheStorysOneLandIsOne() {
        List<Entity> found = entities(
                "The U.S. Senate voted for the pier on Sunday. The House of Representatives had voted for it in May.",
                "The Senate voted for the pier on Sunday, after the House had agreed to it in May.");
        assertThat(names(found).stream().filter(n -> n.contains("Senate"))).hasSize(1);
        assertThat(names(found).stream().filter(n -> n.startsWith("House"))).hasSize(1);
    }

    @Test
    void chambersOfAStateAndOfTheLandStayTwo() {
        List<Entity> found = entities(
                "The U.S. Senate voted for the pier on Sunday. The Ohio Senate had voted against it in May.",
                "The Senate voted on the pier on Sunday, its clerk said.");
        assertThat(names(found)).contains("Ohio Senate", "U.S. Senate");
        assertThat(surfaces(found, "U.S. Senate")).doesNotContain("Ohio Senate", "Senate");
    }

    @Test
    void whoHasTheOfficeInOneReportIsNoBodyInTheNext() {
        List<Entity> found = entities(
                "President Brandvik opened the pier. Brandvik thanked the workers, and Brandvik went on to the fair.",
                "The pier was built while Brandvik asks for more money and sells tickets through Brandvik and others.");
        assertThat(found.stream().filter(e -> e.name().endsWith("Brandvik")).toList())
                .singleElement()
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Name.Kind.PERSON));
    }

    @Test
    void aStreetIsAPlaceAndOneWithItsLongForm() {
        List<Entity> found = entities(
                "Officers came to the bar at 115 Garner St., at noon on Sunday, and closed it.",
                "Officers came to the bar on Garner Street in Port Ellery at noon on Sunday, and closed it.");
        assertThat(found.stream().filter(e -> e.name().contains("Garner")).toList())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(Name.Kind.PLACE);
                    assertThat(e.mentions()).hasSize(2);
                });
    }

    @Test
    void streetsByTheirSurroundingsAndOfOtherLands() {
        List<Entity> found = entities(
                "He was taken from a shop on Martin Lomond at West Elm to the ward. Officers waited in the Rue de Marseuil for an hour.");
        assertThat(found.stream()
                        .filter(e -> e.name().contains("Lomond") || e.name().contains("Rue"))
                        .map(e -> e.kind()))
                .containsOnly(Name.Kind.PLACE);
    }

    @Test
    void aShopIsNoPerson() {
        List<Entity> found = entities(
                "Thieves drove a van into the Peter Lomond jewellery store on Sunday, and took rings. The windows of the Peter Lomond store were broken.");
        assertThat(found.stream().filter(e -> e.name().endsWith("Lomond")).map(Entity::kind))
                .containsExactly(Name.Kind.ORGANISATION);
    }

    @Test
    void twoCommitteesInOneAreNone() {
        List<Entity> found = entities(
                "The Works and Fisheries Committees met on the pier. They spoke of Obstruction of Justice for an hour.");
        assertThat(names(found)).doesNotContain("Works and Fisheries Committees", "Obstruction of Justice");
    }

    @Test
    void whoActsOrIsAnExHolderIsTold() {
        List<Entity> found = entities(
                "The pier was opened by acting White House Chief of Staff Ruth Amble and ex-campaign official Harald Brandvik.");
        assertThat(found.stream().flatMap(e -> e.roles().stream()))
                .contains("acting White House Chief of Staff", "ex-campaign official");
    }

    @Test
    void aTrialIsNoPartOfAnOfficeAndAVerbNone() {
        List<Entity> found = entities(
                "Live from the Senate Impeachment Trial of President Harald Brandvik on the pier. Peter Lomond, who identified himself as the band's manager, left.");
        assertThat(found.stream().flatMap(e -> e.roles().stream()))
                .contains("President")
                .noneMatch(r -> r.contains("Trial") || r.contains("himself"));
    }

    @Test
    void jerryIsJerrold() {
        List<Entity> found = entities(
                "Committee Chairman Jerrold Amble spoke on the pier. Amble left early.",
                "Rep. Jerry Amble spoke on the pier, guests said. Amble left early.");
        assertThat(names(found).stream().filter(n -> n.endsWith("Amble"))).hasSize(1);
    }

    @Test
    void theNthAwardsAreAnEvent() {
        List<Entity> found =
                entities("She was host of the 79th Harbour Awards and will be at the 85th Harbour Awards.");
        assertThat(found.stream().filter(e -> e.name().endsWith("Awards")).map(Entity::kind))
                .doesNotContain(Name.Kind.ORGANISATION);
    }

    @Test
    void anOwnerMayBeAFirm() {
        List<Entity> found = entities(
                "The pier's owner Corvane paid for the work. Corvane Group is rich. The owner Corvane is far away.");
        assertThat(found.stream().flatMap(e -> e.roles().stream())).noneMatch(r -> r.endsWith("owner"));
    }
}
