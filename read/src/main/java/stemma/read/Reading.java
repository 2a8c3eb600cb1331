package stemma.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import stemma.read.archive.Warcs;
import stemma.read.archive.Zips;
import stemma.read.feed.Feeds;
import stemma.read.page.PageReader;
import stemma.read.web.Fetched;
import stemma.read.web.WebAddress;
import stemma.read.web.WebSettings;
import stemma.report.Report;

/**
 * Reads reports from files, folders, patterns, addresses and standard input, one after another. What cannot be read becomes a
 * {@link Rejected} and the rest goes on; only a broken sink throws.
 */
public final class Reading {
    private final Limits limits;
    private final InputStream standardInput;
    private final WebSettings web;

    public Reading(Limits limits, InputStream standardInput) {
        this(limits, standardInput, WebSettings.forPerson());
    }

    /** @param web how addresses are fetched */
    public Reading(Limits limits, InputStream standardInput, WebSettings web) {
        this.limits = limits;
        this.standardInput = standardInput;
        this.web = web;
    }

    /**
     * @param arguments paths, folders, patterns, addresses, or {@code -} for standard input (JSON lines, or one plain
     *     text)
     */
    public void read(List<String> arguments, Sink sink) {
        try (Addressed addressed = new Addressed(arguments, web)) {
            read(arguments, addressed, sink);
        }
    }

    private void read(List<String> arguments, Addressed addressed, Sink sink) {
        for (String argument : arguments) {
            if (WebAddress.isAddress(argument)) {
                addressed(addressed.next(), argument, sink);
                continue;
            }
            if (argument.equals("-")) {
                open(() -> standardInput, "-", "stdin", sink);
                continue;
            }
            for (Path file : Inputs.expand(argument, sink::rejected)) {
                file(file, sink);
            }
        }
    }

    /** As {@link #read(List, Sink)}, single files parsed on so many threads; the sink is called in input order, on this thread. */
    public void read(List<String> arguments, int jobs, Sink sink) {
        if (jobs < 2) {
            read(arguments, sink);
            return;
        }
        try (Addressed addressed = new Addressed(arguments, web);
                Jobs running = new Jobs(jobs, sink)) {
            for (String argument : arguments) {
                if (WebAddress.isAddress(argument)) {
                    Fetched got = addressed.next();
                    running.submit(to -> addressed(got, argument, to));
                    continue;
                }
                if (argument.equals("-")) {
                    running.now(to -> open(() -> standardInput, "-", "stdin", to));
                    continue;
                }
                List<Rejected> bad = new ArrayList<>();
                List<Path> files = Inputs.expand(argument, bad::add);
                running.submit(to -> bad.forEach(to::rejected));
                for (Path file : files) {
                    if (isOneReport(file)) {
                        running.submit(to -> file(file, to));
                    } else {
                        running.now(to -> file(file, to));
                    }
                }
            }
        }
    }

    private static boolean isOneReport(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") || name.endsWith(".txt");
    }

    /**
     * Reads what was fetched: a page, a feed, a text, an archive.
     *
     * @param address as it was asked for
     */
    public void addressed(Fetched got, String address, Sink sink) {
        switch (got) {
            case Fetched.NotModified n -> sink.rejected(new Rejected(address, "unchanged"));
            case Fetched.Refused r -> sink.rejected(new Rejected(address, Addressed.reason(r, address)));
            case Fetched.Page p -> {
                String id = Addresses.name(p.address());
                try {
                    if (Addressed.isPage(p) || isPage("", p.body())) {
                        page(PageReader.read(p.body(), id, address, p.address().toString(), p.charset()), sink);
                    } else {
                        stream(new BufferedInputStream(new ByteArrayInputStream(p.body())), address, id, 0, sink);
                    }
                } catch (IOException e) {
                    sink.rejected(new Rejected(address, "cannot be read: " + Failure.words(e)));
                }
            }
        }
    }

    private void file(Path file, Sink sink) {
        String source = file.toString();
        try {
            long size = Files.size(file);
            if (size == 0) {
                sink.rejected(new Rejected(source, "empty file"));
            } else if (!Files.isRegularFile(file)) {
                sink.rejected(new Rejected(source, "not a regular file"));
            } else {
                open(() -> Files.newInputStream(file), source, FileNames.id(source), sink);
            }
        } catch (IOException e) {
            sink.rejected(new Rejected(source, "cannot be read: " + Failure.words(e)));
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private void open(Opening opening, String source, String id, Sink sink) {
        try (InputStream raw = new BufferedInputStream(opening.open(), 1 << 16)) {
            stream(raw, source, id, 0, sink);
        } catch (IOException e) {
            sink.rejected(new Rejected(source, "cannot be read: " + Failure.words(e)));
        }
    }

    /** Archives within archives that are opened. */
    private static final int DEEPEST = 3;

    private void stream(InputStream raw, String source, String id, int depth, Sink sink) throws IOException {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            Warcs.read(
                    raw,
                    name.endsWith(".gz"),
                    source,
                    (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16),
                    (page, at, url) -> page(page, source + "@" + at, id + "@" + at, url.isEmpty() ? null : url, sink),
                    (place, reason) -> sink.rejected(new Rejected(place, reason)));
            return;
        }
        InputStream in = unpacked(raw);
        in.mark(8);
        byte[] head = in.readNBytes(8);
        in.reset();
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            zip(in, source, id, depth, sink);
        } else if (isJsonLines(source, head)) {
            JsonLines.read(in, source, limits, sink);
        } else {
            whole(in, source, id, sink);
        }
    }

    private void zip(InputStream in, String source, String id, int depth, Sink sink) {
        String name = source.toLowerCase(Locale.ROOT);
        if (depth >= DEEPEST) {
            sink.rejected(new Rejected(source, "an archive more than " + DEEPEST + " deep in archives"));
            return;
        }
        Zips.read(
                in,
                source,
                (entry, stream) -> {
                    String file = entry.substring(entry.lastIndexOf('/') + 1);
                    boolean wanted = name.endsWith(".docx")
                            ? entry.equals("word/document.xml")
                            : name.endsWith(".wacz")
                                    ? entry.endsWith(".warc") || entry.endsWith(".warc.gz")
                                    : !file.startsWith(".") && !entry.startsWith("__MACOSX");
                    if (wanted && name.endsWith(".docx")) {
                        word(stream, source, id, sink);
                    } else if (wanted) {
                        stream(
                                new BufferedInputStream(stream, 1 << 16),
                                source + "!" + entry,
                                FileNames.id(entry),
                                depth + 1,
                                sink);
                    }
                },
                (place, reason) -> sink.rejected(new Rejected(place, reason)));
    }

    /** A word processor's document: its paragraphs, blank lines between. */
    private void word(InputStream in, String source, String id, Sink sink) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes()));
        String text = WordDocument.text(new String(bytes, StandardCharsets.UTF_8));
        if (text.isBlank()) {
            sink.rejected(new Rejected(source, "a document without text"));
        } else {
            sink.report(Report.of(id, text)
                    .source(source)
                    .sha256(Digest.sha256(bytes))
                    .build());
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        raw.mark(2);
        int a = raw.read();
        int b = raw.read();
        raw.reset();
        return a == 0x1F && b == 0x8B ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
    }

    private static boolean isJsonLines(String source, byte[] head) {
        String name = source.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return name.endsWith(".jsonl")
                || name.endsWith(".ndjson")
                || (source.equals("-") && head.length > 0 && head[0] == '{');
    }

    private void whole(InputStream in, String source, String id, Sink sink) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1));
        if (bytes.length > limits.fileBytes()) {
            sink.rejected(new Rejected(
                    source, "larger than " + (limits.fileBytes() >> 20) + " MiB, the limit for one report"));
            return;
        }
        if (isPage(source, bytes)) {
            page(bytes, source, id, null, sink);
            return;
        }
        if (Feeds.isFeed(source, bytes)) {
            Feeds.read(
                    bytes,
                    id,
                    source,
                    Digest.sha256(bytes),
                    sink::report,
                    (place, reason) -> sink.rejected(new Rejected(place, reason)));
            return;
        }
        switch (Decoded.decode(bytes)) {
            case Decoded.NotText n -> sink.rejected(new Rejected(source, n.reason()));
            case Decoded.Text t -> {
                if (t.text().isBlank()) {
                    sink.rejected(new Rejected(source, bytes.length == 0 ? "empty" : "nothing but white space"));
                } else {
                    sink.report(Report.of(id, t.text())
                            .source(source)
                            .sha256(Digest.sha256(bytes))
                            .build());
                }
            }
        }
    }

    private static boolean isPage(String source, byte[] bytes) {
        String name = source.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\\u00EF\\u00BB\\u00BF)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || head.startsWith("<!doctype html")
                || head.startsWith("<html");
    }

    private static void page(byte[] bytes, String source, String id, @Nullable String url, Sink sink) {
        page(PageReader.read(bytes, id, source, url), sink);
    }

    private static void page(Report report, Sink sink) {
        if (report.text().isBlank()) {
            sink.rejected(new Rejected(report.source(), "a page without text"));
        } else {
            sink.report(report);
        }
    }
}
