package stemma.weigh.conflict;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/** How near two written forms are, and whether their difference is an honest one of spelling or inflection. */
public final class Spelling {
    private static final List<String> ENDINGS = List.of(
            "s", "es", "'s", "n", "an", "ian", "ean", "ese", "ish", "i", "ic", "ist", "ists", "ism", "ns", "ans",
            "ians", "ed", "d", "ing", "er", "r", "rs", "ers", "y", "ly", "al", "en", "e", "a", "o");
    private static final List<String> PAIRS = List.of(
            "our/or",
            "ise/ize",
            "isi/izi",
            "isa/iza",
            "yse/yze",
            "ence/ense",
            "tre/ter",
            "ogue/og",
            "ellor/elor",
            "eller/eler",
            "elled/eled",
            "elling/eling",
            "grey/gray",
            "programme/program",
            "cheque/check",
            "tyre/tire",
            "kerb/curb");

    /** What a word may lose before it takes an ending: China, Chinese; Italy, Italian. */
    private static final List<String> STEMS = List.of("", "a", "e", "o", "y");

    private Spelling() {}

    /** Pairs of letters that live side by side in spellings of one name. */
    private static final List<String> VARIANTS = List.of(
            "ll/l",
            "nn/n",
            "tt/t",
            "ss/s",
            "mm/m",
            "rr/r",
            "pp/p",
            "ff/f",
            "th/t",
            "ph/f",
            "c/k",
            "ck/k",
            "ie/y",
            "i/y",
            "iy/y",
            "ij/y",
            "yy/y",
            "ou/o",
            "b/v",
            "sch/sh",
            "ou/u",
            "oo/u",
            "ee/i",
            "ei/ey",
            "ai/ay",
            "mad/med",
            "mad/mmad",
            "q/k",
            "kh/k",
            "gh/g",
            "dh/d",
            "v/w",
            "j/dj",
            "ae/e",
            "oe/o",
            "ue/u",
            "ks/x",
            "z/s");

    /** Could both be true spellings of one name, as Halversen and Halverssen, Mathilda and Matilda? Both folded. */
    public static boolean honest(String a, String b) {
        return swapsAny(VARIANTS, a, b) && !a.contains("lll") && !b.contains("lll");
    }

    /** Are they the same but for marks on letters: Novák and Novak? */
    static boolean sameLetters(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("ß", "ss");
    }

    /** Could the two be within the distance, going by their lengths and letters alone? */
    static boolean near(String a, long lettersA, String b, long lettersB, int limit) {
        return Math.abs(a.length() - b.length()) <= limit && Long.bitCount(lettersA ^ lettersB) <= 2 * limit;
    }

    /** The letters of a word as a set, one bit for each of 64 classes. */
    static long letters(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1L << (word.charAt(i) & 63);
        }
        return set;
    }

    /** Single letters put in, left out, replaced or swapped with the next (Damerau, optimal string alignment); at most {@code limit} + 1. */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int d = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d = Math.min(d, before[j - 2] + 1);
                }
                now[j] = d;
                least = Math.min(least, d);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] t = before;
            before = last;
            last = now;
            now = t;
        }
        return last[b.length()];
    }

    /** A place and who comes from it differ in these last letters behind an a: "Pargas", "Pargan". */
    private static final Set<String> PEOPLE = Set.of("sn", "ns");

    /** Is one the other with an ending, as in a plural, a possessive or an adjective of a country? Both folded. */
    static boolean inflected(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        if (same < 3 || same < shorter.length() - 2) {
            return false;
        }
        if (a.charAt(same - 1) == 'a' && PEOPLE.contains(a.substring(same) + b.substring(same))) {
            return true;
        }
        String restShort = shorter.substring(same);
        String restLong = longer.substring(same);
        return STEMS.contains(restShort) && ENDINGS.contains(restLong);
    }

    /** Do two spellings of one word differ as British and American ones do? Both folded. */
    static boolean sameWord(String a, String b) {
        return swapsAny(PAIRS, a, b);
    }

    private static boolean swapsAny(List<String> pairs, String a, String b) {
        // One place is another, by two letters more at most; what stands at both ends of a word is no word.
        if (Math.abs(a.length() - b.length()) > 2
                || Math.min(a.length(), b.length()) > 3
                        && a.charAt(0) != b.charAt(0)
                        && a.charAt(a.length() - 1) != b.charAt(b.length() - 1)) {
            return false;
        }
        for (String p : pairs) {
            int slash = p.indexOf('/');
            String x = p.substring(0, slash);
            String y = p.substring(slash + 1);
            if (swaps(a, b, x, y) || swaps(b, a, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean swaps(String a, String b, String x, String y) {
        int at = a.indexOf(x);
        while (at >= 0) {
            if (b.length() == a.length() - x.length() + y.length()
                    && b.startsWith(a.substring(0, at))
                    && b.startsWith(y, at)
                    && b.endsWith(a.substring(at + x.length()))) {
                return true;
            }
            at = a.indexOf(x, at + 1);
        }
        return false;
    }
}
