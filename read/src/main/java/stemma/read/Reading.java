package stemma.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import stemma.read.page.PageReader;
import stemma.report.Report;

/**
 * Reads reports from files, folders, patterns and standard input, one after another. What cannot be read becomes a
 * {@link Rejected} and the rest goes on; only a broken sink throws.
 */
public final class Reading {
    private final Limits limits;
    private final InputStream standardInput;

    public Reading(Limits limits, InputStream standardInput) {
        this.limits = limits;
        this.standardInput = standardInput;
    }

    /** @param arguments paths, folders, patterns, or {@code -} for standard input (JSON lines, or one plain text) */
    public void read(List<String> arguments, Sink sink) {
        for (String argument : arguments) {
            if (argument.equals("-")) {
                open(() -> standardInput, "-", "stdin", sink);
                continue;
            }
            for (Path file : Inputs.expand(argument, sink::rejected)) {
                file(file, sink);
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
        try (InputStream raw = new BufferedInputStream(opening.open(), 1 << 16);
                InputStream in = unpacked(raw)) {
            in.mark(8);
            byte[] head = in.readNBytes(8);
            in.reset();
            if (isJsonLines(source, head)) {
                JsonLines.read(in, source, limits, sink);
            } else {
                whole(in, source, id, sink);
            }
        } catch (IOException e) {
            sink.rejected(new Rejected(source, "cannot be read: " + Failure.words(e)));
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
            page(bytes, source, id, sink);
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

    private static void page(byte[] bytes, String source, String id, Sink sink) {
        Report report = PageReader.read(bytes, id, source, null);
        if (report.text().isBlank()) {
            sink.rejected(new Rejected(source, "a page without text"));
        } else {
            sink.report(report);
        }
    }
}
