package stemma.weigh.apparatus;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.text.Span;

/**
 * A stretch that one report prints between quotation marks, with what is needed to compare it.
 *
 * @param report index of the report in the story
 * @param place from opening to closing mark
 * @param speaker canonical name in its report; null where nobody is named
 * @param context levelled content words that stand around it
 * @param names those of them with a capital
 */
record Quoted(
        int report, Locus place, Wording wording, @Nullable String speaker, Set<String> context, Set<String> names) {
    Span span() {
        return place.span();
    }
}
