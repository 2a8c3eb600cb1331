package stemma.collate;

import java.util.List;
import java.util.Locale;

/**
 * Two reports laid side by side.
 *
 * @param a the lesser identifier of the two
 * @param shareA part of {@code a}'s words that stand in an aligned passage, 0 to 1; reworded ones count from {@link #LIKELY} on
 * @param passages in order of their place in {@code a}; none where wording is scattered all over the text and no stretch of it tells
 *     by itself
 */
public record Collation(
        String a, String b, double shareA, double shareB, Derivation derivation, List<Passage> passages) {
    /** Score from which a reworded passage more likely than not says the same. */
    static final double LIKELY = 0.5;

    public Collation {
        passages = List.copyOf(passages);
    }

    /** How far the later text of the two is taken from the other or from their common source. */
    public enum Derivation {
        WHOLLY,
        PARTIALLY,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
