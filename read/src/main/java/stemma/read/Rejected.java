package stemma.read;

/**
 * Input that could not be read, and why.
 *
 * @param source path or address, with line or record where it is within one
 * @param reason in words, for a person
 */
public record Rejected(String source, String reason) {}
