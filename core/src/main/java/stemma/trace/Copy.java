package stemma.trace;

/**
 * The state of one text of a family, extant or supposed.
 *
 * @param has does it hold the block?
 * @param reading its reading of each place of variation; -1 where it lacks the place
 * @param order the extant report whose order of paragraphs it has
 * @param title the extant report whose title it has
 * @param credit the extant report whose credit it has
 */
record Copy(boolean[] has, byte[] reading, int order, int title, int credit) {}
