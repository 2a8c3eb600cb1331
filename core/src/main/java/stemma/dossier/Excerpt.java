package stemma.dossier;

import java.util.List;
import stemma.weigh.Utterance;

/** A long quotation cut so that the words which differ are seen. */
final class Excerpt {
    /** Characters kept before the first word that differs, where the beginning must go. */
    private static final int BEFORE = 60;

    private Excerpt() {}

    /** The text, where it is longer than so many characters from shortly before it first leaves another reading. */
    static String ofDifference(String text, List<Utterance.Reading> readings, int most) {
        String one = text.strip().replaceAll("\\s+", " ");
        if (one.length() <= most) {
            return one;
        }
        int at = one.length();
        for (Utterance.Reading r : readings) {
            String other = r.text().strip().replaceAll("\\s+", " ");
            int same = common(one, other);
            // A reading that begins elsewhere, or is cut off, says nothing of where the words differ.
            if (same >= BEFORE / 3 && same < Math.min(one.length(), other.length())) {
                at = Math.min(at, same);
            }
        }
        if (at == one.length() || at + BEFORE <= most) {
            return Summary.shorten(one, most);
        }
        int from = one.indexOf(' ', at - BEFORE) + 1;
        return "\u2026" + Summary.shorten(one.substring(from), most);
    }

    private static int common(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            if (a.charAt(i) != b.charAt(i) && !(quote(a.charAt(i)) && quote(b.charAt(i)))) {
                return i;
            }
        }
        return n;
    }

    private static boolean quote(char c) {
        return "\"'\u2018\u2019\u201C\u201D".indexOf(c) >= 0;
    }
}
