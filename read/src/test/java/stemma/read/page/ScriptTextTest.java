package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
    private static final String PARAGRAPH =
            "The council of Northam voted on Tuesday to close the old harbour bridge until the cracks in its second pier have been repaired. ";

    private static String read(String html, String body) {
        return ScriptText.instead(Blocks.of(Jsoup.parse(Slim.of(html).html())), () -> html, body).blocks().stream()
                .map(Block::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void textThatStandsOnlyInAScriptsStringIsRead() {
        String article = "\\u003cp\\u003e" + PARAGRAPH.repeat(2)
                + "\\u003c/p\\u003e\\u003cp\\u003eIt said \\\"until spring\\\". " + PARAGRAPH.repeat(2)
                + "\\u003c/p\\u003e";
        String html = "<body><nav>Home</nav><script>self.push([1,\"" + article + "\"])</script></body>";
        assertThat(read(html, ""))
                .contains("|It said \"until spring\". The council")
                .doesNotContain("<p", "u003c");
    }

    @Test
    void aPageThatShowsItsTextIsReadAsItStands() {
        String html = "<body><p>" + PARAGRAPH.repeat(3) + "</p><script>var x=\"<p>" + "Other words. ".repeat(60)
                + "</p>\"</script></body>";
        assertThat(read(html, "")).startsWith("The council").doesNotContain("Other words");
    }

    @Test
    void theBodyForMachinesStandsInWhereNoScriptHoldsText() {
        assertThat(read("<body><nav>Home</nav></body>", PARAGRAPH.repeat(2) + "\n\n" + PARAGRAPH.repeat(2)))
                .contains("repaired.|The council");
        assertThat(read("<body><nav>Home</nav></body>", "")).isEqualTo("Home");
    }
}
