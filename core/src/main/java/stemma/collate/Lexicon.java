package stemma.collate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import stemma.annotate.Annotated;
import stemma.text.Words;

/**
 * The words of the reports that are laid side by side, numbered, with what each tells: its surprise in bits, that is minus the
 * binary logarithm of its share of all words in news at large or in these reports, whichever is greater. A word that
 * everybody must use to tell this story tells as little as one that everybody uses always.
 */
final class Lexicon {
    /**
     * Words of a collection are counted as if it had this many words more. So a small collection cannot make its own rare words
     * look frequent: a name that stands twice in two short reports keeps its 13 bits.
     */
    private static final double PRIOR_WORDS = 20_000;

    /** Pairs among a thousand reports: up to these the thresholds of a single pair leave chance no room. */
    private static final double FEW_PAIRS = 500_000;

    private final Map<String, Integer> types = new HashMap<>();
    private final int[] hashes;
    private final int[] rootHashes;
    private final int[] roots;
    private final float[] bits;
    private final Background background = Background.shipped();
    private final float chance;
    private final SentencePairs sentencePairs;
    private final OwnWordings ownWordings = new OwnWordings();

    private Lexicon(List<Annotated> reports) {
        int[] counts = new int[1024];
        long total = 0;
        for (Annotated r : reports) {
            Words words = r.words();
            for (int i = 0; i < words.size(); i++) {
                Integer known = types.putIfAbsent(words.folded(i), types.size());
                int type = known == null ? types.size() - 1 : known;
                if (type == counts.length) {
                    counts = Arrays.copyOf(counts, type * 2);
                }
                counts[type]++;
            }
            total += words.size();
        }
        double pairs = reports.size() * (reports.size() - 1.0) / 2;
        chance = (float) Math.max(0, Math.log(pairs / FEW_PAIRS) / Math.log(2));
        bits = new float[types.size()];
        int[] n = counts;
        double all = total + PRIOR_WORDS;
        hashes = new int[bits.length];
        rootHashes = new int[bits.length];
        types.forEach((word, type) -> {
            hashes[type] = Background.hash(word);
            rootHashes[type] = Background.hash(Forms.root(word));
            double here = -Math.log((n[type] + 0.5) / all) / Math.log(2);
            bits[type] = (float) Math.min(background.bits(hashes[type]), here);
        });
        int[] different = Arrays.stream(rootHashes).sorted().distinct().toArray();
        roots = Arrays.stream(rootHashes)
                .map(h -> Arrays.binarySearch(different, h))
                .toArray();
        sentencePairs = new SentencePairs(different.length);
    }

    static Lexicon of(List<Annotated> reports) {
        return new Lexicon(reports);
    }

    /** The report's words by number. */
    int[] number(Words words) {
        int[] out = new int[words.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Objects.requireNonNull(types.get(words.folded(i)), "a report that was not counted");
        }
        return out;
    }

    /** Surprise of the word type, about 4 to 20. */
    float bits(int type) {
        return bits[type];
    }

    /** Surprise of the word type after another: less than its own in a set phrase. */
    float bits(int before, int type) {
        return Math.min(bits[type], background.bits(Background.hash(hashes[before], hashes[type])));
    }

    /**
     * Bits that shared wording must tell on top, for the number of pairs in which it might have been found: two bits for every
     * doubling beyond a thousand reports, as in a search of a database (Karlin and Altschul 1990). 0 for a thousand or fewer.
     */
    float chance() {
        return chance;
    }

    SentencePairs sentencePairs() {
        return sentencePairs;
    }

    OwnWordings ownWordings() {
        return ownWordings;
    }

    /** A number that words of one root share, from 0. */
    int root(int type) {
        return roots[type];
    }

    /** Hash of the word's root. */
    int rootHash(int type) {
        return rootHashes[type];
    }
}
