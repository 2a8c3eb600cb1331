package stemma.read.page;

/** What a block's own text and tag say. */
final class OwnFeatures {
    /** Which of them are read of the neighbours too: length, words, link density, ending, paragraph tag, heading, odds of words. */
    static final int[] FOR_NEIGHBOURS = {0, 2, 5, 8, 15, 17, 18, 21};

    /** Words up to which a block's single words are weighed: in longer ones they tell the subject, not the role. */
    static final int SHORT = 16;

    private static final int[] NONE = new int[0];

    private OwnFeatures() {}

    static float[] of(Block b, int[] hashes, Tokens words) {
        String t = b.text();
        int n = t.length();
        int letters = 0;
        int upper = 0;
        int digits = 0;
        int stops = 0;
        int commas = 0;
        int quotes = 0;
        int tokens = 0;
        int titled = 0;
        int ideographs = 0;
        boolean in = false;
        for (int i = 0; i < n; i++) {
            char c = t.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            if (word) {
                if (!in) {
                    tokens++;
                    titled += Character.isUpperCase(c) ? 1 : 0;
                }
                letters++;
                ideographs += c >= '\u3040' && Character.isIdeographic(c) || c >= '\u3040' && c < '\u3100' ? 1 : 0;
                upper += Character.isUpperCase(c) ? 1 : 0;
                digits += c >= '0' && c <= '9' ? 1 : 0;
            } else if (c == '.' || c == '!' || c == '?' || c == '。') {
                stops++;
            } else if (c == ',' || c == ';' || c == '、') {
                commas++;
            } else if (c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»') {
                quotes++;
            }
            in = word;
        }
        tokens += ideographs / 2;
        float least = 0;
        float most = 0;
        float sum = 0;
        for (int w : tokens <= SHORT ? hashes : NONE) {
            float o = words.odds(w);
            least = Math.min(least, o);
            most = Math.max(most, o);
            sum += o;
        }
        char last = t.charAt(n - 1);
        char first = t.charAt(0);
        return new float[] {
            (float) Math.log1p(n), // 0
            tokens, // 1
            (float) b.linkDensity(), // 2
            b.markup().links(), // 3
            tokens == 0 ? 0 : (float) titled / tokens, // 4
            last == '.'
                            || last == '!'
                            || last == '?'
                            || last == '”'
                            || last == '"'
                            || last == '»'
                            || last == '“'
                            || last == '…'
                            || last == '。'
                    ? 2
                    : last == ':' ? 1 : 0, // 5
            letters == 0 ? 0 : (float) digits / letters, // 6
            letters == 0 ? 0 : (float) upper / letters, // 7
            stops, // 8
            commas, // 9
            quotes, // 10
            tokens == 0 ? 0 : (float) letters / tokens, // 11
            Character.isLowerCase(first) ? -1 : Character.isUpperCase(first) ? 1 : 0, // 12
            least, // 13
            most, // 14
            b.node().tag.equals("p") ? 1 : 0, // 15
            tag(b.node().tag), // 16
            b.node().heading(), // 17
            hashes.length == 0 ? 0 : sum / hashes.length, // 18
            t.indexOf('\n') >= 0 ? 1 : 0, // 19
            t.indexOf('|') >= 0 || t.indexOf('©') >= 0 || t.indexOf('•') >= 0 ? 1 : 0, // 20
            Phrases.kind(hashes), // 21
            Phrases.credit(hashes), // 22
            letters == 0 ? 0 : (float) ideographs / letters, // 23
            t.indexOf('@') >= 0 ? 1 : 0, // 24
        };
    }

    private static float tag(String tag) {
        return switch (tag) {
            case "p" -> 1;
            case "li" -> 2;
            case "div" -> 3;
            case "td", "th" -> 4;
            case "figcaption" -> 5;
            case "blockquote" -> 6;
            case "section" -> 7;
            case "dd", "dt" -> 8;
            case "pre" -> 9;
            case "footer", "header", "nav", "aside" -> 10;
            default -> tag.startsWith("h") && tag.length() == 2 ? 11 : 0;
        };
    }
}
