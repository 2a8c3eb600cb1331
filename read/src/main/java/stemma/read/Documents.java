package stemma.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import stemma.read.archive.Warcs;
import stemma.read.feed.Feeds;
import stemma.read.feed.XmlFault;
import stemma.read.mail.Mail;
import stemma.read.page.PageReader;
import stemma.report.Report;

/** One document's bytes to its report, or to several where it is a delivery of several. */
final class Documents {
    private static final Pattern MARK = Pattern.compile("^(?:\\u00EF\\u00BB\\u00BF)?\\s*");

    private static final String NO_PAGE = "no page: its bytes are of a picture, a program or the like";

    private Documents() {}

    static void read(byte[] bytes, String source, String id, Sink sink) {
        String name = source.toLowerCase(Locale.ROOT).replaceFirst("(?:\\.(?:gz|zst))+$", "");
        String head = MARK.matcher(Feeds.head(bytes)).replaceFirst("");
        if (isPage(name, head)) {
            if (isNoText(bytes)) {
                sink.rejected(new Rejected(source, NO_PAGE));
                return;
            }
            page(PageReader.read(bytes, id, source, null), sink);
        } else if (head.startsWith("%PDF-")) {
            pdf(bytes, source, id, sink);
        } else if (isNoText(bytes)) {
            sink.rejected(new Rejected(source, "binary, not text"));
        } else if (name.endsWith(".eml") || Mail.isMessage(head)) {
            mail(bytes, source, id, sink);
        } else if (Feeds.isFeed(source, bytes)) {
            Feeds.read(
                    bytes,
                    id,
                    source,
                    Digest.sha256(bytes),
                    sink::report,
                    (place, reason) -> sink.rejected(new Rejected(place, reason)));
        } else {
            text(bytes, source, id, sink);
        }
    }

    static boolean isPage(byte[] bytes) {
        return isPage(
                "",
                MARK.matcher(new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1))
                        .replaceFirst(""));
    }

    private static boolean isPage(String name, String head) {
        String h = head.length() > 200 ? head.substring(0, 200) : head;
        String lower = h.toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || lower.startsWith("<!doctype html")
                || lower.startsWith("<html");
    }

    /** A page out of a web archive: not published after it was fetched. */
    static void page(Warcs.Page page, String source, String id, Sink sink) {
        if (isNoText(page.body())) {
            sink.rejected(new Rejected(source, NO_PAGE));
            return;
        }
        Report r = PageReader.read(page.body(), id, source, page.url().isEmpty() ? null : page.url(), page.charset());
        page(Times.until(r, page.fetched()), sink);
    }

    static void page(Report report, Sink sink) {
        if (report.text().isBlank()) {
            sink.rejected(new Rejected(report.source(), "a page without text"));
        } else {
            sink.report(report.mended());
        }
    }

    /** Control characters, one in so many bytes: of bytes drawn by lot one in ten is one, of any encoding's text hardly one. */
    private static final int CONTROLS = 50;

    static boolean isNoText(byte[] bytes) {
        int n = 0;
        for (byte b : bytes) {
            n += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1B ? 1 : 0;
        }
        return n * CONTROLS > bytes.length;
    }

    private static void text(byte[] bytes, String source, String id, Sink sink) {
        switch (Decoded.decode(bytes)) {
            case Decoded.NotText n -> sink.rejected(new Rejected(source, n.reason()));
            case Decoded.Text t -> whole(t.text(), bytes, source, id, "nothing but white space", sink);
        }
    }

    /** A word processor's document: its paragraphs, blank lines between. */
    static void word(byte[] bytes, String source, String id, Sink sink) {
        XmlFault fault = XmlFault.of(bytes);
        if (fault != null) {
            sink.rejected(new Rejected(source, "a damaged document: " + fault.words()));
            return;
        }
        String text = WordDocument.text(new String(bytes, StandardCharsets.UTF_8));
        whole(text, bytes, source, id, "a document without text", sink);
    }

    private static void pdf(byte[] bytes, String source, String id, Sink sink) {
        switch (Pdf.read(bytes)) {
            case Decoded.NotText n -> sink.rejected(new Rejected(source, n.reason()));
            case Decoded.Text t -> whole(t.text(), bytes, source, id, "a PDF without text: pictures of pages?", sink);
        }
    }

    private static void whole(String text, byte[] bytes, String source, String id, String none, Sink sink) {
        if (text.isBlank()) {
            sink.rejected(new Rejected(source, none));
        } else {
            sink.report(Report.of(id, text)
                    .source(source)
                    .sha256(Digest.sha256(bytes))
                    .build());
        }
    }

    static void mail(byte[] bytes, String source, String id, Sink sink) {
        Mail.read(
                bytes,
                id,
                source,
                Digest.sha256(bytes),
                r -> sink.report(r.mended()),
                (place, reason) -> sink.rejected(new Rejected(place, reason)));
    }
}
