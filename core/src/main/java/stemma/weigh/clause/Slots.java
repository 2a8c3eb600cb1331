package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clause as numbers of a {@link Lexis}.
 *
 * @param terms of its content words, in order
 * @param sorted the same, rising, each once
 * @param predicate -1 where the predicate tells nothing
 * @param subject -1 where there is none, or a pronoun
 * @param object the same
 * @param bits what its terms tell together
 * @param sense their meaning, as {@link Lexis#sense} has it
 * @param forms hashes of all its own words in order, to find common runs by
 */
record Slots(
        int[] terms, int[] sorted, int predicate, int subject, int object, double bits, float[] sense, int[] forms) {
    static Slots of(Clause c, Lexis lexis) {
        List<Integer> terms = new ArrayList<>();
        double bits = 0;
        for (int w : Stream.concat(c.words().stream(), c.lent().stream()).toList()) {
            int t = lexis.of(c.word(w));
            if (t >= 0) {
                terms.add(t);
                bits += lexis.bits(t);
            }
        }
        int[] all = terms.stream().mapToInt(Integer::intValue).toArray();
        return new Slots(
                all,
                Arrays.stream(all).distinct().sorted().toArray(),
                at(c, c.predicate(), lexis),
                at(c, c.subject(), lexis),
                at(c, c.object(), lexis),
                bits,
                lexis.sense(all),
                c.words().stream().mapToInt(w -> c.word(w).hashCode()).toArray());
    }

    private static int at(Clause c, int word, Lexis lexis) {
        return word < 0 ? -1 : lexis.of(c.word(word));
    }
}
