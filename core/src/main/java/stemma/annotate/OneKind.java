package stemma.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.annotate.NameFinder.Mention;

/**
 * Makes a report's names agree: one surface one kind, by the majority of its mentions; a name that stands for the first or last word
 * of a person's full name is that person's; places where a known name stands unseen are added.
 */
final class OneKind {
    /** Words after a name that are no surname. */
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private static final double OUTVOTES = 1e6;

    private final List<Tokens> tokens;
    private final List<Clues> clues;
    private final Capitals capitals;
    private final Map<String, double[]> votes = new HashMap<>();
    private final Map<String, Integer> earliest = new HashMap<>();

    OneKind(List<Tokens> tokens, List<Clues> clues, Capitals capitals) {
        this.tokens = tokens;
        this.clues = clues;
        this.capitals = capitals;
    }

    /** Titles of persons only: what follows one is a person's name, whatever else it may name. */
    private static final Set<String> TITLES = Set.of(
            "president",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "dr",
            "dr.",
            "sen",
            "sen.",
            "rep",
            "rep.",
            "gov",
            "gov.",
            "senator",
            "sgt.",
            "lt.",
            "capt.",
            "gen.",
            "col.",
            "chancellor",
            "congressman",
            "congresswoman");

    /** "President NAME": the surname is a person's all through the report, also where the name was not seen after the title. */
    private void titled() {
        for (int s = 0; s < tokens.size(); s++) {
            Clues c = clues.get(s);
            for (int i = 1; i < c.size && c.casing == 0; i++) {
                boolean alone = c.capital[i]
                        && c.capital[i - 1]
                        && (i + 1 == c.size || !c.capital[i + 1])
                        && TITLES.contains(form(s, i - 1));
                if (alone && form(s, i).length() > 2 && votes.containsKey(form(s, i))) {
                    vote(form(s, i), Name.Kind.PERSON, OUTVOTES);
                }
            }
        }
    }

    /** The mentions with their settled kinds and those added, in order. */
    List<Mention> settle(List<Mention> found) {
        for (Mention m : found) {
            vote(surface(m), m.kind(), 1);
        }
        titled();
        for (Mention m : found) {
            if (m.length() > 1 && m.length() < 5 && kind(surface(m)) == Name.Kind.PERSON) {
                person(m);
            }
        }
        List<Mention> out = new ArrayList<>();
        for (Mention m : found) {
            out.add(m.as(kind(surface(m))));
        }
        add(out);
        out.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::first));
        return out;
    }

    /**
     * The first and the last word of a full name vote for a person: half a mention's weight, the last a whole one's and a half.
     * Against a place they are weighed ("Jordan"); what was taken for a body ("Xi") gives way.
     */
    private void person(Mention m) {
        int last = m.last();
        if (SUFFIXES.contains(form(m.sentence(), last)) && last - 1 > m.first()) {
            last--;
        }
        if (clues.get(m.sentence()).capital[m.first()]) {
            person(form(m.sentence(), m.first()), 0.5 / found(m));
        }
        person(form(m.sentence(), last), 1.5 / found(m));
    }

    private void person(String word, double weight) {
        Name.Kind now = votes.containsKey(word) ? kind(word) : Name.Kind.PERSON;
        vote(word, Name.Kind.PERSON, now == Name.Kind.PERSON || now == Name.Kind.PLACE ? weight : OUTVOTES);
    }

    /** How often the full name stands, so that its words vote once. */
    private double found(Mention m) {
        double sum = 0;
        for (double v : votes.getOrDefault(surface(m), new double[0])) {
            sum += v;
        }
        return Math.max(1, sum);
    }

    private void vote(String surface, Name.Kind kind, double weight) {
        votes.computeIfAbsent(surface, k -> new double[Name.Kind.values().length])[kind.ordinal()] += weight;
        earliest.putIfAbsent(surface, kind.ordinal());
    }

    /** The kind with the most votes; of equals the first found. */
    private Name.Kind kind(String surface) {
        double[] v = votes.getOrDefault(surface, new double[Name.Kind.values().length]);
        int best = earliest.getOrDefault(surface, Name.Kind.OTHER.ordinal());
        for (int k = 0; k < v.length; k++) {
            best = v[k] > v[best] + 1e-9 ? k : best;
        }
        return Name.Kind.values()[best];
    }

    private void add(List<Mention> mentions) {
        boolean[][] taken = new boolean[tokens.size()][];
        for (int s = 0; s < taken.length; s++) {
            taken[s] = new boolean[tokens.get(s).size()];
        }
        int longest = 0;
        for (Mention m : mentions) {
            java.util.Arrays.fill(taken[m.sentence()], m.first(), m.last() + 1, true);
            longest = Math.max(longest, m.length());
        }
        for (int s = 0; s < taken.length; s++) {
            int i = 0;
            while (i < taken[s].length) {
                int e = taken[s][i] || !clues.get(s).capital[i] ? -1 : known(s, i, taken[s], longest);
                if (e >= 0) {
                    mentions.add(new Mention(s, i, e, kind(surface(s, i, e))));
                    i = e;
                }
                i++;
            }
        }
    }

    /** The last token of the longest known name that begins here and is free; -1 where there is none. */
    private int known(int s, int first, boolean[] taken, int longest) {
        Clues c = clues.get(s);
        for (int last = Math.min(taken.length, first + longest) - 1; last >= first; last--) {
            boolean free = c.capital[last];
            for (int i = first; i <= last; i++) {
                free &= !taken[i];
            }
            if (free && votes.containsKey(surface(s, first, last)) && isWhole(s, first, last)) {
                return last;
            }
        }
        return -1;
    }

    private boolean isWhole(int s, int first, int last) {
        Clues c = clues.get(s);
        if (first == last) {
            String form = form(s, first);
            if (form.length() < 3 || capitals.seen(c.lower[first]) != 1 || Abbreviations.OPENERS.contains(form)) {
                return false;
            }
        }
        boolean beside = first > 0 && c.capital[first - 1] && first - 1 > 0 || last + 1 < c.size && c.capital[last + 1];
        return c.casing != 0 || !beside;
    }

    private String surface(Mention m) {
        return surface(m.sentence(), m.first(), m.last());
    }

    private String surface(int s, int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i <= last; i++) {
            out.append(i > first ? " " : "").append(form(s, i));
        }
        return out.toString();
    }

    private String form(int s, int token) {
        return stemma.text.Fold.word(tokens.get(s).form(token));
    }
}
