package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static String title(String html) {
        Slim slim = Slim.of(html);
        Document page = Jsoup.parse(slim.html());
        return Titles.of(HeadTags.of(page), JsonLd.of(slim.jsonLd()).article(), "The Ferry Post");
    }

    @Test
    void theHeadingThatAnotherFieldConfirmsIsTheTitle() {
        assertThat(title("""
                <title>Harbour bridge: what we know | The Ferry Post</title>
                <meta property="og:title" content="Mayor closes harbour bridge for repairs">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge: what we know"}</script>
                <h1>Mayor closes harbour bridge for repairs</h1>""")).isEqualTo("Mayor closes harbour bridge for repairs");
    }

    @Test
    void aLongerTitleConfirmsTheHeadingItBeginsWith() {
        assertThat(title("""
                <title>Mayor closes the bridge – Daily news of the coast and all its islands</title>
                <h1>Mayor closes the bridge</h1>""")).isEqualTo("Mayor closes the bridge");
    }

    @Test
    void aHeadingThatNothingConfirmsYieldsToTwoThatAgree() {
        assertThat(title("""
                <title>Storm shuts three schools in Northam | The Ferry Post</title>
                <meta property="og:title" content="Storm shuts three schools in Northam">
                <h1>Live: storm shuts schools, ferries and roads</h1>""")).isEqualTo("Storm shuts three schools in Northam");
    }

    @Test
    void aPageWithoutAnyHasNone() {
        assertThat(title("<p>Nothing but text.</p>")).isEmpty();
        assertThat(List.of(title("<title>The Ferry Post</title>"))).containsExactly("");
    }
}
