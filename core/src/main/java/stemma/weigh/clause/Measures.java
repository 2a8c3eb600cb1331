package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Quantity;
import stemma.text.Span;

/** Numbers whose unit stands before them: "magnitude 6.1", "category 4", "aged 30". */
final class Measures {
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?<unit>magnitude|category|level|age|aged|grade|phase|stage)(?:\\sof\\s(?:the\\s)?\\p{L}+\\s(?:at|was|is))?\\s(?:of\\s)?(?<n>\\d+(?:\\.\\d+)?)(?![\\d,])",
            Pattern.CASE_INSENSITIVE);

    private Measures() {}

    /** The numbers given, and those with their unit before, in order. */
    static List<Quantity> with(Annotated report, Span span, List<Quantity> known) {
        List<Quantity> out = new ArrayList<>(known);
        Matcher m =
                BEFORE.matcher(report.text()).region(span.start(), span.end()).useTransparentBounds(true);
        while (m.find()) {
            Span at = new Span(m.start(), m.end());
            double n = Double.parseDouble(m.group("n"));
            String unit = m.group("unit").toLowerCase(Locale.ROOT);
            out.removeIf(q -> q.span().overlaps(at));
            out.add(new Quantity(at, n, n, unit.startsWith("age") ? "age" : unit, false));
        }
        out.sort(java.util.Comparator.comparing(Quantity::span));
        return out;
    }
}
