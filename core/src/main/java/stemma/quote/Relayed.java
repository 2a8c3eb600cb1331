package stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * What a paper or an agency passes on: of "AP reported that NAME said ..." and "AP quoted NAME as saying ..." the words are NAME's. Only a
 * press body is looked through; what a witness, a suit or the police tell that somebody said stays theirs. English only.
 */
final class Relayed {
    /** Words of the names of papers, agencies and stations, and the common nouns for them. */
    private static final Set<String> PRESS = Set.of(
            ("post times gazette herald journal tribune chronicle guardian press cnn bbc reuters ap afp nbc abc cbs msnbc fox npr"
                            + " bloomberg politico axios tass xinhua dpa television tv radio media newspaper newspapers newswire"
                            + " broadcaster broadcasters magazine telegraph courier examiner observer globe dispatch sentinel"
                            + " weekly mirror independent bulletin argus tabloid outlets")
                    .split(" "));

    private static final Set<String> PASSES_ON =
            Set.of("reported", "reports", "reporting", "said", "says", "wrote", "writes");

    private static final Set<String> QUOTES = Set.of("quoted", "quotes", "quoting", "cited", "cites", "citing");

    private static final Set<String> SAYING = Set.of("saying", "telling", "writing");

    /** Tokens of whoever is quoted "as saying", at most. */
    private static final int NAME = 12;

    private Relayed() {}

    /** Whose words they are, which they are and the verb; null where the speaker's own. */
    static Plain.@Nullable Found of(Tokens t, Said said, Mention speaker, @Nullable Span cue) {
        if (cue == null || t.at(cue.start()) >= said.first()) {
            return null;
        }
        Plain.Found quoted = quoted(
                t, said, Math.max(t.sentenceStart[said.first()], Math.min(t.at(cue.start()), said.first() - NAME)));
        if (quoted != null || t.stretch[said.first()] >= 0 || !isPress(t, speaker)) {
            return quoted;
        }
        boolean passes = false;
        for (int i = t.at(cue.start()); i < said.first(); i++) {
            passes |= PASSES_ON.contains(t.fold[i]);
        }
        int from = t.fold[said.first()].equals("that") ? said.first() + 1 : said.first();
        return !passes || t.sentence[said.last()] != t.sentence[from] ? null : Plain.before(t, from, said.last());
    }

    private static boolean isPress(Tokens t, Mention m) {
        for (int i = m.first(); i <= m.last(); i++) {
            if (PRESS.contains(t.fold[i]) || t.fold[i].equals("news") && t.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Quoted NAME as saying". */
    private static Plain.@Nullable Found quoted(Tokens t, Said said, int cue) {
        for (int i = cue; i < Math.min(said.last(), said.first() + NAME); i++) {
            if (!QUOTES.contains(t.fold[i]) || !t.verb[i] || Tags.isPassive(t, i)) {
                continue;
            }
            int as = i + 1;
            while (as < said.last() && as - i <= NAME && t.stretch[as] < 0 && !t.fold[as].equals("as")) {
                as++;
            }
            if (as == i + 1
                    || !t.fold[as].equals("as")
                    || !SAYING.contains(t.fold[as + 1])
                    || t.fold[i + 1].equals("by")) {
                return null;
            }
            int first = Math.max(said.first(), as + 2);
            while (first < said.last() && !t.isWord(first) && t.state[first] != Tokens.OPEN) {
                first++;
            }
            Mention m = Plain.speaker(t, i + 1, as - 1);
            return m == null || first >= said.last() ? null : new Plain.Found(new Said(first, said.last()), m, as + 1);
        }
        return null;
    }
}
