package stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Title;
import stemma.text.Span;

class CleanerTest {
    private static final String LEAD =
            "The ferry Halcyon ran aground off Cape Morrow on Tuesday with ninety passengers aboard, the coast guard said.";
    private static final String SECOND =
            "Divers from the harbour office searched the hull until dusk and found no leak below the water line.";
    private static final String THIRD =
            "Captain Ilse Brandt told the harbour court that a fishing net had fouled the rudder minutes before.";

    private static Report clean(String... lines) {
        return Cleaner.clean(List.of(Report.of("r", String.join("\n\n", lines)).build()))
                .getFirst();
    }

    private static List<String> of(Report r, Part.Kind kind) {
        return r.parts(kind).map(p -> p.span().of(r.text())).toList();
    }

    @Test
    void theHeadlineSharesItsWordsWithTheBodyAndTheMottoDoesNot() {
        Report r = clean("News you can trust", "WORLD", "Ferry Halcyon runs aground off Cape Morrow", LEAD, SECOND);
        assertThat(of(r, Part.Kind.TITLE)).containsExactly("Ferry Halcyon runs aground off Cape Morrow");
        assertThat(of(r, Part.Kind.TAGLINE)).containsExactly("News you can trust");
        assertThat(of(r, Part.Kind.SECTION_LABEL)).containsExactly("WORLD");
    }

    @Test
    void aTextWithoutHeadlineGetsNone() {
        Report r = clean(LEAD, SECOND);
        assertThat(r.title()).isNull();
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND);
    }

    @Test
    void aTitleFromMetadataIsFoundInTheText() {
        Report given = Report.of("r", "Halcyon aground.\n" + LEAD)
                .title(new Title("Halcyon aground", null))
                .build();
        Report r = Cleaner.clean(List.of(given)).getFirst();
        assertThat(of(r, Part.Kind.TITLE)).containsExactly("Halcyon aground.");
    }

    @Test
    void titlesPrintedAgainAreRepeats() {
        String title = "Ferry Halcyon runs aground off Cape Morrow";
        Report r = clean(title, title, LEAD, title, SECOND);
        assertThat(of(r, Part.Kind.REPEATED_TITLE)).hasSize(2);
        assertThat(r.parts(Part.Kind.REPEATED_TITLE)
                        .allMatch(p -> p.of() != null && p.of().of(r.text()).equals(title)))
                .isTrue();
    }

    @Test
    void aBodyThatStandsTwiceIsOneDuplicateAndItsFirstLineIsNot() {
        String lead = "Nobody was hurt when the vessel struck the bank, said the owners, Morrow Lines of Port Elin.";
        Report r = clean(lead, LEAD, SECOND, THIRD, LEAD, SECOND, THIRD);
        Part twice = r.parts(Part.Kind.SELF_DUPLICATE).findFirst().orElseThrow();
        assertThat(r.parts(Part.Kind.SELF_DUPLICATE)).hasSize(1);
        assertThat(twice.span().of(r.text())).isEqualTo(String.join("\n\n", LEAD, SECOND, THIRD));
        assertThat(twice.of()).isNotNull();
        assertThat(of(r, Part.Kind.BODY)).containsExactly(lead, LEAD, SECOND, THIRD);
    }

    @Test
    void paragraphsPrintedTwiceInTurnAreEachADuplicate() {
        Report r = clean(LEAD, LEAD, SECOND, SECOND);
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND);
    }

    @Test
    void aStandfirstThatTheBodySaysAgainIsTheRepeat() {
        String standfirst = "Divers from the harbour office searched the hull until dusk and found no leak.";
        Report r = clean(
                "Ferry Halcyon runs aground off Cape Morrow",
                standfirst,
                LEAD,
                "Divers from the harbour office searched the hull until dusk and found no leak. They return on Wednesday.");
        assertThat(of(r, Part.Kind.REPEATED_STANDFIRST)).containsExactly(standfirst);
    }

    @Test
    void anAgencyGluedToTheLastSentenceIsACredit() {
        Report r = clean("Ferry Halcyon runs aground off Cape Morrow", LEAD + "Reuters", SECOND);
        assertThat(of(r, Part.Kind.CREDIT)).containsExactly("Reuters");
        assertThat(r.agency()).isNotNull();
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND);
    }

    @Test
    void anAgencyThatNoListKnowsIsNamedWhereItsNameSaysWhatItIs() {
        Report r = clean(
                "Ferry Halcyon runs aground off Cape Morrow",
                "PORT ELIN, May 3 (Meridian News Agency) \u2013 " + LEAD,
                SECOND);
        assertThat(r.agency()).extracting(a -> a == null ? "" : a.name()).isEqualTo("Meridian News Agency");
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND);
    }

    @Test
    void furnitureOfSitesIsToldByItsForm() {
        Report r = clean(
                "[ad_7]",
                LEAD,
                "Also read: Harbour fees to rise in spring",
                SECOND,
                "Sign up for the Morning Tide newsletter and never miss a story.",
                THIRD,
                "Related Stories",
                "Post a Comment",
                "Your email address will not be published. Required fields are marked *",
                "Back to top");
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND, THIRD);
        assertThat(of(r, Part.Kind.ADVERT)).containsExactly("[ad_7]");
        assertThat(of(r, Part.Kind.COMMENT_FORM)).hasSize(2);
        assertThat(of(r, Part.Kind.RELATED_LINK)).hasSize(2);
        assertThat(of(r, Part.Kind.NAVIGATION)).containsExactly("Back to top");
    }

    @Test
    void newsAboutNewslettersIsNews() {
        String news = "The publisher said on Monday that its newsletter had lost half of its readers since spring.";
        String speech = "“Sign up for our app and follow us on Twitter,” the mayor told the crowd on the quay.";
        Report r = clean(LEAD, news, speech, SECOND);
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, news, speech, SECOND);
    }

    @Test
    void crossheadsAreShortLinesWithoutAStopBetweenProse() {
        Report r = clean(LEAD, "“A net in the rudder”", SECOND, "– The hearing –", THIRD);
        assertThat(of(r, Part.Kind.CROSSHEAD)).containsExactly("“A net in the rudder”", "– The hearing –");
    }

    @Test
    void aShortTurnOfAConversationIsNoCrosshead() {
        String other = "ORR: The owner of the line told me of it on Monday, when the nets were cut.";
        Report r = clean(LEAD, "ORR: And who told you that?", SECOND, "HALE: In May?", other, THIRD);
        assertThat(of(r, Part.Kind.CROSSHEAD)).containsExactly("HALE: In May?");
    }

    @Test
    void aLineUnderTwoDifferentReportsIsTheSitesNotTheirs() {
        String line = "Morrow Coast Media, Quay Street";
        List<Report> cleaned = Cleaner.clean(List.of(
                Report.of("a", LEAD + "\n" + line).build(),
                Report.of("b", THIRD + "\n" + line).build()));
        assertThat(of(cleaned.get(0), Part.Kind.OTHER_BOILERPLATE)).containsExactly(line);
        assertThat(of(cleaned.get(1), Part.Kind.OTHER_BOILERPLATE)).containsExactly(line);
    }

    @Test
    void aLineUnderTwoCopiesMayBeTheirs() {
        String line = "Two tugs are on their way from Port Elin";
        List<Report> cleaned = Cleaner.clean(List.of(
                Report.of("a", LEAD + "\n" + line).build(),
                Report.of("b", LEAD + "\n" + line).build()));
        assertThat(of(cleaned.get(0), Part.Kind.OTHER_BOILERPLATE)).isEmpty();
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        Report r = Cleaner.clean(List.of(Report.of(
                                "r",
                                "The ferry Halcyon ran aground off Cape\nMorrow on Tuesday with ninety passengers\n"
                                        + "aboard, and the coast guard sent two of\nits tugs from Port Elin in the night to\n"
                                        + "bring them ashore before the storm that\nwas forecast for Wednesday morning came.\n\n"
                                        + "Nobody was hurt when the vessel struck a\nbank of sand, said the owners of the ship\n"
                                        + "in a letter to the harbour court, who are\nknown as Morrow Lines.")
                        .build()))
                .getFirst();
        assertThat(of(r, Part.Kind.BODY)).hasSize(2);
    }

    @Test
    void languagesAreToldByTheirFunctionWords() {
        assertThat(clean(LEAD).language()).isEqualTo("en");
        assertThat(clean(
                                "Die Fähre lief am Dienstag mit neunzig Fahrgästen vor dem Kap auf Grund und wurde von zwei Schleppern geborgen.")
                        .language())
                .isEqualTo("de");
        assertThat(clean("xyzzy plugh").language()).isEqualTo("und");
    }

    @Test
    void everyPartIsInOrderAndEveryLetterLiesInOne() {
        Report r = clean(
                "WORLD",
                "Ferry Halcyon runs aground off Cape Morrow",
                LEAD + "Reuters",
                LEAD,
                SECOND,
                "Related Stories");
        StringBuilder left = new StringBuilder(r.text());
        r.parts().forEach(p -> {
            for (int i = p.span().start(); i < p.span().end(); i++) {
                left.setCharAt(i, ' ');
            }
        });
        assertThat(left.toString()).isBlank();
    }

    @Test
    void linksThatStandBetweenParagraphsAreNotTheArticle() {
        String capitals = "HARBOUR OFFICE PUTS OFF VOTE ON NEW PILOTS";
        String glued = "More:Ferry line asks the county for a second boat";
        String related = "Related Coverage Storm keeps pilots ashore for a third day";
        String crosshead = "NETS AND RUDDERS";
        Report r = clean(
                LEAD, capitals, SECOND, glued, crosshead, THIRD, related, "+ Halcyon afloat again", THIRD + " Twice.");
        assertThat(of(r, Part.Kind.RELATED_LINK)).containsExactly(capitals, glued, related, "+ Halcyon afloat again");
        assertThat(of(r, Part.Kind.CROSSHEAD)).containsExactly(crosshead);
    }

    @Test
    void aTextAllInCapitalsHasNoLinksForIt() {
        String[] lines = {LEAD, SECOND.replace(".", ""), THIRD};
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].toUpperCase(java.util.Locale.ROOT);
        }
        assertThat(of(clean(lines), Part.Kind.RELATED_LINK)).isEmpty();
    }

    @Test
    void whatStandsUnderPicturesIsACaptionAndItsRepeatARepeat() {
        String under = "The Halcyon lies off Cape Morrow at low tide on Wednesday. (AP Photo/Ilka Storm)";
        String enlarge = "Enlarge this image toggle caption Ilka Storm/Morrow Herald";
        String station = "The ferry was towed in at noon. (Source: Ilka Storm/Channel 9)";
        Report r = clean(station, under, under, LEAD, enlarge, SECOND, "Ilka Storm/Reuters", THIRD);
        assertThat(of(r, Part.Kind.CAPTION)).containsExactly(station, under, enlarge, "Ilka Storm/Reuters");
        assertThat(of(r, Part.Kind.SELF_DUPLICATE)).containsExactly(under);
    }

    @Test
    void aParagraphThatEndsInItsAgencyIsNoCaption() {
        String last = "The captain will be heard again on Friday, the court said. (Source: Xinhua)";
        assertThat(of(clean(LEAD, SECOND, last), Part.Kind.CAPTION)).isEmpty();
    }

    @Test
    void stampsRulesAndAppealsAreNotTheArticle() {
        Report r = clean(
                "Updated at 12:32 p.m. ET",
                LEAD,
                "___",
                SECOND,
                "GET THE HERALD ON THE GO BY CLICKING HERE",
                THIRD,
                "Slideshow (6 Images)");
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void writersAddressesAndInvitationsAreNotTheArticle() {
        Report r = clean(
                "Email Newsletters Sign up for one of our email newsletters.",
                LEAD,
                "On a mobile device? Click here for a photo gallery of the Halcyon",
                SECOND,
                THIRD,
                "Ilka Storm is a Morrow Herald staff writer. Reach her at 555-0147 or istorm@herald.example.");
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void aFirstSentenceTakenForATitleStaysInTheText() {
        Report given = Report.of("r", LEAD + "\n" + SECOND)
                .title(new Title(LEAD, null))
                .build();
        Report r = Cleaner.clean(List.of(given)).getFirst();
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND);
        assertThat(r.title()).isNotNull();
    }

    @Test
    void aDatelineBeforeTheTextIsOne() {
        assertThat(of(
                        clean("Ferry Halcyon runs aground off Cape Morrow", "PORT MIRA —", LEAD, SECOND),
                        Part.Kind.DATELINE))
                .containsExactly("PORT MIRA —");
    }

    @Test
    void galleriesPlayersAndWritersAddressesAreNotTheArticle() {
        String gallery =
                "Photo: Ida Moss Image 1 of / 12 Caption Close Image 1 of 12 The ferry on the sand. The ferry on the sand. Photo: Ida Moss Image 2 of 12 The rudder.";
        String heading = "Seal Returns to the Sea";
        String player =
                "A seal found in a garden was carried back to the sea by two schoolboys. (Published Friday, Sept. 13, 2030)";
        Report r = clean(LEAD, gallery, SECOND, heading, player, THIRD, "ida.moss@morrow.example", "@idamoss");
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND, THIRD);
        assertThat(of(r, Part.Kind.RELATED_LINK)).containsExactly(heading, player);
    }

    @Test
    void aRemarkOnWhichTwoReportsEndIsNoMotto() {
        String remark = "\"Everyone is out,\" fire chief Rolf Dahl said.";
        List<Report> both = Cleaner.clean(List.of(
                Report.of("a", String.join("\n\n", LEAD, SECOND, remark)).build(),
                Report.of("b", String.join("\n\n", THIRD, LEAD, remark)).build()));
        both.forEach(r -> assertThat(of(r, Part.Kind.BODY)).contains(remark));
    }

    @Test
    void whatIsNotTheArticleSaysWhy() {
        String title = "Ferry Halcyon runs aground off Cape Morrow";
        Report r = clean(
                "News you can trust",
                title,
                LEAD,
                "Advertisement",
                "Read more: Ten soups for the season",
                SECOND,
                LEAD,
                "Leave a comment");
        assertThat(r.parts())
                .filteredOn(p -> !p.kind().isArticle())
                .extracting(p -> p.kind().word() + ": " + p.reason())
                .containsExactly(
                        "tagline: stands above the headline",
                        "advert: says that it is an advertisement",
                        "related-link: points to other stories",
                        "self-duplicate: repeats what stands above",
                        "comment-form: belongs to the readers' comments");
        assertThat(r.parts()).filteredOn(p -> p.kind().isArticle()).allMatch(p -> p.reason() == null && p.isArticle());
    }

    @Test
    void theLanguageIsThatOfTheArticleAndNotOfWhatStandsAroundIt() {
        String menu =
                "Die Nachrichten des Tages und das Wetter von morgen, aus dem Hafen und von den Inseln. ".repeat(20);
        String text = menu + "\n\n" + LEAD + "\n\n" + SECOND;
        int start = menu.length() + 2;
        Report r = Report.of("r", text)
                .parts(List.of(
                        new Part(Part.Kind.NAVIGATION, new Span(0, menu.length() - 1), null, "in the page's menu"),
                        new Part(Part.Kind.BODY, new Span(start, start + LEAD.length())),
                        new Part(Part.Kind.BODY, new Span(start + LEAD.length() + 2, text.length()))))
                .article(new Span(start, text.length()))
                .build();
        assertThat(Cleaner.clean(List.of(r)).getFirst().language()).isEqualTo("en");
    }

    @Test
    void whatTheHouseSaysOfItsPageIsNotTheArticle() {
        Report r = clean(
                LEAD,
                SECOND,
                "This report was updated at 9:55 p.m.",
                "This story has been updated with a statement by the owners.",
                "Find Anna on Facebook at PierAnnaBerg or on Twitter at @annaberg",
                "Take Channel9 with you!",
                "Get more Harbour News »",
                "WATCH TODAY: Live Coverage of the Inquiry into the Ferry",
                "More On This Topic Why so many ferries run aground in spring",
                "Related stories Two ferries collide off Port Elin",
                "Message: * A friend wanted you to see this item from the Herald: http://herald.example/1",
                "You must enter the characters with black color that stand out from the others",
                "Is the ferry line really safe? What its papers say Read more",
                THIRD);
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void newsThatSoundsAlikeStaysInTheText() {
        String[] news = {
            "This report was updated by the harbour office after divers had found a leak in the hull of the ferry.",
            "Watch today: \"We shall see,\" the captain said of the tide.",
            "Readers follow the captain on Twitter, and \"thousands\" wrote to him there, he said on Tuesday evening.",
            "This story has been updated to include the right number of passengers; an earlier version was mistaken."
        };
        Report r = clean(LEAD, news[0], news[1], news[2], SECOND, news[3], THIRD);
        assertThat(of(r, Part.Kind.BODY)).containsExactly(LEAD, news[0], news[1], news[2], SECOND, news[3], THIRD);
    }

    @Test
    void aCreditInBracketsEndsACaption() {
        String caption = "The ferry Halcyon off Cape Morrow on Tuesday, March 3. (Credit: Anna Berg/Harbour Media)";
        Report r = clean(caption, LEAD, SECOND);
        assertThat(of(r, Part.Kind.CAPTION)).containsExactly(caption);
    }

    @Test
    void aStationInBracketsBehindAPlaceIsADateline() {
        Report r = clean("Port Elin (CNN) " + LEAD, SECOND, THIRD);
        assertThat(of(r, Part.Kind.DATELINE)).containsExactly("Port Elin (CNN)");
    }
}
