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
            Mention m = body(untitled(bare(raw)));
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
