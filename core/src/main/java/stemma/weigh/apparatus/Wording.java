package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.text.Fold;
import stemma.text.Span;

/**
 * The words of a stretch of a report, levelled for comparison ({@link Spelling}), each with its place. Quotation marks and
 * other punctuation are no words, nor is the ":00" of a full hour; an ellipsis is a mark on the gap where it stands; editorial brackets are a mark on words.
 */
final class Wording {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<dots>\\u2026|\\.(?:\\s?\\.){2,})"
                    + "|(?<initials>(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,})"
                    + "|(?<mask>\\p{L}+(?:[*_]+|[-\\u2013]{2,})\\p{L}*|[*]{3,})"
                    + "|(?<full>(?<=\\d):00(?!\\d))"
                    + "|(?<open>[\\[(])|(?<close>[\\])])|(?<sign>[%&])"
                    + "|(?<word>[\\p{L}\\p{N}\\p{M}]+(?:['\\u2019](?:\\p{L}+|\\h(?:s|t|re|ve|ll|d|m)(?!\\p{L}))|[.,](?=\\p{N})[\\p{N}]+)*)");

    private static final Set<String> FUNCTION = Set.of(
            ("a the and or but if of to in on at by for with from as is are was were be been being it its this that these those he she they we you i his her their our your my me him them us not no do does did has have had will would can "
                            + "could should may might than then so such into also there which who what when where how am 's 'd just well very der die das und oder zu im von mit den dem ein eine ist le la les et ou de du en un une est el los las y o que del se")
                    .split(" "));
    private static final Set<String> FILLERS = Set.of("uh", "um", "er", "erm", "uhm", "sic");

    /** Weight of a function word beside a content word's 1. Set once by hand; the verdicts were not sensitive to .3 to .5. */
    static final double FUNCTION_WEIGHT = .4;

    private final String text;
    private List<String> content = List.of();
    private final List<String> keys = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Boolean> bracketed = new ArrayList<>();
    private final Set<Integer> elisions = new HashSet<>();
    private double[] weights = {};
    private boolean[] plain = {};
    private int[] verbs = {};
    private boolean[] elided = {};

    private Wording(String text) {
        this.text = text;
    }

    static Wording of(String text, Span stretch) {
        Wording w = new Wording(text);
        Matcher m = TOKEN.matcher(text).region(stretch.start(), stretch.end());
        m.useTransparentBounds(true);
        int bracketEnd = -1;
        while (m.find()) {
            Span at = new Span(m.start(), m.end());
            boolean inBracket = m.start() < bracketEnd;
            if (m.group("dots") != null) {
                w.elisions.add(w.keys.size());
            } else if (m.group("open") != null) {
                bracketEnd = Math.max(bracketEnd, close(text, m.start(), stretch.end()));
            } else if (m.group("initials") != null) {
                String joined = m.group().replace(".", "");
                w.add(Spelling.level(Fold.word(joined), joined), at, inBracket);
            } else if (m.group("mask") != null) {
                w.add(List.of(Fold.word(m.group()).replaceAll("[*_\\u2013-]+", "*")), at, inBracket);
            } else if (m.group("sign") != null) {
                w.add(List.of(m.group().equals("%") ? "percent" : "and"), at, inBracket);
            } else if (m.group("word") != null) {
                // "time' s", of texts that were put together from their words.
                String joined = m.group().indexOf('\u2019') < 0 && m.group().indexOf('\'') < 0
                        ? m.group()
                        : m.group().replaceAll("\\h", "");
                w.add(Spelling.level(Fold.word(joined), joined), at, inBracket);
            }
        }
        Set<String> content = new LinkedHashSet<>();
        for (int i = 0; i < w.size(); i++) {
            if (w.isContent(i)) {
                content.add(w.key(i));
            }
        }
        w.content = List.copyOf(content);
        w.freeze();
        return w;
    }

    /** Looks up once what every comparison asks of every word. */
    private void freeze() {
        int n = size();
        weights = new double[n];
        plain = new boolean[n];
        verbs = new int[n];
        elided = new boolean[n + 1];
        for (int i = 0; i < n; i++) {
            weights[i] = bracketed.get(i) ? 0 : isContent(i) ? 1 : FUNCTION_WEIGHT;
            plain[i] = Spelling.isPlain(key(i));
            verbs[i] = Spelling.verb(key(i));
        }
        elisions.forEach(i -> elided[i] = true);
    }

    /** Can word i equal only words written like it ({@link Spelling#isPlain})? */
    boolean isPlain(int i) {
        return plain[i];
    }

    /** See {@link Spelling#verb}. */
    int verb(int i) {
        return verbs[i];
    }

    /** Where a bracket that opens here closes; -1 where it does not, or holds more than eight words and so is no editor's. */
    private static int close(String text, int open, int limit) {
        char closing = text.charAt(open) == '[' ? ']' : ')';
        int blanks = 0;
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i;
            }
            blanks += c == ' ' ? 1 : 0;
            if (c == '\n' || blanks > 8) {
                return -1;
            }
        }
        return -1;
    }

    private void add(List<String> levelled, Span at, boolean inBracket) {
        for (String key : levelled) {
            keys.add(key);
            spans.add(at);
            bracketed.add(inBracket || FILLERS.contains(key));
        }
    }

    int size() {
        return keys.size();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    String key(int i) {
        return keys.get(i);
    }

    /** The place of the word as it stands; several levelled words share it where one was taken apart. */
    Span span(int i) {
        return spans.get(i);
    }

    /** Put in by an editor, or a mere sound: may be there or not without a change of wording. */
    boolean isBracketed(int i) {
        return bracketed.get(i);
    }

    /** Does an ellipsis stand before word i (0 to size)? */
    boolean isElided(int i) {
        return elided[i];
    }

    boolean isContent(int i) {
        return !FUNCTION.contains(keys.get(i));
    }

    boolean hasCapital(int i) {
        return Character.isUpperCase(text.codePointAt(spans.get(i).start()));
    }

    double weight(int i) {
        return weights[i];
    }

    /** Weight of all words, in content words. */
    double weight() {
        return weight(0, size());
    }

    /** The content words, each once, in order. */
    List<String> content() {
        return content;
    }

    double weight(int from, int to) {
        double w = 0;
        for (int i = from; i < to; i++) {
            w += weight(i);
        }
        return w;
    }

    /** The words as they stand, from the first to before the last, with what is between; empty for none. */
    String surface(int from, int to) {
        return from >= to
                ? ""
                : text.substring(spans.get(from).start(), spans.get(to - 1).end());
    }

    /** Is there a sentence's end between word i-1 and word i? */
    boolean endsSentence(int i) {
        return hasMark(i, ".!?");
    }

    /** Is there any punctuation between word i-1 and word i, hyphens and quotation marks not counted? */
    boolean hasPause(int i) {
        return hasMark(i, ".!?,;:\u2026\u2013\u2014\u2015");
    }

    private boolean hasMark(int i, String marks) {
        if (i <= 0 || i >= size()) {
            return true;
        }
        for (int k = spans.get(i - 1).end(); k < spans.get(i).start(); k++) {
            if (marks.indexOf(text.charAt(k)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Are two stretches the same words but for spelling, spacing and what editors put in? */
    boolean isSame(Span at, Wording other, Span there) {
        List<String> x = plain(at.start(), at.end());
        List<String> y = other.plain(there.start(), there.end());
        boolean same = x.size() == y.size();
        for (int i = 0; same && i < x.size(); i++) {
            same = Spelling.same(x.get(i), y.get(i));
        }
        return same || String.join("", x).equals(String.join("", y));
    }

    /** The levelled words without those put in by editors. */
    List<String> plain(int from, int to) {
        List<String> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!isBracketed(i)) {
                out.add(keys.get(i));
            }
        }
        return out;
    }

    /** 1 where the stretch begins within a word that was taken apart, else 0. */
    int cutBefore(Span at) {
        return !at.isEmpty() && at.start() > 0 && span(at.start() - 1).equals(span(at.start())) ? 1 : 0;
    }

    /** 1 where the stretch ends within a word that was taken apart, else 0. */
    int cutAfter(Span at) {
        return !at.isEmpty() && at.end() < size() && span(at.end() - 1).equals(span(at.end())) ? 1 : 0;
    }

    /** The words as they stand, drawn out by so many before and after. */
    String surface(Span at, int before, int after) {
        return surface(Math.max(0, at.start() - before), Math.min(size(), at.end() + after));
    }
}
