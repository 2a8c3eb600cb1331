package stemma.quote;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Name;

/**
 * Who a speaker's mention is, within one report: a surname becomes the fullest name, a pronoun or an office the person it clearly
 * stands for. Where two persons answer, the mention's own words stand.
 */
final class Persons {
    /** What speaks for whoever put it out. */
    private static final Set<String> PAPERS =
            Set.of("statement", "release", "communique", "communiqué", "letter", "memo");

    /** Words that open a phrase before the clause. */
    private static final Set<String> FRONTS =
            Set.of("with", "as", "after", "before", "despite", "unlike", "like", "while", "when", "since", "following");

    private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her", "him");

    private static final Set<String> TOPICAL = Set.of("of", "about", "against", "over", "regarding", "concerning");

    private final Tokens t;
    private final Names names;
    private @Nullable String before;
    private int beforeParagraph;
    private boolean beforeIsBody;
    private boolean beforeIsMany;

    /** First token of what was said before. */
    private int beforeAt;

    private final Genders genders;

    Persons(Tokens t, List<Name> annotated) {
        this.t = t;
        this.names = new Names(t, annotated);
        this.genders = new Genders(t, names);
    }

    /**
     * The fullest correct name of a mention, else the mention's own words. Mentions are asked for in the order of what they say: a
     * pronoun may stand for who spoke last.
     *
     * @param content what is said
     */
    @Nullable String next(@Nullable Mention m, Said content) {
        int said = content.first();
        String who = m == null ? null : canonical(m, content);
        if (m != null && isAside(m)) {
            return who;
        }
        before = who;
        beforeIsBody = m != null && who != null && isBody(m, who);
        beforeIsMany = m != null && who != null && isMany(m, who);
        beforeParagraph = t.paragraph[said];
        beforeAt = said;
        return who;
    }

    /** ", which NAME claims was ...": said by the way, and whoever is "he" then is still another. */
    private boolean isAside(Mention m) {
        return m.first() > 1
                && t.fold[m.first() - 1].equals("which")
                && t.sentence[m.first() - 1] == t.sentence[m.first()];
    }

    /** An institution, a place, a group: whatever "it" or "the statement" may go back to. */
    private boolean isBody(Mention m, String who) {
        if (m.kind() == Mention.Kind.PRONOUN) {
            return beforeIsBody && who.equals(before);
        }
        Bearer r = names.at(m.head());
        return !names.isPerson(who)
                && (r == null || !names.isAnnotated(r))
                && names.holder(names.bare(m.head())) == null;
    }

    /** Several people by a common noun or their party: "deputies", "the Democrats". */
    private boolean isMany(Mention m, String who) {
        if (m.kind() == Mention.Kind.PRONOUN) {
            return beforeIsMany && who.equals(before);
        }
        String head = t.fold[m.head()];
        boolean plural = head.endsWith("s") && !head.endsWith("ss") && !head.endsWith("'s")
                || head.equals("police")
                || head.equals("people");
        return plural
                && !head.equals("times")
                && !head.equals("news")
                && !names.isPerson(who)
                && (m.kind() == Mention.Kind.NOMINAL || who.indexOf(' ') < 0);
    }

    /**
     * Whether a pronoun stands for who spoke last.
     *
     * @param content what the pronoun's bearer says
     */
    boolean isOneBefore(Mention m, Said content) {
        return before != null && before.equals(canonical(m, content));
    }

    /** Of several who speak together, all their names. */
    private @Nullable String canonical(Mention m, Said content) {
        List<Mention> all = m.kind() == Mention.Kind.PRONOUN ? List.of(m) : Fellows.of(t, names, m);
        if (all.size() == 1) {
            return one(m, content);
        }
        List<String> who = all.stream()
                .map(one -> one(one, content))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        int last = who.size() - 1;
        return last < 1
                ? t.text.substring(t.start[m.first()], t.end[m.last()])
                : String.join(", ", who.subList(0, last)) + " and " + who.get(last);
    }

    /** "R-Ohio", "(D-Vt.)": whose party and land it is stands before it. */
    private static final Pattern TAG = Pattern.compile("[(,]\\s?[RDI]\\s?[-\u2010-\u2014]\\s?\\p{Lu}[\\p{L}. ]{0,20}$");

    /** Characters of the longest tag. */
    private static final int TAGGED = 28;

    /** Where the tag begins that ends with the mention's head; -1 where it is none. */
    private int tag(Mention m) {
        int end = t.end[m.head()];
        int from = Math.max(0, end - TAGGED);
        Matcher tag = TAG.matcher(t.text.substring(from, end));
        return tag.find() ? from + tag.start() : -1;
    }

    /** The person whose tag it is; null where something else stands before it. */
    private @Nullable String tagged(Mention m) {
        int start = tag(m);
        int p = m.first();
        while (p > 0 && t.end[p] > start) {
            p--;
        }
        Bearer r = names.at(p);
        String full = r == null ? null : names.full(r);
        String name = full != null ? full : r == null ? null : r.full();
        return name != null && names.isPerson(name) ? name : null;
    }

    private @Nullable String one(Mention m, Said content) {
        if (tag(m) >= 0) {
            return tagged(m);
        }
        int last = withoutRelative(m);
        boolean owns = names.isGenitive(last) && last + 1 < t.size && t.isNoun(last + 1) && !t.verb[last + 1];
        int letters = !owns ? 0 : t.fold[last].endsWith("'s") ? 2 : 1;
        String own = t.text.substring(t.start[m.first()], t.end[last] - letters);
        String who = switch (m.kind()) {
            case PRONOUN -> {
                String w = t.fold[m.head()];
                String of = SINGULAR.contains(w) ? antecedent(m, content) : null;
                yield SINGULAR.contains(w)
                        ? of != null ? of : subjectBefore(m, content)
                        : w.equals("who")
                                ? relative(m)
                                : w.equals("it") && beforeIsBody || w.equals("they") && beforeIsMany ? near(m) : null;
            }
            case NAME -> {
                if (isOfBody(m)) {
                    yield null;
                }
                String beside = NOUNS_IN_CAPITALS.contains(t.fold[m.first()]) ? apposed(m) : null;
                yield beside != null ? beside : named(m);
            }
            case NOMINAL -> {
                String inside = apposed(m);
                yield inside != null || !definite(m)
                        ? inside
                        : PAPERS.contains(names.bare(m.head())) ? author(m) : names.holder(names.bare(m.head()));
            }
        };
        return who != null ? who : isNobody(m) ? null : bare(own);
    }

    /** What leads to a speaker, and what begins another clause behind him. */
    private static final Pattern AROUND =
            Pattern.compile("^(?:from|of|by|with|at)\\s+|,?\\s+(?:who|whom|whose|which|that|because)$");

    private static final Pattern NONE =
            Pattern.compile("(?i)(?:the|an?|this|that|these|those|its?|from|of|by|with|at|to)?");

    /** A speaker's own words without what only leads to him or away from him; null where nothing is left that names anybody. */
    private static @Nullable String bare(String own) {
        String out = AROUND.matcher(own).replaceAll("");
        return NONE.matcher(out).matches() ? null : out;
    }

    /** People of a body: "a senior Harbor Board official" is not the board. */
    private static final Set<String> PEOPLE = Set.of(
            ("official officials source sources spokesman spokeswoman spokesperson aide aides officer officers executive executives"
                            + " employee employees staffer staffers adviser advisers lawyer lawyers attorney attorneys investigator"
                            + " investigators prosecutor prosecutors agent agents insider insiders diplomat diplomats leaders members")
                    .split(" "));

    private boolean isOfBody(Mention m) {
        int end = withoutRelative(m);
        for (int i = m.first(); i < end; i++) {
            if (t.fold[i].equals(",") || t.isNoun(i) && !t.isCapital(i)) {
                return false;
            }
        }
        return end > m.first() && PEOPLE.contains(t.fold[end]) && t.isCapital(end - 1) && !names.isGenitive(end - 1);
    }

    /** The last token of "the source" in "the source, who" and "women who". */
    private int withoutRelative(Mention m) {
        int last = m.last();
        if (last == m.first() || !Set.of("who", "which").contains(t.fold[last]) || t.isCapital(last)) {
            return last;
        }
        last--;
        while (last > m.first() && !t.isWord(last)) {
            last--;
        }
        return last;
    }

    /** Articles of a language that writes its nouns like names: "der Vorsitzende, NAME". */
    private static final Set<String> NOUNS_IN_CAPITALS =
            Set.of("der", "die", "das", "ein", "eine", "sein", "seine", "ihr", "ihre");

    /** Words that name nobody by themselves; what is not cleared up stays unknown. */
    private static final Set<String> NOBODY =
            Set.of("i", "you", "we", "who", "us", "me", "ich", "wir", "je", "nous", "yo", "nosotros");

    private boolean isNobody(Mention m) {
        return NOBODY.contains(t.fold[m.first()])
                && !Mention.isInitials(t, m.first())
                && (m.first() == m.last() || t.fold[m.first()].equals("who"));
    }

    /** The fullest form of the name; of one that is no person's, the words up to its head. */
    private @Nullable String named(Mention m) {
        Bearer r = titled(m, names.at(m.head()));
        if (r == null) {
            return null;
        }
        String full = names.full(r);
        if (full != null) {
            return full;
        }
        if (!names.isAnnotated(r) && m.kind() == Mention.Kind.NAME) {
            int end = extended(r, m.last());
            if (end > r.last()) {
                return t.text.substring(t.start[r.first()], t.end[end]);
            }
        }
        if (r.first() > m.first() && t.fold[r.last()].endsWith("s") && SOME.contains(t.fold[m.first()])) {
            return null;
        }
        return r.mayBePerson() && r.titled() && r.first() > m.first()
                ? r.full()
                : t.text.substring(t.start[Math.max(m.first(), Math.min(r.first(), m.head()))], t.end[m.head()])
                                .equals(r.full())
                        ? r.full()
                        : null;
    }

    /** Words that tell which of a group speak: without them it is another group. */
    private static final Set<String> SOME = Set.of(
            "senior",
            "top",
            "some",
            "many",
            "most",
            "other",
            "several",
            "former",
            "moderate",
            "progressive",
            "conservative",
            "centrist",
            "local",
            "state",
            "two",
            "three",
            "four",
            "few",
            "all");

    /** "House Ways and Means Chairman NAME": the person behind the title, where the mention's first capitals name none. */
    private @Nullable Bearer titled(Mention m, @Nullable Bearer first) {
        if (first != null && names.isAnnotated(first)) {
            return first;
        }
        for (Bearer r : names.runs) {
            if (r.first() > m.head() + 1
                    && r.last() <= m.last()
                    && r.titled()
                    && names.isAnnotated(r)
                    && t.isCapital(r.first() - 1)
                    && t.isCapital(r.first() - 2)) {
                return r;
            }
        }
        return first;
    }

    /** "Ministry of Foreign Affairs": where the name ends that goes on with "of" or "for" and capitals. */
    private int extended(Bearer r, int last) {
        int end = r.last();
        for (int i = end + 1; i < last; i++) {
            boolean more = end > r.last() && t.fold[i].equals("and");
            boolean joint = t.fold[i].equals("of") || t.fold[i].equals("for") || more;
            int next = joint && t.fold[i + 1].equals("the") ? i + 2 : i + 1;
            Bearer other = more ? names.at(next) : null;
            if (!joint
                    || i != end + 1
                    || other != null && names.isAnnotated(other)
                    || next > last
                    || !t.isWord(next)
                    || !t.isCapital(next)) {
                break;
            }
            end = next;
            while (end < last && t.isWord(end + 1) && t.isCapital(end + 1)) {
                end++;
            }
            i = end;
        }
        return end;
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

    /** Who spoke last, in this paragraph or at the end of the one before. */
    private @Nullable String near(Mention m) {
        return t.paragraph[m.first()] - beforeParagraph <= 1 ? before : null;
    }

    /** "The statement": who spoke last, where that was "in a statement". */
    private @Nullable String author(Mention m) {
        if (near(m) == null) {
            return null;
        }
        String paper = t.fold[m.head()];
        for (int i = t.firsts[t.paragraph[beforeAt]] + 2; i < m.first(); i++) {
            boolean introduced = t.fold[i - 1].equals("a") || t.fold[i - 2].equals("a") || t.fold[i - 1].equals("an");
            if (introduced && t.fold[i].equals(paper) && t.stretch[i] < 0) {
                return before;
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
    private @Nullable String antecedent(Mention m, Said content) {
        int p = t.paragraph[m.first()];
        Set<String> here = new LinkedHashSet<>();
        Set<String> doubtful = new LinkedHashSet<>();
        Set<String> earlier = new LinkedHashSet<>();
        Set<String> acting = new LinkedHashSet<>();
        Genders.Gender gender = Genders.of(t.fold[m.head()]);
        Set<String> told = told(content);
        for (Bearer r : names.runs) {
            String full = names.person(r);
            if (r.first() >= m.first()
                    || full == null
                    || told.contains(full)
                    || !genders.mayBe(full, gender)
                    || t.stretch[r.first()] >= 0
                    || names.isGenitive(r.last())
                    || isAttributive(r)
                    || isHearer(r, m)
                    || isFronted(r)) {
                continue;
            }
            boolean person = names.isPerson(full) || names.isAnnotated(r);
            if (t.paragraph[r.first()] >= p - 1 && !isTopic(r)) {
                acting.add(full);
            }
            if (t.paragraph[r.first()] == p) {
                (person ? here : doubtful).add(full);
            } else if (person && t.paragraph[r.first()] == p - 1) {
                earlier.add(full);
            }
        }
        if (here.isEmpty() && !doubtful.isEmpty() && !doubtful.equals(Set.of(before == null ? "" : before))) {
            return null;
        }
        boolean spoke = before != null
                && p - beforeParagraph <= 1
                && (names.isPerson(before) || named(before))
                && !told.contains(before)
                && genders.mayBe(before, gender);
        if (spoke && (here.isEmpty() || here.contains(before))) {
            return before;
        }
        Set<String> one = here.isEmpty() ? earlier : here;
        return one.size() == 1 && acting.containsAll(one) ? one.iterator().next() : null;
    }

    /** Sentences back in which the one that a pronoun goes on with is looked for. */
    private static final int BACK = 3;

    /**
     * The person who is the subject of the sentence before, or of the one before that where it goes on with the same pronoun or has no
     * person: what a pronoun at the head of its sentence goes on with (Grosz, Joshi and Weinstein, Centering, 1995). Null where another
     * person of the same gender acts there too, and of a pronoun elsewhere.
     */
    private @Nullable String subjectBefore(Mention m, Said content) {
        Genders.Gender gender = Genders.of(t.fold[m.head()]);
        Set<String> told = told(content);
        int end = t.sentenceStart[m.first()] - 1;
        if (m.first() - t.sentenceStart[m.first()] > 1 || gender == Genders.Gender.UNKNOWN) {
            return null;
        }
        for (int k = 0; k < BACK && end >= 0; k++) {
            int start = t.sentenceStart[end];
            if (t.paragraph[m.first()] - t.paragraph[start] > BACK) {
                return null;
            }
            Set<String> subjects = new LinkedHashSet<>();
            boolean others = false;
            for (Bearer r : names.runs) {
                String full = r.first() < start || r.last() > end || t.stretch[r.first()] >= 0 ? null : names.person(r);
                if (full == null
                        || isAttributive(r)
                        || !names.isPerson(full) && !names.isAnnotated(r)
                        || !genders.mayBe(full, gender)) {
                    continue;
                }
                int verb = r.last() + 1 < end && t.isAdverb(r.last() + 1) ? r.last() + 2 : r.last() + 1;
                boolean acts = verb <= end && t.finite[verb] && !names.isGenitive(r.last());
                if (acts) {
                    subjects.add(full);
                } else {
                    others = true;
                }
            }
            if (!subjects.isEmpty()) {
                String one = subjects.iterator().next();
                return subjects.size() == 1 && !others && !told.contains(one) ? one : null;
            }
            if (others) {
                return null;
            }
            end = start - 1;
        }
        return null;
    }

    /** "The NAME payment": a thing, and no person that acts. */
    private boolean isAttributive(Bearer r) {
        int next = r.last() + 1;
        return r.first() > 0
                && next < t.size
                && t.sentence[next] == t.sentence[r.first()]
                && t.fold[r.first() - 1].equals("the")
                && t.isNoun(next)
                && !t.isCapital(next);
    }

    /** Words that open a phrase about the subject that follows it: whoever is named in it is another. */
    private static final Set<String> TO = Set.of(
            "speaking",
            "talking",
            "asked",
            "questioned",
            "pressed",
            "interviewed",
            "of",
            "regarding",
            "on",
            "answering");

    /** "Speaking to NAME, he said", "of his work for NAME, he said": not the one who is meant by "he". */
    private boolean isHearer(Bearer r, Mention m) {
        if (t.sentence[r.first()] != t.sentence[m.first()] || !t.fold[m.first() - 1].equals(",")) {
            return false;
        }
        int a = t.sentenceStart[m.first()];
        return TO.contains(t.fold[a]) || Set.of("but", "and", "when").contains(t.fold[a]) && TO.contains(t.fold[a + 1]);
    }

    /** Persons named in what is said: nobody tells of himself by his name. */
    private Set<String> told(Said content) {
        Set<String> out = new LinkedHashSet<>();
        for (Bearer r : names.runs) {
            String full = content.holds(r.first()) ? names.person(r) : null;
            if (full != null) {
                out.add(full);
            }
        }
        return out;
    }

    /** "The killing of NAME", "a law about NAME": whom something is of or about, and who is not said to do anything. */
    private boolean isTopic(Bearer r) {
        int i = r.first() - 1;
        while (i > 0 && Bearer.TITLES.contains(names.bare(i))) {
            i--;
        }
        return i > 0 && TOPICAL.contains(t.fold[i]) && t.sentence[i] == t.sentence[r.first()];
    }

    /** "With NAME on the way, NAME said": a name of the phrase before the clause, where that clause has a person for its subject. */
    private boolean isFronted(Bearer r) {
        int start = t.sentenceStart[r.first()];
        if (!FRONTS.contains(t.fold[start])) {
            return false;
        }
        int comma = r.last() + 1;
        while (comma < t.sentenceEnd[start] && !t.fold[comma].equals(",")) {
            comma++;
        }
        for (int i = comma + 1; i < t.sentenceEnd[start] && t.isWord(i) && t.isCapital(i); i++) {
            Bearer s = names.at(i);
            if (s != null && s.last() == i && names.person(s) != null) {
                return t.verbAfter[i] == i + 1;
            }
        }
        return false;
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
