package stemma.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import stemma.archive.Added;

/** Says that the archive has a report for good: a line of JSON, printed when it is stored and not before. */
final class Acknowledgement {
    private static final JsonFactory JSON = new JsonFactory();

    private Acknowledgement() {}

    /** @param source where it was read from */
    static void print(Added added, String source) {
        System.out.println(line(added, source));
        System.out.flush();
    }

    static String line(Added added, String source) {
        StringWriter out = new StringWriter();
        try (JsonGenerator g = JSON.createGenerator(out)) {
            g.writeStartObject();
            g.writeStringField("report", added.id());
            g.writeNumberField("version", added.version());
            g.writeStringField("outcome", added.outcome().word());
            g.writeStringField("story", added.story());
            g.writeStringField("source", source);
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
