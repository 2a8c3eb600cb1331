package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WholesTest {
    @Test
    void theRowsOfATableAreDrawnTogetherAndNothingElseIs() {
        List<Block> blocks = Blocks.of(
                        Jsoup.parse(
                                "<p>aaaa</p><table><tr><td>bbbb</td><td>cccc</td></tr><tr><td>dddd</td></tr></table><ul><li>eeee</li><li>ffff</li></ul>"))
                .blocks();
        float[] drawn = Wholes.drawn(blocks, new float[] {.9f, .2f, .8f, .8f, .1f, .9f});
        assertThat(drawn[0]).isEqualTo(.9f);
        assertThat(drawn[1]).isBetween(.43f, .45f);
        assertThat(drawn[2]).isBetween(.67f, .69f).isEqualTo(drawn[3]);
        assertThat(drawn[4]).isEqualTo(.1f);
        assertThat(drawn[5]).isEqualTo(.9f);
    }

    @Test
    void aTableThatLaysOutThePageIsNoTable() {
        String row =
                "<tr><td><p>" + "The harbour council voted to close the old ferry pier. ".repeat(2) + "</p></td></tr>";
        List<Block> blocks = Blocks.of(Jsoup.parse("<table><tr><td>Menu</td></tr>" + row.repeat(4) + "</table>"))
                .blocks();
        float[] guess = {.1f, .9f, .9f, .9f, .9f};
        assertThat(Wholes.drawn(blocks, guess)).containsExactly(guess);
    }

    @Test
    void theCellsOfATableOfNumbersAllHaveItsGuess() {
        String row = "<tr><td>Doe</td><td>17</td><td>4</td></tr>";
        List<Block> blocks =
                Blocks.of(Jsoup.parse("<table>" + row.repeat(8) + "</table>")).blocks();
        float[] guess = new float[24];
        for (int i = 0; i < 24; i++) {
            guess[i] = i % 3 == 0 ? .6f : .2f;
        }
        float[] drawn = Wholes.drawn(blocks, guess);
        assertThat(drawn[0]).isEqualTo(drawn[1]).isEqualTo(drawn[23]).isBetween(.35f, .5f);
    }

    @Test
    void aQuotedPostIsDrawnTogetherWithItsSignature() {
        List<Block> blocks = Blocks.of(Jsoup.parse(
                        "<blockquote class=twitter-tweet><p>The pier will close.</p>Ann Doe (@anndoe)</blockquote>"))
                .blocks();
        float[] drawn = Wholes.drawn(blocks, new float[] {.8f, .2f});
        assertThat(drawn[1]).isGreaterThan(.35f);
    }

    @Test
    void aTableThatALineOfTheTextAnnouncesIsOfTheText() {
        String table = "<table>" + "<tr><td>Doe</td><td>17</td><td>4</td></tr>".repeat(8) + "</table>";
        float[] guess = new float[25];
        java.util.Arrays.fill(guess, .2f);
        guess[0] = .9f;
        List<Block> announced =
                Blocks.of(Jsoup.parse("<p>The standings:</p>" + table)).blocks();
        assertThat(Wholes.drawn(announced, guess)[24]).isEqualTo(.9f);
        List<Block> not =
                Blocks.of(Jsoup.parse("<p>The race is over.</p>" + table)).blocks();
        assertThat(Wholes.drawn(not, guess)[24]).isEqualTo(.2f);
    }

    @Test
    void aHeadingBetweenTwoBlocksOfTheTextIsItsCrosshead() {
        var blocks = Blocks.of(
                        org.jsoup.Jsoup.parse(
                                "<p>The pier was closed on Tuesday.</p><h2>What is the pier?</h2><p>It is made of oak.</p><h2>Read also</h2><p>It has stood for ninety years.</p>"))
                .blocks();
        float[] drawn = Wholes.drawn(blocks, new float[] {.9f, .3f, .8f, .3f, .9f});
        assertThat(drawn[1]).isEqualTo(.8f);
        assertThat(drawn[3]).isEqualTo(.3f);
    }

    @Test
    void aHeadingBehindAPictureStandsBesideTheTextAboveIt() {
        List<Block> blocks = Blocks.of(Jsoup.parse(
                        "<p>The pier will close.</p><figure><figcaption>The pier in winter</figcaption></figure><h2>What comes next</h2><p>A vote.</p>"
                                + "<div>Menu</div><h2>Other things</h2><p>A fair.</p>"))
                .blocks();
        float[] guess = {.9f, .2f, .3f, .8f, .1f, .3f, .9f};
        Wholes.headings(blocks, guess);
        assertThat(guess[2]).isEqualTo(.8f);
        assertThat(guess[5]).isEqualTo(.3f);
    }
}
