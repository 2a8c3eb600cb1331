package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Parse;
import stemma.annotate.Quantity;
import stemma.annotate.Sentence;
import stemma.annotate.TimeExpression;
import stemma.annotate.Tree;
import stemma.quote.Quotation;
import stemma.text.Span;
import stemma.text.Words;

/** Breaks a report's sentences into clauses by their dependencies. */
public final class Clauses {
    private static final Set<String> OBJECTS = Set.of("dobj", "attr", "oprd", "dative");

    private static final Set<String> PRONOUNS =
            Set.of("it", "he", "she", "they", "who", "which", "that", "i", "we", "you", "this", "one", "what");

    /** Characters of the longest name of a speaker. */
    private static final int LONGEST_SPEAKER = 60;

    /** Content words of the shortest clause that asserts something. */
    private static final int FEWEST = 3;

    private final Annotated report;
    private final List<Quotation> quotations;
    private final List<Clause> out = new ArrayList<>();

    private Clauses(Annotated report, List<Quotation> quotations) {
        this.report = report;
        this.quotations = quotations;
    }

    /** In order of their sentences, then of their predicates. Questions assert nothing. */
    public static List<Clause> of(Annotated report, List<Quotation> quotations) {
        Clauses c = new Clauses(report, quotations);
        for (int s = 0; s < report.sentences().size(); s++) {
            Sentence at = report.sentences().get(s);
            if (at.wordCount() > 0 && !at.span().of(report.text()).endsWith("?")) {
                c.sentence(s, at);
            }
        }
        return c.out;
    }

    private void sentence(int index, Sentence sentence) {
        Tree t = report.syntax().tree(index);
        BitSet heads = Cuts.heads(t);
        int[] owner = owners(t, heads);
        for (int h = heads.nextSetBit(0); h >= 0; h = heads.nextSetBit(h + 1)) {
            clause(index, sentence, t, heads, owner, h);
        }
    }

    /** For each token the head of the clause that it belongs to. */
    private static int[] owners(Tree t, BitSet heads) {
        int[] out = new int[t.size()];
        for (int i = 0; i < out.length; i++) {
            int at = i;
            for (int steps = 0; !heads.get(at) && t.head(at) >= 0 && steps <= t.size(); steps++) {
                at = t.head(at);
            }
            out[i] = at;
        }
        return out;
    }

    private void clause(int index, Sentence sentence, Tree t, BitSet heads, int[] owner, int h) {
        Words w = report.words();
        List<Integer> words = new ArrayList<>();
        int content = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < t.size(); i++) {
            if (owner[i] != h || !isWord(t, i)) {
                continue;
            }
            int word = w.firstEndingAfter(t.parse().tokens().start(i));
            boolean joint = t.relation(i).equals("cc")
                    && t.head(i) == h
                    && (first < 0 || owner[Math.min(i + 1, t.size() - 1)] != h);
            if (word >= w.size() || joint || t.relation(i).equals("mark") && first < 0) {
                continue;
            }
            if (words.isEmpty() || words.getLast() != word) {
                words.add(word);
                content += Terms.isContent(w.folded(word)) ? 1 : 0;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        if (content < FEWEST || isAttribution(t, heads, h)) {
            return;
        }
        boolean whole = heads.cardinality() == 1;
        Span span = whole
                ? sentence.span()
                : new Span(t.parse().tokens().start(first), t.parse().tokens().end(last));
        int subject = subject(t, h);
        int object = t.child(h, OBJECTS);
        boolean passive = t.isPassive(h);
        if (passive) {
            int agent = agent(t, h);
            object = subject;
            subject = agent;
        }
        Quotation said = said(span);
        String speaker = said != null && said.canonical() != null ? said.canonical() : speaker(t, h);
        if (speaker != null
                && (PRONOUNS.contains(speaker.toLowerCase(Locale.ROOT)) || speaker.length() > LONGEST_SPEAKER)) {
            speaker = null;
        }
        boolean quoted = said != null && said.type() == Quotation.Type.DIRECT;
        out.add(new Clause(
                report,
                index,
                span,
                words,
                word(t, h),
                word(t, subject),
                word(t, object),
                passive,
                t.isNegated(h),
                speaker,
                quoted,
                names(words),
                within(report.times(), span, TimeExpression::span),
                Measures.with(report, span, within(report.quantities(), span, Quantity::span))));
    }

    private static boolean isWord(Tree t, int i) {
        return Character.isLetterOrDigit(t.parse().form(i).codePointAt(0));
    }

    /** "the minister told reporters on Friday", when what was said is a clause of its own, asserts nothing more. */
    private static boolean isAttribution(Tree t, BitSet heads, int h) {
        if (!Cuts.says(t.parse().form(h).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = heads.nextSetBit(0); i >= 0; i = heads.nextSetBit(i + 1)) {
            if (t.head(i) == h
                    && (t.relation(i).equals("ccomp") || t.relation(i).equals("parataxis"))) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the verb, or of the verb that shares its own with it. */
    private static int subject(Tree t, int h) {
        int at = h;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
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

    private static int agent(Tree t, int h) {
        int by = t.child(h, Set.of("agent"));
        return by < 0 ? -1 : t.child(by, Set.of("pobj"));
    }

    private int word(Tree t, int token) {
        return token < 0
                ? -1
                : Math.min(
                        report.words().size() - 1,
                        report.words().firstEndingAfter(t.parse().tokens().start(token)));
    }

    /** The subject of the verb of saying that the clause is the complement of; null where it is of none. */
    private @Nullable String speaker(Tree t, int h) {
        int at = h;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            String r = t.relation(at);
            int up = t.head(at);
            if (up < 0) {
                return null;
            }
            Parse p = t.parse();
            if ((r.equals("ccomp") || r.equals("parataxis"))
                    && Cuts.says(p.form(up).toLowerCase(Locale.ROOT))) {
                int s = subject(t, up);
                return s < 0 ? null : name(t, s);
            }
            if (!r.equals("conj") && !r.equals("ccomp")) {
                return null;
            }
            at = up;
        }
        return null;
    }

    /** The name that the token stands in, else its phrase as it stands, shortened to what precedes it. */
    private String name(Tree t, int token) {
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

    /** The quotation that holds most of the span. */
    private @Nullable Quotation said(Span span) {
        Quotation best = null;
        for (Quotation q : quotations) {
            if (!q.nested()
                    && 2 * q.span().shared(span) > span.length()
                    && (best == null || q.span().shared(span) > best.span().shared(span))) {
                best = q;
            }
        }
        return best;
    }

    private Set<String> names(List<Integer> words) {
        TreeSet<String> out = new TreeSet<>();
        for (int w : words) {
            for (Name n : report.names()) {
                if (n.span().overlaps(report.words().span(w))) {
                    out.add(Clause.bare(report.words().folded(w)));
                    break;
                }
            }
        }
        out.removeIf(x -> !Terms.isContent(x));
        return out;
    }

    private static <T> List<T> within(List<T> all, Span span, java.util.function.Function<T, Span> place) {
        return all.stream().filter(x -> span.contains(place.apply(x))).toList();
    }
}
