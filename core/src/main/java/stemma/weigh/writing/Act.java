package stemma.weigh.writing;

import java.util.Set;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.text.Span;
import stemma.weigh.Writing;

/**
 * An event as one sentence tells it.
 *
 * @param verb its root; a noun for an event has that of its verb
 * @param subjects who acts, each the words of a name, or the root of a noun behind "~" with a "+" if it is a plural, its rank and
 *     number before it; empty where it does not show, as for a "he" that may be either of two
 * @param objects whom or what it is done to or with, likewise
 * @param others what else hangs on it after a preposition, likewise
 * @param days weekdays told with it
 * @param dates months and years told with it
 */
record Act(
        Annotated report,
        int sentence,
        String verb,
        Set<String> subjects,
        Set<String> objects,
        Set<String> others,
        Set<String> days,
        Set<String> dates,
        Writing.State state,
        Span span) {
    /** Verbs whose subject and object may change places. */
    private static final Set<String> MUTUAL = Set.of("meet", "talk");

    Writing.Telling telling() {
        return new Writing.Telling(state, report.report().locus(span));
    }

    /** Do both tell one event? Who and whom must not differ, and two parts must agree. */
    boolean isSame(Act other) {
        if (!verb.equals(other.verb) || !sameTime(other)) {
            return false;
        }
        int around = shared(others, other.others);
        if (MUTUAL.contains(verb)) {
            Set<String> mine = new TreeSet<>(subjects);
            mine.addAll(objects);
            Set<String> theirs = new TreeSet<>(other.subjects);
            theirs.addAll(other.objects);
            return shared(mine, theirs) >= 2
                    && named(mine)
                    && named(theirs)
                    && (mine.size() <= 2 || theirs.size() <= 2 || shared(mine, theirs) > 2);
        }
        boolean who = shared(subjects, other.subjects) > 0;
        boolean whom = shared(objects, other.objects) > 0;
        if (!who && !subjects.isEmpty() && !other.subjects.isEmpty()
                || !whom && !objects.isEmpty() && !other.objects.isEmpty()) {
            return false;
        }
        boolean bare = objects.isEmpty() && other.objects.isEmpty();
        return who && (whom || bare && (around > 0 || others.isEmpty() || other.others.isEmpty()))
                || whom && !bare && (around > 0 || named(objects) && named(other.objects));
    }

    /** Is any of them a name? */
    private static boolean named(Set<String> parts) {
        return parts.stream().anyMatch(p -> p.indexOf('~') < 0);
    }

    /** What both name of days and of months or years must not differ; what is past by months is no plan of now. */
    private boolean sameTime(Act other) {
        if (!days.isEmpty() && !other.days.isEmpty() && shared(days, other.days) == 0) {
            return false;
        }
        if (days.isEmpty() != other.days.isEmpty()
                && dates.isEmpty() != other.dates.isEmpty()
                && days.isEmpty() != dates.isEmpty()) {
            return false;
        }
        if (!dates.isEmpty() && !other.dates.isEmpty()) {
            return shared(dates, other.dates) > 0;
        }
        boolean thisOver = !state.isAhead() && !dates.isEmpty();
        boolean otherOver = !other.state.isAhead() && !other.dates.isEmpty();
        return !(thisOver && other.state.isAhead()) && !(otherOver && state.isAhead());
    }

    private static int shared(Set<String> xs, Set<String> ys) {
        int n = 0;
        for (String x : xs) {
            for (String y : ys) {
                if (isSame(x, y)) {
                    n++;
                    break;
                }
            }
        }
        return n;
    }

    /**
     * The same words, or all of the shorter name's among those of the longer; "the final two games" may be "the two games" or "the
     * games", but not "four games" nor "the game".
     */
    private static boolean isSame(String x, String y) {
        return x.equals(y) || (" " + x + " ").contains(" " + y + " ") || (" " + y + " ").contains(" " + x + " ");
    }
}
