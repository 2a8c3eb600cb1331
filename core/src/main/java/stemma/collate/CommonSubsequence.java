package stemma.collate;

import java.util.Arrays;

/** Length of the longest common subsequence, 64 columns at a time (Hyyrö 2004). */
final class CommonSubsequence {
    private CommonSubsequence() {}

    static int length(int[] x, int[] y) {
        int width = (y.length + 63) / 64;
        long[] v = new long[width];
        long[] mask = new long[width];
        Arrays.fill(v, -1);
        Places places = new Places(y, 0, y.length);
        for (int word : x) {
            int first = places.first(word);
            if (first < 0) {
                continue;
            }
            Arrays.fill(mask, 0);
            for (int j = first; j >= 0; j = places.next(j)) {
                mask[j / 64] |= 1L << j % 64;
            }
            long carry = 0;
            for (int k = 0; k < width; k++) {
                long u = v[k] & mask[k];
                long sum = v[k] + u;
                long over = Long.compareUnsigned(sum, u) < 0 ? 1 : 0;
                long all = sum + carry;
                over |= Long.compareUnsigned(all, carry) < 0 ? 1 : 0;
                v[k] = all | v[k] & ~mask[k];
                carry = over;
            }
        }
        int length = 0;
        for (int j = 0; j < y.length; j++) {
            length += (v[j / 64] >>> j % 64 & 1) == 0 ? 1 : 0;
        }
        return length;
    }
}
