package stemma.weigh.clause;

import java.util.BitSet;
import java.util.Set;
import stemma.annotate.Parse;
import stemma.annotate.Tree;

/** Where a sentence comes apart into clauses: the tokens that head a clause of their own. */
final class Cuts {
    /** Tokens of the shortest clause that is cut off. */
    private static final int SHORTEST = 3;

    /** Tokens of the shortest clause without a finite verb or an apposition that is cut off. */
    private static final int SHORTEST_LOOSE = 5;

    /** Tokens of the shortest part that is looked for in other reports though it stays in its clause. */
    private static final int SHORTEST_INNER = 4;

    private static final Set<String> IFS = Set.of("if", "whether", "unless");

    /** Stems of verbs, and of nouns, whose complement is not asserted. */
    private static final Set<String> DENIALS = Set.of("deny", "reject", "dismiss", "refut", "disput", "doubt", "refus");

    private static final Set<String> REPROACHES =
            Set.of("charg", "accusation", "allegation", "claim", "rumour", "rumor", "suggestion");

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "expl");

    /** Verbs whose complement is what somebody says. */
    private static final Set<String> SAYING = Set.of(
            "say",
            "says",
            "said",
            "saying",
            "tell",
            "tells",
            "told",
            "telling",
            "state",
            "states",
            "stated",
            "add",
            "adds",
            "added",
            "adding",
            "announce",
            "announced",
            "announces",
            "announcing",
            "claim",
            "claims",
            "claimed",
            "claiming",
            "insist",
            "insists",
            "insisted",
            "insisting",
            "warn",
            "warns",
            "warned",
            "warning",
            "stress",
            "stresses",
            "stressed",
            "stressing",
            "argue",
            "argues",
            "argued",
            "arguing",
            "report",
            "reports",
            "reported",
            "reporting",
            "allege",
            "alleges",
            "alleged",
            "alleging",
            "believe",
            "believes",
            "believed",
            "confirm",
            "confirms",
            "confirmed",
            "confirming",
            "admit",
            "admits",
            "admitted",
            "admitting",
            "explain",
            "explains",
            "explained",
            "explaining",
            "note",
            "notes",
            "noted",
            "noting",
            "write",
            "writes",
            "wrote",
            "tweeted",
            "suggest",
            "suggests",
            "suggested",
            "declare",
            "declared",
            "declares",
            "assert",
            "asserted",
            "asserts",
            "estimate",
            "estimates",
            "estimated",
            "predict",
            "predicts",
            "predicted",
            "reveal",
            "reveals",
            "revealed",
            "recall",
            "recalls",
            "recalled");

    private Cuts() {}

    static boolean says(String word) {
        return SAYING.contains(word);
    }

    /** The heads of clauses; the root always. */
    static BitSet heads(Tree t) {
        BitSet out = new BitSet(t.size());
        int[] sizes = sizes(t);
        for (int i = 0; i < t.size(); i++) {
            if (t.head(i) < 0 || isHead(t, i, sizes[i]) && !isDoubted(t, i)) {
                out.set(i);
            }
        }
        return out;
    }

    private static boolean isHead(Tree t, int i, int size) {
        Parse p = t.parse();
        return switch (t.relation(i)) {
            case "conj" -> size >= SHORTEST && p.isVerb(i) && p.isVerb(t.head(i));
            case "ccomp" ->
                size >= SHORTEST
                        && (p.isVerb(i) || t.child(i, SUBJECTS) >= 0)
                        && says(p.form(t.head(i)).toLowerCase(java.util.Locale.ROOT));
            case "parataxis" -> size >= SHORTEST && (p.isVerb(i) || t.child(i, SUBJECTS) >= 0);
            case "advcl" ->
                size >= (t.child(i, SUBJECTS) >= 0 ? SHORTEST : SHORTEST_LOOSE)
                        && p.isVerb(i)
                        && !isPurpose(t, i)
                        && !isComplement(t, i);
            case "relcl" -> size >= SHORTEST && p.isVerb(i) && afterComma(t, i);
            case "acl" ->
                afterComma(t, i)
                        && (size >= SHORTEST_LOOSE && p.tag(i).equals("VBG")
                                || size >= SHORTEST && p.tag(i).equals("VBN"));
            case "pcomp" -> size >= SHORTEST_LOOSE && p.tag(i).equals("VBG") && afterComma(t, t.head(i));
            case "appos" ->
                size >= SHORTEST_LOOSE
                        && p.tag(i).startsWith("NN")
                        && afterComma(t, i)
                        && (singles(t, i) || t.child(i, Set.of("relcl")) >= 0 && !isPerson(t, i));
            default -> false;
        };
    }

    /** Parts of a clause that say something of their own, and stand in it all the same. */
    static boolean isInner(Tree t, int i) {
        Parse p = t.parse();
        boolean part = switch (t.relation(i)) {
            case "relcl", "acl", "advcl" -> p.isVerb(i) && size(t, i) >= SHORTEST_INNER;
            case "appos" -> Set.of("NN", "NNS").contains(p.tag(i)) && size(t, i) >= SHORTEST && counts(t, i);
            case "prep" -> p.form(i).equalsIgnoreCase("with") && size(t, i) >= SHORTEST && counts(t, i);
            default -> false;
        };
        return part && !isDoubted(t, i) && (t.head(i) < 0 || !t.isNegated(t.head(i)) && !isDenial(t, t.head(i)));
    }

    /** A word that only leads into a clause: "that", "because"; "if" is part of what is said. */
    static boolean isOpening(Tree t, int i) {
        return t.relation(i).equals("mark") && !IFS.contains(t.parse().form(i).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean counts(Tree t, int i) {
        for (int k = i + 1; k < t.size(); k++) {
            if (t.parse().tag(k).equals("CD") && t.isBelow(k, i)) {
                return true;
            }
        }
        return false;
    }

    /** "if", "whether", what somebody denies and what is not said, thought or shown assert nothing by themselves. */
    private static boolean isDoubted(Tree t, int i) {
        int mark = t.child(i, Set.of("mark"));
        if (mark >= 0 && IFS.contains(t.parse().form(mark).toLowerCase(java.util.Locale.ROOT))) {
            return true;
        }
        String r = t.relation(i);
        int of = t.head(i);
        return of >= 0
                && ((r.equals("ccomp") || r.equals("parataxis") || r.equals("acl") || r.equals("advcl"))
                                && isDenial(t, of)
                        || (r.equals("ccomp") || r.equals("acl")) && (t.isNegated(of) || isNone(t, of)));
    }

    /** "did not assert that", "no evidence that", "said nothing that". */
    private static boolean isNone(Tree t, int i) {
        if (!t.parse().isNoun(i)) {
            return false;
        }
        int det = t.child(i, Set.of("det", "neg"));
        return NONE.contains(t.parse().form(i).toLowerCase(java.util.Locale.ROOT))
                || det >= 0 && NONE.contains(t.parse().form(det).toLowerCase(java.util.Locale.ROOT));
    }

    private static final Set<String> NONE = Set.of("no", "nothing", "none", "neither");

    private static boolean isDenial(Tree t, int i) {
        String stem = Terms.stem(t.parse().form(i).toLowerCase(java.util.Locale.ROOT));
        return (t.parse().isNoun(i) ? REPROACHES : DENIALS).contains(stem);
    }

    /** "to ease tensions" belongs to what it is the purpose of. */
    private static boolean isPurpose(Tree t, int i) {
        return t.parse().tag(i).equals("VB") && t.child(i, SUBJECTS) < 0;
    }

    /** "has not ruled out taking the island" says nothing of its taking. */
    private static boolean isComplement(Tree t, int i) {
        return t.parse().tag(i).equals("VBG")
                && t.child(i, SUBJECTS) < 0
                && i > t.head(i)
                && (!afterComma(t, i) || t.isNegated(t.head(i)));
    }

    /** Does an apposition say that something is the first, the highest, the only one, or count? */
    private static boolean singles(Tree t, int i) {
        for (int k = 0; k < t.size(); k++) {
            if (t.isBelow(k, i)) {
                String tag = t.parse().tag(k);
                String form = t.parse().form(k).toLowerCase(java.util.Locale.ROOT);
                if (tag.equals("JJS")
                        || tag.equals("RBS")
                        || form.equals("first")
                        || form.equals("only")
                        || form.equals("last")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "the minister, a lawyer who ..." tells a role. */
    private static boolean isPerson(Tree t, int i) {
        return t.parse().tag(Math.max(0, t.head(i))).startsWith("NNP")
                && t.child(i, Set.of("relcl")) >= 0
                && t.children(t.child(i, Set.of("relcl"))).stream()
                        .anyMatch(k -> t.parse().tag(k).equals("WP"));
    }

    private static boolean afterComma(Tree t, int i) {
        int first = first(t, i);
        return first > 0
                && Set.of(",", "--", "-", "(", ":", ";").contains(t.parse().form(first - 1));
    }

    static int first(Tree t, int i) {
        for (int k = 0; k < i; k++) {
            if (t.isBelow(k, i)) {
                return k;
            }
        }
        return i;
    }

    private static int size(Tree t, int i) {
        int n = 0;
        for (int k = 0; k < t.size(); k++) {
            n += t.isBelow(k, i) ? 1 : 0;
        }
        return n;
    }

    private static int[] sizes(Tree t) {
        int[] out = new int[t.size()];
        for (int i = 0; i < t.size(); i++) {
            int at = i;
            for (int steps = 0; at >= 0 && steps <= t.size(); steps++) {
                out[at]++;
                at = t.head(at);
            }
        }
        return out;
    }
}
