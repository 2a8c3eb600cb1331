package stemma.annotate;

import stemma.text.Span;

/**
 * A number and what it counts.
 *
 * @param span of number and unit
 * @param low least value it can mean
 * @param high greatest value it can mean; equal to {@code low} for an exact number, infinite for "more than"
 * @param unit the unit or the noun counted, folded and singular; empty where none follows
 * @param approximate "about", "nearly", "over" and the like
 */
public record Quantity(Span span, double low, double high, String unit, boolean approximate) {}
