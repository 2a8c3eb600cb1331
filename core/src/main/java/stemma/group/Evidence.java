package stemma.group;

import java.util.Arrays;

/** The measurements of {@link Sign} on two reports; the same whichever comes first. */
final class Evidence {
    /** Stands for the days between two reports where one is undated: halfway between the same and another occasion. */
    static final double UNKNOWN_DAYS = 2.5;

    private static final int FARTHEST = 60;
    private static final int RAREST = 10;
    /** Nats above which a word counts as rare: one report in 55. */
    private static final double RARE = 4;

    private Evidence() {}

    /** One value for each {@link Sign}, by its ordinal. */
    static float[] of(Weighed a, Weighed b) {
        float[] f = new float[Sign.values().length];
        put(f, Sign.BODY, a.body().dot(b.body()));
        put(f, Sign.LEAD, a.lead().dot(b.lead()));
        put(f, Sign.TITLE, a.title().dot(b.title()));
        put(f, Sign.NAMES, a.names().dot(b.names()));
        put(f, Sign.FIGURES, a.figures().dot(b.figures()));
        put(f, Sign.PLAIN, a.plain().dot(b.plain()));
        put(f, Sign.LEAD_NAMES, a.leadNames().dot(b.leadNames()));
        put(f, Sign.LEAD_PLAIN, a.leadPlain().dot(b.leadPlain()));
        put(f, Sign.TITLE_NAMES, a.titleNames().dot(b.titleNames()));
        shares(f, a, b);
        rarity(f, a, b);
        context(f, a.profile(), b.profile());
        boolean bothWeek = a.weekdays() != 0 && b.weekdays() != 0;
        put(f, Sign.WEEKDAY, bothWeek ? ((a.weekdays() & b.weekdays()) != 0 ? 1 : -1) : 0);
        return f;
    }

    /** The same evidence as if no day were known. */
    static float[] undated(float[] evidence) {
        float[] f = evidence.clone();
        put(f, Sign.UNDATED, 1);
        put(f, Sign.DAYS, UNKNOWN_DAYS);
        return f;
    }

    private static void shares(float[] f, Weighed a, Weighed b) {
        double title = a.rareTitle().sharedWith(b.rareBody());
        double titleBack = b.rareTitle().sharedWith(a.rareBody());
        put(f, Sign.TITLE_LESS, Math.min(title, titleBack));
        put(f, Sign.TITLE_MORE, Math.max(title, titleBack));
        put(
                f,
                Sign.LEAD_MORE,
                Math.max(a.rareLead().sharedWith(b.rareBody()), b.rareLead().sharedWith(a.rareBody())));
        double names = a.rareNames().sharedWith(b.rareNames());
        double namesBack = b.rareNames().sharedWith(a.rareNames());
        put(f, Sign.NAMES_LESS, Math.min(names, namesBack));
        put(f, Sign.NAMES_MORE, Math.max(names, namesBack));
        put(f, Sign.PAIRS, Math.log1p(a.rarePairs().terms().shared(b.rarePairs().terms())));
        put(
                f,
                Sign.PAIRS_MORE,
                Math.max(a.rarePairs().sharedWith(b.rarePairs()), b.rarePairs().sharedWith(a.rarePairs())));
        long[] w = a.profile().wording();
        long[] v = b.profile().wording();
        double copied = common(w, v);
        put(f, Sign.COPY_MORE, copied / Math.max(4, Math.min(w.length, v.length)));
        put(f, Sign.COPY_LESS, copied / Math.max(4, Math.max(w.length, v.length)));
    }

    private static void rarity(float[] f, Weighed a, Weighed b) {
        double[] all = rarest(a.rareBody().terms(), b.rareBody().terms());
        put(f, Sign.RAREST, sum(all, 5));
        put(f, Sign.RARE_TEN, sum(all, RAREST));
        put(f, Sign.RARE, all[RAREST]);
        double[] lead = rarest(a.rareLead().terms(), b.rareLead().terms());
        put(f, Sign.LEAD_RAREST, sum(lead, 3));
        put(f, Sign.LEAD_RARE, lead[RAREST]);
    }

    private static void context(float[] f, Profile a, Profile b) {
        int ages = a.ages().common(b.ages());
        put(f, Sign.AGES, ages);
        put(f, Sign.AGES_APART, a.ages().size() > 0 && b.ages().size() > 0 && ages == 0 ? 1 : 0);
        boolean dated = a.dated() && b.dated();
        put(f, Sign.DAYS, dated ? Math.min(FARTHEST, Math.abs((double) a.day() - b.day())) : UNKNOWN_DAYS);
        put(f, Sign.UNDATED, dated ? 0 : 1);
        double less = Math.log1p(Math.min(a.length(), b.length()));
        put(f, Sign.LENGTH, less);
        put(f, Sign.LENGTHS, Math.log1p(Math.max(a.length(), b.length())) - less);
        String outlet = a.outlet();
        put(f, Sign.OUTLET, outlet == null || b.outlet() == null ? 0 : outlet.equals(b.outlet()) ? 1 : -1);
    }

    private static void put(float[] f, Sign sign, double value) {
        f[sign.ordinal()] = (float) value;
    }

    private static int common(long[] a, long[] b) {
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int c = Long.compare(a[i], b[j]);
            n += c == 0 ? 1 : 0;
            i += c <= 0 ? 1 : 0;
            j += c >= 0 ? 1 : 0;
        }
        return n;
    }

    /** The rarity of the rarest words that both have, ascending, then what {@link Sign#RARE} asks for. */
    private static double[] rarest(Bag a, Bag b) {
        double[] best = new double[RAREST];
        double over = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int c = Integer.compare(a.terms()[i], b.terms()[j]);
            if (c == 0) {
                double w = a.weights()[i];
                over += Math.max(0, w - RARE);
                if (w > best[0]) {
                    int k = 0;
                    while (k + 1 < RAREST && best[k + 1] < w) {
                        best[k] = best[++k];
                    }
                    best[k] = w;
                }
            }
            i += c <= 0 ? 1 : 0;
            j += c >= 0 ? 1 : 0;
        }
        double[] out = Arrays.copyOf(best, RAREST + 1);
        out[RAREST] = Math.log1p(over);
        return out;
    }

    private static double sum(double[] ascending, int most) {
        double s = 0;
        for (int k = RAREST - most; k < RAREST; k++) {
            s += ascending[k];
        }
        return s;
    }
}
