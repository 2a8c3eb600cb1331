package stemma.weigh.clause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.text.Fold;

/** Of which terms the one is known by that a clause is about: "he" by the name before, "the singer" by the name it stands beside. */
final class Referents {
    private static final Set<String> PERSONAL = Set.of("he", "she", "who", "him", "her");

    /** What a person calls himself in words that are only reported, and in quoted ones. */
    private static final Set<String> SAME = Set.of("he", "she");

    private static final Set<String> SELF = Set.of("i");

    private static final Set<String> PLAIN = Set.of("it", "they", "which", "that", "them");

    /** Words before a name that can say what its bearer is. */
    private static final int BEFORE = 2;

    /** Words of an apposition behind a name that are looked at. */
    private static final int BEHIND = 6;

    /** Likeness from which two terms are of one bearer. */
    private static final double ONE = 0.9;

    private static final int[] NONE = {};

    private final Lexis lexis;
    private final List<int[]> subjects = new ArrayList<>();
    private final List<int[]> objects = new ArrayList<>();
    private final List<Clause> clauses;

    /** Words of the name of the person who is a clause's subject; empty where that is nobody, or told by a memory of what stood before. */
    private final List<Set<String>> persons = new ArrayList<>();

    private final Map<Integer, Set<Integer>> roles = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();
    private final Map<String, @Nullable Name[]> names = new HashMap<>();

    Referents(List<Annotated> reports, List<Clause> clauses, Lexis lexis) {
        this.lexis = lexis;
        this.clauses = clauses;
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
            Set<String> who = speaker(c, word);
            if (!who.isEmpty()) {
                subject = who.stream().mapToInt(lexis::of).filter(t -> t >= 0).toArray();
            } else if (PERSONAL.contains(word)) {
                subject = person;
            } else if (PLAIN.contains(word)) {
                subject = other;
            } else if (subject.length > 0) {
                Name n = name(c, c.subject());
                if (n == null || n.kind() == Name.Kind.PERSON) {
                    person = subject;
                    who = n == null ? Set.of() : words(n.text());
                }
                if (n == null || n.kind() != Name.Kind.PERSON) {
                    other = subject;
                }
            }
            persons.add(who);
            subjects.add(subject);
            objects.add(at(c, c.object()));
        }
    }

    /** Of whom "he" is in what somebody is reported to have said, and "I" in what he is quoted with; empty for other words and where nobody is named. */
    private static Set<String> speaker(Clause c, String word) {
        String who = c.speaker();
        return who == null || !(c.quoted() ? SELF : SAME).contains(word) || !isPerson(who, c.report())
                ? Set.of()
                : words(who);
    }

    private static boolean isPerson(String who, Annotated report) {
        return report.names().stream()
                .anyMatch(n -> n.kind() == Name.Kind.PERSON && n.text().equals(who));
    }

    private static Set<String> words(String name) {
        Set<String> out = new TreeSet<>();
        for (String w : Fold.words(name).split(" ")) {
            out.add(Clause.bare(w));
        }
        return out;
    }

    /** Terms that tell who does it or is so, of the clause with this number; empty where unknown. */
    int[] subject(int clause) {
        return subjects.get(clause);
    }

    /** The same of whom or what it is done to. */
    int[] object(int clause) {
        return objects.get(clause);
    }

    /** Are the subjects of two clauses two persons, called by name or told to speak of themselves, of whom neither is named in the other clause? */
    boolean areTwo(int one, int other) {
        Set<String> a = persons.get(one);
        Set<String> b = persons.get(other);
        return !a.isEmpty()
                && !b.isEmpty()
                && a.stream().noneMatch(x -> b.stream().anyMatch(y -> isSpeltAlike(x, y)))
                && isNoneIn(a, clauses.get(other))
                && isNoneIn(b, clauses.get(one));
    }

    /** Half of the pairs of letters in common: one name, or the same spoilt or spelt otherwise. */
    private static boolean isSpeltAlike(String x, String y) {
        long shared = IntStream.range(0, x.length() - 1)
                .filter(i -> y.contains(x.substring(i, i + 2)))
                .count();
        return x.equals(y) || 2 * shared >= Math.max(x.length(), y.length()) - 1;
    }

    private static boolean isNoneIn(Set<String> name, Clause c) {
        return c.words().stream().noneMatch(w -> name.contains(c.word(w)));
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
                    best = Math.max(best, ONE);
                }
            }
        }
        return bothNamed && best < ONE ? -1 : best;
    }

    /** The same for one and all the terms of another clause. */
    double within(int[] a, int[] sorted) {
        double best = 0;
        for (int x : a) {
            for (int y : sorted) {
                best = Math.max(best, lexis.near(x, y));
                if (roles.getOrDefault(x, Set.of()).contains(y)) {
                    best = Math.max(best, ONE);
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
