package stemma.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron (Freund and Schapire 1999; Collins 2002) in the layout of {@link HashedWeights}. Features seen fewer than
 * {@code least} times in the counting pass are left out.
 */
final class Learner implements Scorer {
    private final List<String> labels;
    private final int[] now;
    private final long[] total;
    private final int cellShift;
    private final byte[] counts = new byte[1 << 25];
    private final int countShift = HashedWeights.shift(1 << 25);
    private final long[] known;
    private final int knownShift;
    private long step = 1;

    Learner(List<String> labels, int cellBits, int knownBits) {
        this.labels = labels;
        this.now = new int[1 << cellBits];
        this.total = new long[1 << cellBits];
        this.cellShift = HashedWeights.shift(1 << cellBits);
        this.known = new long[1 << knownBits - 6];
        this.knownShift = HashedWeights.shift(1 << knownBits);
    }

    void count(int[] features, int n, int least) {
        for (int i = 0; i < n; i++) {
            int c = features[i] >>> countShift;
            if (counts[c] < least && ++counts[c] >= least) {
                int bit = features[i] >>> knownShift;
                known[bit >>> 6] |= 1L << (bit & 63);
            }
        }
    }

    @Override
    public void score(int[] features, int n, int[] scores) {
        int size = labels.size();
        for (int i = 0; i < n; i++) {
            if (HashedWeights.isKnown(features[i], known, knownShift)) {
                int base = HashedWeights.cell(features[i], cellShift, now.length, size);
                for (int l = 0; l < size; l++) {
                    scores[l] += now[base + l];
                }
            }
        }
    }

    /** Moves the weights of the label by {@code by}. */
    void move(int[] features, int n, int label, int by) {
        for (int i = 0; i < n; i++) {
            if (HashedWeights.isKnown(features[i], known, knownShift)) {
                int c = HashedWeights.cell(features[i], cellShift, now.length, labels.size()) + label;
                now[c] += by;
                total[c] += step * by;
            }
        }
    }

    void step() {
        step++;
    }

    HashedWeights average() {
        double[] mean = new double[now.length];
        double[] sizes = new double[now.length];
        int used = 0;
        for (int c = 0; c < mean.length; c++) {
            mean[c] = now[c] - (double) total[c] / step;
            if (Math.abs(mean[c]) > 1e-3) {
                sizes[used++] = Math.abs(mean[c]);
            }
        }
        Arrays.sort(sizes, 0, used);
        double unit = sizes[(int) (used * 0.9998)] / 127;
        byte[] cells = new byte[mean.length];
        int left = 0;
        for (int c = 0; c < mean.length; c++) {
            cells[c] = (byte) Math.clamp(Math.round(mean[c] / unit), -127, 127);
            left += cells[c] != 0 ? 1 : 0;
        }
        long bits = Arrays.stream(known).map(Long::bitCount).sum();
        System.out.printf("features %d, cells %d of %d, unit %.4f, greatest %.2f%n", bits, left, cells.length, unit, sizes[used - 1]);
        return new HashedWeights(labels, cells, known);
    }
}
