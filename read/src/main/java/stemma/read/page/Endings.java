package stemma.read.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.clean.Agencies;
import stemma.clean.Credits;
import stemma.report.Part;
import stemma.text.Span;

/** Lines that credit stand under many a text, outside of what a reader calls the article: they are of it. */
final class Endings {
    /** Blocks before and behind the text's last one among which a credit may stand that is not of the text. */
    static final int NEAR_END = 8;

    /** Elements around the last paragraph's within which such a line belongs to the text. */
    private static final int UP = 3;

    /** UTF-16 units of a line that credits. */
    static final int CREDIT = 400;

    /** Share of links in such a line: what may be bought or shared stands behind many a source. */
    private static final double LINKED = .7;

    private Endings() {}

    /** The element around the text's last block that its endings stand in: its article, or a few elements up. */
    static Node around(Block last) {
        Node around = last.node();
        for (int i = 0; i < UP && around.parent != null && !around.tag.equals("body"); i++) {
            around = around.parent;
        }
        for (Node n = last.node(); n != null; n = n.parent) {
            if (n.tag.equals("article")) {
                return n;
            }
        }
        return around;
    }

    /** The blocks behind the last one that credit. An agency's bare name behind a heading is another article's. */
    static Set<Integer> behind(List<Block> blocks, int last) {
        Set<Integer> out = new HashSet<>();
        Node around = around(blocks.get(last));
        boolean headed = false;
        for (int i = last + 1; i < Math.min(blocks.size(), last + 1 + NEAR_END); i++) {
            Block b = blocks.get(i);
            if (i < around.last
                    && (isCredit(b, around) || !Roles.isCaption(b) && AgencyLine.is(b, ""))
                    && !(headed && Agencies.named(b.text()) != null)) {
                out.add(i);
            }
            headed |= b.node().heading() > 0;
        }
        return out;
    }

    /** Is most of the block a credit by its form? */
    static boolean isCredit(Block b, Node around) {
        if (b.text().length() > CREDIT || b.linkDensity() > LINKED || b.node().within("nav") || isInFooter(b, around)) {
            return false;
        }
        int length = b.text().length();
        int credited = Credits.find(b.text(), List.of(new Span(0, length))).parts().stream()
                .filter(p -> p.kind() == Part.Kind.CREDIT)
                .mapToInt(p -> p.span().length())
                .sum();
        return credited > length / 2;
    }

    /** Is the block in a page's footer? An article's own is none. */
    private static boolean isInFooter(Block b, Node article) {
        for (Node n = b.node(); n != null; n = n.parent) {
            if (n == article && n.tag.equals("article")) {
                return false;
            }
        }
        return b.node().within("footer");
    }
}
