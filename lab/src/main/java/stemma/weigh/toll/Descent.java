package stemma.weigh.toll;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Least value of a smooth convex function, by limited-memory BFGS (Liu and Nocedal 1989) with halved steps. */
final class Descent {
    private static final int MEMORY = 10;
    private static final int HALVINGS = 40;
    private static final double ARMIJO = 1e-4;

    private Descent() {}

    /** Its value at x; its slope goes to g. */
    interface Function {
        double at(double[] x, double[] g);
    }

    private record Move(double[] step, double[] change, double product) {}

    /** From 0. */
    static double[] minimum(int size, int steps, Function f) {
        double[] x = new double[size];
        double[] g = new double[size];
        double value = f.at(x, g);
        Deque<Move> moves = new ArrayDeque<>();
        for (int s = 0; s < steps; s++) {
            double[] way = way(g, moves);
            double slope = dot(way, g);
            double length = moves.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(g, g))) : 1;
            double[] next = new double[size];
            double[] slopes = new double[size];
            double there = 0;
            boolean better = false;
            for (int h = 0; h < HALVINGS && !better; h++, length /= 2) {
                for (int i = 0; i < size; i++) {
                    next[i] = x[i] + length * way[i];
                }
                there = f.at(next, slopes);
                better = there <= value + ARMIJO * length * slope;
            }
            if (!better || value - there < 1e-9 * Math.abs(value)) {
                return better ? next : x;
            }
            double[] step = new double[size];
            double[] change = new double[size];
            for (int i = 0; i < size; i++) {
                step[i] = next[i] - x[i];
                change[i] = slopes[i] - g[i];
            }
            double product = dot(step, change);
            if (product > 1e-12) {
                moves.addLast(new Move(step, change, product));
                if (moves.size() > MEMORY) {
                    moves.removeFirst();
                }
            }
            x = next;
            g = slopes;
            value = there;
        }
        return x;
    }

    private static double[] way(double[] g, Deque<Move> moves) {
        double[] q = g.clone();
        double[] part = new double[moves.size()];
        int i = moves.size();
        for (Iterator<Move> back = moves.descendingIterator(); back.hasNext(); ) {
            Move m = back.next();
            part[--i] = dot(m.step(), q) / m.product();
            add(q, -part[i], m.change());
        }
        if (!moves.isEmpty()) {
            Move last = moves.getLast();
            double scale = last.product() / dot(last.change(), last.change());
            for (int k = 0; k < q.length; k++) {
                q[k] *= scale;
            }
        }
        for (Move m : moves) {
            add(q, part[i++] - dot(m.change(), q) / m.product(), m.step());
        }
        for (int k = 0; k < q.length; k++) {
            q[k] = -q[k];
        }
        return q;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double out = 0;
        for (int i = 0; i < a.length; i++) {
            out += a[i] * b[i];
        }
        return out;
    }
}
