package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Parse;
import stemma.annotate.Tree;
import stemma.text.Span;

/** Who does what in a sentence: subjects, also those that a verb shares with another, and who says it. */
final class Actors {
    /** Verbs that only say how somebody stands to an act, which the verb below them tells. Stems. */
    private static final Set<String> LEADING = Set.of(
            "want",
            "expect",
            "plan",
            "hop",
            "intend",
            "aim",
            "seek",
            "try",
            "tri",
            "begin",
            "began",
            "start",
            "continu",
            "vow",
            "pledg",
            "promis",
            "threaten",
            "agre",
            "decid",
            "set",
            "schedul",
            "is",
            "are",
            "was",
            "were",
            "be",
            "has",
            "hav",
            "had",
            "need",
            "going",
            "go",
            "like",
            "du");

    /** Steps up or down a tree that are taken at most. */
    private static final int FAR = 6;

    private Actors() {}

    /** The verb that tells the act: "to travel" of "is expected to travel". */
    static int act(Tree t, int h) {
        int at = h;
        for (int steps = 0; steps < FAR; steps++) {
            int x = t.child(at, Set.of("xcomp"));
            if (x < 0
                    || !t.parse().isVerb(x)
                    || !LEADING.contains(Terms.stem(t.parse().form(at).toLowerCase(Locale.ROOT)))) {
                return at;
            }
            at = x;
        }
        return at;
    }

    /** Is it told as something that was or has been? "Founded in 1908" is, "closes in March" and "is closing" are not. */
    static boolean isPast(Tree t, int h) {
        String tag = t.parse().tag(h);
        if (tag.equals("VBD")) {
            return true;
        }
        if (!tag.equals("VBN")) {
            return false;
        }
        List<Integer> aux = t.children(h).stream()
                .filter(k -> t.relation(k).startsWith("aux"))
                .toList();
        return aux.isEmpty()
                || aux.stream()
                        .map(k -> t.parse().form(k).toLowerCase(Locale.ROOT))
                        .anyMatch(Set.of("was", "were", "has", "have", "had", "been")::contains);
    }

    /** The subject of the verb, or of the verb that shares its own with it; -1 where none shows. */
    static int subject(Tree t, int h) {
        int at = h;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            int s = t.subject(at);
            if (s >= 0) {
                return relative(t, s, at);
            }
            String r = t.relation(at);
            if (r.equals("conj") || r.equals("xcomp") || r.equals("advcl")) {
                at = t.head(at);
            } else if (r.equals("acl") || r.equals("appos")) {
                return t.head(at);
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** Of "who" and "which" what they stand for. */
    private static int relative(Tree t, int subject, int verb) {
        String tag = t.parse().tag(subject);
        return (tag.equals("WP") || tag.equals("WDT")) && t.relation(verb).equals("relcl") ? t.head(verb) : subject;
    }

    /** By whom it is done, in the passive. */
    static int agent(Tree t, int h) {
        int by = t.child(h, Set.of("agent"));
        return by < 0 ? -1 : t.child(by, Set.of("pobj"));
    }

    /** The noun that the clause says something about without having it: the antecedent, or the subject of the verb before; -1 for none. */
    static int about(Tree t, int h) {
        String r = t.relation(h);
        if (r.equals("relcl") || r.equals("acl")) {
            return t.head(h);
        }
        if (t.subject(h) >= 0 || !t.parse().isVerb(h)) {
            return -1;
        }
        return r.equals("conj") || r.equals("advcl") ? subject(t, h) : -1;
    }

    /** First token of the phrase that ends with the noun: its articles and attributes, no further phrases. */
    static int phraseStart(Tree t, int noun) {
        int first = noun;
        while (first > 0
                && t.isBelow(first - 1, noun)
                && !t.parse().form(first - 1).equals(",")
                && !t.relation(first - 1).matches("cc|conj|appos|relcl")
                && (!t.relation(first - 1).equals("punct") || isHyphen(t, first - 1))) {
            first--;
        }
        return first;
    }

    /** Does it hold two parts of a word together? */
    private static boolean isHyphen(Tree t, int i) {
        return t.parse().form(i).equals("-")
                && i > 0
                && t.parse().tokens().end(i - 1) == t.parse().tokens().start(i);
    }

    /** The subject of the verb of saying that the clause is the complement of; null where it is of none. */
    static @Nullable String speaker(Annotated report, Tree t, int h) {
        int at = h;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            String r = t.relation(at);
            int up = t.head(at);
            if (up < 0) {
                return null;
            }
            Parse p = t.parse();
            if ((r.equals("ccomp") || r.equals("parataxis"))
                    && Cuts.says(p.form(up).toLowerCase(Locale.ROOT))) {
                int s = subject(t, up);
                return s < 0 ? null : name(report, t, s);
            }
            if (!r.equals("conj") && !r.equals("ccomp")) {
                return null;
            }
            at = up;
        }
        return null;
    }

    /** The name that the token stands in, else its phrase as it stands, shortened to what precedes it. */
    static String name(Annotated report, Tree t, int token) {
        Span at = t.parse().tokens().span(token);
        for (Name n : report.names()) {
            if (n.span().overlaps(at)) {
                return n.text();
            }
        }
        int first = token;
        while (first > 0
                && t.head(first - 1) >= 0
                && t.isBelow(first - 1, token)
                && t.relation(first - 1).matches("compound|nmod|det|poss|case")) {
            first--;
        }
        return report.text().substring(t.parse().tokens().start(first), at.end());
    }

    /** The tokens of the phrase that ends with the noun. */
    static List<Integer> phrase(Tree t, int noun) {
        List<Integer> out = new ArrayList<>();
        for (int i = phraseStart(t, noun); i <= noun; i++) {
            out.add(i);
        }
        return out;
    }
}
