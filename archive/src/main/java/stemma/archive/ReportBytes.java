package stemma.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;
import stemma.text.Repair;
import stemma.text.Span;

/** A report packed into bytes and back, every unit of it, whatever its text holds. The first byte says which form it is. */
final class ReportBytes {
    private static final int FORM = 2;
    /** Without the reasons of parts and the article's stretch: of an archive written by an older Stemma. */
    private static final int WITHOUT_REASONS = 1;

    private static final int NONE = 0;
    private static final int UTF8 = 1;
    /** For text that is no valid UTF-16 and would not survive UTF-8. */
    private static final int UNITS = 2;

    private ReportBytes() {}

    /** @param r as it was read, not in fair copy */
    static byte[] pack(Report r) {
        if (r.copy() != null) {
            throw new IllegalArgumentException("report " + r.id() + " is in fair copy: only what was read is kept");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORM);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 12))) {
            write(r, out, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static Report unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FORM && packed[0] != WITHOUT_REASONS) {
            throw new ArchiveException("a report in a form that this Stemma does not know; use a newer program");
        }
        java.util.zip.Inflater inflater = new java.util.zip.Inflater(true);
        try (DataInputStream in = new DataInputStream(
                new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1), inflater, 1 << 12))) {
            return read(in, packed[0] >= FORM);
        } catch (IOException e) {
            throw new ArchiveException("a damaged report: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    /** Of the bytes read, where they are known; else of the content. 64 hexadecimal digits. */
    static String fingerprint(Report r) {
        return r.sha256().isEmpty() ? content(r) : r.sha256();
    }

    /** Of everything but identifier, source and bytes. */
    static String content(Report r) {
        return digest(out -> write(r, out, false));
    }

    /**
     * Of what is known of the report and the article's parts: equal where only what stands around the article differs, the teasers of another
     * day, say.
     */
    static String article(Report r) {
        return digest(out -> {
            known(r, out, false);
            if (r.parts().isEmpty()) {
                string(r.text(), out);
            }
            for (Part p : r.parts()) {
                if (p.isArticle()) {
                    string(p.kind().name(), out);
                    string(p.span().of(r.text()), out);
                }
            }
            for (Signal s : r.signals()) {
                string(s.kind().name(), out);
                string(s.value(), out);
            }
        });
    }

    private interface Written {
        void to(DataOutputStream out) throws IOException;
    }

    private static String digest(Written w) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            w.to(new DataOutputStream(bytes));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void known(Report r, DataOutputStream out, boolean places) throws IOException {
        string(r.language(), out);
        Title title = r.title();
        string(title == null ? null : title.text(), out);
        span(title == null || !places ? null : title.span(), out);
        string(r.outlet(), out);
        string(r.author(), out);
        Agency agency = r.agency();
        string(agency == null ? null : agency.name(), out);
        span(agency == null || !places ? null : agency.span(), out);
        time(r.published(), places, out);
        time(r.modified(), places, out);
        string(r.url(), out);
    }

    private static void write(Report r, DataOutputStream out, boolean where) throws IOException {
        if (where) {
            string(r.id(), out);
            string(r.source(), out);
            string(r.sha256(), out);
        }
        known(r, out, true);
        string(r.text(), out);
        out.writeInt(r.parts().size());
        for (Part p : r.parts()) {
            string(p.kind().name(), out);
            span(p.span(), out);
            span(p.of(), out);
            string(p.reason(), out);
        }
        span(r.article(), out);
        out.writeInt(r.signals().size());
        for (Signal s : r.signals()) {
            string(s.kind().name(), out);
            string(s.value(), out);
            span(s.span(), out);
        }
        out.writeInt(r.repairs().size());
        for (Repair x : new TreeSet<>(r.repairs())) {
            string(x.name(), out);
        }
    }

    private static void time(@Nullable Published p, boolean places, DataOutputStream out) throws IOException {
        string(p == null ? null : p.value(), out);
        if (p != null) {
            string(p.precision().name(), out);
            string(p.basis().name(), out);
            span(places ? p.span() : null, out);
        }
    }

    private static @Nullable Published time(DataInputStream in) throws IOException {
        String value = string(in);
        return value == null
                ? null
                : new Published(
                        value, Published.Precision.valueOf(text(in)), Published.Basis.valueOf(text(in)), span(in));
    }

    private static Report read(DataInputStream in, boolean reasons) throws IOException {
        String id = text(in);
        String source = text(in);
        String sha256 = text(in);
        String language = text(in);
        String title = string(in);
        Span titleSpan = span(in);
        String outlet = string(in);
        String author = string(in);
        String agency = string(in);
        Span agencySpan = span(in);
        Published published = time(in);
        Published modified = time(in);
        String url = string(in);
        String text = text(in);
        List<Part> parts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            parts.add(new Part(Part.Kind.valueOf(text(in)), present(span(in)), span(in), reasons ? string(in) : null));
        }
        Span article = reasons ? span(in) : null;
        List<Signal> signals = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            signals.add(new Signal(Signal.Kind.valueOf(text(in)), text(in), span(in)));
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        for (int n = in.readInt(); n > 0; n--) {
            repairs.add(Repair.valueOf(text(in)));
        }
        return Report.of(id, text)
                .source(source)
                .sha256(sha256)
                .language(language)
                .title(title == null ? null : new Title(title, titleSpan))
                .outlet(outlet)
                .author(author)
                .agency(agency == null ? null : new Agency(agency, agencySpan))
                .published(published)
                .modified(modified)
                .url(url)
                .parts(parts)
                .article(article)
                .signals(signals)
                .repairs(repairs)
                .build();
    }

    private static void string(@Nullable String s, DataOutputStream out) throws IOException {
        if (s == null) {
            out.writeByte(NONE);
            return;
        }
        byte[] bytes;
        try {
            java.nio.ByteBuffer b = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(s));
            bytes = new byte[b.remaining()];
            b.get(bytes);
            out.writeByte(UTF8);
        } catch (CharacterCodingException e) {
            bytes = new byte[s.length() * 2];
            java.nio.ByteBuffer.wrap(bytes).asCharBuffer().put(s);
            out.writeByte(UNITS);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String string(DataInputStream in) throws IOException {
        int form = in.readByte();
        if (form == NONE) {
            return null;
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return switch (form) {
            case UTF8 -> new String(bytes, StandardCharsets.UTF_8);
            case UNITS -> java.nio.ByteBuffer.wrap(bytes).asCharBuffer().toString();
            default -> throw new IOException("string of form " + form);
        };
    }

    private static String text(DataInputStream in) throws IOException {
        return present(string(in));
    }

    private static <T> T present(@Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("a value is missing");
        }
        return value;
    }

    private static void span(@Nullable Span s, DataOutputStream out) throws IOException {
        out.writeInt(s == null ? -1 : s.start());
        if (s != null) {
            out.writeInt(s.end());
        }
    }

    private static @Nullable Span span(DataInputStream in) throws IOException {
        int start = in.readInt();
        return start < 0 ? null : new Span(start, in.readInt());
    }
}
