package stemma.quote;

/** A stretch that is attributed to somebody, by its first and last token, both included. */
record Said(int first, int last) {
    boolean holds(int token) {
        return first <= token && token <= last;
    }
}
