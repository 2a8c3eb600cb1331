package stemma.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import stemma.text.Span;

/**
 * The dependencies of one sentence, token by token: who did what to whom. Relations are those of Stanford Dependencies as the ClearNLP
 * guidelines have them: nsubj, nsubjpass, dobj, agent, attr, ccomp, xcomp, prep, pobj, conj, appos, neg, aux, auxpass and so on.
 * Immutable. One word in ten has a wrong head: take it as evidence, not as fact.
 */
public final class Tree {
    private final Parse parse;
    private final int[] heads;
    private final String[] relations;

    private Tree(Parse parse, int[] heads, String[] relations) {
        this.parse = parse;
        this.heads = heads;
        this.relations = relations;
    }

    static Tree of(Parse parse) {
        Clues clues = Clues.of(parse.tokens());
        int[] tags = new int[parse.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = TagModel.Shipped.LABELS.indexOf(parse.tag(i));
        }
        HashedWeights weights = ParseModel.Shipped.WEIGHTS;
        ArcHybrid state =
                ParseModel.parse(clues, tags, weights, weights.labels().size());
        int[] heads = state.heads.clone();
        String[] relations = new String[heads.length];
        for (int i = 0; i < heads.length; i++) {
            relations[i] = ParseModel.Shipped.RELATIONS.get(state.relations[i]);
            if (heads[i] == heads.length) {
                heads[i] = -1;
            }
        }
        return new Tree(parse, heads, relations);
    }

    public Parse parse() {
        return parse;
    }

    public int size() {
        return heads.length;
    }

    /** The token it depends on; -1 for a root. */
    public int head(int token) {
        return heads[token];
    }

    public String relation(int token) {
        return relations[token];
    }

    /** The first token without a head; -1 for an empty sentence. */
    public int root() {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Its dependents, in order. */
    public List<Integer> children(int token) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == token) {
                out.add(i);
            }
        }
        return out;
    }

    /** Its first dependent with one of the relations; -1 where there is none. */
    public int child(int token, Set<String> wanted) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == token && wanted.contains(relations[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Its subject, active or passive; -1 where it has none of its own. */
    public int subject(int token) {
        return child(token, Set.of("nsubj", "nsubjpass", "csubj"));
    }

    /** Does the verb stand in the passive? */
    public boolean isPassive(int token) {
        return child(token, Set.of("nsubjpass", "auxpass")) >= 0;
    }

    /** Has the token a "not", "n't", "never" or "no" of its own? */
    public boolean isNegated(int token) {
        return child(token, Set.of("neg")) >= 0;
    }

    /** Is the token the other, or below it? */
    public boolean isBelow(int token, int other) {
        int t = token;
        for (int steps = 0; t >= 0 && steps <= heads.length; steps++) {
            if (t == other) {
                return true;
            }
            t = heads[t];
        }
        return false;
    }

    /** From the first to the last token of what hangs on the token, itself included: the phrase it heads. */
    public Span phrase(int token) {
        int first = token;
        int last = token;
        for (int i = 0; i < heads.length; i++) {
            if (isBelow(i, token)) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        return new Span(parse.tokens().start(first), parse.tokens().end(last));
    }

    @Override
    public String toString() {
        return parse.tags() + " " + Arrays.toString(heads) + " " + Arrays.toString(relations);
    }
}
