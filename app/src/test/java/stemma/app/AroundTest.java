package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stemma.dossier.Html;
import stemma.dossier.Json;
import stemma.dossier.Summary;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.read.page.PageReader;
import stemma.report.Part;
import stemma.report.Report;

/** What stands around the articles of web pages changes nothing of what is said of them. */
class AroundTest {
    private static final String ABOVE =
            "<header><nav><ul><li><a href=/>Front page</a></li><li><a href=/s>Sport</a></li></ul></nav></header>"
                    + "<div class=ticker><p>TAMM, June 3 (AFP) - Seven people died when a bus fell into the river on Monday, the police said.</p></div>";

    private static final String BEHIND = "<aside class=related><h3>Read more</h3><ul>"
            + "<li><a href=/a>Correction: an earlier version said that eleven people had died; there were nine</a></li>"
            + "<li><a href=/b>“We shall never build it again,” said the minister, Ola Brandt, on June 14</a></li>"
            + "<li><a href=/c>Twelve dead and forty hurt as a bridge falls in the north on Sunday, June 7</a></li></ul></aside>"
            + "<div id=comments><p>Old Pike: it was said for years that nobody would mend it, and now 300 people have no water.</p></div>"
            + "<footer><p>© 2031 Agence France-Presse. With inputs from Reuters. All rights reserved.</p></footer>";

    private static List<Report> pages(String sample, boolean around) throws IOException {
        List<Report> out = new ArrayList<>();
        for (Report r : Samples.reports(Samples.ROOT.resolve(sample))) {
            List<String> lines = r.text()
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
            String title = lines.getFirst();
            String body = lines.stream().skip(1).collect(Collectors.joining("</p><p>", "<p>", "</p>"));
            String html = "<!doctype html><html><head><title>" + title + "</title></head><body>" + (around ? ABOVE : "")
                    + "<main><article><h1>" + title + "</h1><div class=text>" + body + "</div></article></main>"
                    + (around ? BEHIND : "") + "</body></html>";
            out.add(PageReader.read(html, r.id(), r.id() + ".html", null).mended());
        }
        return out;
    }

    /** Without places in the texts, and on one line: longer numbers break lines elsewhere. */
    private static String summary(List<Report> reports) {
        return Summary.of(Examination.examine(reports, Timings.none()))
                .replaceAll(":\\d+-\\d+", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void theSummaryIsTheSameWithAndWithout() throws IOException {
        for (String sample : List.of("dam", "ferry", "quake")) {
            List<Report> alone = pages(sample, false);
            List<Report> within = pages(sample, true);
            assertThat(within)
                    .extracting(Report::articleText)
                    .isEqualTo(alone.stream().map(Report::articleText).toList());
            assertThat(within)
                    .allMatch(r -> r.text().contains("Old Pike") && r.text().contains("fell into the river"));
            assertThat(summary(within)).isEqualTo(summary(alone));
        }
    }

    @Test
    void theReasonStandsInTheReportAndOnThePage() throws IOException {
        List<Report> pages = pages("ferry", true);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Json.report(pages.getFirst(), json);
        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains("\"reason\":\"belongs to the readers' comments\"")
                .contains("\"article\":{\"start\":");
        Report back = back(json.toByteArray());
        assertThat(back.parts()).isEqualTo(pages.getFirst().parts());
        assertThat(back.article()).isEqualTo(pages.getFirst().article());
        assertThat(back.parts(Part.Kind.COMMENT_FORM)).hasSize(1);
        assertThat(Html.of(Examination.examine(pages, Timings.none())))
                .contains("title=\"comment-form: belongs to the readers' comments\"")
                .contains("What stands behind the article");
    }

    private static Report back(byte[] line) throws IOException {
        Path file = Files.write(Files.createTempFile("stemma", ".jsonl"), line);
        return Samples.reports(file).getFirst();
    }
}
