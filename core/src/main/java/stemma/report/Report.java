package stemma.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.text.FairCopy;
import stemma.text.Repair;
import stemma.text.Span;

/**
 * One report: its text and what is known of it. Made by {@link Builder}. The text that was read is never changed: where it has a fair
 * copy, the stages read that ({@link #fairly}), and results are shown in the untouched text.
 *
 * @param id file name without its ending, or the identifier given in the input; unique within a run
 * @param source path or address it was read from
 * @param sha256 of the bytes read, 64 hexadecimal digits
 * @param language BCP 47; {@code und} where it cannot be told
 * @param title null where the report has none
 * @param modified when it was last changed; null where unknown
 * @param url null where unknown
 * @param text what every span of the report points into: as read, or its fair copy
 * @param parts in order, not overlapping; empty before cleaning where the reader knows no structure
 * @param article the stretch of the text from the article's first part to its last, where the reader kept what stands around it; null where
 *     the text is the article
 * @param signals traces of provenance, in order of their place in the text, metadata first
 * @param copy the fair copy, where {@code text} is one; else null
 * @param repairs what was put right in the characters, by the reader or in the fair copy
 */
public record Report(
        String id,
        String source,
        String sha256,
        String language,
        @Nullable Title title,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable Agency agency,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String url,
        String text,
        List<Part> parts,
        @Nullable Span article,
        List<Signal> signals,
        @Nullable FairCopy copy,
        Set<Repair> repairs) {
    public Report {
        repairs = Set.copyOf(repairs);
        if (copy != null && !copy.text().equals(text)) {
            throw new IllegalArgumentException("report " + id + ": the text is not its fair copy's");
        }
        parts = List.copyOf(parts);
        signals = List.copyOf(signals);
        int at = 0;
        for (Part p : parts) {
            if (p.span().start() < at || p.span().end() > text.length()) {
                throw new IllegalArgumentException("report " + id + ": part " + p
                        + " out of order or beyond the text's " + text.length() + " units");
            }
            at = p.span().end();
        }
        if (article != null && article.end() > text.length()) {
            throw new IllegalArgumentException(
                    "report " + id + ": article " + article + " beyond the text's " + text.length() + " units");
        }
    }

    /** The stretch of the text that the article stands in: all of it where the reader kept nothing else. */
    public Span within() {
        return article == null ? new Span(0, text.length()) : article;
    }

    /**
     * The article without what stands around it and among it: its parts but the captions, a blank line between; the whole text where nothing
     * is known of parts. What is compared with another report, or told of a report, is this.
     */
    public String articleText() {
        if (parts.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (Part p : parts) {
            if (p.isArticle() && p.kind() != Part.Kind.CAPTION) {
                out.append(out.isEmpty() ? "" : "\n\n")
                        .append(text, p.span().start(), p.span().end());
            }
        }
        return out.toString();
    }

    /** The stretches of running text, in order. */
    public List<Span> prose() {
        return parts.stream().filter(p -> p.kind().isProse()).map(Part::span).toList();
    }

    public Stream<Part> parts(Part.Kind kind) {
        return parts.stream().filter(p -> p.kind() == kind);
    }

    public Locus locus(Span span) {
        return new Locus(id, span);
    }

    /** The same report under another identifier. */
    public Report renamed(String id) {
        return with(id, text).copy(copy).build();
    }

    /** The text as it was read: what results are shown in. */
    public String untouched() {
        return copy == null ? text : copy.untouched();
    }

    /** The untouched text's stretch for one of {@link #text}; never cuts a character in two. */
    public Span back(Span s) {
        return (copy == null ? s : copy.back(s)).whole(untouched());
    }

    /** The same report with the fair copy of its text to be read by the stages; itself where the text is fair as it stands. */
    public Report fairly() {
        FairCopy fair = copy == null ? FairCopy.of(text) : null;
        return fair == null ? this : moved(fair).copy(fair).build();
    }

    /** The same report with the fair copy as its text for good: for text that was made by reading, as a page's is. */
    public Report mended() {
        FairCopy fair = copy == null ? FairCopy.of(text) : null;
        return fair == null ? this : moved(fair).repairs(fair.repairs()).build();
    }

    private Builder moved(FairCopy to) {
        Title t = title;
        Agency a = agency;
        Published p = published;
        return with(id, to.text())
                .title(t == null ? null : new Title(FairCopy.plain(t.text()), forth(to, t.span())))
                .agency(a == null ? null : new Agency(a.name(), forth(to, a.span())))
                .published(p == null ? null : new Published(p.value(), p.precision(), p.basis(), forth(to, p.span())))
                .parts(parts.stream()
                        .map(x -> x.at(to.forth(x.span()), forth(to, x.of())))
                        .filter(x -> !x.span().isEmpty())
                        .toList())
                .article(forth(to, article))
                .signals(signals.stream()
                        .map(x -> new Signal(x.kind(), FairCopy.plain(x.value()), forth(to, x.span())))
                        .toList());
    }

    private static @Nullable Span forth(FairCopy to, @Nullable Span s) {
        Span moved = s == null ? null : to.forth(s);
        return moved == null || moved.isEmpty() ? null : moved;
    }

    public static Builder of(String id, String text) {
        return new Builder(id, text);
    }

    public Builder with() {
        return with(id, text).copy(copy);
    }

    private Builder with(String id, String text) {
        Builder b = new Builder(id, text);
        b.source = source;
        b.sha256 = sha256;
        b.language = language;
        b.title = title;
        b.outlet = outlet;
        b.author = author;
        b.agency = agency;
        b.published = published;
        b.modified = modified;
        b.url = url;
        b.parts = parts;
        b.article = article;
        b.signals = signals;
        b.repairs = repairs;
        return b;
    }

    /** Sets what is known; everything else stays unknown. */
    public static final class Builder {
        private final String id;
        private final String text;
        private String source = "";
        private String sha256 = "";
        private String language = "und";
        private @Nullable Title title;
        private @Nullable String outlet;
        private @Nullable String author;
        private @Nullable Agency agency;
        private @Nullable Published published;
        private @Nullable Published modified;
        private @Nullable String url;
        private List<Part> parts = List.of();
        private @Nullable Span article;
        private List<Signal> signals = List.of();
        private @Nullable FairCopy copy;
        private Set<Repair> repairs = Set.of();

        private Builder(String id, String text) {
            this.id = id;
            this.text = text;
        }

        public Builder source(String value) {
            source = value;
            return this;
        }

        public Builder sha256(String value) {
            sha256 = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder title(@Nullable Title value) {
            title = value;
            return this;
        }

        public Builder outlet(@Nullable String value) {
            outlet = value;
            return this;
        }

        public Builder author(@Nullable String value) {
            author = value;
            return this;
        }

        public Builder agency(@Nullable Agency value) {
            agency = value;
            return this;
        }

        public Builder published(@Nullable Published value) {
            published = value;
            return this;
        }

        public Builder modified(@Nullable Published value) {
            modified = value;
            return this;
        }

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder parts(List<Part> value) {
            parts = value;
            return this;
        }

        /** Where in the text the article stands; null where that is all of it. */
        public Builder article(@Nullable Span value) {
            article = value;
            return this;
        }

        public Builder signals(List<Signal> value) {
            signals = value;
            return this;
        }

        /** What the reader put right in the characters. */
        public Builder repairs(Set<Repair> value) {
            repairs = value;
            return this;
        }

        private Builder copy(@Nullable FairCopy value) {
            copy = value;
            repairs = value == null ? repairs : value.repairs();
            return this;
        }

        public Report build() {
            return new Report(
                    id, source, sha256, language, title, outlet, author, agency, published, modified, url, text, parts,
                    article, signals, copy, repairs);
        }
    }
}
