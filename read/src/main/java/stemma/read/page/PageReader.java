package stemma.read.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies;
import stemma.clean.Credits;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;
import stemma.text.Span;

/** Reads a web page as a report. Pure but for the model, which is loaded once. */
public final class PageReader {
    private static final Pattern WRITER = Pattern.compile("(?i)writer|correspondent|reporter|editor");

    private PageReader() {}

    /**
     * A page as bytes.
     *
     * @param id of the report
     * @param source path or address it was read from
     * @param url where the page is known to be from; null where it is not
     * @return the report; its text is empty where the page holds no text at all
     */
    public static Report read(byte[] page, String id, String source, @Nullable String url) {
        return read(page, id, source, url, null);
    }

    /**
     * A page as a server sent it.
     *
     * @param charset the characters that the server names; null where it names none
     */
    public static Report read(byte[] page, String id, String source, @Nullable String url, @Nullable String charset) {
        return read(
                new Source(id, source, sha256(page), url),
                Slim.of(page, charset),
                () -> Encoding.decode(page, charset));
    }

    /** A page already decoded; the fingerprint is of its UTF-8. */
    public static Report read(String html, String id, String source, @Nullable String url) {
        String sha256 = sha256(html.getBytes(StandardCharsets.UTF_8));
        return read(new Source(id, source, sha256, url), Slim.of(html), () -> html);
    }

    /** Where a page is from; the address is null where it is not known. */
    private record Source(
            String id, String path, String sha256, @Nullable String url) {}

    private static Report read(Source source, Slim slim, Supplier<String> html) {
        Document page = Jsoup.parse(slim.html());
        HeadTags head = HeadTags.of(page);
        JsonLd ld = JsonLd.of(slim.jsonLd());
        Metadata meta = Metadata.of(page, head, ld, source.url());
        Blocks blocks = ScriptText.instead(Blocks.of(page), html, ld.articleBody());
        boolean[] chosen = choose(blocks, meta, ld);
        Sheet sheet = Roles.of(blocks, chosen, meta);
        String text = sheet.text();
        Credits credits = Credits.find(text, sheet.paragraphs());
        List<Part> parts = sheet.parts(credits.parts());
        List<Signal> signals = new ArrayList<>(meta.signals());
        List<String> authors = meta.authors().isEmpty() ? Authors.visible(blocks) : meta.authors();
        Agency byline = byline(authors, signals);
        signals.addAll(credits.signals());
        Published stated = meta.published();
        Published published =
                stated == null ? Dates.visible(blocks, chosen) : Dates.first(stated, meta.modified(), blocks, chosen);
        return Report.of(source.id(), text)
                .source(source.path())
                .sha256(source.sha256())
                .language(meta.language())
                .title(title(meta.title(), sheet.parts(), text))
                .outlet(meta.outlet())
                .author(authors.isEmpty() ? null : String.join(", ", authors))
                .agency(credits.agency() == null ? byline : credits.agency())
                .published(published)
                .modified(modified(published, meta, blocks, chosen))
                .url(meta.url().isEmpty() ? null : meta.url())
                .parts(parts)
                .article(sheet.article())
                .signals(signals)
                .build();
    }

    private static @Nullable Published modified(
            @Nullable Published published, Metadata meta, Blocks blocks, boolean[] chosen) {
        if (meta.modified().isEmpty()) {
            return published == null ? Dates.changed(blocks, chosen) : null;
        }
        return published != null && published.value().equals(meta.modified())
                ? null
                : Published.fromMetadata(meta.modified());
    }

    private static boolean[] choose(Blocks blocks, Metadata meta, JsonLd ld) {
        float[] p = BlockModel.shipped().probabilities(blocks, meta.title(), meta.description(), ld.articleBody());
        return Choice.of(
                p, blocks.blocks().stream().mapToInt(b -> b.text().length()).toArray());
    }

    private static @Nullable Agency byline(List<String> authors, List<Signal> signals) {
        Agency first = null;
        for (String a : authors) {
            Agencies.Known known = agency(a);
            if (known != null) {
                signals.add(new Signal(Signal.Kind.BYLINE, known.name(), null));
                first = first == null ? new Agency(known.name(), null) : first;
            }
        }
        return first;
    }

    /** The agency that a name in the byline is or ends with: "Reuters", "Ann Doe Associated Press", "AP Sports Writer". */
    private static Agencies.@Nullable Known agency(String author) {
        Agencies.Known whole = Agencies.named(author);
        if (whole != null) {
            return !whole.weak() || author.chars().noneMatch(Character::isLowerCase) ? whole : null;
        }
        String[] words = author.strip().split("\\s+");
        if (words.length >= 3 && WRITER.matcher(words[words.length - 1]).matches()) {
            Agencies.Known first = Agencies.named(words[0]);
            return first != null && words[0].chars().noneMatch(Character::isLowerCase) ? first : null;
        }
        for (int i = 2; i < words.length; i++) {
            Agencies.Known end = Agencies.named(String.join(" ", java.util.Arrays.copyOfRange(words, i, words.length)));
            if (end != null && !end.weak()) {
                return end;
            }
        }
        return null;
    }

    private static @Nullable Title title(String title, List<Part> parts, String text) {
        if (title.isEmpty()) {
            return null;
        }
        Span span = parts.stream()
                .filter(p -> p.kind() == Part.Kind.TITLE)
                .map(Part::span)
                .findFirst()
                .orElse(null);
        return new Title(span == null ? title : span.of(text), span);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
