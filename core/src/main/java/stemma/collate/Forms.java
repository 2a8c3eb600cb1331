package stemma.collate;

/** Forms of single words, in any script: two forms of one word, or one word misspelt. */
final class Forms {
    private Forms() {}

    /** Do both start the same for most of their length, or differ in one letter only? Numbers are alike only when equal. */
    static boolean sameRoot(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (n > m) {
            return sameRoot(b, a);
        }
        if (n < 3 || Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
            return a.equals(b);
        }
        int p = 0;
        while (p < n && a.charAt(p) == b.charAt(p)) {
            p++;
        }
        if (p >= 4 ? p * 10 >= m * 6 : p == 3 && m - p <= 2 && n == 3) {
            return true;
        }
        int s = 0;
        while (s < n - p && a.charAt(n - 1 - s) == b.charAt(m - 1 - s)) {
            s++;
        }
        return n >= 5 && m - p - s <= 1;
    }

    /** The first five letters of a word that has six or more; other words and all numbers whole. */
    static String root(String word) {
        return word.length() >= 6 && !Character.isDigit(word.charAt(0)) ? word.substring(0, 5) : word;
    }
}
