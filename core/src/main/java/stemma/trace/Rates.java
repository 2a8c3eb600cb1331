package stemma.trace;

/**
 * How much of what could have been changed a copyist changed: one of a few rates, the one that fits a step best, each at a price. A reprint
 * changes hardly anything, a rewrite much, and no one rate fits both.
 */
final class Rates {
    private static final double[] RATE = {.005, .02, .06, .13, .25, .42, .65, .9};
    private static final double[] HEAD = price(.5, 1, 2, 4, 6, 3, 2, 1);
    private static final double[] BODY = price(6, 4, 4, 4, 2, 1, .5, .2);
    private static final double[] CUTS = price(6, 3, 3, 3, 2, 1, .5, .2);

    private Rates() {}

    private static double[] price(double... weight) {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        double[] out = new double[weight.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = -Math.log(weight[i] / sum);
        }
        return out;
    }

    static double[] head() {
        return HEAD;
    }

    static double[] body() {
        return BODY;
    }

    static double[] cuts() {
        return CUTS;
    }

    static double rate(int i) {
        return RATE[i];
    }

    /** Nats of so many changes and so many places left alone, at this rate. */
    static double nats(double[] price, int i, double changed, double left) {
        return price[i] - changed * Math.log(RATE[i]) - left * Math.log(1 - RATE[i]);
    }

    static int best(double[] price, double changed, double left) {
        int best = 0;
        for (int i = 1; i < RATE.length; i++) {
            if (nats(price, i, changed, left) < nats(price, best, changed, left)) {
                best = i;
            }
        }
        return best;
    }

    static double least(double[] price, double changed, double left) {
        return nats(price, best(price, changed, left), changed, left);
    }
}
