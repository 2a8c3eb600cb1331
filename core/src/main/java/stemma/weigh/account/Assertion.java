package stemma.weigh.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Quantity;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.Statement;

/**
 * One sentence of one report with what it can be compared by.
 *
 * @param terms stems of its content words, sorted
 * @param names words that the story always writes with a capital, folded
 */
record Assertion(
        Annotated report,
        Sentence sentence,
        Set<String> terms,
        Set<String> names,
        Set<String> days,
        List<Quantity> quantities,
        boolean negated,
        Statement.Status status) {
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "without",
            "neither",
            "nor",
            "none",
            "cannot",
            "nobody",
            "nothing",
            "unable",
            "refused",
            "failed",
            "denied",
            "unlikely",
            "little");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> STOP = Set.of(
            "the",
            "a",
            "an",
            "of",
            "to",
            "in",
            "and",
            "or",
            "but",
            "for",
            "on",
            "at",
            "by",
            "with",
            "from",
            "as",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "it",
            "its",
            "that",
            "this",
            "these",
            "those",
            "which",
            "who",
            "whom",
            "whose",
            "he",
            "she",
            "they",
            "them",
            "his",
            "her",
            "their",
            "him",
            "i",
            "we",
            "you",
            "our",
            "us",
            "my",
            "your",
            "will",
            "would",
            "could",
            "should",
            "may",
            "might",
            "can",
            "do",
            "does",
            "did",
            "than",
            "then",
            "there",
            "here",
            "also",
            "so",
            "such",
            "into",
            "about",
            "after",
            "before",
            "over",
            "under",
            "up",
            "down",
            "out",
            "if",
            "when",
            "while",
            "where",
            "what",
            "how",
            "said",
            "says",
            "say",
            "told",
            "added",
            "more",
            "most",
            "some",
            "any",
            "all",
            "both",
            "each",
            "other",
            "one",
            "not",
            "no",
            "just",
            "only",
            "very",
            "even",
            "still",
            "between",
            "during",
            "through",
            "against",
            "because",
            "mr",
            "mrs",
            "ms",
            "until",
            "including");

    static Assertion of(Annotated r, Sentence s, Set<String> capitals, boolean quoted) {
        Set<String> terms = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        Set<String> days = new TreeSet<>();
        boolean negated = false;
        for (int w = s.firstWord(); w < s.endWord(); w++) {
            String word = bare(r.words().folded(w));
            negated |= NEGATIONS.contains(word) || word.endsWith("n't");
            if (DAYS.contains(word)) {
                days.add(word);
            }
            if (!STOP.contains(word)) {
                terms.add(stem(word));
            }
            if (capitals.contains(word) && !DAYS.contains(word)) {
                names.add(word);
            }
        }
        List<Quantity> quantities = new ArrayList<>();
        for (Quantity q : r.quantities()) {
            if (s.span().contains(q.span())) {
                quantities.add(q);
            }
        }
        return new Assertion(
                r,
                s,
                terms,
                names,
                days,
                quantities,
                negated,
                Standing.of(s.span().of(r.text()), quoted));
    }

    private static String bare(String folded) {
        return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    }

    /** A word without its commonest endings: enough to let "meets" and "meeting" meet. */
    static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) {
            return word.substring(0, word.length() - 3);
        }
        if (word.length() > 4 && (word.endsWith("ed") || word.endsWith("es") || word.endsWith("ly"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && (word.endsWith("s") && !word.endsWith("ss") || word.endsWith("e"))) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    Locus place() {
        return report.report().locus(sentence.span());
    }

    Span span() {
        return sentence.span();
    }

    String text() {
        return sentence.span().of(report.text());
    }

    /** Do the two differ in a number of one unit, a weekday, a negation or in being announced, so that they cannot be one statement? */
    boolean contradicts(Assertion other) {
        if (negated != other.negated || disjoint(days, other.days)) {
            return true;
        }
        for (Quantity q : quantities) {
            boolean met = false;
            boolean agreed = false;
            for (Quantity p : other.quantities) {
                if (!q.unit().isEmpty() && q.unit().equals(p.unit())) {
                    met = true;
                    agreed |= q.low() <= p.high() && p.low() <= q.high();
                }
            }
            if (met && !agreed) {
                return true;
            }
        }
        return announced(status) != announced(other.status);
    }

    /** Do both name somebody or something, but nothing in common? */
    boolean namesOthers(Assertion other) {
        return disjoint(names, other.names);
    }

    private static boolean announced(Statement.Status s) {
        return s == Statement.Status.PLANNED || s == Statement.Status.EXPECTED;
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common.isEmpty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", report.id(), text());
    }
}
