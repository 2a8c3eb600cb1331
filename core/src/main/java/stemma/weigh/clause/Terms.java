package stemma.weigh.clause;

import java.util.Set;

/** Words and their stems. */
public final class Terms {
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
            "having",
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
            "including",
            "n't",
            "s",
            "t",
            "it's",
            "per",
            "via",
            "yet",
            "am",
            "me",
            "itself",
            "himself");

    private Terms() {}

    public static boolean isContent(String folded) {
        return !STOP.contains(Clause.bare(folded));
    }

    /** A word without its commonest endings: enough to let "meets" and "meeting" meet. */
    public static String stem(String word) {
        int n = word.length();
        if (n > 5 && word.endsWith("ing")) {
            return undouble(word.substring(0, n - 3));
        }
        if (n > 5 && word.endsWith("ied") || n > 5 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4 && word.endsWith("ed")) {
            return undouble(word.substring(0, n - 2));
        }
        if (n > 4 && (word.endsWith("es") || word.endsWith("ly"))) {
            return word.substring(0, n - 2);
        }
        if (n > 3 && (word.endsWith("s") && !word.endsWith("ss") || word.endsWith("e"))) {
            return word.substring(0, n - 1);
        }
        return word;
    }

    private static String undouble(String stem) {
        int n = stem.length();
        if (n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0) {
            return stem.substring(0, n - 1);
        }
        return n > 3 && stem.endsWith("e") ? stem.substring(0, n - 1) : stem;
    }
}
