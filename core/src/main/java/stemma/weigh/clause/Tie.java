package stemma.weigh.clause;

/**
 * Two clauses that may assert the same.
 *
 * @param a index into the story's clauses, the lesser
 * @param b the other
 * @param chance that both assert the same, or would but for a number, a name or a negation; 0 to 1
 */
public record Tie(int a, int b, double chance) {}
