package stemma.text;

import java.util.HashMap;
import java.util.Map;

/** Entities of HTML 4 that stand in a text as letters, as often as they were encoded. Others are left alone. */
final class Entities {
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final Map<String, Integer> NAMES = new HashMap<>();

    static {
        String[] latin = LATIN.split(" ");
        for (int i = 0; i < latin.length; i++) {
            NAMES.put(latin[i], 0xA0 + i);
        }
        NAMES.put("nbsp", (int) ' ');
        Object[] more = {
            "amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "OElig", '\u0152', "oelig", '\u0153', "Scaron",
            '\u0160', "scaron", '\u0161', "Yuml", '\u0178', "fnof", '\u0192', "circ", '\u02C6', "tilde", '\u02DC',
            "ensp", ' ', "emsp", ' ', "thinsp", ' ', "zwnj", '\u200C', "zwj", '\u200D', "lrm", '\u200E', "rlm",
            '\u200F', "ndash", '\u2013', "mdash", '\u2014', "lsquo", '\u2018', "rsquo", '\u2019', "sbquo", '\u201A',
            "ldquo", '\u201C', "rdquo", '\u201D', "bdquo", '\u201E', "dagger", '\u2020', "Dagger", '\u2021', "bull",
            '\u2022', "hellip", '\u2026', "permil", '\u2030', "prime", '\u2032', "Prime", '\u2033', "lsaquo", '\u2039',
            "rsaquo", '\u203A', "euro", '\u20AC', "trade", '\u2122', "minus", '\u2212'
        };
        for (int i = 0; i < more.length; i += 2) {
            NAMES.put((String) more[i], (int) (Character) more[i + 1]);
        }
    }

    /** Longest entity: "&" with eight letters and ";". */
    private static final int LONGEST = 10;

    private Entities() {}

    /** The text with each entity decoded once; the same object where there is none. */
    static Draft decoded(Draft in) {
        Draft out = null;
        int i = 0;
        while (i < in.size()) {
            int end = in.at(i) == '&' ? end(in, i) : -1;
            int cp = end < 0 ? -1 : point(in, i, end);
            if (cp >= 0) {
                if (out == null) {
                    out = new Draft(in.size());
                    for (int k = 0; k < i; k++) {
                        out.keep(in, k);
                    }
                }
                out.put(Character.toString(cp), in, i, end);
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

    /** One past the semicolon of what may be an entity; -1 for none. */
    private static int end(Draft in, int from) {
        for (int i = from + 1; i < Math.min(in.size(), from + LONGEST); i++) {
            char c = in.at(i);
            if (c == ';') {
                return i > from + 2 ? i + 1 : -1;
            }
            if (c >= 128 || !Character.isLetterOrDigit(c) && c != '#') {
                return -1;
            }
        }
        return -1;
    }

    private static int point(Draft in, int from, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = from + 1; i < end - 1; i++) {
            name.append(in.at(i));
        }
        if (name.charAt(0) != '#') {
            return NAMES.getOrDefault(name.toString(), -1);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        try {
            int cp = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean good = cp >= ' ' && cp <= Character.MAX_CODE_POINT && (cp < 0xD800 || cp > 0xDFFF);
            return !good ? -1 : cp == 0xA0 ? ' ' : cp;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
