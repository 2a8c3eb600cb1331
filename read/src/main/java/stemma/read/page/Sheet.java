package stemma.read.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.report.Part;
import stemma.text.Span;

/** The report's text while it is put together: one paragraph after another, each with its part, blank lines between. */
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final Set<Part> pointers = new HashSet<>();

    /** A paragraph that points to another's article, whose source it names: no credit of this one. */
    void addPointer(String paragraph) {
        add(Part.Kind.BODY, paragraph);
        pointers.add(parts.getLast());
    }

    void add(Part.Kind kind, String paragraph) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(paragraph);
        parts.add(new Part(kind, new Span(start, text.length())));
    }

    String text() {
        return text.toString();
    }

    /** The paragraphs' parts, with the credits and datelines cut out of running text. */
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
                piece(all, p.kind(), at, cut.start(), out);
                out.add(cuts.get(c));
                at = cut.end();
            }
            piece(all, p.kind(), at, end, out);
        }
        return out;
    }

    private static void piece(String text, Part.Kind kind, int from, int to, List<Part> out) {
        Span s = new Span(from, to).trim(text);
        if (!s.isEmpty()) {
            out.add(new Part(kind, s));
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
}
