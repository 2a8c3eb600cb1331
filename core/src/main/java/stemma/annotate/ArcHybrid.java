package stemma.annotate;

import java.util.Arrays;

/**
 * A state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, and the rest of the sentence with the root
 * behind it. Transition 0 shifts; each relation then has two: s0 becomes dependent of the rest's first (left), or of the one below
 * it on the stack (right).
 */
final class ArcHybrid {
    static final int SHIFT = 0;
    final int size;
    final int[] heads;
    final int[] relations;
    private final int[] stack;
    private int depth;
    private int next;
    private final int[] leftmost;
    private final int[] rightmost;
    private final int[] lefts;
    private final int[] rights;

    ArcHybrid(int size) {
        this.size = size;
        heads = new int[size];
        relations = new int[size];
        stack = new int[size + 1];
        leftmost = new int[size + 1];
        rightmost = new int[size + 1];
        lefts = new int[size + 1];
        rights = new int[size + 1];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, -1);
        Arrays.fill(leftmost, -1);
        Arrays.fill(rightmost, -1);
    }

    boolean isDone() {
        return depth == 0 && next == size;
    }

    /** Token on the stack, 0 for the topmost; -1 where there is none. */
    int stack(int k) {
        return k < depth ? stack[depth - 1 - k] : -1;
    }

    /** Token of the rest, 0 for the first; the root is {@code size}; -1 beyond it. */
    int rest(int k) {
        return next + k <= size ? next + k : -1;
    }

    int leftmost(int token) {
        return token < 0 ? -1 : leftmost[token];
    }

    int rightmost(int token) {
        return token < 0 ? -1 : rightmost[token];
    }

    /** Dependents so far, left and right of the token, each up to 3. */
    int valency(int token) {
        return token < 0 ? -1 : Math.min(3, lefts[token]) * 4 + Math.min(3, rights[token]);
    }

    int relation(int token) {
        return token < 0 || token == size ? -1 : relations[token];
    }

    boolean mayShift() {
        return next < size;
    }

    boolean mayLeft() {
        return depth > 0;
    }

    boolean mayRight() {
        return depth > 1;
    }

    static boolean isLeft(int transition) {
        return transition > 0 && transition % 2 == 1;
    }

    static int relationOf(int transition) {
        return (transition - 1) / 2;
    }

    boolean may(int transition) {
        return transition == SHIFT ? mayShift() : isLeft(transition) ? mayLeft() : mayRight();
    }

    void apply(int transition) {
        if (transition == SHIFT) {
            stack[depth++] = next++;
            return;
        }
        int token = stack[--depth];
        int head = isLeft(transition) ? next : stack[depth - 1];
        heads[token] = head;
        relations[token] = relationOf(transition);
        if (token < head) {
            lefts[head]++;
            leftmost[head] = leftmost[head] < 0 ? token : Math.min(leftmost[head], token);
        } else {
            rights[head]++;
            rightmost[head] = Math.max(rightmost[head], token);
        }
    }
}
