package stemma.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stemma.report.Earlier;
import stemma.report.Report;
import stemma.text.FairCopy;
import stemma.text.Words;

/**
 * Tells in a stream of reports which was met before under another address of the same page: AMP, mobile host, print view, tracking parameters.
 * Memory is bounded, some 300 bytes a page. Not for several threads.
 */
public final class SamePage {
    /** Pages remembered; past them those that were met first are forgotten. */
    private static final int MOST = 100_000;

    /** The smallest hashes of a text's shingles that are kept to compare it by (Broder, "On the resemblance and containment of documents", 1997). */
    private static final int SKETCH = 24;

    /** Resemblance from which two texts under one address are versions: two texts of one length that share half of their shingles have a third. */
    private static final double VERSION = 1 / 3.0;

    private final Map<String, Met> met = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Met> eldest) {
            return size() > MOST;
        }
    };

    /** @param words a hash of all of them */
    private record Met(String id, int words, int[] sketch) {}

    /** The report that was met first of the page that this one is of; null where none was, or the address leads to other texts every day. */
    public @Nullable Earlier before(Report r) {
        String address = Versions.address(r);
        if (address == null) {
            return null;
        }
        Words words = Words.of(FairCopy.plain(r.articleText()));
        List<String> shingles = Versions.shingles(words);
        int[] sketch = shingles.stream()
                .mapToInt(s -> mixed(s.hashCode()))
                .sorted()
                .distinct()
                .limit(SKETCH)
                .toArray();
        Met mine = new Met(r.id(), shingles.hashCode(), sketch);
        Met first = met.putIfAbsent(address, mine);
        if (first == null) {
            return null;
        }
        boolean same = first.words() == mine.words() && Arrays.equals(first.sketch(), sketch);
        if (same || likeness(first.sketch(), sketch) >= VERSION) {
            return new Earlier(first.id(), same);
        }
        met.put(address, mine);
        return null;
    }

    /** Share of the two texts' smallest hashes that both have, 0 to 1. */
    private static double likeness(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        int both = 0;
        int seen = 0;
        while (seen < SKETCH && i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            both += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) both / seen;
    }

    private static int mixed(int h) {
        int x = h * 0x9E3779B1;
        x ^= x >>> 15;
        return x * 0x85EBCA6B;
    }
}
