package stemma.group;

import java.util.List;
import java.util.stream.IntStream;

/** A profile with its terms weighed: vectors of length 1 for cosines, plain rarity for shares. */
record Weighed(
        Profile profile,
        Bag body,
        Bag lead,
        Bag title,
        Bag names,
        Bag figures,
        Bag plain,
        Bag leadNames,
        Bag leadPlain,
        Bag titleNames,
        Rare rareBody,
        Rare rareLead,
        Rare rareTitle,
        Rare rareNames,
        Rare rarePairs,
        int weekdays) {
    private static final List<String> WEEK =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Terms with their rarity, and its sum. */
    record Rare(Bag terms, double sum) {
        static Rare of(Bag terms) {
            return new Rare(terms, terms.sum());
        }

        /** The part of this rarity whose terms the other has too, 0..1; 0 where there is none. */
        double sharedWith(Rare other) {
            return sum == 0 ? 0 : terms.shared(other.terms) / sum;
        }
    }

    static Weighed of(Profile p, Weighing w, int[] week) {
        int weekdays = 0;
        for (int d = 0; d < week.length; d++) {
            weekdays |= p.lead().holds(week[d]) ? 1 << d : 0;
        }
        return new Weighed(
                p,
                w.unit(p.body()),
                w.unit(p.lead()),
                w.unit(p.title()),
                w.unit(p.names()),
                w.unit(p.figures()),
                w.unit(p.body().without(p.names())),
                w.unit(p.lead().within(p.names())),
                w.unit(p.lead().without(p.names())),
                w.unit(p.title().within(p.names())),
                Rare.of(w.rare(p.body())),
                Rare.of(w.rare(p.lead())),
                Rare.of(w.rare(p.title())),
                Rare.of(w.rare(p.names())),
                Rare.of(w.rare(p.pairs())),
                weekdays);
    }

    /** All reports of a run, weighed by the run's own vocabulary. */
    static List<Weighed> all(List<Profile> profiles, Vocabulary vocabulary) {
        int[] week = week(vocabulary);
        float[] rarity = vocabulary.rarity();
        Weighing weighing = new Weighing(t -> rarity[t]);
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> of(profiles.get(i), weighing, week))
                .toList();
    }

    /** The numbers of the days of the week. */
    static int[] week(Vocabulary vocabulary) {
        return WEEK.stream().mapToInt(vocabulary::number).toArray();
    }
}
