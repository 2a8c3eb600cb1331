package stemma.read.page;

/**
 * How a block is marked up within; all but the counts are UTF-16 units of its text.
 *
 * @param linked in links
 * @param links how many links
 * @param lead of the link it begins with; 0 where it begins otherwise
 * @param bold in strong or bold type
 * @param italic in emphasis or italics
 * @param timed in an element that tells a time
 * @param images pictures and players since the block before, up to its end
 */
record Markup(int linked, int links, int lead, int bold, int italic, int timed, int images) {}
