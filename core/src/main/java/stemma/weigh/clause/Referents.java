package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;

/** Of which terms the one is known by that a clause is about: "he" by the name before, "the singer" by the name it stands beside. */
final class Referents {
    private static final Set<String> PERSONAL = Set.of("he", "she", "who", "him", "her");

    private static final Set<String> PLAIN = Set.of("it", "they", "which", "that", "them");

    /** Words before a name that can say what its bearer is. */
    private static final int BEFORE = 2;

    /** Words of an apposition behind a name that are looked at. */
    private static final int BEHIND = 6;

    private static final int[] NONE = {};

    private final Lexis lexis;
    private final List<int[]> subjects = new ArrayList<>();
    private final List<int[]> objects = new ArrayList<>();
    private final Map<Integer, Set<Integer>> roles = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();
    private final Map<String, @Nullable Name[]> names = new HashMap<>();

    Referents(List<Annotated> reports, List<Clause> clauses, Lexis lexis) {
        this.lexis = lexis;
        reports.forEach(this::read);
        int[] person = NONE;
        int[] other = NONE;
        String report = "";
        for (Clause c : clauses) {
            if (!c.report().id().equals(report)) {
                report = c.report().id();
                person = NONE;
                other = NONE;
            }
            int[] subject = at(c, c.subject());
            String word = c.subject() < 0 ? "" : c.word(c.subject());
            if (PERSONAL.contains(word)) {
                subject = person;
            } else if (PLAIN.contains(word)) {
                subject = other;
            } else if (subject.length > 0) {
                Name n = name(c, c.subject());
                if (n == null || n.kind() == Name.Kind.PERSON) {
                    person = subject;
                }
                if (n == null || n.kind() != Name.Kind.PERSON) {
                    other = subject;
                }
            }
            subjects.add(subject);
            objects.add(at(c, c.object()));
        }
    }

    /** Terms that tell who does it or is so, of the clause with this number; empty where unknown. */
    int[] subject(int clause) {
        return subjects.get(clause);
    }

    /** The same of whom or what it is done to. */
    int[] object(int clause) {
        return objects.get(clause);
    }

    /** How well two can be one: 1 for the same, down to -1 for two that bear different names; 0 where nothing tells. */
    double same(int[] a, int[] b) {
        double best = 0;
        boolean bothNamed = false;
        for (int x : a) {
            for (int y : b) {
                best = Math.max(best, lexis.near(x, y));
                bothNamed |= named.contains(x) && named.contains(y);
                if (roles.getOrDefault(x, Set.of()).contains(y)
                        || roles.getOrDefault(y, Set.of()).contains(x)) {
                    best = Math.max(best, 0.9);
                }
            }
        }
        return bothNamed && best < 0.9 ? -1 : best;
    }

    /** The same for one and all the terms of another clause. */
    double within(int[] a, int[] sorted) {
        double best = 0;
        for (int x : a) {
            for (int y : sorted) {
                best = Math.max(best, lexis.near(x, y));
                if (roles.getOrDefault(x, Set.of()).contains(y)) {
                    best = Math.max(best, 0.9);
                }
            }
        }
        return best;
    }

    private void read(Annotated r) {
        @Nullable Name[] by = new Name[r.words().size()];
        for (Name n : r.names()) {
            int first = r.words().firstEndingAfter(n.span().start());
            int at = first;
            for (; at < by.length && r.words().start(at) < n.span().end(); at++) {
                by[at] = n;
                int term = lexis.of(Clause.bare(r.words().folded(at)));
                if (term >= 0) {
                    named.add(term);
                }
            }
            if (n.kind() == Name.Kind.PERSON) {
                describe(r, first, at);
            }
        }
        names.put(r.id(), by);
    }

    /** "the singer A. B.", "A. B., a retired singer, ...": what is said of the bearer beside the name. */
    private void describe(Annotated r, int first, int end) {
        List<Integer> said = new ArrayList<>();
        for (int w = first - 1; w >= Math.max(0, first - BEFORE); w--) {
            String between = r.text().substring(r.words().end(w), r.words().start(w + 1));
            if (!between.isBlank()) {
                break;
            }
            said.add(w);
        }
        if (end > first
                && end < r.words().size()
                && r.text().startsWith(",", r.words().end(end - 1))) {
            int last = -1;
            for (int w = end; w < Math.min(r.words().size(), end + BEHIND); w++) {
                last = w;
                if (!r.text().startsWith(" ", r.words().end(w))) {
                    break;
                }
            }
            if (last >= end && Set.of("a", "an", "the").contains(r.words().folded(end))) {
                said.add(last);
            }
        }
        for (int w : said) {
            int role = lexis.of(Clause.bare(r.words().folded(w)));
            for (int k = first; k < end && role >= 0; k++) {
                int name = lexis.of(Clause.bare(r.words().folded(k)));
                if (name >= 0 && name != role) {
                    roles.computeIfAbsent(role, x -> new HashSet<>()).add(name);
                    roles.computeIfAbsent(name, x -> new HashSet<>()).add(role);
                }
            }
        }
    }

    private @Nullable Name name(Clause c, int word) {
        @Nullable Name[] by = names.get(c.report().id());
        return by == null || word < 0 ? null : by[word];
    }

    private int[] at(Clause c, int word) {
        if (word < 0) {
            return NONE;
        }
        Name n = name(c, word);
        List<Integer> out = new ArrayList<>();
        if (n == null) {
            out.add(lexis.of(c.word(word)));
        } else {
            for (int w = c.report().words().firstEndingAfter(n.span().start());
                    w < c.report().words().size()
                            && c.report().words().start(w) < n.span().end();
                    w++) {
                out.add(lexis.of(c.word(w)));
            }
        }
        out.removeIf(t -> t < 0);
        return out.stream().mapToInt(Integer::intValue).distinct().toArray();
    }
}
