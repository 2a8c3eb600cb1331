package stemma.weigh.account;

import java.util.List;
import java.util.Set;
import stemma.annotate.Name;
import stemma.report.Locus;

/**
 * A name as one report has it, on the way to whose it is.
 *
 * @param tokens its words folded, without titles, spoilt ones mended; at least one
 * @param sentence which of the report's sentences it stands in
 * @param role the office or title beside it; empty where there is none
 */
record Mentioned(Name.Kind kind, Locus place, String surface, List<String> tokens, int sentence, String role) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    Mentioned {
        tokens = List.copyOf(tokens);
    }

    boolean isPerson() {
        return kind == Name.Kind.PERSON;
    }

    /** A person's, with more than the surname or the given name. */
    boolean isFull() {
        return isPerson() && tokens.size() > 1;
    }

    Mentioned as(Name.Kind other) {
        return new Mentioned(other, place, surface, tokens, sentence, role);
    }

    String name() {
        return String.join(" ", tokens);
    }

    String report() {
        return place.report();
    }

    /** Where the surname stands among the words of a full name: last, but for "Jr." and numbers. */
    static int surname(List<String> tokens) {
        int last = tokens.size() - 1;
        return last > 1 && SUFFIXES.contains(tokens.get(last)) ? last - 1 : last;
    }

    /** The last word of the role, folded: what kind of office it is. */
    String office() {
        String folded = stemma.text.Fold.words(role);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }
}
