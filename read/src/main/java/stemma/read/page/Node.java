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

    /** Number of the template, the same for all elements of the page that were laid out alike; -1 where it holds no block itself. */
    int template = -1;

    /** Does the page's title stand within? */
    boolean titled;

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

    /** The element itself or the innermost around it that holds the title; the outermost where none does. */
    Node withTitle() {
        Node n = this;
        while (!n.titled && n.parent != null) {
            n = n.parent;
        }
        return n;
    }

    /** The outermost table, list, figure or the like around an element; the element itself where there is none. */
    Node whole() {
        Node found = this;
        for (Node m = this; m != null; m = m.parent) {
            switch (m.tag) {
                case "table", "ul", "ol", "dl", "blockquote", "figure", "aside", "form" -> found = m;
                default -> {}
            }
        }
        return found;
    }

    /** 1 to 6 for a heading, 0 for anything else. */
    int heading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
                ? tag.charAt(1) - '0'
                : 0;
    }

    /** Elements laid out by one template hash alike: same element and parent, same names. */
    long layout() {
        return (tag.hashCode() * 31L + names.hashCode()) * 31L
                + (parent == null ? 0 : parent.tag.hashCode() + 7L * parent.names.hashCode());
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
