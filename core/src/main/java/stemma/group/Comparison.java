package stemma.group;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports of an archive weighed by its counts and compared pair by pair; keeps the lately compared at hand. Not for several threads. */
final class Comparison {
    /** Weighed reports kept, some 30 KB each. */
    private static final int KEPT = 1500;
    /** Terms from which all is forgotten and begun anew, so that memory stays bounded. */
    private static final int TERMS = 400_000;

    private final Counts counts;
    private final Map<Integer, Weighed> kept = new LinkedHashMap<>(64, 0.75f, true);
    private Vocabulary vocabulary = new Vocabulary();
    private int[] week = Weighed.week(vocabulary);
    private float[] rarity = new float[0];

    Comparison(Counts counts) {
        this.counts = counts;
    }

    /** To be called before a report is looked at together with others. */
    void begin() {
        if (vocabulary.size() > TERMS) {
            kept.clear();
            vocabulary = new Vocabulary();
            week = Weighed.week(vocabulary);
            rarity = new float[0];
        }
    }

    Weighed weighed(int report, Shelf shelf) {
        Weighed known = kept.get(report);
        if (known != null) {
            return known;
        }
        Profile p = Imprint.read(Integer.toString(report), shelf.imprint(report), vocabulary);
        Weighed w = Weighed.of(p, new Weighing(this::rarity), week);
        if (kept.size() >= KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(report, w);
        return w;
    }

    /** The report's text is another now. */
    void forget(int report) {
        kept.remove(report);
    }

    private float rarity(int term) {
        if (term >= rarity.length) {
            int from = rarity.length;
            rarity = Arrays.copyOf(rarity, Math.max(1 << 12, vocabulary.size() * 2));
            Arrays.fill(rarity, from, rarity.length, Float.NaN);
        }
        if (Float.isNaN(rarity[term])) {
            rarity[term] = counts.rarity(vocabulary.key(term));
        }
        return rarity[term];
    }

    List<Heavy> heaviest(Weighed w, int most) {
        Bag b = Candidates.heaviest(w.body(), most);
        return IntStream.range(0, b.size())
                .mapToObj(i -> new Heavy(vocabulary.key(b.terms()[i]), b.weights()[i]))
                .toList();
    }

    double likeness(int a, int b, Shelf shelf) {
        return Judgement.likeness(weighed(a, shelf), weighed(b, shelf));
    }
}
