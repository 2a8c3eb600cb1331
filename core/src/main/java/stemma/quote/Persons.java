package stemma.quote;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a speaker's mention is, within one report: a surname becomes the fullest name, a pronoun or an office the person it clearly
 * stands for. Where two persons answer, the mention's own words stand.
 */
final class Persons {
    private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her", "him");

    private final Tokens t;
    private final Names names;
    private @Nullable String before;
    private int beforeParagraph;

    Persons(Tokens t) {
        this.t = t;
        this.names = new Names(t);
    }

    /**
     * The fullest correct name of a mention, else the mention's own words. Mentions are asked for in the order of what they say: a
     * pronoun may stand for who spoke last.
     *
     * @param paragraph of what is said
     */
    @Nullable String next(@Nullable Mention m, int paragraph) {
        String who = m == null ? null : canonical(m);
        before = who;
        beforeParagraph = paragraph;
        return who;
    }

    private String canonical(Mention m) {
        String own = t.text.substring(t.start[m.first()], t.end[m.last()]);
        String who = switch (m.kind()) {
            case PRONOUN -> {
                String w = t.fold[m.head()];
                yield SINGULAR.contains(w) ? antecedent(m) : w.equals("who") ? relative(m) : null;
            }
            case NAME -> named(m);
            case NOMINAL -> {
                String inside = apposed(m);
                yield inside != null || !definite(m) ? inside : names.holder(names.bare(m.head()));
            }
        };
        return who != null ? who : own;
    }

    /** The fullest form of the name; of one that is no person's, the words up to its head. */
    private @Nullable String named(Mention m) {
        Bearer r = names.at(m.head());
        if (r == null) {
            return null;
        }
        String full = names.full(r);
        if (full != null) {
            return full;
        }
        return r.mayBePerson() && r.titled() && r.first() > m.first()
                ? r.full()
                : t.text.substring(t.start[Math.max(m.first(), Math.min(r.first(), m.head()))], t.end[m.head()])
                                .equals(r.full())
                        ? r.full()
                        : null;
    }

    /** A name set beside a longer mention: "the ministry's spokesman, NAME". */
    private @Nullable String apposed(Mention m) {
        for (Bearer r : names.runs) {
            if (r.first() > m.head()
                    && r.last() <= m.last()
                    && r.words().size() > 1
                    && t.fold[r.first() - 1].equals(",")) {
                return names.full(r);
            }
        }
        return null;
    }

    private boolean definite(Mention m) {
        String w = t.fold[m.first()];
        return w.equals("the") || w.equals("his") || w.equals("her");
    }

    /** "NAME, who said": the name right before. */
    private @Nullable String relative(Mention m) {
        for (int i = m.first() - 1; i >= Math.max(0, m.first() - 2); i--) {
            Bearer r = names.at(i);
            if (r != null) {
                return names.full(r);
            }
        }
        return null;
    }

    /**
     * Who spoke last in this paragraph or the one before, unless another person alone is named since; else the one person named in
     * this paragraph or, where none is, in the one before; null where it is not clear.
     */
    private @Nullable String antecedent(Mention m) {
        int p = t.paragraph[m.first()];
        Set<String> here = new LinkedHashSet<>();
        Set<String> doubtful = new LinkedHashSet<>();
        Set<String> earlier = new LinkedHashSet<>();
        for (Bearer r : names.runs) {
            String full = names.full(r);
            if (r.first() >= m.first() || full == null || t.stretch[r.first()] >= 0 || names.isGenitive(r.last())) {
                continue;
            }
            boolean person = names.isPerson(full);
            if (t.paragraph[r.first()] == p) {
                (person ? here : doubtful).add(full);
            } else if (person && t.paragraph[r.first()] == p - 1) {
                earlier.add(full);
            }
        }
        if (here.isEmpty() && !doubtful.isEmpty() && !doubtful.equals(Set.of(before == null ? "" : before))) {
            return null;
        }
        boolean spoke = before != null && p - beforeParagraph <= 1 && (names.isPerson(before) || named(before));
        if (spoke && (here.isEmpty() || here.contains(before))) {
            return before;
        }
        if (here.size() == 1) {
            return here.iterator().next();
        }
        return here.isEmpty() && earlier.size() == 1 ? earlier.iterator().next() : null;
    }

    private boolean named(String name) {
        for (Bearer r : names.runs) {
            if (r.words().size() > 1 && name.equals(names.full(r))) {
                return true;
            }
        }
        return false;
    }
}
