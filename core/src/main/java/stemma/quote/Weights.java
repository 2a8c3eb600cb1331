package stemma.quote;

/** A table of learnt weights: rows found by the hash of a feature, one column a label. */
interface Weights {
    /** Adds a row to the scores of all labels. */
    void add(int row, float[] scores);

    /** Number of rows less one; rows are a power of two. */
    int mask();
}
