package stemma.read.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Blocks that the model holds for the article and that the page's build says are none: what is named a dialog, a notice or a list of
 * recommendations and stands apart from the text, what is written for screen readers only, what stands above the heading while the text
 * stands below it, and what follows a heading that is named as one over other articles.
 */
final class Strays {
    /**
     * Of the blocks so named that the model chose on sites kept aside (383 pages of the four sets, 990 of Trafilatura's), 158 of 161 with a known
     * answer were not in the text; one line of 13 words was.
     */
    private static final Pattern APART = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:modal|dialog|popup|pop-up|privacy|consent|gdpr|[a-z]*-?rules|recommend[a-z]*|related[a-z]*"
                    + "|share|sharing|disclaimer[a-z]*|disclosure|copyright|visually-?hidden|sr-only|screen-?reader[a-z-]*)(?:[^a-z]|$)");

    private static final Pattern OVER_OTHERS =
            Pattern.compile("(?i)related|recommend|you-?may|more-?(?:stories|news|from)");

    /** Share of the chosen text from which an element holds the article itself, so that its name tells nothing. */
    private static final double HOLDS = .4;

    /** UTF-16 units of chosen text below the heading from which what stands above it is not the article. */
    private static final int BELOW = 800;

    private final Blocks page;
    private final boolean[] chosen;
    private final int[] chars;
    private final Map<Node, Boolean> apart = new HashMap<>();

    private Strays(Blocks page, boolean[] chosen) {
        this.page = page;
        this.chosen = chosen.clone();
        int n = chosen.length;
        chars = new int[n + 1];
        for (int i = 0; i < n; i++) {
            chars[i + 1] = chars[i] + (chosen[i] ? page.blocks().get(i).text().length() : 0);
        }
    }

    /** The choice without the strays; as it was where nothing would be left. */
    static boolean[] without(Blocks page, boolean[] chosen, String title) {
        Strays s = new Strays(page, chosen);
        s.apart();
        s.above(Grams.words(title));
        s.overOthers();
        for (boolean b : s.chosen) {
            if (b) {
                return s.chosen;
            }
        }
        return chosen;
    }

    private void apart() {
        for (int i = 0; i < chosen.length; i++) {
            Node node = page.blocks().get(i).node();
            chosen[i] = chosen[i] && !isApart(node.heading() > 0 && node.parent != null ? node.parent : node);
        }
    }

    private boolean isApart(Node node) {
        Boolean known = apart.get(node);
        if (known != null) {
            return known;
        }
        boolean is = within(node) <= HOLDS * chars[chosen.length]
                && (!node.names.isBlank() && APART.matcher(node.names).find()
                        || node.parent != null && isApart(node.parent));
        apart.put(node, is);
        return is;
    }

    private int within(Node node) {
        int first = Math.min(node.first, chosen.length);
        return chars[Math.clamp(node.last, first, chosen.length)] - chars[first];
    }

    /** All above a main heading, where that is the lesser part; above another, which may stand in a list of other articles, what is a list itself. */
    private void above(int[] title) {
        for (int i = 0; i < chosen.length && title.length > 1; i++) {
            Block b = page.blocks().get(i);
            if (b.node().heading() > 0 && java.util.Arrays.equals(Grams.words(b.text()), title)) {
                if (chars[chosen.length] - chars[i + 1] >= BELOW) {
                    boolean less = b.node().heading() == 1 && chars[i] < chars[chosen.length] - chars[i + 1];
                    for (int k = 0; k < i; k++) {
                        chosen[k] &= !less && !page.blocks().get(k).node().within("li");
                    }
                }
                return;
            }
        }
    }

    /** An identifier that is made of the heading's own words names nothing: "recommended-tools". */
    private static boolean isOverOthers(Block heading) {
        String slug = NO_WORD.matcher(heading.text().toLowerCase(Locale.ROOT)).replaceAll("-");
        return OVER_OTHERS
                .matcher(heading.node().names.toLowerCase(Locale.ROOT).replace(slug, ""))
                .find();
    }

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What follows a heading that is named so, up to the next heading of its rank or the end of the element around it. */
    private void overOthers() {
        for (int h = 0; h < chosen.length; h++) {
            Node heading = page.blocks().get(h).node();
            if (heading.heading() == 0
                    || chars[h] == 0
                    || !isOverOthers(page.blocks().get(h))) {
                continue;
            }
            int end = heading.parent == null ? h : Math.min(chosen.length, heading.parent.last);
            for (int i = h + 1; i < end; i++) {
                Node node = page.blocks().get(i).node();
                if (node.heading() > 0 && node.heading() <= heading.heading()) {
                    break;
                }
                chosen[i] = false;
            }
            chosen[h] = false;
        }
    }
}
