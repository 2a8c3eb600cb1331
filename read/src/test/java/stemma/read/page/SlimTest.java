package stemma.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlimTest {
    @Test
    void whatNothingReadsIsGoneAndTheTextIsWhole() {
        Slim s = Slim.of(
                "<link rel=stylesheet href=a.css><link rel=\"canonical\" href=\"https://ferry.example/a\">"
                        + "<p style='x' class=\"lead\">One\n      two <img src=a.png alt='A &gt; B'>three</p><script>var a='<p>no</p>';</script>");
        assertThat(s.html())
                .isEqualTo(
                        "<link rel=\"canonical\" href=\"https://ferry.example/a\"><p class=\"lead\">One\ntwo three</p> ");
    }
}
