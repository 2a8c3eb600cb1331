package stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stemma.text.Span;
import stemma.text.Words;

/**
 * The names of one report. English goes to the model of our own, sentence by sentence, and then through {@link OneKind}, so that
 * one surface has one kind. Other languages have {@link CapitalNames}; German, and scripts without case, have no names at all, nor
 * are names found that a text writes small, nor any in one that is all in capitals. Adjectives of nations and parties are no names ("Chinese", "Republican").
 */
final class NameFinder {
    /** Share of words that are among the commonest of English from which a text of no known language is taken as English. */
    private static final double ENGLISH = 0.08;

    private static final Set<String> COMMONEST =
            Set.of("the", "of", "to", "and", "in", "a", "that", "was", "is", "said", "for", "on");
    /** No name of the model's is taken over this many tokens: title case and lists run on. */
    private static final int LONGEST = 10;

    private NameFinder() {}

    /** Mentions in order, not overlapping, each within one sentence. */
    static List<Name> find(Words words, List<Sentence> sentences, String language) {
        if (isShouted(words.text(), sentences)) {
            return List.of();
        }
        if (!isEnglish(words, language)) {
            return CapitalNames.find(words, sentences, language);
        }
        List<Tokens> tokens = new ArrayList<>();
        List<Clues> clues = new ArrayList<>();
        for (Sentence s : sentences) {
            Tokens t = Tokens.of(words.text(), s.span());
            tokens.add(t);
            clues.add(Clues.of(t));
        }
        Capitals capitals = Capitals.of(clues);
        NameModel model = NameModel.Shipped.MODEL;
        List<Mention> mentions = new ArrayList<>();
        for (int s = 0; s < tokens.size(); s++) {
            Clues c = clues.get(s);
            List<Mention> found = collect(s, tokens.get(s), c, model.labels(), model.label(c, capitals.seen(c)));
            mentions.addAll(new Seams(tokens.get(s), c).mend(found));
        }
        List<Name> out = new ArrayList<>();
        for (Mention m : new OneKind(tokens, clues, capitals).settle(mentions)) {
            Tokens t = tokens.get(m.sentence());
            Span span = new Span(t.start(m.first()), t.end(m.last()));
            out.add(new Name(m.kind(), span, span.of(words.text())));
        }
        return out;
    }

    /** Letters of a report, at least, of which most are capitals, and the share of them from which capitals tell no names: a transcript of captions. */
    private static final int LETTERS = 200;

    private static final double SHOUTED = 0.7;

    private static boolean isShouted(String text, List<Sentence> sentences) {
        long letters = 0;
        long capitals = 0;
        for (Sentence s : sentences) {
            for (int i = s.span().start(); i < s.span().end(); i++) {
                char c = text.charAt(i);
                capitals += Character.isUpperCase(c) ? 1 : 0;
                letters += Character.isUpperCase(c) || Character.isLowerCase(c) ? 1 : 0;
            }
        }
        return letters >= LETTERS && capitals >= SHOUTED * letters;
    }

    /** A name in tokens of a sentence, the last included. */
    record Mention(int sentence, int first, int last, Name.Kind kind) {
        int length() {
            return last - first + 1;
        }

        Mention as(Name.Kind other) {
            return new Mention(sentence, first, last, other);
        }
    }

    private static List<Mention> collect(int s, Tokens tokens, Clues clues, List<String> labels, int[] found) {
        List<Mention> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < found.length; i++) {
            String label = labels.get(found[i]);
            char place = label.charAt(0);
            if (place == 'B' || place == 'U') {
                start = i;
            }
            if ((place == 'L' || place == 'U') && i - start < LONGEST && isName(tokens, clues, start, i)) {
                out.add(new Mention(s, start, i, Name.Kind.valueOf(label.substring(2))));
            }
        }
        return out;
    }

    private static boolean isName(Tokens tokens, Clues clues, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (clues.capital[i] || Character.isDigit(tokens.form(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnglish(Words words, String language) {
        String l = language.toLowerCase(Locale.ROOT);
        if (!l.isEmpty() && !l.startsWith("und")) {
            return l.equals("en") || l.startsWith("en-");
        }
        int common = 0;
        for (int w = 0; w < words.size(); w++) {
            common += COMMONEST.contains(words.folded(w)) ? 1 : 0;
        }
        return common >= ENGLISH * words.size();
    }
}
