package stemma.report;

import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * A report's headline.
 *
 * @param span where it stands in the report's text; null where it is known from metadata only
 */
public record Title(String text, @Nullable Span span) {}
