package stemma.report;

/**
 * A report that was met before a later one of the same page.
 *
 * @param report its identifier
 * @param same has the later one the same words? Otherwise it is another version
 */
public record Earlier(String report, boolean same) {}
