package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static List<Block> blocks(String html) {
        return Blocks.of(Jsoup.parse(Slim.of("<body>" + html).html())).blocks();
    }

    @Test
    void markupIsCountedWithinTheBlock() {
        Block b = blocks("<img src=a><p><a href=x>Storm</a> shuts <b>the pier</b> <i>now</i></p>")
                .getFirst();
        assertThat(b.text()).isEqualTo("Storm shuts the pier now");
        assertThat(b.markup()).isEqualTo(new Markup(5, 1, 5, 8, 3, 0, 0));
    }

    @Test
    void anElementOfThePagesOwnStandsWithinItsParagraph() {
        assertThat(blocks("<p>Most harbours freeze (<x-source>1</x-source>).</p><x-card><p>Other</p></x-card>"))
                .extracting(Block::text)
                .containsExactly("Most harbours freeze (1).", "Other");
    }

    @Test
    void aCardOverALinkedNameIsNoText() {
        assertThat(Blocks.of(
                                Jsoup.parse(
                                        "<p>So said <span class=c><a href=/d>Ann Doe</a><span class=card><a href=/d>Ann Doe</a><a href=/1>Ten soups</a> MORE</span></span> on Monday.</p>"))
                        .blocks())
                .extracting(Block::text)
                .containsExactly("So said Ann Doe on Monday.");
    }
}
