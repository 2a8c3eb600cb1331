package stemma.weigh.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stemma.annotate.Parse;
import stemma.annotate.Tree;
import stemma.weigh.Writing.State;
import stemma.weigh.clause.Terms;

/** How far along an event is told, by the forms around its verb. Empty where these do not say: conditions, denials, plans of the past. */
final class Tense {
    private static final Set<String> HOPED = Set.of(
            "expect",
            "hop",
            "likely",
            "possibl",
            "anticipat",
            "want",
            "wish",
            "aim",
            "seek",
            "ready",
            "prepar",
            "intend");
    private static final Set<String> FIXED =
            Set.of("du", "set", "schedul", "slat", "plan", "agre", "go", "pois", "promis", "vow", "pledg");
    private static final Set<String> MAY = Set.of("may", "might", "could");
    private static final Set<String> WILL = Set.of("will", "'ll", "shall", "wo");

    /** Verbs whose simple present with a day tells what is to come: "opens on Friday". */
    private static final Set<String> TIMETABLE =
            Set.of("arriv", "begin", "open", "clos", "leav", "meet", "vot", "resum", "return");

    /** Words behind which an event is over. */
    static final Set<String> AFTER = Set.of("after", "following");

    private static final Set<String> SAYING =
            Set.of("said", "announced", "told", "confirmed", "added", "says", "reported", "stated");
    private static final Set<String> IFS = Set.of("if", "unless", "whether");
    private static final Set<String> AGAIN = Set.of("again", "another", "second", "next", "more", "further");
    private static final Set<String> PERIODS = Set.of(
            "week", "month", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "year");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "'s", "'re");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "'ve");

    private final Tree tree;
    private final int verb;

    /** Does the clause tell a day or an hour? */
    private final boolean timed;

    private Tense(Tree tree, int verb, boolean timed) {
        this.tree = tree;
        this.verb = verb;
        this.timed = timed;
    }

    static Optional<State> of(Tree tree, int verb, String root, boolean timed) {
        Tense t = new Tense(tree, verb, timed);
        if (tree.isNegated(verb) || t.isCondition(verb)) {
            return Optional.empty();
        }
        return t.state(root).filter(s -> !s.isAhead() || !t.isAgain());
    }

    private Optional<State> state(String root) {
        Parse p = tree.parse();
        String modal = child("MD");
        if (!modal.isEmpty()) {
            if (WILL.contains(modal)) {
                return ahead(State.PLANNED);
            }
            return MAY.contains(modal)
                    ? child("have").isEmpty() ? Optional.of(State.POSSIBLE) : Optional.empty()
                    : modal.equals("would") && isReported() && child("have").isEmpty()
                            ? ahead(State.PLANNED)
                            : Optional.empty();
        }
        return switch (p.tag(verb)) {
            case "VB" -> governed();
            case "VBD" -> Optional.of(State.HAPPENED);
            case "VBN" -> participle();
            case "VBG" -> progressive(root);
            case "VBZ", "VBP" -> timed && TIMETABLE.contains(root) ? Optional.of(State.SET) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<State> ahead(State state) {
        return Optional.of(state == State.PLANNED && timed ? State.SET : state);
    }

    /** "has met", "was opened", "is being opened"; "is closed" tells a state, no event, and "after being opened" not how far it is. */
    private Optional<State> participle() {
        if (!child("be", Set.of("VBG")).isEmpty()) {
            return child("be", Set.of("VBZ", "VBP", "VBD")).isEmpty() ? Optional.empty() : Optional.of(State.HAPPENING);
        }
        boolean passive = !child("be", Set.of("VBD", "VBN")).isEmpty();
        boolean perfect = !child("have").isEmpty();
        if (!child("TO").isEmpty()) {
            return governed();
        }
        return passive || perfect ? Optional.of(State.HAPPENED) : Optional.empty();
    }

    /** "is meeting", and with a day to come "is meeting on Friday"; "after meeting". */
    private Optional<State> progressive(String root) {
        if (!child("be", Set.of("VBZ", "VBP")).isEmpty()) {
            return timed && TIMETABLE.contains(root) ? Optional.empty() : Optional.of(State.HAPPENING);
        }
        int up = tree.head(verb);
        return up >= 0 && AFTER.contains(form(up)) && isOver(tree, up)
                ? Optional.of(State.AFTERMATH)
                : Optional.empty();
    }

    /** Is what the token hangs on told as past? */
    static boolean isOver(Tree tree, int token) {
        int at = tree.head(token);
        while (at >= 0 && !tree.parse().isVerb(at)) {
            at = tree.head(at);
        }
        if (at < 0) {
            return false;
        }
        boolean modal = false;
        for (int c : tree.children(at)) {
            modal |= tree.parse().tag(c).equals("MD");
        }
        String tag = tree.parse().tag(at);
        return !modal && (tag.equals("VBD") || tag.equals("VBN"));
    }

    /** "is to meet", "is due to meet", "hopes to meet"; what was due to be may never have been. */
    private Optional<State> governed() {
        int up = tree.head(verb);
        if (up < 0 || child("TO").isEmpty() && !tree.relation(verb).equals("xcomp")) {
            return Optional.empty();
        }
        String word = form(up);
        String root = Terms.stem(word);
        boolean be = isBe(word);
        if (be) {
            boolean isTo =
                    Set.of("is", "are").contains(word) && tree.relation(verb).equals("xcomp");
            return isTo && tree.child(up, Set.of("attr")) < 0 ? ahead(State.PLANNED) : Optional.empty();
        }
        int first = tree.head(up);
        if (tree.parse().isNoun(up)
                && first >= 0
                && form(first).equals("be")
                && tree.relation(up).equals("attr")) {
            return hasChild(first, "will") ? ahead(State.PLANNED) : Optional.empty();
        }
        boolean hoped = HOPED.contains(root);
        if (!hoped && !FIXED.contains(root) || tree.isNegated(up) || isPast(up) && !isReportedAt(up)) {
            return Optional.empty();
        }
        return hoped ? Optional.of(State.POSSIBLE) : ahead(State.PLANNED);
    }

    private boolean isPast(int token) {
        String tag = tree.parse().tag(token);
        boolean was = false;
        for (int c : tree.children(token)) {
            was |= tree.parse().tag(c).equals("VBD") || Set.of("been", "had").contains(form(c));
        }
        int up = tree.head(token);
        boolean copula =
                !tree.parse().isVerb(token) && up >= 0 && Set.of("was", "were").contains(form(up));
        return tag.equals("VBD") || was || copula;
    }

    /** Does the verb stand in what somebody says, so that its past is the writer's present? */
    private boolean isReported() {
        return isReportedAt(verb);
    }

    private boolean isReportedAt(int token) {
        int at = token;
        for (int steps = 0; steps < 5; steps++) {
            String r = tree.relation(at);
            int up = tree.head(at);
            if (up < 0) {
                return tree.children(at).stream()
                        .anyMatch(c -> tree.relation(c).equals("parataxis")
                                || tree.relation(c).equals("ccomp") && says(c));
            }
            if (r.equals("ccomp") || r.equals("parataxis")) {
                return says(up) && !hasChild(up, "had");
            }
            at = up;
        }
        return false;
    }

    private boolean says(int token) {
        return SAYING.contains(form(token));
    }

    private boolean hasChild(int token, String form) {
        return tree.children(token).stream().anyMatch(c -> form(c).equals(form));
    }

    private boolean isCondition(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < 4; steps++) {
            for (int c : tree.children(at)) {
                if (IFS.contains(form(c))) {
                    return true;
                }
            }
            at = tree.relation(at).equals("advcl") || tree.relation(at).equals("ccomp") ? -1 : tree.head(at);
        }
        return false;
    }

    /** "to meet again" is another meeting than the one that was. */
    private boolean isAgain() {
        for (int i = 0; i < tree.size(); i++) {
            if (AGAIN.contains(form(i))
                    && tree.isBelow(i, verb)
                    && !(form(i).equals("next") && i + 1 < tree.size() && PERIODS.contains(form(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The form of a dependent with the tag; empty where there is none. */
    private String child(String tagOrVerb) {
        for (int c : tree.children(verb)) {
            boolean have = tagOrVerb.equals("have") && HAVE.contains(form(c)) && c < verb;
            if (have || tree.parse().tag(c).equals(tagOrVerb)) {
                return form(c);
            }
        }
        return "";
    }

    private String child(String be, Set<String> tags) {
        for (int c : tree.children(verb)) {
            if (be.equals("be") && isBe(form(c)) && tags.contains(tree.parse().tag(c))) {
                return form(c);
            }
        }
        return "";
    }

    private static boolean isBe(String w) {
        return BE.contains(w);
    }

    private String form(int token) {
        return tree.parse().form(token).toLowerCase(Locale.ROOT);
    }
}
