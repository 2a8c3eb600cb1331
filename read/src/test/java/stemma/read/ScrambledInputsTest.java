package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stemma.clean.Cleaner;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.text.Span;

/** Whatever stands in an input of any form, every span of the report that is made of it is a stretch of its text. */
class ScrambledInputsTest {
    private static final String[] BREAKING = {
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\u0301",
        "\ufb01",
        "\ufb04",
        "\u212b",
        "\u1100\u1161",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\u0007",
        "\u0085",
        "\u2028",
        "\r\n",
        "&amp;quot;",
        "&amp;amp;",
        "&#8217;",
        "&#xD83D;",
        "\u00c3\u00a9",
        "\u00e2\u20ac\u2122",
        "\u00c3\u0192\u00c2\u00a9",
        "\u0130",
        "\u0627\u0644",
        "\u0915\u094d\u0937",
        "\u201c",
        "\u201d",
        "\u00ab",
        " "
    };
    private static final String[] LINES = {
        "PORT MIRA (Reuters) - The harbour council voted 7-2 on Tuesday to close the old ferry pier, officials said.",
        "\u201cWe cannot keep people safe on timber that is eighty years old,\u201d said Mayor Zo\u00eb Br\u00f8nsted. \u201cThe caf\u00e9 at its end has to go first.\u201d",
        "Harbour master Ivo Quill told reporters that 1,250 passengers use it each day, and that no other pier is deep enough.",
        "The council will meet again on 14 March 2031, according to a statement.",
        "Additional reporting by Ann Doe; editing by Lea Moss"
    };

    @TempDir
    Path folder;

    private static String scrambled(String line, Random random, int oneIn) {
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> {
            out.appendCodePoint(c);
            if (random.nextInt(oneIn) == 0) {
                out.append(
                        random.nextInt(5) == 0
                                ? String.valueOf((char) random.nextInt(1, 0x10000))
                                : BREAKING[random.nextInt(BREAKING.length)]);
            }
        });
        String s = out.toString();
        return switch (random.nextInt(3)) {
            case 0 -> Normalizer.normalize(s, Normalizer.Form.NFD);
            case 1 -> Normalizer.normalize(s, Normalizer.Form.NFC);
            default -> s;
        };
    }

    private static String json(String s) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            out.append("\\u%04x".formatted((int) c));
        }
        return out.append('"').toString();
    }

    private static String xml(String s) {
        StringBuilder out = new StringBuilder();
        s.codePoints().forEach(c -> {
            if (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE) {
                out.append(c == '<' || c == '&' ? "&#" + c + ";" : Character.toString(c));
            }
        });
        return out.toString();
    }

    private List<Report> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        List<Report> out = new ArrayList<>();
        new Reading(Limits.defaults(), java.io.InputStream.nullInputStream())
                .read(List.of(file.toString()), new Sink() {
                    @Override
                    public void report(Report report) {
                        out.add(report);
                    }

                    @Override
                    public void rejected(Rejected rejected) {
                        throw new AssertionError(rejected.toString());
                    }
                });
        return out;
    }

    @Test
    void everySpanOfEveryFormLiesInItsText() throws IOException {
        Random random = new Random(11);
        for (int n = 0; n < 60; n++) {
            int oneIn = 3 + random.nextInt(60);
            String title = scrambled("Pier to close after storm", random, oneIn);
            List<String> lines = new ArrayList<>();
            for (String l : LINES) {
                lines.add(scrambled(l, random, oneIn));
            }
            String text = String.join("\n\n", lines);
            String html = "<p>" + String.join("</p><p>", lines) + "</p>";
            String fields = "\"title\":" + json(title) + ",\"published\":\"2031-03-05T10:00:00Z\",";
            check(read(
                    "a.html",
                    "<html><head><meta charset=utf-8><title>" + title + "</title></head><body><article><h1>" + title
                            + "</h1>" + html + "</article></body></html>"));
            check(read("b.jsonl", "{\"id\":\"x\"," + fields + "\"text\":" + json(text) + "}"))
                    .allSatisfy(r -> assertThat(r.text()).isEqualTo(text));
            check(read("c.jsonl", "{\"id\":\"x\"," + fields + "\"html\":" + json(html) + "}"));
            check(read("d.json", "{" + fields + "\"content_html\":" + json(html) + "}"));
            check(read(
                    "e.xml",
                    "<rss><channel><item><title>" + xml(title) + "</title><description>" + xml(html)
                            + "</description></item></channel></rss>"));
            check(read(
                    "f.eml",
                    "From: desk@port.example\nDate: Wed, 5 Mar 2031 10:00:00 +0000\nSubject: Pier\nContent-Type: text/html; charset=utf-8\n\n"
                            + html));
            check(read("g.txt", text));
        }
    }

    private static org.assertj.core.api.ListAssert<Report> check(List<Report> reports) {
        assertThat(reports).isNotEmpty();
        for (Report read : reports) {
            for (Report r : List.of(read, Cleaner.clean(List.of(read)).getFirst())) {
                int at = 0;
                for (Part p : r.parts()) {
                    within(p.span(), r);
                    assertThat(p.span().start()).isGreaterThanOrEqualTo(at);
                    at = p.span().end();
                }
                if (r.title() != null && r.title().span() != null) {
                    within(r.title().span(), r);
                    assertThat(r.title().span().of(r.text()))
                            .isEqualTo(r.title().text());
                }
                if (r.agency() != null && r.agency().span() != null) {
                    within(r.agency().span(), r);
                    assertThat(r.agency().span().of(r.text())).isNotBlank();
                }
                if (r.published() != null && r.published().span() != null) {
                    within(r.published().span(), r);
                }
                for (Signal s : r.signals()) {
                    if (s.span() != null) {
                        within(s.span(), r);
                    }
                }
            }
        }
        return assertThat(reports);
    }

    private static void within(Span span, Report r) {
        assertThat(span.start()).isGreaterThanOrEqualTo(0);
        assertThat(span.end()).isBetween(span.start(), r.text().length());
    }
}
