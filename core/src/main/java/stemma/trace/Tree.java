package stemma.trace;

import java.util.Arrays;
import java.util.BitSet;

/** A family's tree while it is searched: nodes below {@code size} are reports, those from there on lost copies; parent -1 is none. */
final class Tree {
    static final int NONE = -1;
    static final int GONE = -2;

    final int size;
    final int[] parent;

    Tree(int size) {
        this.size = size;
        parent = new int[2 * size];
        Arrays.fill(parent, 0, size, NONE);
        Arrays.fill(parent, size, 2 * size, GONE);
    }

    private Tree(int size, int[] parent) {
        this.size = size;
        this.parent = parent;
    }

    Tree copy() {
        return new Tree(size, parent.clone());
    }

    boolean exists(int node) {
        return parent[node] != GONE;
    }

    boolean lost(int node) {
        return node >= size;
    }

    /** Is the one the other or above it? */
    boolean above(int upper, int node) {
        for (int x = node; x >= 0; x = parent[x]) {
            if (x == upper) {
                return true;
            }
        }
        return false;
    }

    /** The reports at and below the node. */
    BitSet reportsFrom(int node) {
        BitSet out = new BitSet();
        for (int i = 0; i < size; i++) {
            if (above(node, i)) {
                out.set(i);
            }
        }
        return out;
    }

    BitSet children(int node) {
        BitSet out = new BitSet();
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == node) {
                out.set(i);
            }
        }
        return out;
    }

    int childCount(int node) {
        int n = 0;
        for (int p : parent) {
            n += p == node ? 1 : 0;
        }
        return n;
    }

    /** A new lost node under the given parent; {@link #GONE} where there is no room. */
    int addLost(int under) {
        for (int i = size; i < parent.length; i++) {
            if (parent[i] == GONE) {
                parent[i] = under;
                return i;
            }
        }
        return GONE;
    }

    /** Takes out lost nodes with fewer than two children; their child goes to their parent. */
    void prune() {
        boolean again = true;
        while (again) {
            again = false;
            for (int i = size; i < parent.length; i++) {
                if (parent[i] != GONE && childCount(i) < 2) {
                    remove(i);
                    again = true;
                }
            }
        }
    }

    void remove(int lostNode) {
        int up = parent[lostNode];
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] == lostNode) {
                parent[i] = up;
            }
        }
        parent[lostNode] = GONE;
    }
}
