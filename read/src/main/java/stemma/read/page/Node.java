package stemma.read.page;

import org.jspecify.annotations.Nullable;

/** One element that may hold blocks, with what stands within it; filled while the tree is walked. */
final class Node {
    final @Nullable Node parent;
    final String tag;
    final int depth;

    /** Class, identifier and the like, as written, with blanks between. */
    final String names;

    /** Hashes of the names' words, in order. */
    final int[] tokens;

    final boolean hidden;

    /** Blocks within, from the first to before the last; filled at the element's end. */
    int first;

    int last;

    /** UTF-16 units of text, of link text, and of text in paragraphs; each within. */
    int chars;

    int linkChars;
    int paragraphChars;
    int paragraphs;

    Node(@Nullable Node parent, String tag, String names, int[] tokens, boolean hidden) {
        this.parent = parent;
        this.tag = tag;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.names = names;
        this.tokens = tokens;
        this.hidden = hidden;
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Is this element, or one around it, of the tag? */
    boolean within(String name) {
        for (Node n = this; n != null; n = n.parent) {
            if (n.tag.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
