package stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stemma.text.Span;

/**
 * Words that may name a speaker.
 *
 * @param first first token
 * @param last last token, included
 * @param head token of its head word
 * @param chance mean probability of its tokens to be a source, 0 to 1
 */
record Mention(Kind kind, int first, int last, int head, double chance) {
    enum Kind {
        PRONOUN,
        NAME,
        NOMINAL
    }

    /** Least chance of a run of tokens that counts as a mention; chosen on PolNeAR train, reports kept aside. */
    private static final double LEAST = 0.12;

    static final Set<String> PRONOUNS = Set.of(
            ("he she they it i we you who his her their him them us me my our your both which whom whose one others"
                            + " those this these that many some several most all")
                    .split(" "));

    private static final Set<String> CUTS = Set.of(
            ",", "(", "\u2014", "\u2013", ":", ";", "-", "--", "of", "for", "from", "at", "in", "with", "who", "that",
            "which", "on", "and", "to", "whose", "by", "about", "near", "as", "among", "told", "said");

    /** Words before a mention that are none of its own. */
    private static final Set<String> LEADS_IN = Set.of(
            ("which that when while as and but where because although though since if whether so then").split(" "));

    /** Words after a mention that are none of its own. */
    private static final Set<String> TRAILS = Set.of(
            ("in on at the a an of for from to with and by as during over after before also then has have had is was"
                            + " were are neither")
                    .split(" "));

    private static final Set<String> FRONTS =
            Set.of(("outside inside in on after before during at but meanwhile today yesterday later earlier still also"
                            + " however monday tuesday wednesday thursday friday saturday sunday for from with by despite")
                    .split(" "));

    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

    private static final Set<String> TIMES = Set.of(
            ("earlier later now again today yesterday tomorrow last this next week weekend month year night morning"
                            + " afternoon evening once repeatedly already")
                    .split(" "));

    /** Of a longer mention that ends with one of them, they alone speak. */
    private static final Set<String> SPEAKING = Set.of("he", "she", "they", "we", "i");

    /** Mentions outside of what is said, in order, not overlapping. */
    static List<Mention> find(Tokens t, double[][] chances) {
        List<Mention> out = new ArrayList<>();
        boolean[] taken = new boolean[t.size];
        int i = 0;
        while (i < t.size) {
            if (source(chances[i]) < LEAST) {
                i++;
                continue;
            }
            int j = i;
            double sum = source(chances[i]);
            double max = sum;
            while (j + 1 < t.size && t.sentence[j + 1] == t.sentence[i] && source(chances[j + 1]) >= LEAST) {
                j++;
                sum += source(chances[j]);
                max = Math.max(max, source(chances[j]));
            }
            int a = i;
            int b = j;
            while (a <= b && !t.isWord(a)) {
                a++;
            }
            while (b > a && !t.isWord(b) && !t.fold[b].equals(")")) {
                b--;
            }
            if (a <= b) {
                int subject = subject(t, a, b);
                out.add(of(t, a, subject < 0 ? b : subject - 2, max));
                if (subject >= 0) {
                    out.add(of(t, subject, b, max));
                }
                for (int k = a; k <= b; k++) {
                    taken[k] = true;
                }
            }
            i = j + 1;
        }
        names(t, chances, taken, out);
        out.sort(Comparator.comparingInt(Mention::first));
        return out;
    }

    /** "According to NAME, NAME said": where the second name, subject of the verb after it, begins; -1 where there is none. */
    private static int subject(Tokens t, int first, int last) {
        int verb = last + 1 < t.size && t.state[last + 1] == Tokens.OPEN ? last + 2 : last + 1;
        boolean follows = verb < t.size
                && t.paragraph[verb] == t.paragraph[last]
                && t.verbAfter[last] >= 0
                && t.verbAfter[last] <= verb;
        for (int i = last; follows && i > first + 1 && (t.isCapital(i) || t.fold[i].equals(",")); i--) {
            if (t.fold[i - 1].equals(",") && t.isCapital(i - 2) && t.proper[i] && t.proper[i - 2]) {
                return i;
            }
        }
        return -1;
    }

    private static void names(Tokens t, double[][] chances, boolean[] taken, List<Mention> out) {
        int i = 0;
        while (i < t.size) {
            boolean pronoun = t.isWord(i) && isSpeaking(t.fold[i]);
            if (taken[i]
                    || t.stretch[i] >= 0
                    || !(pronoun || t.isWord(i) && t.isCapital(i))
                    || content(chances[i]) > 0.6) {
                i++;
                continue;
            }
            int j = i;
            if (!pronoun) {
                while (j + 1 < t.size
                        && !taken[j + 1]
                        && t.sentence[j + 1] == t.sentence[i]
                        && t.isWord(j + 1)
                        && t.isCapital(j + 1)) {
                    j++;
                }
            }
            boolean opening = i == j && t.sentenceStart[i] == i && !pronoun && t.end[i] - t.start[i] < 4;
            if (!opening) {
                out.add(of(t, i, j, source(chances[i])));
            }
            i = j + 1;
        }
    }

    private static boolean isSpeaking(String w) {
        return SPEAKING.contains(w);
    }

    static Mention of(Tokens t, int first, int last, double chance) {
        int head = first;
        for (int i = first; i <= last; i++) {
            if (i > first && CUTS.contains(t.fold[i])) {
                break;
            }
            if (t.isWord(i) && !Set.of("jr", "sr", "jr.", "sr.", "ii", "iii").contains(t.fold[i])) {
                head = i;
            }
        }
        String h = t.fold[head];
        Kind kind = last - first < 2 && PRONOUNS.contains(h) && !isInitials(t, head)
                ? Kind.PRONOUN
                : t.isCapital(head) ? Kind.NAME : Kind.NOMINAL;
        return new Mention(kind, first, last, head, chance);
    }

    /** "WHO", "US": written as initials, no pronouns. */
    static boolean isInitials(Tokens t, int i) {
        return Set.of("who", "us").contains(t.fold[i]) && Character.isUpperCase(t.text.charAt(t.end[i] - 1));
    }

    /**
     * Without the words at its ends that are none of its own: those that lead in or on, times ("NAME on Friday", "NAME last week") and what
     * stands before a pronoun ("a sign he"), behind a relative one ("who leads the party").
     */
    Mention bare(Tokens t) {
        if (last > first && t.isWord(last) && SPEAKING.contains(t.fold[last]) && !t.fold[last - 1].equals("and")) {
            return of(t, last, last, chance);
        }
        if (last > first && t.fold[first].equals("who")) {
            return t.verb[first + 1] || t.isAdverb(first + 1)
                    ? of(t, first, first, chance)
                    : of(t, first + 1, last, chance).bare(t);
        }
        int a = front(t);
        int b = last;
        while (a < head && LEADS_IN.contains(t.fold[a])) {
            a++;
        }
        while (b > a && (TRAILS.contains(t.fold[b]) || !t.isWord(b) && !t.fold[b].equals(")") || isTime(t, b))) {
            b--;
        }
        return a == first && b == last ? this : of(t, a, b, chance);
    }

    /** Behind a phrase before the clause ("outside court, NAME") and behind a dateline ("PORT ELLERY - NAME"). */
    private int front(Tokens t) {
        boolean led = FRONTS.contains(t.fold[first]);
        boolean placed = t.end[first] - t.start[first] > 2
                && t.text.substring(t.start[first], t.end[first]).chars().allMatch(Character::isUpperCase);
        for (int i = first + 1; i < last; i++) {
            boolean comma = led && t.fold[i].equals(",");
            boolean dash =
                    placed && DASHES.contains(t.fold[i]) && t.start[i] > t.end[i - 1] && t.start[i + 1] > t.end[i];
            if ((comma || dash) && t.isCapital(i + 1)) {
                return i + 1;
            }
        }
        return first;
    }

    /** "A young man police" of "a young man police said was dressed in black": those who say it, where what is said lacks its subject. */
    Mention sayers(Tokens t, Said said, @Nullable Span cue) {
        boolean behind = cue != null
                && last > first + 1
                && t.at(cue.start()) == last + 1
                && t.at(cue.end() - 1) + 1 == said.first()
                && t.finite[said.first()];
        boolean two = behind && SAYERS.contains(t.fold[last]) && t.isNoun(last - 1) && !t.isCapital(last - 1);
        return two ? of(t, last, last, chance) : this;
    }

    private static final Set<String> SAYERS = Set.of(
            ("police officials authorities investigators prosecutors deputies officers witnesses critics").split(" "));

    /** Up to the cue where it runs into it: "NAME questions" of "NAME questions how ...". */
    Mention before(Tokens t, @Nullable Span cue) {
        int end = cue == null ? last : t.at(cue.start()) - 1;
        boolean runsIn = end >= first && end < last && !t.isCapital(end + 1);
        return runsIn && (t.verb[end + 1] || t.proper[end] && !t.fold[end].endsWith("'s"))
                ? of(t, first, end, chance)
                : this;
    }

    /** A word of time, an adverb: whatever stands behind a name and is written small, or names a day. */
    private static boolean isTime(Tokens t, int i) {
        boolean small = !t.isCapital(i);
        return small && (TIMES.contains(t.fold[i]) || t.fold[i].endsWith("ly") && t.isAdverb(i))
                || Frames.TIMES.contains(t.fold[i]);
    }

    static double source(double[] chance) {
        return chance[Roles.SOURCE_FORE] + chance[Roles.SOURCE_AFTER];
    }

    static double cue(double[] chance) {
        return chance[Roles.CUE_FORE] + chance[Roles.CUE_AFTER];
    }

    static double content(double[] chance) {
        return chance[Roles.BEGIN] + chance[Roles.INSIDE];
    }

    /** The head word as it stands, without a genitive ending. */
    String headWord(Tokens t) {
        String w = t.text.substring(t.start[head], t.end[head]);
        return w.endsWith("'s") || w.endsWith("\u2019s") ? w.substring(0, w.length() - 2) : w;
    }
}
