package stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

class ReportBytesTest {
    private static void string(@Nullable String s, DataOutputStream out) throws IOException {
        out.writeByte(s == null ? 0 : 1);
        if (s != null) {
            byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** A report of two parts as the first form has it: parts without reasons, no stretch of the article. */
    private static byte[] oldForm() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(1);
        try (DataOutputStream out = new DataOutputStream(
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true)))) {
            for (String s : List.of("weir", "weir.html", "ab".repeat(32), "en")) {
                string(s, out);
            }
            string(null, out); // title
            out.writeInt(-1);
            string(null, out); // outlet
            string("Ana Lund", out);
            string(null, out); // agency
            out.writeInt(-1);
            string(null, out); // published
            string(null, out); // modified
            string(null, out); // url
            string("Menu\n\nThe weir broke.", out);
            out.writeInt(2);
            string("NAVIGATION", out);
            out.writeInt(0);
            out.writeInt(4);
            out.writeInt(-1);
            string("BODY", out);
            out.writeInt(6);
            out.writeInt(21);
            out.writeInt(-1);
            out.writeInt(0); // signals
            out.writeInt(0); // repairs
        }
        return bytes.toByteArray();
    }

    @Test
    void aReportOfAnOlderStemmaIsRead() throws IOException {
        Report r = ReportBytes.unpack(oldForm());
        assertThat(r.author()).isEqualTo("Ana Lund");
        assertThat(r.article()).isNull();
        assertThat(r.parts())
                .containsExactly(
                        new Part(Part.Kind.NAVIGATION, new Span(0, 4)), new Part(Part.Kind.BODY, new Span(6, 21)));
    }

    private static Report page(String menu, String text) {
        String all = menu + "\n\n" + text;
        Span article = new Span(menu.length() + 2, all.length());
        return Report.of("weir", all)
                .sha256("cd".repeat(32))
                .parts(List.of(
                        new Part(Part.Kind.NAVIGATION, new Span(0, menu.length()), null, "in the page's menu"),
                        new Part(Part.Kind.BODY, article)))
                .article(article)
                .build();
    }

    @Test
    void reasonsAndTheArticlesStretchComeBack() {
        Report r = page("Home", "The weir broke.");
        assertThat(ReportBytes.unpack(ReportBytes.pack(r))).isEqualTo(r);
    }

    @Test
    void onlyTheArticleTellsWhetherAPageChanged() {
        String first = ReportBytes.article(page("Home", "The weir broke."));
        assertThat(ReportBytes.article(page("Home and sport", "The weir broke.")))
                .isEqualTo(first);
        assertThat(ReportBytes.article(page("Home", "The weir held."))).isNotEqualTo(first);
    }
}
