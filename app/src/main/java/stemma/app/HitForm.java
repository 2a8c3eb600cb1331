package stemma.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import stemma.archive.index.Hit;
import stemma.report.Report;
import stemma.text.CodePoints;
import stemma.text.Span;

/** A hit as a line of JSON, and in words. */
final class HitForm {
    private static final JsonFactory JSON = new JsonFactory();

    /** Decimal places of a score. */
    private static final int PLACES = 4;

    private HitForm() {}

    static String json(Hit h) {
        Report r = h.kept().report();
        StringWriter out = new StringWriter();
        try (JsonGenerator g = JSON.createGenerator(out)) {
            g.writeStartObject();
            g.writeStringField("report", r.id());
            g.writeNumberField("version", h.kept().version());
            g.writeStringField("story", h.kept().story());
            g.writeStringField("title", r.title() == null ? null : r.title().text());
            g.writeStringField("outlet", r.outlet());
            g.writeStringField(
                    "published", r.published() == null ? null : r.published().value());
            g.writeStringField("url", r.url());
            g.writeNumberField("score", BigDecimal.valueOf(h.score()).setScale(PLACES, RoundingMode.HALF_EVEN));
            CodePoints points = new CodePoints(r.untouched());
            g.writeFieldName("snippet");
            span(r, h.snippet(), points, g);
            g.writeArrayFieldStart("hits");
            for (Span s : h.hits()) {
                span(r, s, points, g);
            }
            g.writeEndArray();
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void span(Report r, Span s, CodePoints points, JsonGenerator g) throws IOException {
        g.writeStartObject();
        g.writeStringField("report", r.id());
        g.writeNumberField("start", s.start());
        g.writeNumberField("end", s.end());
        g.writeStringField("text", slice(r, s, points));
        g.writeEndObject();
    }

    private static String slice(Report r, Span s, CodePoints points) {
        return r.untouched().substring(points.toUnit(s.start()), points.toUnit(s.end()));
    }

    static String words(Hit h) {
        Report r = h.kept().report();
        StringBuilder out = new StringBuilder();
        out.append(plain(r.title() == null ? r.id() : r.title().text())).append('\n');
        List<String> known = new ArrayList<>();
        if (r.outlet() != null) {
            known.add(r.outlet());
        }
        known.add(r.published() == null ? "undated" : r.published().value());
        known.add("report " + r.id());
        known.add("story " + h.kept().story());
        out.append("  ").append(plain(String.join("  ·  ", known))).append('\n');
        CodePoints points = new CodePoints(r.untouched());
        String snippet = plain(slice(r, h.snippet(), points));
        if (!snippet.isBlank()) {
            boolean more = points.toUnit(h.snippet().end()) < r.untouched().length();
            out.append("  ")
                    .append(h.snippet().start() > 0 ? "… " : "")
                    .append(snippet)
                    .append(more ? " …" : "")
                    .append('\n');
        }
        return out.toString();
    }

    /** On one line, without what a terminal would obey. */
    static String plain(String s) {
        return s.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+", " ")
                .strip();
    }
}
