package stemma.group;

/**
 * A term by which a report is found.
 *
 * @param term 40 bits
 * @param weight in the vector of length 1 of all the report's terms
 */
public record Heavy(long term, float weight) {}
