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

    @Test
    void bytesThatAreUtf8AreCutBeforeTheyAreDecoded() {
        byte[] page = "<body><p>Grüße aus Łódź <script>var a='ż';</script></p><img src=a><video><p>x</p></video>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Slim.of(page, null).html()).isEqualTo("<body><p>Grüße aus Łódź  </p> ");
    }

    @Test
    void bytesThatAreNotAreDecodedAsTheySay() {
        byte[] page =
                "<meta charset=iso-8859-1><body><p>Grüße</p>".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Slim.of(page, null).html()).endsWith("<p>Grüße</p>");
    }
}
