package stemma.read.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;
import stemma.text.Span;

/** The report's text while it is put together: one paragraph after another, each with its part, blank lines between. */
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final Set<Part> pointers = new HashSet<>();
    private @Nullable Part title;

    /** A paragraph that points to another's article, whose source it names: no credit of this one. */
    void addPointer(String paragraph) {
        add(Part.Kind.BODY, paragraph);
        pointers.add(parts.getLast());
    }

    void add(Part.Kind kind, String paragraph) {
        add(Role.of(kind), paragraph);
    }

    void add(Role role, String paragraph) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(paragraph);
        parts.add(new Part(role.kind(), new Span(start, text.length()), null, role.reason()));
        if (role.kind() == Part.Kind.TITLE && title == null) {
            title = parts.getLast();
        }
    }

    /** A line that is one part with the line before it, where both have one role and are none of the article. */
    void join(Role role, String line) {
        Part before = parts.isEmpty() ? null : parts.getLast();
        if (before == null
                || role.reason() == null
                || before.kind() != role.kind()
                || !role.reason().equals(before.reason())) {
            add(role, line);
            return;
        }
        text.append('\n').append(line);
        parts.set(parts.size() - 1, before.at(new Span(before.span().start(), text.length()), null));
    }

    /** Adds to the reason of a part, which has one. */
    void note(int part, String more) {
        Part p = parts.get(part);
        parts.set(part, new Part(p.kind(), p.span(), p.of(), p.reason() + more));
    }

    int size() {
        return parts.size();
    }

    String text() {
        return text.toString();
    }

    /** The paragraphs' parts, with the credits and datelines cut out of running text; what repeats the title points to it. */
    List<Part> parts(List<Part> cuts) {
        List<Part> out = new ArrayList<>();
        String all = text();
        int k = 0;
        for (Part p : parts) {
            int at = p.span().start();
            int end = p.span().end();
            while (k < cuts.size() && cuts.get(k).span().end() <= at) {
                k++;
            }
            for (int c = k; c < cuts.size() && cuts.get(c).span().start() < end; c++) {
                Span cut = cuts.get(c).span();
                if (p.kind() != Part.Kind.BODY || cut.start() < at || cut.end() > end) {
                    continue;
                }
                piece(all, p, at, cut.start(), out);
                out.add(cuts.get(c));
                at = cut.end();
            }
            piece(all, p, at, end, out);
        }
        return out;
    }

    private void piece(String text, Part part, int from, int to, List<Part> out) {
        Span s = new Span(from, to).trim(text);
        if (!s.isEmpty()) {
            out.add(part.at(s, part.kind() == Part.Kind.REPEATED_TITLE && title != null ? title.span() : null));
        }
    }

    /** Places of the paragraphs that may hold or be a credit: running text, and credits themselves. */
    List<Span> paragraphs() {
        return parts.stream()
                .filter(p -> (p.kind() == Part.Kind.BODY || p.kind() == Part.Kind.CREDIT) && !pointers.contains(p))
                .map(Part::span)
                .toList();
    }

    List<Part> parts() {
        return parts;
    }

    /** From the first part of the article to its last, where other parts stand around them; else null. */
    @Nullable Span article() {
        Span out = null;
        for (Part p : parts) {
            if (p.isArticle()) {
                out = out == null ? p.span() : out.union(p.span());
            }
        }
        return out == null || out.length() == text.length() ? null : out;
    }
}
