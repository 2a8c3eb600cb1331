package stemma.quote;

import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/** Finds the words that introduce a content. */
final class Cues {
    /** Least probability of a cue's words; half of what decides between two labels, as a cue is wanted wherever a speaker is. */
    private static final double LEAST = 0.25;

    private Cues() {}

    /** The likely cue nearest to the content and its speaker, within the sentences that hold them; null where there is none. */
    static @Nullable Span find(Tokens t, double[][] chances, Said said, @Nullable Mention speaker) {
        int a = t.sentenceStart[said.first()];
        int b = t.sentenceEnd[said.last()];
        if (speaker != null && t.paragraph[speaker.first()] == t.paragraph[said.first()]) {
            a = Math.min(a, t.sentenceStart[speaker.first()]);
            b = Math.max(b, t.sentenceEnd[speaker.last()]);
        }
        Span best = null;
        double top = 0;
        int i = a;
        while (i <= b) {
            if (said.holds(i) || Mention.cue(chances[i]) < LEAST || !t.isWord(i) && !t.fold[i].equals(":")) {
                i++;
                continue;
            }
            int j = i;
            double max = Mention.cue(chances[i]);
            while (j < b && !said.holds(j + 1) && Mention.cue(chances[j + 1]) >= LEAST) {
                j++;
                max = Math.max(max, Mention.cue(chances[j]));
            }
            int far = gap(i, j, said.first(), said.last());
            int away = speaker == null ? 0 : gap(i, j, speaker.first(), speaker.last());
            double score = max / (4 + Math.min(far, 40) + Math.min(away, 40));
            if (score > top) {
                top = score;
                int e = j;
                while (e > i && !t.isWord(e)) {
                    e--;
                }
                best = t.span(i, e);
            }
            i = j + 1;
        }
        return best;
    }

    private static int gap(int a, int b, int c, int d) {
        return b < c ? c - b - 1 : a > d ? a - d - 1 : 0;
    }
}
