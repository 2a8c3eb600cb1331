package stemma.text;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random texts of what breaks: marks, surrogates with and without their other half, directions, controls, mojibake, entities. */
public final class Scrambled {
    private static final String[] PIECES = {
        "\u201c",
        "\u201d",
        "\"",
        "'",
        "\u2019",
        "\u00ab",
        "\u00bb",
        "\u0301",
        "\u0308",
        "\u093f",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u200e",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u00ad",
        "\ufeff",
        "\u0000",
        "\u0007",
        "\u0085",
        "\u2028",
        "\r",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        " ",
        " ",
        ". ",
        ", ",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\uD840\uDC00",
        "\ufb01",
        "\ufb04",
        "\u1100\u1161\u11a8",
        "\u212b",
        "&amp;",
        "&amp;quot;",
        "&#8217;",
        "&",
        "said ",
        "Quill ",
        "the ",
        "harbour ",
        "\u00c3\u00a9",
        "\u00e2\u20ac\u2122",
        "\u00c2",
        "\u00c3",
        "\u0130",
        "\u00df",
        "\u4e2d",
        "\u0627\u0644",
        "\u0915\u094d\u0937",
        "(Reuters) - ",
        "2031",
        "1,250",
        "$1.2bn",
        "Tuesday "
    };

    private Scrambled() {}

    public static String text(Random random, int pieces) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(6) == 0) {
                out.append((char) random.nextInt(0x10000));
            } else {
                out.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return out.toString();
    }

    /** Prose in which something is broken here and there, so that every stage finds something. */
    public static String prose(String clean, Random random, int oneIn) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < clean.length(); i++) {
            out.append(clean.charAt(i));
            if (random.nextInt(oneIn) == 0) {
                out.append(
                        random.nextInt(3) == 0
                                ? new String(
                                        PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1)
                                : PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return out.toString();
    }
}
