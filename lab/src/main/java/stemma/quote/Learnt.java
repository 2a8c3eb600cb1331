package stemma.quote;

/** Weights while they are learnt, with AdaGrad (Duchi et al. 2011). */
final class Learnt implements Weights {
    final int columns;
    final int rows;
    final float[] w;
    final float[] g;

    Learnt(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        w = new float[rows * columns];
        g = new float[rows * columns];
        java.util.Arrays.fill(g, 1e-2f);
    }

    @Override
    public void add(int row, float[] scores) {
        int at = row * columns;
        for (int y = 0; y < columns; y++) {
            scores[y] += w[at + y];
        }
    }

    @Override
    public int mask() {
        return rows - 1;
    }

    void step(int at, float gradient, float rate, float shrink) {
        g[at] += gradient * gradient;
        float x = w[at] - rate / (float) Math.sqrt(g[at]) * gradient;
        float s = shrink * rate / (float) Math.sqrt(g[at]);
        w[at] = x > s ? x - s : x < -s ? x + s : 0;
    }
}
