/**
 * A web page to a report: {@link stemma.read.page.Slim} cuts scripts and styles away, jsoup builds the tree, {@link
 * stemma.read.page.Blocks} lays it out as blocks of text, a small learnt model tells the article's blocks from the
 * others, and what the page says of itself becomes title, author, date and signals. One parse, two passes, no network.
 */
@NullMarked
package stemma.read.page;

import org.jspecify.annotations.NullMarked;
