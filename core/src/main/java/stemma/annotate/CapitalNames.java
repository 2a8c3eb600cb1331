package stemma.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.text.LanguageTag;
import stemma.text.Span;
import stemma.text.Words;

/**
 * Names by their capitals alone, for languages without a model of their own. A run of capitalised words is a name; the first word
 * of a sentence belongs to one only where the report elsewhere writes it with a capital and never without. Finds nothing in
 * scripts without case, and nothing in German, where every noun has a capital.
 */
final class CapitalNames {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "sir",
            "president",
            "minister",
            "senator",
            "sen",
            "rep",
            "gov",
            "governor",
            "secretary",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "general",
            "gen",
            "chancellor",
            "judge",
            "mayor",
            "sheriff",
            "capt",
            "sgt",
            "lt",
            "monsieur",
            "madame",
            "mme",
            "señor",
            "señora",
            "presidente",
            "président",
            "ministre",
            "ministro");
    private static final Set<String> BODIES = Set.of(
            "inc",
            "corp",
            "ltd",
            "ministry",
            "department",
            "university",
            "party",
            "committee",
            "council",
            "agency",
            "association",
            "bank",
            "commission",
            "congress",
            "senate",
            "court",
            "police",
            "office",
            "institute",
            "union",
            "company",
            "group",
            "league",
            "ministerio",
            "ministère",
            "universidad",
            "université",
            "parti",
            "partido");
    private static final Set<String> PLACES_AFTER = Set.of("in", "at", "near", "en", "à");
    private static final Set<String> JOINERS =
            Set.of("of", "de", "del", "la", "bin", "al", "von", "van", "der", "da", "du");

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "i");

    private final Words words;
    private final Set<String> inner = new HashSet<>();
    private final Set<String> lower = new HashSet<>();

    private CapitalNames(Words words) {
        this.words = words;
    }

    /** Mentions in order, not overlapping. */
    static List<Name> find(Words words, List<Sentence> sentences, String language) {
        if (LanguageTag.primary(language).equals("de")) {
            return List.of();
        }
        CapitalNames finder = new CapitalNames(words);
        for (Sentence s : sentences) {
            finder.learn(s);
        }
        List<Name> out = new ArrayList<>();
        for (Sentence s : sentences) {
            finder.collect(s, out);
        }
        return out;
    }

    private void learn(Sentence s) {
        for (int i = s.firstWord(); i < s.endWord(); i++) {
            if (!capital(i)) {
                lower.add(words.folded(i));
            } else if (i > s.firstWord() && !afterMark(i)) {
                inner.add(words.folded(i));
            }
        }
    }

    private void collect(Sentence s, List<Name> out) {
        int i = s.firstWord();
        while (i < s.endWord()) {
            boolean first = i == s.firstWord() || afterMark(i);
            boolean starts = capital(i)
                    && !Abbreviations.OPENERS.contains(words.folded(i))
                    && !DAYS.contains(words.folded(i))
                    && (!first || (inner.contains(words.folded(i)) && !lower.contains(words.folded(i))));
            if (!starts) {
                i++;
                continue;
            }
            int e = end(i, s.endWord());
            int from = TITLES.contains(words.folded(i)) && e > i + 1 ? i + 1 : i;
            Span span = trimPossessive(words.span(from, e - 1));
            out.add(new Name(kind(i, from, e, s), span, span.of(words.text())));
            i = e;
        }
    }

    private int end(int from, int limit) {
        int e = from + 1;
        while (e < limit && adjacent(e - 1)) {
            if (capital(e)) {
                e++;
            } else if (e + 1 < limit && JOINERS.contains(words.folded(e)) && adjacent(e) && capital(e + 1)) {
                e += 2;
            } else {
                break;
            }
        }
        return e;
    }

    private Name.Kind kind(int start, int from, int end, Sentence s) {
        if (from > start || (start > s.firstWord() && TITLES.contains(words.folded(start - 1)))) {
            return Name.Kind.PERSON;
        }
        for (int i = from; i < end; i++) {
            if (BODIES.contains(words.folded(i))) {
                return Name.Kind.ORGANISATION;
            }
        }
        if (start > s.firstWord() && PLACES_AFTER.contains(words.folded(start - 1))) {
            return Name.Kind.PLACE;
        }
        return Name.Kind.OTHER;
    }

    private Span trimPossessive(Span span) {
        String t = words.text();
        boolean possessive = span.length() > 2
                && t.charAt(span.end() - 1) == 's'
                && "'\u2019".indexOf(t.charAt(span.end() - 2)) >= 0;
        return possessive ? new Span(span.start(), span.end() - 2) : span;
    }

    private boolean capital(int word) {
        return Character.isUpperCase(words.text().codePointAt(words.start(word)));
    }

    private boolean adjacent(int word) {
        String gap = words.text().substring(words.end(word), words.start(word + 1));
        return gap.equals(" ") || gap.equals("-") || gap.equals(". ") || gap.equals("\u00A0");
    }

    private boolean afterMark(int word) {
        int at = words.start(word) - 1;
        return at >= 0
                && "\"\u201C\u201E\u00AB\u2018:(\u2014\u2022"
                                .indexOf(words.text().charAt(at))
                        >= 0;
    }
}
