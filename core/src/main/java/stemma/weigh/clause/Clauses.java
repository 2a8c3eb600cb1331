package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Quantity;
import stemma.annotate.Sentence;
import stemma.annotate.TimeExpression;
import stemma.annotate.Tree;
import stemma.quote.Quotation;
import stemma.text.Span;

/** Breaks a report's sentences into clauses by their dependencies. */
public final class Clauses {
    private static final Set<String> OBJECTS = Set.of("dobj", "attr", "oprd", "dative");

    private static final Set<String> PRONOUNS =
            Set.of("it", "he", "she", "they", "who", "which", "that", "i", "we", "you", "this", "one", "what");

    /** Characters of the longest name of a speaker. */
    private static final int LONGEST_SPEAKER = 60;

    /** A whole sentence, not a line of a list, a credit or a heading. */
    private static final String STOPPED = "(?s).*[.!\u2026][\"\u201d\u2019')\\]]*\\s*";

    /** A question, also one in quotation marks. */
    private static final String ASKED = "(?s).*\\?[\\s\"\u201d\u2019')\\]]*";

    /** A time zone, which asserts nothing with figures alone beside it. */
    private static final Pattern ZONE = Pattern.compile("gmt|utc|[ecmp][sd]t");

    /** Content words of the shortest clause that asserts something. */
    private static final int FEWEST = 3;

    private static final Pattern TORN_NOT = Pattern.compile("n[\u2019'] t\\s(?:\\p{Ll}+\\s)?$");

    /** Characters before a verb that its "not" is looked for in. */
    private static final int NEAR = 16;

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
            if (at.wordCount() > 0 && !at.span().of(report.text()).matches(ASKED)) {
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
            outer(index, sentence, t, heads, owner, h);
        }
        for (int i = 0; i < t.size(); i++) {
            if (!heads.get(i) && Cuts.isInner(t, i)) {
                inner(index, t, i);
            }
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

    private void outer(int index, Sentence sentence, Tree t, BitSet heads, int[] owner, int h) {
        if (isAttribution(t, heads, h) || !sentence.span().of(report.text()).matches(STOPPED) && !isSaid(t, owner, h)) {
            return;
        }
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            boolean joint = t.relation(i).equals("cc")
                    && t.head(i) == h
                    && (tokens.isEmpty() || owner[Math.min(i + 1, t.size() - 1)] != h);
            if (owner[i] == h && isWord(t, i) && !joint && !(tokens.isEmpty() && Cuts.isOpening(t, i))) {
                tokens.add(i);
            }
        }
        Edges.Core core = Edges.withoutSaying(t, tokens, h);
        boolean whole = heads.cardinality() == 1 && core.said() < 0;
        clause(index, t, core, whole ? sentence.span() : null, false);
    }

    /** Is there a verb? An apposition needs none. */
    private static boolean isSaid(Tree t, int[] owner, int h) {
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] == h && (t.parse().isVerb(i) || t.parse().tag(i).equals("MD"))) {
                return true;
            }
        }
        return t.relation(h).equals("appos");
    }

    private void inner(int index, Tree t, int h) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            if (t.isBelow(i, h) && isWord(t, i) && !(tokens.isEmpty() && Cuts.isOpening(t, i))) {
                tokens.add(i);
            }
        }
        clause(index, t, new Edges.Core(tokens, h, -1), null, true);
    }

    private void clause(int index, Tree t, Edges.Core core, @Nullable Span whole, boolean inner) {
        int h = core.head();
        int about = Actors.about(t, h);
        List<Integer> tokens =
                whole == null ? Edges.trim(t, Edges.run(Edges.fromPronoun(t, core.tokens()), h)) : core.tokens();
        List<Integer> words = words(t, tokens);
        List<Integer> lent = about < 0 || about >= t.size() ? List.of() : words(t, Actors.phrase(t, about));
        lent = lent.stream()
                .filter(w ->
                        !words.contains(w) && Terms.isContent(report.words().folded(w)))
                .toList();
        int content = 0;
        boolean spelt = false;
        for (int w : words) {
            String folded = report.words().folded(w);
            content += Terms.isContent(folded) ? 1 : 0;
            spelt |= Terms.isContent(folded)
                    && Character.isLetter(folded.charAt(0))
                    && !ZONE.matcher(folded).matches();
        }
        boolean number = inner && tokens.stream().anyMatch(i -> t.parse().tag(i).equals("CD"));
        boolean hangs = !lent.isEmpty() && (inner || t.relation(h).matches("relcl|acl"));
        boolean stands = !inner && Actors.subject(t, h) >= 0 && tokens.contains(Actors.subject(t, h));
        if (!spelt || content < FEWEST - (hangs || number || stands ? 1 : 0)) {
            return;
        }
        Span span = whole != null
                ? whole
                : new Span(
                        t.parse().tokens().start(tokens.getFirst()),
                        t.parse().tokens().end(tokens.getLast()));
        if (isAsked(span)) {
            return;
        }
        int act = Actors.act(t, h);
        int subject = Actors.subject(t, h);
        int object = t.child(act, OBJECTS);
        boolean passive = t.isPassive(act);
        if (passive) {
            int agent = Actors.agent(t, act);
            object = subject;
            subject = agent;
        }
        Quotation said = said(span);
        String speaker = said != null && said.canonical() != null
                ? said.canonical()
                : core.said() < 0 ? Actors.speaker(report, t, h) : sayer(t, core.said());
        if (speaker != null
                && (PRONOUNS.contains(speaker.toLowerCase(Locale.ROOT)) || speaker.length() > LONGEST_SPEAKER)) {
            speaker = null;
        }
        boolean quoted = said != null && said.type() == Quotation.Type.DIRECT;
        out.add(new Clause(
                report,
                index,
                span,
                Shown.withoutLead(report.text(), whole != null ? whole : Shown.of(report.text(), t, h, about, tokens)),
                inner,
                words,
                lent,
                word(t, act),
                word(t, subject),
                word(t, object),
                passive,
                Actors.isPast(t, h),
                t.isNegated(h) || t.isNegated(act) || isTornNot(t, act),
                speaker,
                quoted,
                names(words),
                within(report.times(), span, TimeExpression::span),
                Measures.with(report, span, within(report.quantities(), span, Quantity::span))));
    }

    /** "What did he know? another asks": is it a question within a sentence? */
    private boolean isAsked(Span span) {
        int at = span.end();
        while (at < report.text().length() && report.text().charAt(at) == ' ') {
            at++;
        }
        return at < report.text().length() && report.text().charAt(at) == '?'
                || span.of(report.text()).indexOf('?') >= 0;
    }

    private @Nullable String sayer(Tree t, int said) {
        int s = Actors.subject(t, said);
        return s < 0 ? null : Actors.name(report, t, s);
    }

    /** The words that the tokens stand in, rising, each once. */
    private List<Integer> words(Tree t, List<Integer> tokens) {
        List<Integer> out = new ArrayList<>();
        for (int i : tokens) {
            int word = report.words().firstEndingAfter(t.parse().tokens().start(i));
            if (word < report.words().size() && (out.isEmpty() || out.getLast() != word)) {
                out.add(word);
            }
        }
        return out;
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

    /** Does a "didn' t" with a blank in it stand right before the verb? */
    private boolean isTornNot(Tree t, int verb) {
        int at = t.parse().tokens().start(verb);
        return TORN_NOT.matcher(report.text().substring(Math.max(0, at - NEAR), at))
                .find();
    }

    private int word(Tree t, int token) {
        return token < 0
                ? -1
                : Math.min(
                        report.words().size() - 1,
                        report.words().firstEndingAfter(t.parse().tokens().start(token)));
    }

    /** The quotation that holds most of the span. */
    private @Nullable Quotation said(Span span) {
        Quotation best = null;
        for (Quotation q : quotations) {
            if (!q.nested()
                    && !q.negated()
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
