package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;

/** How much of what a clause says, by the weight of its words, other places of the story have too. */
public final class Held {
    /** Nearness in meaning from which a word of another report may tell the same: "deal" and "agreement". Set by hand. */
    private static final double LIKE = 0.5;

    private final List<Clause> clauses;
    private final List<Slots> slots;
    private final Lexis lexis;
    private final Map<String, int[]> terms = new HashMap<>();

    Held(List<Annotated> reports, List<Clause> clauses, List<Slots> slots, Lexis lexis) {
        this.clauses = List.copyOf(clauses);
        this.slots = List.copyOf(slots);
        this.lexis = lexis;
        for (Annotated r : reports) {
            List<Integer> of = new ArrayList<>();
            for (Sentence s : r.sentences()) {
                for (int w = s.firstWord(); w < s.endWord(); w++) {
                    int t = lexis.of(Clause.bare(r.words().folded(w)));
                    if (t >= 0) {
                        of.add(t);
                    }
                }
            }
            terms.put(
                    r.id(),
                    of.stream().mapToInt(Integer::intValue).distinct().sorted().toArray());
        }
    }

    /**
     * Part of the own words of a clause that another has or tells in words near in meaning, its antecedent with it; 0 to 1. Where the other begins with
     * "she" or with its verb, whom it is about is taken to be the same.
     */
    public double by(int clause, int other) {
        double sum = 0;
        double held = 0;
        boolean named = isNamed(clauses.get(other));
        for (int t : own(clause, named ? Integer.MIN_VALUE : clauses.get(clause).predicate())) {
            double best = 0;
            for (int u : slots.get(other).sorted()) {
                best = Math.max(best, lexis.near(t, u));
            }
            sum += lexis.bits(t);
            held += best * lexis.bits(t);
        }
        return sum == 0 ? 0 : held / sum;
    }

    /** Part of the own words of a clause that stand anywhere in a report, or words near in meaning to them; 0 to 1. */
    public double in(int clause, String report) {
        int[] of = terms.getOrDefault(report, new int[0]);
        double sum = 0;
        double held = 0;
        for (int t : own(clause, Integer.MIN_VALUE)) {
            sum += lexis.bits(t);
            held += Arrays.binarySearch(of, t) >= 0 || isLike(t, of) ? lexis.bits(t) : 0;
        }
        return sum == 0 ? 1 : held / sum;
    }

    private boolean isLike(int term, int[] of) {
        if (lexis.size() > Lexis.MANY) {
            return false;
        }
        for (int u : lexis.neighbours(term)) {
            if (lexis.near(term, u) >= LIKE && Arrays.binarySearch(of, u) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Has it a word that tells something before its verb? */
    private static boolean isNamed(Clause c) {
        return c.words().stream().anyMatch(w -> w < c.predicate() && Terms.isContent(c.word(w)));
    }

    /** @param from the first word that counts */
    private int[] own(int clause, int from) {
        Clause c = clauses.get(clause);
        return c.words().stream()
                .filter(w -> w >= from)
                .mapToInt(w -> lexis.of(c.word(w)))
                .filter(t -> t >= 0)
                .distinct()
                .toArray();
    }
}
