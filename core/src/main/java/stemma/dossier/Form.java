package stemma.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.text.Span;

/** Writes fields in the contract's forms. Output fails with {@link UncheckedIOException}, so that forms can be written as plain code. */
final class Form implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private final JsonGenerator out;
    private final Points points;

    Form(OutputStream stream, Points points, boolean pretty) {
        this.points = points;
        try {
            out = JSON.createGenerator(stream);
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (pretty) {
                out.setPrettyPrinter(new OneLine());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step that writes. */
    interface Body {
        void write() throws IOException;
    }

    private static void guard(Body body) {
        try {
            body.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void object(Body fields) {
        guard(() -> {
            out.writeStartObject();
            fields.write();
            out.writeEndObject();
        });
    }

    void object(String name, Body fields) {
        guard(() -> out.writeFieldName(name));
        object(fields);
    }

    /** Writes an item of a list. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    <T> void list(String name, List<T> items, Item<T> item) {
        guard(() -> {
            out.writeArrayFieldStart(name);
            for (T t : items) {
                item.write(t);
            }
            out.writeEndArray();
        });
    }

    void strings(String name, List<String> values) {
        list(name, values, out::writeString);
    }

    void field(String name, @Nullable String value) {
        guard(() -> out.writeStringField(name, value));
    }

    void field(String name, @Nullable Integer value) {
        guard(() -> {
            if (value == null) {
                out.writeNullField(name);
            } else {
                out.writeNumberField(name, value);
            }
        });
    }

    void field(String name, boolean value) {
        guard(() -> out.writeBooleanField(name, value));
    }

    /** A share, score or weight, rounded to four places. */
    void share(String name, @Nullable Double value) {
        guard(() -> {
            if (value == null) {
                out.writeNullField(name);
            } else {
                out.writeNumberField(name, Math.round(value * 10_000) / 10_000.0);
            }
        });
    }

    void nothing(String name) {
        guard(() -> out.writeNullField(name));
    }

    void startEnd(String report, Span span) {
        startEnd(report, span, "start", "end");
    }

    void startEnd(String report, @Nullable Span span, String start, String end) {
        Span p = span == null ? null : points.points(report, span);
        field(start, p == null ? null : p.start());
        field(end, p == null ? null : p.end());
    }

    /** The words that stand at the place, from the untouched text. */
    void words(String name, Locus place, String given) {
        field(name, points.words(place, given));
    }

    /** The span's report, start and end, as fields of the object at hand. */
    void place(Locus l) {
        field("report", l.report());
        startEnd(l.report(), l.span());
    }

    void span(String name, Locus l) {
        object(name, () -> place(l));
    }

    void spans(String name, List<Locus> spans) {
        list(name, spans, l -> object(() -> place(l)));
    }

    void texts(String name, List<List<String>> groups) {
        list(name, groups, g -> {
            out.writeStartArray();
            for (String s : g) {
                out.writeString(s);
            }
            out.writeEndArray();
        });
    }

    void endLine() {
        guard(() -> out.writeRaw('\n'));
    }

    @Override
    public void close() {
        guard(out::close);
    }
}
