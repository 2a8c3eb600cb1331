package stemma.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Part;
import stemma.text.Span;

/**
 * A report's words and punctuation marks as the models see them, with what is read off them once: a fold, a shape, the
 * quotation marks' state. Quotation marks of every form look alike here, so that what was learnt on one style holds for others.
 */
final class Tokens {
    static final int OUT = 0;
    static final int OPEN = 1;
    static final int IN = 2;
    static final int CLOSE = 3;

    final String text;
    final int size;
    final int[] start;
    final int[] end;
    final int[] paragraph;
    final int[] sentence;
    final String[] fold;
    final int[] word;
    final int[] suffix;
    final int[] shape;
    final int[] tag;
    /** Where the token stands to the outermost quotation marks: OUT, OPEN, IN, CLOSE. */
    final byte[] state;
    /** Index into {@link #stretches}, -1 outside. */
    final int[] stretch;
    /** First token of every paragraph, and {@link #size} at the end. */
    final int[] firsts;
    /** Outermost stretches between marks. */
    final List<Marks.Stretch> stretches;

    final List<Marks.Stretch> nested;
    /** First and last token of each stretch, marks included. */
    final int[] stretchFirst;

    final int[] stretchLast;
    final List<Span> paragraphs;
    /** First and last token of each token's sentence. */
    final int[] sentenceStart;

    final int[] sentenceEnd;
    /** Nearest verb before and after each token within its sentence; -1 where there is none or no tags are known. */
    final int[] verbBefore;

    final int[] verbAfter;
    /** Tagged as a verb in any form, as one with a tense of its own; false where no tags are known. */
    final boolean[] verb;

    final boolean[] finite;
    /** Tagged as a name. */
    final boolean[] proper;
    /** For tokens outside: the nearest stretch before and after, -1 where there is none. */
    final int[] stretchBefore;

    final int[] stretchAfter;

    private Tokens(String text, List<Span> paragraphs, Marks marks, Annotated report, boolean tagged) {
        this.text = text;
        this.paragraphs = paragraphs;
        List<Marks.Stretch> outer = new ArrayList<>();
        List<Marks.Stretch> inner = new ArrayList<>();
        for (Marks.Stretch s : marks.stretches()) {
            (s.nested() ? inner : outer).add(s);
        }
        stretches = outer;
        nested = inner;
        stretchFirst = new int[outer.size()];
        stretchLast = new int[outer.size()];
        Arrays.fill(stretchFirst, -1);
        int[] s = new int[text.length() + 1];
        int[] e = new int[text.length() + 1];
        byte[] st = new byte[text.length() + 1];
        int[] in = new int[text.length() + 1];
        firsts = new int[paragraphs.size() + 1];
        int n = 0;
        int k = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            firsts[p] = n;
            int i = paragraphs.get(p).start();
            int stop = paragraphs.get(p).end();
            while (i < stop) {
                while (k < outer.size() && outer.get(k).span().end() <= i) {
                    k++;
                }
                Marks.Stretch q = k < outer.size() && outer.get(k).span().contains(i) ? outer.get(k) : null;
                char c = text.charAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B') {
                    i++;
                    continue;
                }
                int to;
                byte state = OUT;
                if (q != null && i < q.span().start() + q.open()) {
                    to = q.span().start() + q.open();
                    state = OPEN;
                } else if (q != null && i >= q.span().end() - q.close()) {
                    to = q.span().end();
                    state = CLOSE;
                } else {
                    state = q == null ? (byte) OUT : (byte) IN;
                    to = tokenEnd(text, i, q == null ? stop : q.span().end() - q.close());
                }
                s[n] = i;
                e[n] = to;
                st[n] = state;
                in[n] = q == null ? -1 : k;
                if (q != null) {
                    if (stretchFirst[k] < 0) {
                        stretchFirst[k] = n;
                    }
                    stretchLast[k] = n;
                }
                n++;
                i = to;
            }
        }
        firsts[paragraphs.size()] = n;
        size = n;
        start = Arrays.copyOf(s, n);
        end = Arrays.copyOf(e, n);
        state = Arrays.copyOf(st, n);
        stretch = Arrays.copyOf(in, n);
        paragraph = new int[n];
        sentence = new int[n];
        fold = new String[n];
        word = new int[n];
        suffix = new int[n];
        shape = new int[n];
        tag = new int[n];
        for (int p = 0; p < paragraphs.size(); p++) {
            Arrays.fill(paragraph, firsts[p], firsts[p + 1], p);
        }
        for (int i = 0; i < n; i++) {
            describe(i);
        }
        split(report.sentences());
        verbBefore = new int[n];
        verbAfter = new int[n];
        proper = new boolean[n];
        verb = new boolean[n];
        finite = new boolean[n];
        if (tagged) {
            tag(report);
        }
        sentenceStart = new int[n];
        sentenceEnd = new int[n];
        stretchBefore = new int[n];
        stretchAfter = new int[n];
        for (int i = 0; i < n; i++) {
            boolean same = i > 0 && sentence[i] == sentence[i - 1];
            sentenceStart[i] = same ? sentenceStart[i - 1] : i;
            stretchBefore[i] = stretch[i] >= 0 ? stretch[i] : i > 0 ? stretchBefore[i - 1] : -1;
        }
        for (int i = n - 1; i >= 0; i--) {
            boolean same = i + 1 < n && sentence[i] == sentence[i + 1];
            sentenceEnd[i] = same ? sentenceEnd[i + 1] : i;
            stretchAfter[i] = stretch[i] >= 0 ? stretch[i] : i + 1 < n ? stretchAfter[i + 1] : -1;
        }
    }

    /** @param tagged with parts of speech, which are English */
    static Tokens of(Annotated report, boolean tagged) {
        List<Span> paragraphs = new ArrayList<>(report.paragraphs());
        report.report()
                .parts(Part.Kind.TITLE)
                .map(Part::span)
                .filter(s -> !s.isEmpty())
                .forEach(paragraphs::add);
        paragraphs.sort(null);
        return new Tokens(report.text(), paragraphs, Marks.find(report.text(), paragraphs), report, tagged);
    }

    private void describe(int i) {
        String w = text.substring(start[i], end[i]);
        if (state[i] == OPEN) {
            fold[i] = "<q>";
            shape[i] = 1;
        } else if (state[i] == CLOSE) {
            fold[i] = "</q>";
            shape[i] = 2;
        } else {
            fold[i] = stemma.text.Fold.word(w);
            shape[i] = shape(w);
        }
        word[i] = fold[i].hashCode();
        suffix[i] =
                fold[i].length() > 3 ? fold[i].substring(fold[i].length() - 3).hashCode() : word[i] + 7;
    }

    private static final java.util.Set<Integer> NOUNS =
            java.util.Set.of("NN".hashCode(), "NNS".hashCode(), "NNP".hashCode(), "NNPS".hashCode(), "PRP".hashCode());

    private static final int ADVERB = "RB".hashCode();
    private static final java.util.Set<String> FINITE = java.util.Set.of("VBD", "VBP", "VBZ", "MD");

    /** Parts of speech: that of the word and of what hangs on it ("Quill's": NNP and POS). */
    private void tag(Annotated report) {
        int i = 0;
        for (int k = 0; k < report.sentences().size(); k++) {
            stemma.annotate.Parse parse = report.syntax().sentence(k);
            for (int j = 0; j < parse.size(); j++) {
                Span at = parse.span(j);
                while (i < size && end[i] <= at.start()) {
                    i++;
                }
                if (i < size && start[i] < at.end()) {
                    boolean begins = at.start() <= start[i];
                    tag[i] = begins || tag[i] == 0
                            ? parse.tag(j).hashCode()
                            : 31 * tag[i] + parse.tag(j).hashCode();
                    proper[i] |= parse.tag(j).startsWith("NNP");
                    verb[i] = parse.tag(j).startsWith("VB") || verb[i] && !begins;
                    finite[i] |= FINITE.contains(parse.tag(j));
                }
            }
        }
        for (int k = 0; k < size; k++) {
            boolean same = k > 0 && sentence[k] == sentence[k - 1];
            verbBefore[k] = !same ? -1 : verb[k - 1] ? k - 1 : verbBefore[k - 1];
        }
        for (int k = size - 1; k >= 0; k--) {
            boolean same = k + 1 < size && sentence[k] == sentence[k + 1];
            verbAfter[k] = !same ? -1 : verb[k + 1] ? k + 1 : verbAfter[k + 1];
        }
    }

    private void split(List<Sentence> sentences) {
        int s = 0;
        int k = 0;
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                boolean breaks = paragraph[i] != paragraph[i - 1];
                if (sentences.isEmpty()) {
                    breaks |= endsSentence(i - 1, i);
                } else {
                    while (k < sentences.size() && sentences.get(k).span().end() <= start[i - 1]) {
                        k++;
                    }
                    breaks |= k < sentences.size()
                            && sentences.get(k).span().contains(start[i - 1])
                            && !sentences.get(k).span().contains(start[i]);
                }
                if (breaks) {
                    s++;
                }
            }
            sentence[i] = s;
        }
    }

    private boolean endsSentence(int a, int b) {
        int k = a;
        while (k > 0 && (state[k] == CLOSE || ")]'\u2019".contains(fold[k]))) {
            k--;
        }
        String w = fold[k];
        if (!(w.equals(".") || w.equals("!") || w.equals("?") || w.equals("...") || w.equals("\u2026"))) {
            return false;
        }
        if (start[b] == end[a]) {
            return false;
        }
        char c = text.charAt(start[b]);
        return Character.isUpperCase(c) || Character.isDigit(c) || state[b] == OPEN || "([".indexOf(c) >= 0;
    }

    private static final java.util.Set<String> ABBREVIATIONS = java.util.Set.of(
            "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "cpl", "det", "insp",
            "supt", "jr", "sr", "st", "prof", "rev", "hon", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "vs",
            "no", "inc", "corp", "co", "ltd", "d-n", "messrs", "adm", "cmdr", "maj", "ga", "fla", "calif", "conn",
            "mass", "va", "ariz", "ala", "ark", "colo", "ill", "ind", "kan", "ky", "md", "mich", "minn", "mo", "neb",
            "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "wash", "wis", "wyo", "mont", "del", "approx", "dept");

    private static int tokenEnd(String text, int i, int stop) {
        char c = text.charAt(i);
        if (!part(c)) {
            int j = i + 1;
            if (c == '.' || c == '-') {
                while (j < stop && text.charAt(j) == c) {
                    j++;
                }
            } else if (Character.isHighSurrogate(c) && j < stop) {
                j++;
            }
            return j;
        }
        int j = i;
        while (j < stop) {
            char d = text.charAt(j);
            if (part(d)) {
                j++;
            } else if (j + 1 < stop && part(text.charAt(j + 1)) && part(text.charAt(j - 1)) && joins(text, i, j)) {
                j++;
            } else {
                break;
            }
        }
        if (j < stop && text.charAt(j) == '.') {
            String w = text.substring(i, j);
            String low = w.toLowerCase(java.util.Locale.ROOT);
            int dash = low.lastIndexOf('-');
            boolean one = w.length() == 1 && Character.isUpperCase(w.charAt(0));
            if (one
                    || w.indexOf('.') > 0 && w.length() <= 7
                    || Character.isUpperCase(w.charAt(0))
                            && ABBREVIATIONS.contains(dash > 0 ? low.substring(dash + 1) : low)) {
                j++;
            }
        }
        return j;
    }

    private static boolean joins(String text, int from, int j) {
        char d = text.charAt(j);
        char a = text.charAt(j - 1);
        char b = text.charAt(j + 1);
        return switch (d) {
            case '-', '\u2010', '\u2011', '&', '@', '_' -> true;
            case '\'', '\u2019' -> Character.isLetter(b);
            case '.' ->
                Character.isDigit(a) && Character.isDigit(b)
                        || Character.isLetter(a)
                                && Character.isLetter(b)
                                && (j - from == 1 || text.charAt(j - 2) == '.' || Character.isLowerCase(b));
            case ',' -> Character.isDigit(a) && Character.isDigit(b);
            default -> false;
        };
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c)
                || c == '$'
                || c == '#'
                || c == '@'
                || c == '%'
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u00AD'
                || c == '\u200D';
    }

    /** Case and kind of characters, runs taken once: 16 kinds at most. */
    private static int shape(String w) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean other = false;
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            digit |= Character.isDigit(c);
            other |= !Character.isLetterOrDigit(c);
        }
        int first = Character.isUpperCase(w.charAt(0)) ? 16 : 0;
        return 3 + first + (upper ? 1 : 0) + (lower ? 2 : 0) + (digit ? 4 : 0) + (other ? 8 : 0);
    }

    boolean isWord(int i) {
        return state[i] != OPEN && state[i] != CLOSE && part(text.charAt(start[i]));
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(start[i]));
    }

    /** Tagged as a noun, a name or a personal pronoun; false where no tags are known. */
    boolean isNoun(int i) {
        return NOUNS.contains(tag[i]) || proper[i];
    }

    /** Tagged as an adverb; false where no tags are known. */
    boolean isAdverb(int i) {
        return tag[i] == ADVERB;
    }

    Span span(int first, int last) {
        return new Span(start[first], end[last]);
    }

    /** Token whose span holds the offset or is the first after it. */
    int at(int offset) {
        int i = Arrays.binarySearch(start, offset);
        if (i >= 0) {
            return i;
        }
        int before = -i - 2;
        return before >= 0 && end[before] > offset ? before : before + 1;
    }
}
