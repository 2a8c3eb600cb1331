package stemma.clean;

import java.util.ArrayList;
import java.util.List;
import stemma.report.Part;
import stemma.text.Span;

/** Lays credits and datelines, which may stand inside a paragraph, over the parts: what is left of the paragraph keeps its kind. */
final class Overlay {
    private Overlay() {}

    static List<Part> lay(String text, List<Part> parts, List<Part> credits) {
        List<Part> out = new ArrayList<>();
        int c = 0;
        for (Part p : parts) {
            int at = p.span().start();
            while (c < credits.size() && credits.get(c).span().end() <= p.span().start()) {
                c++;
            }
            int k = c;
            while (k < credits.size()
                    && credits.get(k).span().start() < p.span().end()
                    && isOpen(p.kind())) {
                Span credit = credits.get(k).span();
                if (p.span().contains(credit) && credit.start() >= at) {
                    add(out, text, p, new Span(at, credit.start()));
                    out.add(credits.get(k));
                    at = credit.end();
                }
                k++;
            }
            add(out, text, p, new Span(at, p.span().end()));
        }
        return out;
    }

    private static boolean isOpen(Part.Kind kind) {
        return switch (kind) {
            case BODY, STANDFIRST, CROSSHEAD, SECTION_LABEL, TAGLINE, REPEATED_STANDFIRST, CAPTION, OTHER_BOILERPLATE ->
                true;
            case TITLE,
                    CREDIT,
                    DATELINE,
                    ADVERT,
                    COMMENT_FORM,
                    RELATED_LINK,
                    NAVIGATION,
                    REPEATED_TITLE,
                    SELF_DUPLICATE -> false;
        };
    }

    private static void add(List<Part> out, String text, Part part, Span span) {
        Span trimmed = span.trim(text);
        if (!trimmed.isEmpty()) {
            out.add(part.at(trimmed, part.of()));
        }
    }
}
