package stemma.text;

import java.text.Normalizer;
import java.util.Set;

/** Characters that are not what a reader sees: invisible ones, joined ones, accents apart from their letters, odd line ends. */
final class Letters {
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Letters() {}

    /** Is the unit one that {@link #cleaned} may change? */
    static boolean isOdd(String s, int i) {
        char c = s.charAt(i);
        if (c < 0xAD) {
            return c < ' ' && c != '\n' && c != '\t' && (c != '\r' || i + 1 == s.length() || s.charAt(i + 1) != '\n')
                    || c >= 0x7F && c < 0xA0;
        }
        return isInvisible(c) || isJoiner(c) || isLigature(c) || c == '\u2028' || c == '\u2029';
    }

    /** The draft without what is invisible, with ligatures and line ends undone; notes what it did. */
    static Draft cleaned(Draft in, Set<Repair> done) {
        Draft out = new Draft(in.size());
        int i = 0;
        while (i < in.size()) {
            char c = in.at(i);
            if (isLigature(c)) {
                out.put(LIGATURES[c - '\uFB00'], in, i, i + 1);
                done.add(Repair.LIGATURES);
            } else if (c == '\u00AD' && brokenLine(in, i) > 0) {
                i = brokenLine(in, i) - 1;
                done.add(Repair.INVISIBLE);
            } else if (isLineEnd(in, i)) {
                out.put("\n", in, i, i + 1);
                done.add(Repair.LINES);
            } else if (isInvisible(c) || isControl(c) || isJoiner(c) && !joins(in, i)) {
                done.add(Repair.INVISIBLE);
            } else {
                out.keep(in, i);
            }
            i++;
        }
        return out.size() == in.size() && done.isEmpty() ? in : out;
    }

    /** The draft in NFC, piece by piece from one letter without marks to the next; the same object where it is in NFC already. */
    static Draft composed(Draft in) {
        String text = in.text();
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return in;
        }
        Draft out = new Draft(in.size());
        int i = 0;
        while (i < in.size()) {
            int end = i + Character.charCount(text.codePointAt(i));
            while (end < in.size() && !begins(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            String piece = text.substring(i, end);
            String nfc = piece.length() == 1 && piece.charAt(0) < 0x300
                    ? piece
                    : Normalizer.normalize(piece, Normalizer.Form.NFC);
            if (nfc.equals(piece)) {
                for (int k = i; k < end; k++) {
                    out.keep(in, k);
                }
            } else {
                out.put(nfc, in, i, end);
            }
            i = end;
        }
        return out;
    }

    /** May a piece that is composed by itself begin here? Not before marks, nor before the later letters of a Hangul syllable. */
    private static boolean begins(String text, int i) {
        int cp = text.codePointAt(i);
        int type = Character.getType(cp);
        return type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && (cp < 0x1160 || cp > 0x11FF);
    }

    /** Past the line end after a soft hyphen and the blanks behind it, where a small letter goes on; else 0. */
    private static int brokenLine(Draft in, int i) {
        int k = i + 1;
        k += in.near(k) == '\r' ? 1 : 0;
        if (in.near(k) != '\n') {
            return 0;
        }
        k++;
        while (in.near(k) == ' ' || in.near(k) == '\t') {
            k++;
        }
        return Character.isLowerCase(in.near(k)) ? k : 0;
    }

    private static boolean isLineEnd(Draft in, int i) {
        char c = in.at(i);
        return c == '\r' && in.near(i + 1) != '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0;
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || c == '\u180E'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF'
                || c >= '\uFFF9' && c <= '\uFFFB';
    }

    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    /** Between letters of scripts that join, and in composed pictures, a joiner says something. */
    private static boolean joins(Draft in, int i) {
        return in.near(i - 1) >= '\u0600' && in.near(i + 1) >= '\u0600';
    }

    private static boolean isLigature(char c) {
        return c >= '\uFB00' && c <= '\uFB06';
    }
}
