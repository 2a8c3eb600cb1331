package stemma.weigh.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.NumberWords;
import stemma.annotate.TimeExpression;
import stemma.annotate.Tree;
import stemma.quote.Quotation;
import stemma.text.Fold;
import stemma.text.Span;
import stemma.weigh.Writing.State;
import stemma.weigh.clause.Terms;

/** Finds the events that a report tells in its own words; what stands between quotation marks was said at another time. */
final class Acts {
    private static final Pattern DAY =
            Pattern.compile("\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    private static final Pattern SOON = Pattern.compile(
            "\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|this weekend|next week|later this week|tomorrow|tonight|\\d{1,2} ?[ap]m)\\b");
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:january|february|march|april|(?<=in )may|june|july|august|september|october|november|december|(?:19|20)\\d\\d|last (?:year|month|week)|earlier this (?:year|month)|years? ago|months? ago|weeks? ago)\\b");
    private static final Set<String> OBJECTS = Set.of("dobj", "nsubjpass", "attr");
    private static final Set<String> HOLDS = Set.of("hold", "holds", "held", "holding", "have", "has", "had");
    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her");
    private static final Map<String, String> RANKS = Map.of(
            "first", "first", "opening", "first", "second", "second", "third", "third", "fourth", "fourth", "final",
            "last", "last", "last", "closing", "last");
    private static final Set<String> TOGETHER = Set.of("meet", "talk");

    private final Annotated report;
    private final List<Quotation> quotations;
    private final List<Act> out = new ArrayList<>();
    private Set<String> lastPerson = Set.of();

    /** Where the sentence begins that has the last person for its subject, in UTF-16 units. */
    private int lastAt;

    private Acts(Annotated report, List<Quotation> quotations) {
        this.report = report;
        this.quotations = quotations;
    }

    /** In order of their sentences. */
    static List<Act> of(Annotated report, List<Quotation> quotations) {
        Acts a = new Acts(report, quotations);
        for (int s = 0; s < report.sentences().size(); s++) {
            if (report.sentences().get(s).wordCount() > 1
                    && report.sentences().get(s).wordCount() < 90) {
                a.sentence(s, report.syntax().tree(s));
            }
        }
        return a.out;
    }

    private void sentence(int index, Tree t) {
        for (int i = 0; i < t.size(); i++) {
            String tag = t.parse().tag(i);
            boolean verb = tag.startsWith("VB") && !t.relation(i).startsWith("aux");
            String ofNoun = tag.startsWith("NN") ? Verbs.ofNoun(form(t, i)) : "";
            if (!verb && ofNoun.isEmpty() || isQuoted(t.parse().span(i))) {
                continue;
            }
            if (verb) {
                String form = form(t, i);
                int held = HOLDS.contains(form) ? t.child(i, Set.of("dobj", "nsubjpass")) : -1;
                String talks = held < 0 ? "" : Verbs.ofNoun(form(t, held));
                verb(index, t, i, talks.isEmpty() ? Verbs.root(form) : talks, talks.isEmpty() ? -1 : held);
            } else {
                noun(index, t, i, ofNoun);
            }
        }
    }

    private boolean isQuoted(Span at) {
        return quotations.stream()
                .anyMatch(q -> q.span().contains(at)
                        && (q.type() == Quotation.Type.DIRECT
                                || isBetweenMarks(q.span().start(), at.start())));
    }

    /** Do more marks open than close on the way from the start of what is said? */
    private boolean isBetweenMarks(int from, int to) {
        int open = 0;
        boolean straight = false;
        for (int i = from; i < to; i++) {
            char c = report.text().charAt(i);
            open += c == '\u201C' || c == '\u00AB' ? 1 : c == '\u201D' || c == '\u00BB' ? -1 : 0;
            straight ^= c == '"';
        }
        return open > 0 || straight;
    }

    /** @param held the noun that tells the event where the verb only carries it ("hold talks"); -1 elsewhere */
    private void verb(int index, Tree t, int v, String root, int held) {
        Set<String> subjects = new TreeSet<>();
        Set<String> objects = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        int s = subject(t, v);
        if (s >= 0 && !t.relation(s).equals("nsubjpass")) {
            things(t, s, subjects);
        }
        for (int c : t.children(v)) {
            String r = t.relation(c);
            if (c == held) {
                t.children(c).stream()
                        .filter(x -> t.relation(x).equals("prep") && form(t, x).equals("with"))
                        .forEach(x -> t.children(x).forEach(y -> things(t, y, objects)));
            } else if (OBJECTS.contains(r)) {
                things(t, c, objects);
            } else if (r.equals("agent")) {
                t.children(c).forEach(x -> things(t, x, subjects));
            } else if (r.equals("prep")) {
                boolean with = form(t, c).equals("with") && TOGETHER.contains(root);
                t.children(c).stream()
                        .filter(x -> t.relation(x).equals("pobj"))
                        .forEach(x -> things(t, x, with ? objects : others));
            }
        }
        if (s >= 0 && s != held && t.relation(s).equals("nsubjpass")) {
            things(t, s, objects);
        }
        if (root.isEmpty()) {
            return;
        }
        if (root.equals("arriv")) {
            others.addAll(objects);
            objects.clear();
        }
        Span span = span(t, v, s);
        String told = Fold.words(sentenceWords(t, v));
        Optional<State> state =
                Tense.of(t, v, root, isTimed(t, v) || SOON.matcher(told).find());
        if (state.isPresent() && !(subjects.isEmpty() && objects.isEmpty())) {
            out.add(new Act(
                    report,
                    index,
                    root,
                    subjects,
                    objects,
                    others,
                    found(DAY, told),
                    found(DATE, told),
                    state.get(),
                    span));
        }
    }

    /** "after the meeting with X", "following their visit": what went before is over. */
    private void noun(int index, Tree t, int n, String root) {
        int up = t.head(n);
        if (up < 0 || !Tense.AFTER.contains(form(t, up)) || !Tense.isOver(t, up)) {
            return;
        }
        Set<String> subjects = new TreeSet<>();
        Set<String> objects = new TreeSet<>();
        for (int c : t.children(n)) {
            if (t.relation(c).equals("poss")) {
                things(t, c, subjects);
            } else if (t.relation(c).equals("prep")
                    && Set.of("with", "between", "of").contains(form(t, c))) {
                t.children(c).forEach(x -> things(t, x, objects));
            }
        }
        if (subjects.isEmpty() && objects.isEmpty()) {
            int verb = t.root();
            int s = verb < 0 ? -1 : t.subject(verb);
            if (s >= 0 && t.children(n).stream().anyMatch(c -> t.relation(c).equals("poss"))) {
                things(t, s, subjects);
            }
        }
        if (!subjects.isEmpty() || !objects.isEmpty()) {
            String told = Fold.words(sentenceWords(t, n));
            Span at = t.phrase(n).union(t.parse().span(up));
            out.add(new Act(
                    report,
                    index,
                    root,
                    subjects,
                    objects,
                    Set.of(),
                    found(DAY, told),
                    found(DATE, told),
                    State.AFTERMATH,
                    at));
        }
    }

    /** The verb's own subject, or that of the verb it shares one with. */
    private static int subject(Tree t, int v) {
        int at = v;
        for (int steps = 0; at >= 0 && steps < 5; steps++) {
            int s = t.subject(at);
            if (s >= 0) {
                return s;
            }
            String r = t.relation(at);
            if ((r.equals("relcl") || r.equals("acl"))
                    && t.parse().tag(v).equals("VB")
                    && t.head(at) >= 0
                    && t.relation(t.head(at)).equals("attr")) {
                at = t.head(at);
            } else if (!r.equals("conj")
                    && !r.equals("xcomp")
                    && !r.equals("advcl")
                    && !r.equals("pcomp")
                    && !r.equals("prep")) {
                return -1;
            }
            at = t.head(at);
        }
        return -1;
    }

    /** The names in what hangs on the token and is joined to it, else its noun. */
    private void things(Tree t, int token, Set<String> into) {
        Span at = t.parse().span(token);
        String key = "";
        boolean person = false;
        for (Name n : report.names()) {
            if (n.span().overlaps(at)) {
                key = String.join(" ", report.words().foldedIn(n.span()))
                        .replace("'s", "")
                        .strip();
                person = n.kind() == Name.Kind.PERSON;
            }
        }
        String form = form(t, token);
        if (!key.isEmpty()) {
            into.add(key);
            if (person && t.relation(token).equals("nsubj")) {
                lastPerson = Set.of(key);
                lastAt = t.parse().span(0).start();
            }
        } else if (PERSONAL.contains(form)) {
            if (isOnlyPerson(at.start())) {
                into.addAll(lastPerson);
            }
        } else if (t.parse().tag(token).startsWith("NN") && !isTime(at)) {
            String plural = t.parse().tag(token).endsWith("S") ? "+" : "";
            into.add(counted(t, token) + "~" + Terms.stem(Fold.words(form)) + plural);
        }
        for (int c : t.children(token)) {
            if (t.relation(c).equals("conj") || t.relation(c).equals("appos")) {
                things(t, c, into);
            }
        }
    }

    /** Has nobody else been named since the sentence whose subject the last person was? */
    private boolean isOnlyPerson(int before) {
        String last = lastPerson.isEmpty() ? "" : lastPerson.iterator().next();
        String end = last.substring(last.lastIndexOf(' ') + 1);
        return report.names().stream()
                .filter(n -> n.kind() == Name.Kind.PERSON
                        && n.span().start() >= lastAt
                        && n.span().start() < before)
                .map(n -> String.join(" ", report.words().foldedIn(n.span())).replace("'s", ""))
                .allMatch(n -> (" " + n.strip()).endsWith(" " + end) || (last + " ").startsWith(n.strip() + " "));
    }

    /** Which of its kind and how many: the rank and the number before a noun, each with a blank behind it; empty where it has none. */
    private static String counted(Tree t, int noun) {
        String rank = "";
        String number = "";
        for (int c : t.children(noun)) {
            String form = form(t, c);
            if (c < noun && RANKS.containsKey(form)) {
                rank = RANKS.get(form) + " ";
            } else if (c < noun && t.parse().tag(c).equals("CD") && !form.equals("one")) {
                OptionalInt small = NumberWords.small(form);
                number = (small.isPresent() ? String.valueOf(small.getAsInt()) : form) + " ";
            }
        }
        return rank + number;
    }

    private boolean isTime(Span at) {
        return report.times().stream().anyMatch(x -> x.span().overlaps(at));
    }

    private boolean isTimed(Tree t, int v) {
        Span phrase = t.phrase(v);
        return report.times().stream()
                .anyMatch(x -> phrase.contains(x.span())
                        && (x.precision() == TimeExpression.Precision.DAY
                                || x.precision() == TimeExpression.Precision.MINUTE));
    }

    private static Set<String> found(Pattern p, String text) {
        Set<String> out = new TreeSet<>();
        Matcher m = p.matcher(text);
        while (m.find()) {
            out.add(m.group());
        }
        return out;
    }

    /** What hangs on the token, without clauses that have a subject of their own. */
    private String sentenceWords(Tree t, int token) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < t.size(); i++) {
            if (owner(t, i, token)) {
                b.append(t.parse().form(i)).append(' ');
            }
        }
        return b.toString();
    }

    private static boolean owner(Tree t, int i, int token) {
        int at = i;
        for (int steps = 0; at >= 0 && steps <= t.size(); steps++) {
            if (at == token) {
                return true;
            }
            if (t.parse().isVerb(at) && t.subject(at) >= 0) {
                return false;
            }
            at = t.head(at);
        }
        return false;
    }

    private static Span span(Tree t, int v, int subject) {
        Span phrase = t.parse().span(v);
        int first = subject >= 0 ? subject : v;
        for (int c : t.children(v)) {
            String r = t.relation(c);
            if (r.startsWith("aux") || OBJECTS.contains(r)) {
                phrase = phrase.union(t.parse().span(c));
            } else if (r.equals("prep") || r.equals("npadvmod") || r.equals("agent")) {
                phrase = phrase.union(t.phrase(c));
            }
        }
        Span whole = phrase.union(t.parse().span(first));
        return whole.length() < 300 ? whole : t.parse().span(v);
    }

    private static String form(Tree t, int token) {
        return t.parse().form(token).toLowerCase(Locale.ROOT);
    }
}
