package stemma.read.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/**
 * Blocks that the model holds for the article and that the page's build says are none: what is named a dialog, a notice or a list of
 * recommendations and stands apart from the text, boxes of facts, what is written for screen readers only, what stands above the heading
 * while the text stands below it, what follows a heading that is named as one over other articles, whole articles beside the one of the
 * heading, the entries of a live ticker below its summary, and readers' comments.
 */
final class Strays {
    /**
     * Of the blocks so named that the model chose on sites kept aside (383 pages of the four sets, 990 of Trafilatura's), 158 of 161 with a known
     * answer were not in the text; one line of 13 words was.
     */
    private static final Pattern APART = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:modal|dialog|popup|pop-up|privacy|consent|gdpr|[a-z]*-?rules|recommend[a-z]*|related[a-z]*"
                    + "|newsletter-?(?:sign-?up|subscribe|subscription|form|box|widget|promo)|share|sharing|policy|disclaimer[a-z]*|disclosure|copyright|visually-?hidden|sr-only|screen-?reader[a-z-]*)(?:[^a-z]|$)");

    /**
     * A box of background beside the report, or the window of a service that asks for consent. On sites kept aside 60 of 60 chosen blocks with a known answer in the four sets were not in the text,
     * in Trafilatura's one line of three was.
     */
    private static final Pattern BOX = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:[a-z]*fact-?box[a-z]*|faktaboks|fakta-?ruta|faktabox|info-?box[a-z_]*|infokasten|expandable-?box|onetrust[a-z-]*)(?:[^a-z]|$)");

    /**
     * Readers' comments. Of chosen blocks with a known answer below elements so named, which do not hold the title and stand below a text, 29 of 29
     * were not in the text (990 pages of Trafilatura's; 503 more chosen ones, on 13 pages of blogs and magazines, are unknown there, and all that were
     * read were comments).
     */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?i)(?:^|\\s)(?:(?:li-|div-)?comments?(?:-\\d+)?|(?:wp-block-)?comments?[-_]?(?:list|area|section|body|content|text|threads?|wrap|wrapper|container|block|main)"
                    + "|disqus[-_]thread|respond|live-?(?:blog|ticker|feed|posts?|updates?|entries)|(?:kommentare?|commentaires?|comentarios?|commenti|reacties)(?:-?(?:liste?|bereich|section))?)(?=\\s|$)");

    /** Share of the chosen text from which even a box so named is the article. */
    private static final double BOXED = .65;

    private static final Pattern OVER_OTHERS =
            Pattern.compile("(?i)related|recommend|you-?may|more-?(?:stories|news|from)");

    /** Share of the chosen text from which an element holds the article itself, so that its name tells nothing. */
    private static final double HOLDS = .4;

    /** UTF-16 units of chosen text below the heading from which what stands above it is not the article. */
    private static final int BELOW = 800;

    /** UTF-16 units of text in the heading's own article from which other articles beside it are others. */
    private static final int OWN = 500;

    /** UTF-16 units above a ticker's first entry from which they are the report. */
    private static final int SUMMARY = 300;

    /** Words by which an entry is known again. */
    private static final int KNOWN = 8;

    private final Blocks page;
    private final boolean[] before;
    private final boolean[] chosen;
    private final @Nullable Role[] roles;
    private final int[] chars;
    private final Map<Node, Boolean> apart = new HashMap<>();

    private Strays(Blocks page, boolean[] chosen) {
        this.page = page;
        this.before = chosen;
        this.chosen = chosen.clone();
        this.roles = new Role[chosen.length];
        int n = chosen.length;
        chars = new int[n + 1];
        for (int i = 0; i < n; i++) {
            chars[i + 1] = chars[i] + (chosen[i] ? page.blocks().get(i).text().length() : 0);
        }
    }

    /** The choice without the strays; as it was where nothing would be left. */
    static Strays without(Blocks page, boolean[] chosen, String title, List<String> entries) {
        Strays s = new Strays(page, chosen);
        int[] words = Grams.words(title);
        s.apart();
        s.note(Part.Kind.OTHER_BOILERPLATE, "in a box that the page sets apart from the article");
        s.above(words);
        s.note(Part.Kind.OTHER_BOILERPLATE, "stands above the headline, which the text stands below");
        s.overOthers();
        s.note(Part.Kind.RELATED_LINK, "under a heading over other stories");
        s.others(words);
        s.note(Part.Kind.RELATED_LINK, "belongs to another article on the page");
        s.ticker(entries, words);
        s.note(Part.Kind.OTHER_BOILERPLATE, "an entry of the live ticker, below its summary");
        s.comments();
        s.talk();
        s.note(Part.Kind.COMMENT_FORM, "belongs to the readers' comments");
        s.trailing();
        s.note(Part.Kind.OTHER_BOILERPLATE, "a heading with nothing of the article under it");
        for (boolean b : s.chosen) {
            if (b) {
                return s;
            }
        }
        return new Strays(page, chosen);
    }

    private void note(Part.Kind kind, String reason) {
        Role role = new Role(kind, reason);
        for (int i = 0; i < chosen.length; i++) {
            if (before[i] && !chosen[i] && roles[i] == null) {
                roles[i] = role;
            }
        }
    }

    boolean[] chosen() {
        return chosen;
    }

    /** By block: what a block is that was chosen and is none of the article; null for all others. */
    @Nullable Role[] roles() {
        return roles;
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
        double share = (double) within(node) / Math.max(1, chars[chosen.length]);
        boolean is = share <= BOXED
                && (share <= HOLDS && saysApart(node.names)
                        || saysBox(node.names)
                        || node.parent != null && isApart(node.parent));
        apart.put(node, is);
        return is;
    }

    /** What names say, by names: many elements share theirs with others. */
    private final Map<String, Boolean> apartNames = new HashMap<>();

    private final Map<String, Boolean> boxNames = new HashMap<>();

    private boolean saysApart(String names) {
        return apartNames.computeIfAbsent(
                names, n -> !n.isBlank() && APART.matcher(n).find());
    }

    private boolean saysBox(String names) {
        return boxNames.computeIfAbsent(
                names, n -> !n.isBlank() && BOX.matcher(n).find());
    }

    private int within(Node node) {
        int first = Math.min(node.first, chosen.length);
        return chars[Math.clamp(node.last, first, chosen.length)] - chars[first];
    }

    /** All above a main heading, where that is the lesser part; above another, which may stand in a list of other articles, what is a list itself. */
    private void above(int[] title) {
        for (int i = 0; i < chosen.length && title.length > 1; i++) {
            Block b = page.blocks().get(i);
            if (b.node().heading() > 0 && Arrays.equals(Grams.words(b.text()), title)) {
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

    /** What stands in an article other than the one that the heading stands in, and not within it. */
    private void others(int[] title) {
        int h = 0;
        while (h < chosen.length
                && !(title.length > 1
                        && page.blocks().get(h).node().heading() > 0
                        && Arrays.equals(Grams.words(page.blocks().get(h).text()), title))) {
            h++;
        }
        Node own = h == chosen.length ? null : article(page.blocks().get(h).node());
        if (own == null || within(own) < OWN) {
            return;
        }
        for (int i = h + 1; i < chosen.length; i++) {
            Node n = page.blocks().get(i).node();
            Node its = chosen[i] ? article(n) : null;
            while (n != null && n != own) {
                n = n.parent;
            }
            chosen[i] &= its == null || n == own;
        }
    }

    private static @Nullable Node article(@Nullable Node n) {
        while (n != null && !n.tag.equals("article")) {
            n = n.parent;
        }
        return n;
    }

    /** The entries of a live ticker are many reports of many hours; the report is the summary above them, where there is one. */
    private void ticker(List<String> entries, int[] title) {
        if (entries.isEmpty()) {
            return;
        }
        Set<Integer> known = new HashSet<>();
        for (String e : entries) {
            known.add(start(Grams.words(e)));
        }
        known.remove(start(title));
        for (int i = 0; i < chosen.length; i++) {
            Block b = page.blocks().get(i);
            if (b.node().heading() != 1 && known.contains(start(Grams.words(b.text())))) {
                if (chars[i] >= SUMMARY) {
                    Arrays.fill(chosen, i, chosen.length, false);
                }
                return;
            }
        }
    }

    /** What stands among readers' comments, where a text stands above them. */
    private void comments() {
        Map<Node, Boolean> known = new HashMap<>();
        for (int i = 0; i < chosen.length; i++) {
            Node node = page.blocks().get(i).node();
            chosen[i] = chosen[i] && !isComment(node.heading() > 0 && node.parent != null ? node.parent : node, known);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("^[\\d.,\\s]+");

    /** What follows a heading that announces readers' comments, to the end of the element around it. */
    private void talk() {
        for (int h = 0; h < chosen.length; h++) {
            Block b = page.blocks().get(h);
            Node around = b.node().parent;
            if (b.node().heading() > 1
                    && around != null
                    && !around.titled
                    && chars[h] >= SUMMARY
                    && b.text().length() < 40
                    && isTalk(b.text())) {
                Arrays.fill(chosen, h, Math.clamp(around.last, h, chosen.length), false);
            }
        }
    }

    private static boolean isTalk(String heading) {
        int[] words = Grams.words(NUMBER.matcher(heading).replaceFirst(""));
        return words.length <= 3 && Phrases.kind(words) == Phrases.TALK;
    }

    /** Headings with nothing of the text behind them. */
    private void trailing() {
        int last = chosen.length - 1;
        while (last >= 0 && (!chosen[last] || page.blocks().get(last).node().heading() > 1)) {
            last--;
        }
        for (int i = last + 1; last >= 0 && i < chosen.length; i++) {
            chosen[i] = false;
        }
    }

    private boolean isComment(Node node, Map<Node, Boolean> known) {
        Boolean before = known.get(node);
        if (before != null) {
            return before;
        }
        boolean is = !node.titled
                && (chars[Math.min(node.first, chosen.length)] >= SUMMARY
                                && !node.names.isBlank()
                                && COMMENTS.matcher(node.names).find()
                        || node.parent != null && isComment(node.parent, known));
        known.put(node, is);
        return is;
    }

    private static int start(int[] words) {
        return Arrays.hashCode(words.length > KNOWN ? Arrays.copyOf(words, KNOWN) : words);
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
