package stemma.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import stemma.read.feed.Feeds;
import stemma.read.page.PageReader;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;
import stemma.text.FairCopy;

/** Reports as lines of JSON: {@code {"id","title","outlet","published","url","text"|"html"}}. One bad line costs that line only. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** @param source what to call the input in messages */
    static void read(InputStream in, String source, Limits limits, Work work) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long number = 1;
        boolean tooLong = false;
        boolean nothing = true;
        int n;
        while ((n = in.read(buffer)) >= 0) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] != '\n') {
                    continue;
                }
                tooLong |= line.size() + i - from > limits.lineBytes();
                if (!tooLong) {
                    line.write(buffer, from, i - from);
                }
                nothing &= !line(line.toByteArray(), tooLong, source + ":" + number++, limits, work);
                line.reset();
                tooLong = false;
                from = i + 1;
            }
            tooLong |= line.size() + n - from > limits.lineBytes();
            if (!tooLong) {
                line.write(buffer, from, n - from);
            }
        }
        if (line.size() > 0 || tooLong) {
            nothing &= !line(line.toByteArray(), tooLong, source + ":" + number, limits, work);
        }
        if (nothing) {
            work.reject(source, "no line of JSON: nothing but white space");
        }
    }

    /** Was there anything in the line? */
    private static boolean line(byte[] bytes, boolean tooLong, String place, Limits limits, Work work) {
        if (tooLong) {
            work.reject(place, "a line longer than " + Limits.words(limits.lineBytes()));
        } else if (!isBlank(bytes)) {
            work.take(bytes.length, place, to -> row(bytes, place, to));
        } else {
            return false;
        }
        return true;
    }

    private static void row(byte[] bytes, String place, Sink sink) {
        JsonNode row;
        try {
            row = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            sink.rejected(new Rejected(place, Feeds.words(e)));
            return;
        } catch (IOException e) {
            sink.rejected(new Rejected(place, "not JSON: " + Failure.words(e)));
            return;
        }
        if (!row.isObject()) {
            sink.rejected(new Rejected(place, "a report must be a JSON object"));
            return;
        }
        report(row, bytes, place, sink);
    }

    private static void report(JsonNode row, byte[] bytes, String place, Sink sink) {
        @Nullable String text = string(row, "text");
        @Nullable String html = string(row, "html");
        String id = string(row, "id") == null ? place : row.get("id").asText();
        if (text != null && PrintedReport.isOne(row)) {
            try {
                sink.report(PrintedReport.read(row, id, place));
            } catch (IllegalArgumentException e) {
                sink.rejected(new Rejected(place, "not a report as Stemma prints it: " + e.getMessage()));
            }
            return;
        }
        if (text == null && html == null) {
            sink.rejected(new Rejected(place, "neither \"text\" nor \"html\""));
            return;
        }
        if (text == null && html != null) {
            page(row, html, id, place, bytes, sink);
            return;
        }
        if (text == null || text.isBlank()) {
            sink.rejected(new Rejected(place, "empty text"));
            return;
        }
        @Nullable String title = string(row, "title");
        @Nullable String published = string(row, "published");
        sink.report(Report.of(id, text)
                .source(place)
                .sha256(Digest.sha256(bytes))
                .title(title == null || title.isBlank() ? null : new Title(FairCopy.plain(title), null))
                .outlet(plain(row, "outlet"))
                .author(plain(row, "author"))
                .published(published == null ? null : Published.fromMetadata(published))
                .url(string(row, "url"))
                .build());
    }

    /** A row with a page: what the row says goes before what the page says. */
    private static void page(JsonNode row, String html, String id, String place, byte[] bytes, Sink sink) {
        Report read = PageReader.read(html, id, place, string(row, "url"));
        if (read.text().isBlank()) {
            sink.rejected(new Rejected(place, "a page without text"));
            return;
        }
        Report.Builder out = read.with().sha256(Digest.sha256(bytes));
        @Nullable String title = string(row, "title");
        @Nullable String published = string(row, "published");
        if (title != null && read.title() == null) {
            out.title(new Title(FairCopy.plain(title), null));
        }
        if (published != null) {
            out.published(Published.fromMetadata(published));
        }
        if (string(row, "outlet") != null) {
            out.outlet(plain(row, "outlet"));
        }
        if (string(row, "author") != null) {
            out.author(plain(row, "author"));
        }
        if (string(row, "url") != null) {
            out.url(string(row, "url"));
        }
        sink.report(out.build().mended());
    }

    private static @Nullable String plain(JsonNode row, String field) {
        @Nullable String s = string(row, field);
        return s == null ? null : FairCopy.plain(s);
    }

    private static @Nullable String string(JsonNode row, String field) {
        JsonNode v = row.get(field);
        return v == null || v.isNull() || v.isContainerNode() || v.asText().isEmpty() ? null : v.asText();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
