package stemma.trace;

/**
 * What each step of copying costs, in nats: minus the logarithm of how often copyists do it. Guessed from the trade (a cut at the
 * end is usual, text that comes back is not), then tuned one at a time on generated traditions over AllSides (seeds 1, 7 and 23, 25
 * each). How many words a copyist replaced and how many paragraphs he cut is priced by {@link Rates}.
 *
 * @param slots part of the running words that a copyist might have replaced
 * @param insertUnit a paragraph put in, beside its text
 * @param insertBlock words put into a paragraph, beside their text
 * @param insertWord each of fewer than five words put in
 * @param noTail nothing left out at the end
 * @param tail something left out at the end
 * @param tailLength by the logarithm of the parent's paragraphs: where the cut was made
 * @param cutBlock five words and more in a row left out of a paragraph
 * @param omitWords fewer words left out
 * @param word writing one word anew
 * @param quotedWord writing down one word that somebody said
 * @param paragraph most that the text of one paragraph costs
 * @param move a paragraph moved
 * @param creditNew a credit where the parent has none
 * @param creditOther another credit than the parent's
 * @param root a report of its own
 * @param second taking from a second report as well
 * @param taken each paragraph taken from it
 * @param lost supposing a lost copy at the head of a family: the agency's own, mostly
 * @param lostWithin supposing one further down
 * @param deep copying from a copy rather than from a family's head
 * @param compiled copying from a report that is put together from others
 * @param oddness weight of how rare a reading is, as the first writer's own
 * @param oddnessOfSlips the same for numbers and within quotations
 * @param uses how many reports of the background one more use in this family is worth
 * @param number a number or a day of the week changed
 * @param name a word misspelt
 * @param quoted a word changed within a quotation
 * @param markGained what is not the article put in
 * @param markLost the same left out
 * @param timesSound chance that the times of a family's reports are right nearly always, rather than worthless
 * @param timeSlip chance that a right time puts a child before its parent
 */
record Costs(
        double slots,
        double insertUnit,
        double insertBlock,
        double insertWord,
        double noTail,
        double tail,
        double tailLength,
        double cutBlock,
        double omitWords,
        double word,
        double quotedWord,
        double paragraph,
        double move,
        double creditNew,
        double creditOther,
        double root,
        double second,
        double taken,
        double lost,
        double lostWithin,
        double deep,
        double compiled,
        double oddness,
        double oddnessOfSlips,
        double uses,
        double number,
        double name,
        double quoted,
        double markGained,
        double markLost,
        double timesSound,
        double timeSlip) {
    static Costs defaults() {
        return new Costs(
                .1, 3, 3, 2, .2, 1, .3, 1.5, 5, 1, .3, 12, 2, 4, 3, 12, 9, 1, .6, .6, 1.3, 60, 2, 1, 3, 5, 6, 6, 3.5,
                1.2, .7, .06);
    }
}
