package stemma.report;

import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * A news agency that the report itself credits, in its text or metadata; never inferred.
 *
 * @param name the agency's usual name
 * @param span the credit's place in the text; null where it stands in metadata only
 */
public record Agency(String name, @Nullable Span span) {}
