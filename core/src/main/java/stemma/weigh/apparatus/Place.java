package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * A place of variation of an utterance: where its readings have different words.
 *
 * @param range the words of the pillar reading, all others are laid against it; empty where others have more
 * @param words for every reading its words there, empty for an omission; null where it does not print this place
 * @param variants readings of the same wording together, in order of their first reading
 */
record Place(Span range, List<@Nullable Span> words, List<List<Integer>> variants) {

    /**
     * The places of variation between the pillar and all others.
     *
     * @param sides alignments of the pillar (as {@code a}) with every reading; null for the pillar itself and for readings that
     *     are not to be compared
     */
    static List<Place> find(Wording pillar, int self, List<@Nullable Alignment> sides) {
        List<Place> out = new ArrayList<>();
        for (Span range : ranges(sides)) {
            List<@Nullable Span> words = new ArrayList<>();
            List<Wording> wordings = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                Alignment x = sides.get(i);
                words.add(i == self ? range : x == null ? null : at(x, range));
                wordings.add(x == null ? pillar : x.b());
            }
            List<List<Integer>> variants = variants(words, wordings);
            if (variants.size() > 1) {
                out.add(new Place(range, words, variants));
            }
        }
        return out;
    }

    private static List<Span> ranges(List<@Nullable Alignment> sides) {
        List<Span> all = new ArrayList<>();
        for (Alignment x : sides) {
            if (x != null) {
                x.variants().forEach(k -> all.add(new Span(k.fromA(), k.toA())));
            }
        }
        all.sort(Comparator.naturalOrder());
        List<Span> out = new ArrayList<>();
        for (Span s : all) {
            Span last = out.isEmpty() ? null : out.getLast();
            if (last != null && (s.start() < last.end() || s.equals(last))) {
                out.set(out.size() - 1, last.union(s));
            } else {
                out.add(s);
            }
        }
        return out;
    }

    /** The other reading's words for a range of the pillar's; null where it does not reach there. */
    private static @Nullable Span at(Alignment x, Span range) {
        List<Alignment.Block> all = new ArrayList<>(x.blocks());
        int first = x.firstA();
        int end = x.endA();
        for (Alignment.Block k : x.variants()) {
            first = Math.min(first, k.fromA());
            end = Math.max(end, k.toA());
            if (!all.contains(k)) {
                all.add(k);
            }
        }
        if (range.isEmpty()) {
            int p = range.start();
            for (Alignment.Block k : all) {
                if (k.fromA() == p && k.toA() == p) {
                    return new Span(k.fromB(), k.toB());
                }
                if (k.fromA() < p && p < k.toA()) {
                    return null;
                }
            }
            if (p <= x.firstA() || p >= x.endA()) {
                return null;
            }
            int b = x.toB(p) >= 0 ? x.toB(p) : endBefore(x, all, p);
            return new Span(b, b);
        }
        if (range.start() < first || range.end() > end) {
            return null;
        }
        int from = x.toB(range.start());
        int to = x.toB(range.end() - 1) + 1;
        for (Alignment.Block k : all) {
            if (k.fromA() <= range.start() && range.start() < k.toA()) {
                from = k.fromB();
            }
            if (k.fromA() < range.end() && range.end() <= k.toA()) {
                to = k.toB();
            }
        }
        return new Span(from, Math.max(from, to));
    }

    private static int endBefore(Alignment x, List<Alignment.Block> all, int p) {
        int b = x.toB(p - 1) + 1;
        for (Alignment.Block k : all) {
            if (k.toA() == p) {
                b = k.toB();
            }
        }
        return Math.max(0, b);
    }

    private static List<List<Integer>> variants(List<@Nullable Span> words, List<Wording> wordings) {
        Map<Integer, List<Integer>> byFirst = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            Span at = words.get(i);
            if (at == null) {
                continue;
            }
            int like = i;
            for (int first : byFirst.keySet()) {
                Span other = words.get(first);
                if (other != null && wordings.get(i).isSame(at, wordings.get(first), other)) {
                    like = first;
                    break;
                }
            }
            byFirst.computeIfAbsent(like, k -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byFirst.values());
    }

    /** The same with only those readings as witnesses that the test does not hold for; a variant that has none left is gone. */
    Place without(IntPredicate test) {
        return new Place(
                range,
                words,
                variants.stream()
                        .map(v -> v.stream().filter(i -> !test.test(i)).toList())
                        .filter(v -> !v.isEmpty())
                        .toList());
    }

    /** Which variant a reading has; -1 where it does not print this place. */
    int variantOf(int reading) {
        for (int v = 0; v < variants.size(); v++) {
            if (variants.get(v).contains(reading)) {
                return v;
            }
        }
        return -1;
    }
}
