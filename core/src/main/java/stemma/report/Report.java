package stemma.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * One report: its text, never changed after reading, and what is known of it. Made by {@link Builder}.
 *
 * @param id file name without its ending, or the identifier given in the input; unique within a run
 * @param source path or address it was read from
 * @param sha256 of the bytes read, 64 hexadecimal digits
 * @param language BCP 47; {@code und} where it cannot be told
 * @param title null where the report has none
 * @param url null where unknown
 * @param parts in order, not overlapping; empty before cleaning where the reader knows no structure
 * @param signals traces of provenance, in order of their place in the text, metadata first
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
        @Nullable String url,
        String text,
        List<Part> parts,
        List<Signal> signals) {
    public Report {
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
        return new Report(
                id, source, sha256, language, title, outlet, author, agency, published, url, text, parts, signals);
    }

    public static Builder of(String id, String text) {
        return new Builder(id, text);
    }

    public Builder with() {
        Builder b = new Builder(id, text);
        b.source = source;
        b.sha256 = sha256;
        b.language = language;
        b.title = title;
        b.outlet = outlet;
        b.author = author;
        b.agency = agency;
        b.published = published;
        b.url = url;
        b.parts = parts;
        b.signals = signals;
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
        private @Nullable String url;
        private List<Part> parts = List.of();
        private List<Signal> signals = List.of();

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

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder parts(List<Part> value) {
            parts = value;
            return this;
        }

        public Builder signals(List<Signal> value) {
            signals = value;
            return this;
        }

        public Report build() {
            return new Report(
                    id, source, sha256, language, title, outlet, author, agency, published, url, text, parts, signals);
        }
    }
}
