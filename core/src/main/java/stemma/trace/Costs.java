package stemma.trace;

/**
 * What each step of copying costs, in nats: minus the logarithm of how often copyists do it. Guessed from the trade (a cut at the
 * end is usual, text that comes back is not) and checked on generated traditions over AllSides, seeds 1 and 7.
 *
 * @param substitution each replaced word, beyond the code for which words were replaced
 * @param slots part of the running words that a copyist might have replaced
 * @param insertUnit a paragraph put in
 * @param insertBlock words put into a paragraph
 * @param cutTail a paragraph left out at the end
 * @param cutUnit a paragraph left out before the end
 * @param cutBlock five words and more left out of a paragraph
 * @param omitWords fewer words left out
 * @param word writing one word anew
 * @param quotedWord writing down one word that somebody said
 * @param move a paragraph moved
 * @param root a report of its own
 * @param second taking from a second report as well
 * @param taken each paragraph taken from it
 * @param lost supposing a lost copy at the head of a family: the agency's own, mostly
 * @param lostWithin supposing one further down; chance likeness of rewrites looks like it
 * @param deep copying from a copy rather than from a family's head
 * @param compiled copying from a report that is put together from others
 * @param time bearing an earlier time than the parent
 */
record Costs(
        double substitution,
        double slots,
        double insertUnit,
        double insertBlock,
        double cutTail,
        double cutUnit,
        double cutBlock,
        double omitWords,
        double word,
        double quotedWord,
        double move,
        double root,
        double second,
        double taken,
        double lost,
        double lostWithin,
        double deep,
        double compiled,
        double time) {
    static Costs defaults() {
        return new Costs(0, .05, 3, 4, .4, 3, 2.5, 3, 1, .3, 3, 12, 14, 1, 2, 10, 1, 60, 1.5);
    }
}
