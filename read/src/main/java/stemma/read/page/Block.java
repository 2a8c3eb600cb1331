package stemma.read.page;

/**
 * A stretch of text without a break: a paragraph, a list item, a heading, a menu's entry.
 *
 * @param text white space collapsed, not empty; a single line break where the page has one
 * @param markup of the text
 * @param node the innermost block element around it
 */
record Block(String text, Markup markup, Node node) {
    double linkDensity() {
        return (double) markup.linked() / text.length();
    }
}
