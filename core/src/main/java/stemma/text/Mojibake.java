package stemma.text;

/**
 * Undoes UTF-8 that was read as windows-1252 or ISO 8859-1, stretch by stretch, and only where the stretch can hardly be meant:
 * a capital before a mark of punctuation ("SPASS" in small letters with its closing mark, say) is left alone. The idea of judging by the
 * decoded stretch is that of R. Speer's ftfy (2019); the rules here are our own.
 */
final class Mojibake {
    /** Characters of windows-1252 at the bytes 80 to 9F; a blank where it has none. */
    private static final String HIGH =
            "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D  \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

    /** What may follow a letter in honest print, and would be the second byte of two. */
    private static final String ORDINARY =
            "\u2018\u2019\u201A\u201C\u201D\u201E\u2026\u2013\u2014\u2022\u2122\u2020\u2039\u203A\u00A0\u00A7\u00AA\u00AB\u00AE\u00B0\u00B2\u00B3\u00B7\u00B9\u00BA\u00BB\u00A1\u00BF\u00A9";

    private Mojibake() {}

    /** Could there be any? A cheap look: a letter that may begin a sequence, before a character past ASCII or at a loose end. */
    static boolean suspected(String s) {
        for (int i = 0; i + 1 < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                return true;
            }
            if (c >= 0xC2 && c <= 0xF4 && (follows(s.charAt(i + 1)) || c == 0xC2)) {
                return true;
            }
        }
        return false;
    }

    /** The text with what is sure put right once; the same object where nothing is. */
    static Draft repaired(Draft in) {
        Draft out = null;
        int i = 0;
        while (i < in.size()) {
            int run = run(in, i);
            int end = i;
            CharSequence put = "";
            if (run > i) {
                end = run;
                put = decoded(in, i, run);
            } else if (in.at(i) >= 0x80 && in.at(i) < 0xA0 && in.at(i) != 0x85 && HIGH.charAt(in.at(i) - 0x80) != ' ') {
                end = i + 1;
                put = String.valueOf(HIGH.charAt(in.at(i) - 0x80));
            } else if (isLoose(in, i)) {
                end = i + 1;
            } else if (isLostClose(in, i)) {
                end = i + (in.near(i + 2) == '\uFFFD' ? 3 : 2);
                put = "\u201D";
            }
            if (end > i) {
                if (out == null) {
                    out = new Draft(in.size());
                    for (int k = 0; k < i; k++) {
                        out.keep(in, k);
                    }
                }
                out.put(put, in, i, end);
                i = end;
            } else {
                if (out != null) {
                    out.keep(in, i);
                }
                i++;
            }
        }
        return out == null ? in : out;
    }

    /** End of the run of sequences that begins here, if it is sure; else the offset itself. */
    private static int run(Draft in, int start) {
        int i = start;
        int sequences = 0;
        boolean sure = false;
        int length;
        while ((length = sequence(in, i)) > 0) {
            sequences++;
            sure |= isSure(in, i, length);
            i += length;
        }
        return sure || sequences >= 3 ? i : start;
    }

    /** Units of the well-formed sequence that begins here; 0 where none does. */
    private static int sequence(Draft in, int i) {
        int lead = i < in.size() ? code(in.at(i)) : 0;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        for (int k = 1; k < length; k++) {
            if (i + k >= in.size() || !follows(in.at(i + k))) {
                return 0;
            }
        }
        if (length == 0 || !isLetterOfLatin(in.at(i))) {
            return 0;
        }
        int cp = point(in, i, length);
        boolean wellFormed = length == 2
                || length == 3 && cp >= 0x800 && (cp < 0xD800 || cp > 0xDFFF)
                || length == 4 && cp >= 0x10000 && cp <= 0x10FFFF;
        return wellFormed && Character.isDefined(cp) ? length : 0;
    }

    private static boolean isLetterOfLatin(char c) {
        return c >= 0xC0 && c <= 0xFF;
    }

    /** Can this one sequence hardly be meant as it stands? */
    private static boolean isSure(Draft in, int i, int length) {
        int cp = point(in, i, length);
        boolean odd = false;
        for (int k = 1; k < length; k++) {
            odd |= ORDINARY.indexOf(in.at(i + k)) < 0;
        }
        boolean afterCapital = Character.isUpperCase(in.near(i - 1)) && !Character.isLetter(in.near(i + length));
        int lead = code(in.at(i));
        if (length == 4) {
            return odd;
        }
        if (length == 3) {
            boolean common =
                    cp >= 0x2000 && cp <= 0x2BFF || cp == 0xFEFF || cp == 0xFFFD || cp >= 0xFB00 && cp <= 0xFB06;
            return common && odd || sequence(in, i + length) > 0 && odd && cp >= 0x3000;
        }
        if (lead <= 0xC3) {
            return !afterCapital || odd;
        }
        if (!Character.isLetter(cp) || cp >= 0x700) {
            return false;
        }
        if (cp >= 0x180) {
            return odd && (cp >= 0x218 && cp <= 0x21B || cp >= 0x370 && sequence(in, i + length) > 0);
        }
        char before = in.near(i - 1);
        boolean inWord = Character.isUpperCase(in.at(i))
                && (Character.isLowerCase(before)
                        || Character.isLetter(in.near(i + length)) && !Character.isUpperCase(before));
        return odd || inWord;
    }

    private static int point(Draft in, int i, int length) {
        int cp = code(in.at(i)) & (0x7F >> length);
        for (int k = 1; k < length; k++) {
            cp = cp << 6 | code(in.at(i + k)) & 0x3F;
        }
        return cp;
    }

    private static String decoded(Draft in, int from, int end) {
        StringBuilder out = new StringBuilder();
        int i = from;
        while (i < end) {
            int length = sequence(in, i);
            int cp = point(in, i, length);
            if (cp != 0xFEFF) {
                out.appendCodePoint(cp);
            }
            i += length;
        }
        return out.toString();
    }

    /** What is left of a no-break space whose second byte became a blank: a capital A with circumflex before a blank, after no capital. */
    private static boolean isLoose(Draft in, int i) {
        return in.at(i) == 0xC2
                && (in.near(i + 1) == ' ' || in.near(i + 1) == '\n')
                && i > 0
                && !Character.isUpperCase(in.at(i - 1))
                && !Character.isWhitespace(in.at(i - 1));
    }

    /** A closing double mark whose last byte, which windows-1252 does not have, was lost. */
    private static boolean isLostClose(Draft in, int i) {
        return in.at(i) == 0xE2
                && in.near(i + 1) == '\u20AC'
                && !follows(in.near(i + 2))
                && i > 0
                && !Character.isWhitespace(in.at(i - 1))
                && !Character.isLetter(in.near(i + 2));
    }

    private static boolean follows(char c) {
        int b = code(c);
        return b >= 0x80 && b <= 0xBF;
    }

    /** The byte that windows-1252 or ISO 8859-1 reads as the character; 0 where neither does, and for ASCII. */
    private static int code(char c) {
        if (c < 0x80) {
            return 0;
        }
        if (c <= 0xFF) {
            return c;
        }
        int at = HIGH.indexOf(c);
        return at < 0 ? 0 : 0x80 + at;
    }
}
