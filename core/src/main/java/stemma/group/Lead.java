package stemma.group;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.report.Title;
import stemma.text.Fold;

/**
 * What a report has to say in the choice of its story's headline.
 *
 * @param headline its title, else its first sentence; empty where it has no words
 * @param words of the title and of the first {@link #WORDS} words, folded
 */
public record Lead(String headline, Set<String> words) {
    private static final int WORDS = 60;
    /** Longest headline made of a first sentence, in UTF-16 units. */
    private static final int LONGEST = 140;

    public Lead {
        words = Set.copyOf(words);
    }

    /** Of a cleaned report; words and sentences are enough. */
    public static Lead of(Annotated a) {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < Math.min(WORDS, a.words().size()); i++) {
            words.add(a.words().folded(i));
        }
        Title t = a.report().title();
        String title = t == null ? "" : t.text().strip();
        words.addAll(List.of(Fold.words(title).split(" ")));
        return new Lead(title.isEmpty() ? first(a) : title, words);
    }

    /** One text, for keeping. */
    public String text() {
        return String.join(" ", new TreeSet<>(words)) + "\n" + headline;
    }

    /** What {@link #text} gave. */
    public static Lead read(String text) {
        int end = text.indexOf('\n');
        return new Lead(text.substring(end + 1), Set.of(text.substring(0, end).split(" ")));
    }

    private static String first(Annotated a) {
        if (a.paragraphs().isEmpty()) {
            return "";
        }
        List<Sentence> sentences = a.sentences();
        String first = (sentences.isEmpty()
                        ? a.paragraphs().getFirst()
                        : sentences.getFirst().span())
                .of(a.text())
                .strip();
        return first.length() <= LONGEST ? first : cut(first);
    }

    private static String cut(String text) {
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(
                        0, end > 0 ? end : Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST)
                + "…";
    }
}
