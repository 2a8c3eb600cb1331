package stemma.clean;

import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/**
 * What a block is held for, and why.
 *
 * @param reason in plain words; null for a part of the article
 */
record Verdict(Part.Kind kind, @Nullable String reason) {}
