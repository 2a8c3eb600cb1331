package stemma.weigh.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stemma.report.Locus;
import stemma.text.Fold;
import stemma.weigh.Happening;
import stemma.weigh.Statement;
import stemma.weigh.clause.Terms;

/** Lines of the timeline that tell one thing twice: the same day in nearly the same words, or once as planned and once as done. */
final class Retold {
    /** Part of the lesser line's content words that the other must have. Set by hand on 23 real stories. */
    private static final double SAME = 0.6;

    private Retold() {}

    /** @param all sorted by time */
    static List<Happening> without(List<Happening> all) {
        List<Happening> out = new ArrayList<>();
        for (Happening h : all) {
            int at = -1;
            for (int i = 0; i < out.size(); i++) {
                at = at < 0 && isSame(out.get(i), h) ? i : at;
            }
            if (at < 0) {
                out.add(h);
            } else {
                out.set(at, joined(out.get(at), h));
            }
        }
        return out;
    }

    private static boolean isSame(Happening a, Happening b) {
        return day(a).equals(day(b)) && likeness(words(a), words(b)) >= SAME;
    }

    private static String day(Happening h) {
        return h.when().indexOf('T') < 0
                ? h.when()
                : h.when().substring(0, h.when().indexOf('T'));
    }

    private static double likeness(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size() / (double) Math.max(1, Math.min(a.size(), b.size()));
    }

    private static Set<String> words(Happening h) {
        Set<String> out = new TreeSet<>();
        for (String w : Fold.words(h.what()).split(" ")) {
            if (Terms.isContent(w)) {
                out.add(Terms.stem(w));
            }
        }
        return out;
    }

    /** What is done stands for what was planned, then the finer time, then what more places tell. */
    private static Happening joined(Happening a, Happening b) {
        boolean second = isAhead(a) != isAhead(b)
                ? isAhead(a)
                : b.when().length() != a.when().length()
                        ? b.when().length() > a.when().length()
                        : b.attestations().size() > a.attestations().size();
        Happening told = second ? b : a;
        Set<Locus> places = new TreeSet<>(a.attestations());
        places.addAll(b.attestations());
        Set<String> who = new TreeSet<>(java.util.Comparator.comparingInt(Chronicle::number));
        who.addAll(told.participants());
        return new Happening(
                told.when(),
                told.precision(),
                told.basis(),
                told.what(),
                told.status(),
                List.copyOf(who),
                told.place(),
                List.copyOf(places));
    }

    private static boolean isAhead(Happening h) {
        return h.status() == Statement.Status.PLANNED || h.status() == Statement.Status.EXPECTED;
    }
}
