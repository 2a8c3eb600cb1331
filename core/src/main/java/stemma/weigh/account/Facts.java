package stemma.weigh.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Name;
import stemma.annotate.Quantity;
import stemma.annotate.TimeExpression;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.Statement;
import stemma.weigh.clause.Clause;

/** The parts of a clause with their places. */
final class Facts {
    private static final Pattern PLACED =
            Pattern.compile("(?i)\\b(?:in|at|near|to|outside|off|into|from)\\s(?:the\\s)?(?:\\p{L}+\\s){0,2}$");

    /** Characters before a name in which a preposition of place is looked for. */
    private static final int BEFORE = 24;

    private Facts() {}

    static Statement.Parts of(Clause c) {
        return new Statement.Parts(
                head(c, c.subject()),
                head(c, c.predicate()),
                head(c, c.object()),
                c.times().stream()
                        .map(TimeExpression::span)
                        .map(s -> place(c, s))
                        .toList(),
                where(c),
                c.quantities().stream()
                        .map(Quantity::span)
                        .map(s -> place(c, s))
                        .toList(),
                c.speaker());
    }

    /** The name that the word stands in, else the word. */
    private static @Nullable Locus head(Clause c, int word) {
        if (word < 0) {
            return null;
        }
        Span at = c.report().words().span(word);
        for (Name n : c.report().names()) {
            if (n.span().overlaps(at)) {
                return place(c, n.span());
            }
        }
        return place(c, at);
    }

    private static @Nullable Locus where(Clause c) {
        for (Name n : c.report().names()) {
            if (n.kind() == Name.Kind.PLACE && c.span().contains(n.span())) {
                int from = Math.max(c.span().start(), n.span().start() - BEFORE);
                if (PLACED.matcher(c.report().text().substring(from, n.span().start()))
                        .find()) {
                    return place(c, n.span());
                }
            }
        }
        return null;
    }

    private static Locus place(Clause c, Span span) {
        return c.report().report().locus(span);
    }
}
