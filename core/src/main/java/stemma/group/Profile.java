package stemma.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Published;
import stemma.report.Title;
import stemma.text.Words;

/**
 * What grouping looks at in one report. Weights are counts until {@link Weighing} turns them into weights.
 *
 * @param day days since 1970-01-01, {@link #UNDATED} where the day is not known
 * @param body all words, those of the title twice
 * @param lead words of the title and of the first {@link #LEAD} words
 * @param title words of the title; of the first sentence's worth of words where it has none
 * @param names words that stand capitalised within a sentence
 * @param pairs two such words side by side
 * @param ages "#24" for "24-year-old" or ", 24,"
 * @param figures other numbers of the text
 * @param wording hashes of a quarter of all runs of five words, ascending
 */
record Profile(
        String id,
        @Nullable String outlet,
        int day,
        int length,
        Bag body,
        Bag lead,
        Bag title,
        Bag names,
        Bag pairs,
        Bag ages,
        Bag figures,
        long[] wording) {
    static final int UNDATED = Integer.MIN_VALUE;
    /** Words of a lead: two or three paragraphs of agency style. */
    static final int LEAD = 80;

    private static final int FIRST_SENTENCE = 25;
    private static final int SHINGLE = 5;

    static Profile of(Annotated report, Vocabulary vocabulary) {
        return new Reader(report, vocabulary).read();
    }

    boolean dated() {
        return day != UNDATED;
    }

    private static final class Reader {
        private final Annotated report;
        private final Vocabulary vocabulary;
        private final Filler filler;
        private final Map<Integer, Integer> body = new HashMap<>();
        private final Map<Integer, Integer> lead = new HashMap<>();
        private final Map<Integer, Integer> title = new HashMap<>();
        private final Map<Integer, Integer> names = new HashMap<>();
        private final Map<Integer, Integer> pairs = new HashMap<>();
        private final Map<Integer, Integer> ages = new HashMap<>();
        private final Map<Integer, Integer> figures = new HashMap<>();

        Reader(Annotated report, Vocabulary vocabulary) {
            this.report = report;
            this.vocabulary = vocabulary;
            this.filler = Filler.of(report.report().language());
        }

        Profile read() {
            Title headline = report.report().title();
            Words words = report.words();
            int from = 0;
            if (headline != null) {
                Words w = Words.of(headline.text());
                from = opens(words, w) ? w.size() : 0;
                for (int i = 0; i < w.size(); i++) {
                    if (filler.is(w, i)) {
                        continue;
                    }
                    int t = term(w.folded(i));
                    add(title, t, 1);
                    add(lead, t, 1);
                    add(body, t, 2);
                }
                readNumbers(w, 0);
            }
            int first = headline == null ? FIRST_SENTENCE : 0;
            for (int i = from; i < words.size(); i++) {
                if (filler.is(words, i)) {
                    continue;
                }
                int t = term(words.folded(i));
                add(body, t, 1);
                if (i < from + LEAD) {
                    add(lead, t, 1);
                }
                if (i < first) {
                    add(title, t, 1);
                }
            }
            readNames(words, from);
            readNumbers(words, from);
            return new Profile(
                    report.id(),
                    report.report().outlet(),
                    day(report.report().published()),
                    words.size() - from,
                    bag(body),
                    bag(lead),
                    bag(title),
                    bag(names),
                    bag(pairs),
                    bag(ages),
                    bag(figures),
                    wording(words));
        }

        private int term(String word) {
            return vocabulary.number(stem(word));
        }

        /** Is the title the report's first sentence, which counts as a title then and not as text again? */
        private static boolean opens(Words words, Words title) {
            if (title.size() == 0 || title.size() > words.size()) {
                return false;
            }
            for (int i = 0; i < title.size(); i++) {
                if (!title.folded(i).equals(words.folded(i))) {
                    return false;
                }
            }
            return true;
        }

        private void readNames(Words words, int from) {
            boolean before = false;
            String last = "";
            for (int i = from; i < words.size(); i++) {
                boolean capital = Character.isUpperCase(words.text().codePointAt(words.start(i)));
                Gap gap = gap(words, i);
                boolean name = capital && (gap != Gap.SENTENCE);
                String stem = stem(words.folded(i));
                if (name && words.end(i) - words.start(i) > 1) {
                    add(names, vocabulary.number(stem), 1);
                }
                if (capital && before && gap == Gap.BLANK && words.end(i) - words.start(i) > 1) {
                    add(pairs, vocabulary.number(last + " " + stem), 1);
                }
                if (!capital || words.end(i) - words.start(i) > 1) {
                    before = capital;
                    last = stem;
                }
            }
        }

        private void readNumbers(Words words, int from) {
            for (int i = from; i < words.size(); i++) {
                String w = words.folded(i);
                if (w.isEmpty() || !Character.isDigit(w.charAt(0))) {
                    continue;
                }
                boolean age = w.length() <= 2 && isAge(words, i);
                add(age ? ages : figures, vocabulary.number(age ? "#" + w : w), 1);
            }
        }

        private static boolean isAge(Words words, int i) {
            if (i + 1 < words.size() && words.folded(i + 1).startsWith("year")) {
                return i + 2 >= words.size()
                        || words.folded(i + 2).startsWith("old")
                        || words.folded(i + 1).contains("old");
            }
            String text = words.text();
            int s = words.start(i);
            int e = words.end(i);
            return i > 0
                    && e < text.length()
                    && text.charAt(e) == ','
                    && s >= 2
                    && text.charAt(s - 1) == ' '
                    && text.charAt(s - 2) == ','
                    && Character.isUpperCase(text.charAt(words.start(i - 1)));
        }

        private enum Gap {
            BLANK,
            MARK,
            SENTENCE
        }

        private static Gap gap(Words words, int i) {
            if (i == 0) {
                return Gap.SENTENCE;
            }
            String text = words.text();
            Gap gap = Gap.BLANK;
            for (int k = words.end(i - 1); k < words.start(i); k++) {
                char c = text.charAt(k);
                if (c == '.' || c == '!' || c == '?' || c == '\n' || c == '"' || c == '\u201C' || c == ':') {
                    if (c == '.' && words.end(i - 1) - words.start(i - 1) == 1) {
                        continue;
                    }
                    return Gap.SENTENCE;
                }
                if (c != ' ' && c != '-') {
                    gap = Gap.MARK;
                }
            }
            return gap;
        }

        private static long[] wording(Words words) {
            long[] out = new long[Math.max(8, words.size() / 2)];
            int n = 0;
            long[] h = new long[words.size()];
            for (int i = 0; i < h.length; i++) {
                h[i] = stemma.text.Background.hash(words.folded(i));
            }
            for (int i = 0; i + SHINGLE <= h.length; i++) {
                long x = 0;
                for (int k = 0; k < SHINGLE; k++) {
                    x = (Long.rotateLeft(x, 11) ^ h[i + k]) * 0x9E3779B97F4A7C15L;
                }
                x ^= x >>> 29;
                if ((x & 3) == 0) {
                    if (n == out.length) {
                        out = Arrays.copyOf(out, n * 2);
                    }
                    out[n++] = x;
                }
            }
            return Arrays.stream(out, 0, n).sorted().distinct().toArray();
        }

        private static void add(Map<Integer, Integer> to, int term, int times) {
            to.merge(term, times, Integer::sum);
        }

        private static Bag bag(Map<Integer, Integer> counts) {
            TreeMap<Integer, Integer> sorted = new TreeMap<>(counts);
            int[] terms = new int[sorted.size()];
            float[] weights = new float[sorted.size()];
            int n = 0;
            for (Map.Entry<Integer, Integer> e : sorted.entrySet()) {
                terms[n] = e.getKey();
                weights[n++] = e.getValue();
            }
            return new Bag(terms, weights);
        }
    }

    /** The word without possessive and plural endings, so that "senators" and "senator's" meet "senator". */
    static String stem(String word) {
        String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        int n = w.length();
        if (n > 4 && w.endsWith("ies")) {
            return w.substring(0, n - 3) + "y";
        }
        if (n > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us")) {
            return w.substring(0, n - 1);
        }
        return w;
    }

    private static int day(@Nullable Published published) {
        if (published == null
                || published.precision() == Published.Precision.YEAR
                || published.precision() == Published.Precision.MONTH
                || published.value().length() < 10) {
            return UNDATED;
        }
        try {
            return Math.toIntExact(java.time.LocalDate.parse(published.value().substring(0, 10))
                    .toEpochDay());
        } catch (java.time.DateTimeException e) {
            return UNDATED;
        }
    }
}
