package stemma.quote;

import java.util.List;
import stemma.annotate.Annotated;
import stemma.text.Span;

/**
 * What one report, seen by itself, prints as speech.
 *
 * @param quotations in order of their start; empty where it quotes nobody
 * @param unpaired quotation marks without a partner in their paragraph, in order: nothing was guessed of what they open or close
 */
public record Speech(List<Quotation> quotations, List<Span> unpaired) {
    public Speech {
        quotations = List.copyOf(quotations);
        unpaired = List.copyOf(unpaired);
    }

    public static Speech of(Annotated report) {
        return new Speech(Quotations.find(report), Quotations.unpaired(report));
    }
}
