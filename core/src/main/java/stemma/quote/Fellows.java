package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several who speak together, in one mention: "NAME and NAME", "the mayor and her deputy, NAME". */
final class Fellows {
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "his", "her", "their", "its", "other", "several", "some");

    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "from", "with", "between", "to", "at", "in");

    /** Words before the first of several. */
    private static final Set<String> LEADS = Set.of("both", "neither");

    private Fellows() {}

    /**
     * The mentions of each, in order, where every one of the later ones is a person or stands with an article of its own; the mention
     * alone where it names one, or a body that has "and" in its name. "Other officials" are a mention too.
     */
    static List<Mention> of(Tokens t, Names names, Mention m) {
        int and = -1;
        boolean list = isList(t, m);
        for (int i = m.first() + 1; i < m.last(); i++) {
            if (isAnd(t, i)
                    && (list
                            || t.fold[i].equals("nor")
                            || opensPerson(t, names, i + 1, m.last())
                            || ARTICLES.contains(t.fold[i + 1]))) {
                and = i;
            }
            if (PREPOSITIONS.contains(t.fold[i]) && and < 0) {
                return List.of(m);
            }
        }
        if (and < 0) {
            return List.of(m);
        }
        List<Mention> out = new ArrayList<>();
        int from = LEADS.contains(t.fold[m.first()]) ? m.first() + 1 : m.first();
        for (int i = from + 1; i < and; i++) {
            if (isAnd(t, i)
                    || t.fold[i].equals(",")
                            && (list || isPersonAlone(t, names, i + 1) && isPerson(names, from, i - 1))) {
                out.add(Mention.of(t, from, i - 1, m.chance()));
                from = i + 1;
            }
        }
        int last = t.isWord(and - 1) ? and - 1 : and - 2;
        if (from > last) {
            return List.of(m);
        }
        out.add(Mention.of(t, from, last, m.chance()));
        out.add(Mention.of(t, and + 1, m.last(), m.chance()));
        return out;
    }

    /** "Norland, Arlo and Maristan": nothing but capitals, a comma and an "and". */
    private static boolean isList(Tokens t, Mention m) {
        boolean comma = false;
        boolean and = false;
        for (int i = m.first(); i <= m.last(); i++) {
            comma |= t.fold[i].equals(",");
            and |= comma && isAnd(t, i);
            if (!t.fold[i].equals(",") && !isAnd(t, i) && (!t.isWord(i) || !t.isCapital(i))) {
                return false;
            }
        }
        return and && !isAnd(t, m.last());
    }

    private static boolean isAnd(Tokens t, int i) {
        return t.fold[i].equals("and") || t.fold[i].equals("&") || t.fold[i].equals("nor");
    }

    /** A person's name among the tokens, before any comma. */
    private static boolean isPerson(Names names, int first, int last) {
        for (Bearer r : names.runs) {
            if (r.first() >= first && r.last() <= last && names.person(r) != null) {
                return true;
            }
        }
        return false;
    }

    /** A person's name, alone or behind titles, or behind words that are no name ("her deputy, NAME"). */
    private static boolean opensPerson(Tokens t, Names names, int first, int last) {
        for (int i = first; i <= last; i++) {
            Bearer r = names.at(i);
            if (r != null && r.first() == i && names.person(r) != null) {
                return true;
            }
            if (PREPOSITIONS.contains(t.fold[i]) || t.isCapital(i) && !Bearer.TITLES.contains(names.bare(i))) {
                return false;
            }
        }
        return false;
    }

    /** A person's name that a comma or "and" follows: one of a list. */
    private static boolean isPersonAlone(Tokens t, Names names, int i) {
        Bearer r = names.at(i);
        int next = r == null ? t.size : r.last() + 1;
        return r != null && next < t.size && names.person(r) != null && (isAnd(t, next) || t.fold[next].equals(","));
    }
}
