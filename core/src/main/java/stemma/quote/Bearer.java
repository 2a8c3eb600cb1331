package stemma.quote;

import java.util.List;
import java.util.Set;

/**
 * A run of capitals that may name somebody, titles before it taken off.
 *
 * @param first first token of the name itself
 * @param last last token, included
 * @param words as they stand, without genitive endings
 * @param titled a title stands before it
 */
record Bearer(int first, int last, List<String> words, boolean titled) {
    static final Set<String> TITLES =
            Set.of(("mr mrs ms miss dr prof professor sir dame lord lady president minister senator sen rep"
                            + " representative gov governor secretary king queen prince princess pope general gen chancellor judge justice mayor"
                            + " sheriff capt captain sgt sergeant lt lieutenant col colonel maj major adm admiral ambassador director chairman"
                            + " chairwoman chair chief deputy congressman congresswoman speaker leader coach officer detective inspector rev"
                            + " reverend bishop archbishop cardinal imam rabbi commissioner spokesman spokeswoman spokesperson herr frau"
                            + " monsieur madame mme señor señora ministerin sprecher sprecherin präsident präsidentin kanzler"
                            + " kanzlerin bürgermeister bürgermeisterin ministre porte-parole président présidente maire ministro"
                            + " ministra presidente presidenta portavoz alcalde alcaldesa premier analyst strategist superintendent attorney")
                    .split(" "));

    /** Words of bodies and places: a run with one of them names no person. */
    private static final Set<String> BODIES =
            Set.of(("department chamber ministry committee council agency association bank commission congress"
                            + " senate court police office institute union company group league party university house board service bureau"
                            + " college school hospital church times post journal news press media inc corp ltd states kingdom"
                            + " republic street city county river island islands north south east west new united national international"
                            + " center centre foundation fund club team army navy force forces republicans democrats parliament government"
                            + " administration coalition campaign conference security defense")
                    .split(" "));

    private static final Set<String> ENDINGS = Set.of("jr", "sr", "jr.", "sr.", "ii", "iii", "iv");

    Bearer {
        words = List.copyOf(words);
    }

    String full() {
        return String.join(" ", words);
    }

    String surname() {
        int k = words.size() - 1;
        while (k > 0 && ENDINGS.contains(words.get(k).toLowerCase(java.util.Locale.ROOT))) {
            k--;
        }
        return words.get(k);
    }

    /** By its form: two to five words, none of a body or place. */
    boolean mayBePerson() {
        return words.size() <= 5 && words.stream().noneMatch(Bearer::isBody);
    }

    static boolean isBody(String word) {
        return BODIES.contains(stemma.text.Fold.word(word));
    }
}
