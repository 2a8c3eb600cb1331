package stemma.read.page;

/**
 * A stretch of text without a break: a paragraph, a list item, a heading, a menu's entry.
 *
 * @param text white space collapsed, not empty; a single line break where the page has one
 * @param linkChars UTF-16 units of it that are links
 * @param node the innermost block element around it
 */
record Block(String text, int linkChars, int links, Node node) {
    double linkDensity() {
        return (double) linkChars / text.length();
    }
}
