package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stemma.annotate.NameFinder.Mention;
import stemma.text.Fold;

/**
 * Mends the edges of names in one sentence: titles are no part of a person's name, particles join its parts ("Esperanza de la
 * Cruz"), a body's name begins at "Ministry of", a company's ends with its legal form.
 */
final class Seams {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "dr",
            "dr.",
            "sheikh",
            "king",
            "queen",
            "president",
            "sir",
            "gen.",
            "sen.",
            "rep.",
            "gov.",
            "lt.",
            "sgt.",
            "capt.",
            "judge",
            "pope",
            "prince",
            "princess",
            "minister",
            "secretary",
            "senator",
            "professor",
            "mayor",
            "sheriff",
            "officer",
            "detective");
    private static final Set<String> PARTICLES =
            Set.of("bin", "ibn", "de", "del", "la", "da", "dos", "van", "von", "der", "den", "al", "el", "-");
    private static final Set<String> HEADS = Set.of(
            "ministry",
            "department",
            "university",
            "bank",
            "party",
            "office",
            "institute",
            "council",
            "court",
            "board",
            "bureau",
            "academy",
            "college",
            "church",
            "federation",
            "chamber",
            "house");
    private static final Set<String> EVENTS = Set.of("battle", "siege", "war");
    private static final Set<String> FORMS =
            Set.of("inc", "inc.", "ltd", "ltd.", "corp", "corp.", "co.", "llc", "plc", "gmbh", "ag", "s.a.");
    private static final Set<String> BODIES = Set.of(
            "airlines",
            "airways",
            "university",
            "college",
            "ministry",
            "department",
            "bank",
            "corporation",
            "company",
            "association",
            "committee",
            "council",
            "agency",
            "institute",
            "foundation",
            "commission",
            "holdings",
            "industries",
            "capital",
            "partners",
            "shipping",
            "motors",
            "pharmaceuticals",
            "technologies",
            "hospital");

    private final Tokens tokens;
    private final Clues clues;

    Seams(Tokens tokens, Clues clues) {
        this.tokens = tokens;
        this.clues = clues;
    }

    /** The mentions mended, in order; those given are of this sentence and in order. */
    List<Mention> mend(List<Mention> mentions) {
        List<Mention> out = new ArrayList<>();
        for (Mention raw : mentions) {
            Mention m = lounge(withoutOffice(body(untitled(unquoted(bare(raw))))));
            if (isOffice(m)) {
                continue;
            }
            Mention before = out.isEmpty() ? null : out.getLast();
            if (before != null && m.first() <= before.last()) {
                out.removeLast();
                out.add(new Mention(
                        m.sentence(), Math.min(before.first(), m.first()), m.last(), Name.Kind.ORGANISATION));
            } else if (before != null && joined(before, m)) {
                out.removeLast();
                out.add(new Mention(m.sentence(), before.first(), m.last(), before.kind()));
            } else {
                out.add(m);
            }
        }
        return out;
    }

    /** Words that begin a sentence before a name and belong to none. */
    private static final Set<String> OPENING = Set.of(
            "although",
            "though",
            "throughout",
            "because",
            "while",
            "when",
            "since",
            "after",
            "before",
            "until",
            "unless",
            "despite",
            "during",
            "whether",
            "if",
            "but",
            "meanwhile",
            "however",
            "unlike",
            "according",
            "following",
            "like",
            "once",
            "even",
            "only",
            "whereas",
            "both",
            "inside",
            "outside",
            "across",
            "against",
            "among",
            "amid",
            "around");

    /** Without a dash or another mark before it, and the word that opens the sentence. */
    private Mention bare(Mention m) {
        int first = m.first();
        while (first < m.last() && clues.mark[first] && tokens.form(first).charAt(0) != '.') {
            first++;
        }
        if (first == 0 && first < m.last() && OPENING.contains(form(first)) && clues.capital[first + 1]) {
            first++;
        }
        return new Mention(m.sentence(), first, m.last(), m.kind());
    }

    /** A name ends before a mark of quotation that it does not close, and on no "of", "and" or comma. */
    private Mention unquoted(Mention m) {
        int last = m.last();
        int marks = 0;
        int mark = -1;
        for (int i = m.first(); i <= m.last(); i++) {
            if (isQuote(i)) {
                marks++;
                mark = mark < 0 ? i : mark;
            }
        }
        if (mark > m.first() && marks != 2) {
            last = mark - 1;
        }
        while (last > m.first()
                && (LOOSE.contains(form(last))
                        || isQuote(last)
                        || tokens.form(last).equals(","))) {
            last--;
        }
        return new Mention(m.sentence(), m.first(), last, m.kind());
    }

    private static final Set<String> LOOSE = Set.of("of", "and", "the", "for", "&");

    private boolean isQuote(int token) {
        String t = tokens.form(token);
        return t.equals("\"") || t.equals("“") || t.equals("”") || t.equals("``") || t.equals("''");
    }

    /** "Works Committee Chair": the body without the office that somebody holds in it. */
    private Mention withoutOffice(Mention m) {
        int last = m.last();
        if (m.kind() != Name.Kind.ORGANISATION || clues.casing == 1) {
            return m;
        }
        boolean professor = OFFICES_OF_TEACHING.contains(form(last))
                || last + 1 < tokens.size() && OFFICES_OF_TEACHING.contains(form(last + 1));
        while (last > m.first() && hasHead(m.first(), last - 1) && OFFICES.contains(form(last))) {
            last--;
        }
        if (professor) {
            for (int i = m.first() + 1; i <= last; i++) {
                boolean school = form(i).equals("university") || form(i).equals("college");
                boolean subject = i + 1 <= last
                        && !form(i + 1).equals("of")
                        && !form(i + 1).equals(",")
                        && !form(i + 1).equals("school");
                if (school && subject) {
                    last = i;
                }
            }
        }
        return new Mention(m.sentence(), m.first(), last, m.kind());
    }

    private boolean hasHead(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (HEADS.contains(form(i)) || BODIES.contains(form(i)) || form(i).equals("caucus")) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> OFFICES_OF_TEACHING = Set.of("professor", "professors", "prof", "prof.", "dean");

    private static final Set<String> OFFICES = Set.of(
            "chair",
            "chairman",
            "chairwoman",
            "chairs",
            "chairmen",
            "ranking",
            "member",
            "members",
            "professor",
            "dean",
            "spokesman",
            "spokeswoman",
            "secretary",
            "director",
            "commissioner",
            "leader",
            "leaders");

    /** "NAME Billiards and Lounge": a house whose trade has two words. */
    private Mention lounge(Mention m) {
        int last = m.last();
        if (m.length() == 1 && HOUSES.contains(form(last)) && clues.casing == 0) {
            int first = m.first();
            if (first > 3 && (form(first - 1).equals("and") || form(first - 1).equals("&"))) {
                first -= 2;
                while (first > 1 && clues.capital[first] && clues.capital[first - 1]) {
                    first--;
                }
            }
            return m.first() - first > 2 && clues.capital[first]
                    ? new Mention(m.sentence(), first, last, Name.Kind.ORGANISATION)
                    : m;
        }
        boolean goesOn = m.kind() == Name.Kind.ORGANISATION
                && last + 2 < tokens.size()
                && (form(last + 1).equals("and") || form(last + 1).equals("&"))
                && clues.capital[last]
                && clues.capital[last + 2]
                && HOUSES.contains(form(last + 2))
                && (last + 3 == tokens.size() || !clues.capital[last + 3]);
        return goesOn && clues.casing == 0 ? new Mention(m.sentence(), m.first(), last + 2, Name.Kind.ORGANISATION) : m;
    }

    private static final Set<String> HOUSES = Set.of(
            "lounge",
            "grill",
            "grille",
            "bar",
            "kitchen",
            "tavern",
            "pub",
            "saloon",
            "spa",
            "diner",
            "eatery",
            "restaurant",
            "brewery",
            "bakery",
            "cafe",
            "café",
            "sons",
            "resort",
            "casino",
            "nightclub");

    private Mention untitled(Mention m) {
        int first = m.first();
        while (m.kind() == Name.Kind.PERSON && first < m.last() && TITLES.contains(form(first))) {
            first++;
        }
        return new Mention(m.sentence(), first, m.last(), m.kind());
    }

    /** "Secretary of State" names an office, not a state. */
    private boolean isOffice(Mention m) {
        return m.first() > 1
                && form(m.first() - 1).equals("of")
                && form(m.first() - 2).equals("secretary");
    }

    private boolean joined(Mention a, Mention b) {
        if (a.kind() == Name.Kind.PERSON && b.kind() == Name.Kind.PERSON) {
            int between = b.first() - a.last() - 1;
            for (int i = a.last() + 1; i < b.first(); i++) {
                if (!PARTICLES.contains(form(i))) {
                    return false;
                }
            }
            return between > 0 && between <= 2 || between == 0 && a.length() < 3 && b.length() < 3;
        }
        return a.kind() == Name.Kind.ORGANISATION
                && b.kind() != Name.Kind.PERSON
                && b.first() == a.last() + 2
                && form(a.last() + 1).equals("of")
                && HEADS.contains(form(a.last()));
    }

    private Mention body(Mention m) {
        int first = m.first();
        int last = m.last();
        Name.Kind kind = m.kind();
        if (first > 1 && form(first - 1).equals("of") && clues.capital[first - 2]) {
            if (HEADS.contains(form(first - 2))) {
                first -= 2;
                kind = Name.Kind.ORGANISATION;
            } else if (EVENTS.contains(form(first - 2))) {
                first -= 2;
                kind = Name.Kind.EVENT;
            }
        }
        if (EVENTS.contains(form(first)) && first < last && form(first + 1).equals("of")) {
            kind = Name.Kind.EVENT;
        }
        int next = last + 1;
        if (next < tokens.size() && FORMS.contains(form(next)) && clues.capital[next]) {
            last = next;
            kind = Name.Kind.ORGANISATION;
        }
        if (kind == Name.Kind.PERSON && first < last && BODIES.contains(form(last))) {
            kind = Name.Kind.ORGANISATION;
        }
        return new Mention(m.sentence(), first, last, kind);
    }

    private String form(int token) {
        return Fold.word(tokens.form(token));
    }
}
