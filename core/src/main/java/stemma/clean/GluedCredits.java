package stemma.clean;

import java.util.List;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Signal;
import stemma.text.Span;

/** An agency's name stuck to the end of a paragraph without a blank, as pages lose the line break before a credit: "…, he said.Reuters". */
final class GluedCredits {
    private static final int LONGEST = 40;

    private GluedCredits() {}

    static void find(String text, Span p, List<Credits.Trace> into) {
        for (int i = p.end() - 2; i > p.start() && i > p.end() - LONGEST; i--) {
            char c = text.charAt(i);
            if (".!?\u201d\u2019\"".indexOf(c) < 0 || !Character.isUpperCase(text.charAt(i + 1))) {
                continue;
            }
            Span name = new Span(i + 1, p.end());
            Agencies.Known known = Agencies.named(name.of(text));
            if (known != null && !known.weak() && text.charAt(i - 1) != '.') {
                into.add(new Credits.Trace(
                        new Signal(Signal.Kind.CREDIT, known.name(), name),
                        new Part(Part.Kind.CREDIT, name),
                        new Agency(known.name(), name),
                        2));
            }
            return;
        }
    }
}
