package stemma.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;
import stemma.text.CodePoints;
import stemma.text.Repair;
import stemma.text.Span;

/** Reads back a report in the form in which {@code stemma extract} and {@code stemma export} print it, all that is in it. */
final class PrintedReport {
    private final JsonNode row;
    private final CodePoints points;

    private PrintedReport(JsonNode row, String text) {
        this.row = row;
        this.points = new CodePoints(text);
    }

    /** Is the row such a form? Others have plain strings for title and date, and no parts. */
    static boolean isOne(JsonNode row) {
        return row.path("parts").isArray()
                && row.path("signals").isArray()
                && row.path("text").isTextual();
    }

    /**
     * @param id where the row has none
     * @param place where the row says no source
     * @throws IllegalArgumentException where a span does not lie in the text, or a word is none of the form's
     */
    static Report read(JsonNode row, String id, String place) {
        String text = row.get("text").asText();
        return new PrintedReport(row, text).read(text, id, place);
    }

    private Report read(String text, String id, String place) {
        String source = string(row, "source");
        String sha256 = string(row, "sha256");
        String language = string(row, "language");
        String title = string(row.path("title"), "text");
        String agency = string(row.path("agency"), "name");
        List<Part> parts = new ArrayList<>();
        for (JsonNode p : row.get("parts")) {
            Span span = span(p);
            if (span == null) {
                throw new IllegalArgumentException("a part without its span");
            }
            parts.add(new Part(word(Part.Kind.class, p.path("kind")), span, span(p.path("of")), string(p, "reason")));
        }
        List<Signal> signals = new ArrayList<>();
        for (JsonNode s : row.get("signals")) {
            signals.add(new Signal(
                    word(Signal.Kind.class, s.path("kind")), s.path("value").asText(), span(s)));
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        row.path("repairs").forEach(r -> repairs.add(word(Repair.class, r)));
        return Report.of(id, text)
                .source(source == null ? place : source)
                .sha256(sha256 == null ? "" : sha256)
                .language(language == null ? "und" : language)
                .title(title == null ? null : new Title(title, span(row.path("title"))))
                .outlet(string(row, "outlet"))
                .author(string(row, "author"))
                .agency(agency == null ? null : new Agency(agency, span(row.path("agency"))))
                .published(time("published"))
                .modified(time("modified"))
                .url(string(row, "url"))
                .parts(parts)
                .article(span(row.path("article")))
                .signals(signals)
                .repairs(repairs)
                .build();
    }

    private @Nullable Published time(String field) {
        JsonNode t = row.path(field);
        String value = string(t, "value");
        return value == null
                ? null
                : new Published(
                        value,
                        word(Published.Precision.class, t.path("precision")),
                        word(Published.Basis.class, t.path("basis")),
                        span(t.path("span")));
    }

    private @Nullable Span span(JsonNode at) {
        if (!at.path("start").isInt() || !at.path("end").isInt()) {
            return null;
        }
        try {
            return new Span(
                    points.toUnit(at.get("start").asInt()),
                    points.toUnit(at.get("end").asInt()));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "a span that does not lie in the text: " + at.get("start") + ".." + at.get("end"), e);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> kind, JsonNode word) {
        return Enum.valueOf(kind, word.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable String string(JsonNode row, String field) {
        JsonNode v = row.path(field);
        return v.isTextual() ? v.asText() : null;
    }
}
