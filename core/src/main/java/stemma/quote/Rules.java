package stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.LanguageTag;

/**
 * Quotations of German, French and Spanish reports, by rule: what stands between marks and has a cue in its sentence or beside it, or
 * is a sentence of its own; the speaker is the name, pronoun or noun next to the cue. Indirect speech without marks is not found
 * here, and a speaker is carried over only within a paragraph.
 */
final class Rules {
    /** Least words of a stretch without a cue: shorter ones are mostly titles and words held at arm's length. */
    private static final int LEAST = 5;

    private static final Map<String, Set<String>> CUES = Map.of(
            "de",
            Set.of(
                    "sagte",
                    "sagt",
                    "sagten",
                    "sagen",
                    "erklärte",
                    "erklärt",
                    "betonte",
                    "teilte",
                    "schrieb",
                    "schreibt",
                    "forderte",
                    "warnte",
                    "kritisierte",
                    "meinte",
                    "nannte",
                    "hieß",
                    "heißt",
                    "berichtete",
                    "ergänzte",
                    "fügte",
                    "mahnte",
                    "zitiert",
                    "zufolge",
                    "laut",
                    "bezeichnete",
                    "begründete",
                    "versicherte",
                    "kündigte",
                    "äußerte",
                    "twitterte"),
            "fr",
            Set.of(
                    "dit",
                    "déclaré",
                    "affirmé",
                    "affirme",
                    "déclare",
                    "ajouté",
                    "ajoute",
                    "expliqué",
                    "explique",
                    "estimé",
                    "estime",
                    "assuré",
                    "assure",
                    "souligné",
                    "souligne",
                    "indiqué",
                    "indique",
                    "précisé",
                    "selon",
                    "lancé",
                    "lance",
                    "écrit",
                    "regretté",
                    "annoncé",
                    "confié",
                    "dénoncé",
                    "dénonce",
                    "poursuit",
                    "conclut",
                    "réagi"),
            "es",
            Set.of(
                    "dijo",
                    "dice",
                    "afirmó",
                    "afirma",
                    "declaró",
                    "añadió",
                    "agregó",
                    "explicó",
                    "señaló",
                    "aseguró",
                    "asegura",
                    "indicó",
                    "según",
                    "sostuvo",
                    "manifestó",
                    "expresó",
                    "advirtió",
                    "subrayó",
                    "destacó",
                    "escribió",
                    "comentó",
                    "apuntó",
                    "reconoció",
                    "anunció",
                    "denunció",
                    "insistió"));

    private static final Set<String> PRONOUNS =
            Set.of("er", "sie", "es", "il", "elle", "ils", "elles", "on", "él", "ella", "ellos", "ellas");
    private static final Set<String> ARTICLES = Set.of(
            ("der die das ein eine le la les un une el los las una l' sein seine ihr ihre son sa ses leur leurs su sus")
                    .split(" "));
    /** Words of time that stand between a cue and its speaker. */
    private static final Set<String> DAYS =
            Set.of(("montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute lundi"
                            + " mardi mercredi jeudi vendredi samedi dimanche hier lunes martes miércoles jueves viernes sábado"
                            + " domingo ayer hoy")
                    .split(" "));

    private static final Set<String> SKIPS = Set.of(
            "a", "ha", "hat", "haben", "hatte", "avait", "ont", "había", "am", "im", "in", "de", "von", "que", "dass",
            "ce", "sich", "auch", "aussi", "también");

    private Rules() {}

    static boolean know(String language) {
        return CUES.containsKey(LanguageTag.primary(language));
    }

    /** A content with its speaker and its cue. */
    record Found(Said said, @Nullable Mention speaker, int cue) {}

    static List<Found> find(Tokens t, String language) {
        Set<String> cues = CUES.getOrDefault(LanguageTag.primary(language), Set.of());
        List<Found> out = new ArrayList<>();
        Mention last = null;
        int lastParagraph = -1;
        for (int k = 0; k < t.stretches.size(); k++) {
            int a = t.stretchFirst[k];
            int b = t.stretchLast[k];
            int words = 0;
            for (int i = a; i <= b; i++) {
                words += t.isWord(i) ? 1 : 0;
            }
            int cue = cue(t, cues, a, b);
            Mention m = cue < 0 ? null : beside(t, cue);
            if (cue < 0 && words < LEAST || words == 0) {
                continue;
            }
            if (m == null && cue < 0 && lastParagraph == t.paragraph[a]) {
                m = last;
            }
            out.add(new Found(new Said(a, b), m, cue));
            last = m;
            lastParagraph = t.paragraph[a];
        }
        return out;
    }

    /** The cue nearest to the stretch: in its sentences, or opening the next. */
    private static int cue(Tokens t, Set<String> cues, int a, int b) {
        int from = t.sentenceStart[a];
        int p = t.paragraph[b];
        int to = b + 1 < t.size && t.paragraph[b + 1] == p ? t.sentenceEnd[b + 1] : t.sentenceEnd[b];
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = from; i <= to; i++) {
            if (t.stretch[i] >= 0 || !cues.contains(t.fold[i])) {
                continue;
            }
            int gap = i < a ? a - i : i - b;
            if (gap < least) {
                least = gap;
                best = i;
            }
        }
        return best;
    }

    /** The mention after the cue or, failing that, before it. */
    private static @Nullable Mention beside(Tokens t, int cue) {
        for (int i = cue + 1; i <= Math.min(t.sentenceEnd[cue], cue + 6); i++) {
            if (t.stretch[i] >= 0 || !t.isWord(i)) {
                break;
            }
            if (SKIPS.contains(t.fold[i]) || isDay(t, i)) {
                continue;
            }
            if (starts(t, i)) {
                int end = ARTICLES.contains(t.fold[i]) ? phrase(t, end(t, i)) : end(t, i);
                return Mention.of(t, i, apposed(t, end), 1);
            }
        }
        for (int i = cue - 1; i >= Math.max(t.sentenceStart[cue], cue - 6); i--) {
            if (t.stretch[i] >= 0) {
                break;
            }
            if (t.isWord(i)
                    && !SKIPS.contains(t.fold[i])
                    && !isDay(t, i)
                    && (t.isCapital(i) || PRONOUNS.contains(t.fold[i]))) {
                int a = i;
                while (a > t.sentenceStart[cue]
                        && t.isWord(a - 1)
                        && (t.isCapital(a - 1) || ARTICLES.contains(t.fold[a - 1]))
                        && t.stretch[a - 1] < 0) {
                    a--;
                }
                return Mention.of(t, a, i, 1);
            }
        }
        return null;
    }

    /** A day, or the article before one. */
    private static boolean isDay(Tokens t, int i) {
        return DAYS.contains(t.fold[i])
                || ARTICLES.contains(t.fold[i]) && i + 1 < t.size && DAYS.contains(t.fold[i + 1]);
    }

    /** "his spokesman, NAME": the end of the name set beside a noun. */
    private static int apposed(Tokens t, int end) {
        int i = end + 2;
        boolean name = i + 1 < t.size
                && t.sentence[i + 1] == t.sentence[end]
                && t.fold[end + 1].equals(",")
                && t.isWord(i)
                && t.isWord(i + 1)
                && t.isCapital(i)
                && t.isCapital(i + 1);
        if (!name) {
            return end;
        }
        while (i + 1 < t.size && t.sentence[i + 1] == t.sentence[end] && t.isWord(i + 1) && t.isCapital(i + 1)) {
            i++;
        }
        return i;
    }

    /** Words of what a noun is followed by before its comma, at most: "of the opposition in the city council". */
    private static final int LONGEST_PHRASE = 6;

    private static final Set<String> JOINTS = Set.of(
            "der", "des", "von", "vom", "für", "im", "in", "am", "beim", "de", "du", "d'", "del", "para", "pour", "en");

    /** "der Vorsitzende der Opposition, NAME": the end of the noun's phrase, where a name of two words is set beside it; else the noun. */
    private static int phrase(Tokens t, int noun) {
        int i = noun + 1;
        if (i >= t.size || !JOINTS.contains(t.fold[i])) {
            return noun;
        }
        while (i < t.size && i <= noun + LONGEST_PHRASE && t.isWord(i) && t.stretch[i] < 0) {
            i++;
        }
        boolean set = i < t.size && t.fold[i].equals(",") && t.sentence[i] == t.sentence[noun] && apposed(t, i - 1) > i;
        return set ? i - 1 : noun;
    }

    private static boolean starts(Tokens t, int i) {
        return t.isCapital(i) || PRONOUNS.contains(t.fold[i]) || ARTICLES.contains(t.fold[i]);
    }

    private static int end(Tokens t, int first) {
        int j = first;
        if (PRONOUNS.contains(t.fold[j])) {
            return j;
        }
        boolean open = ARTICLES.contains(t.fold[j]);
        while (j + 1 <= t.sentenceEnd[first]
                && t.isWord(j + 1)
                && t.stretch[j + 1] < 0
                && (open || t.isCapital(j + 1))
                && !SKIPS.contains(t.fold[j + 1])) {
            j++;
            open = open && !t.isCapital(j);
        }
        return j;
    }
}
