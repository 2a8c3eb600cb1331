package stemma.annotate;

/** A linear model over hashed features. */
interface Scorer {
    /** Adds to {@code scores}, one a label, the weights of the first {@code n} features; those it never learnt add nothing. */
    void score(int[] features, int n, int[] scores);
}
