package stemma.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page laid out as blocks in the order of reading.
 *
 * @param blocks not empty texts, in order
 * @param nodes the elements around them, outermost first
 * @param templates how many templates laid the blocks out
 */
record Blocks(List<Block> blocks, List<Node> nodes, int templates) {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "img", "picture", "source", "br", "meta", "link",
            "o:p");

    private static final Set<String> SKIPPED = Set.of(
            "button",
            "input",
            "script",
            "style",
            "head",
            "noscript",
            "template",
            "svg",
            "iframe",
            "option",
            "select",
            "textarea",
            "progress",
            "meter",
            "rp");

    /** Blocks past which a page is no article but an attack or an accident; jsoup bounds the depth. */
    private static final int MOST_BLOCKS = 20_000;

    /** A paragraph in the sense of mass: UTF-16 units of text and share of links. As in Readability's and boilerpipe's rules. */
    private static final int PARAGRAPH = 80;

    private static final double PARAGRAPH_LINKS = .3;

    static Blocks of(Document page) {
        Walk walk = new Walk();
        page.traverse(walk);
        walk.flush();
        return new Blocks(walk.blocks, walk.nodes, walk.templates.size());
    }

    private static final class Walk implements NodeVisitor {
        final List<Block> blocks = new ArrayList<>();
        final List<Node> nodes = new ArrayList<>();
        final Map<Long, Integer> templates = new HashMap<>();
        private final Map<String, int[]> named = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private Node current = new Node(null, "html", "", new int[0], false);
        private int linkChars;
        private int links;
        private int linkDepth;
        private int lead;
        private int bold;
        private int boldDepth;
        private int italic;
        private int italicDepth;
        private int timed;
        private int timeDepth;
        private int images;
        private int skipDepth;
        private int breaks;

        @Override
        public void head(org.jsoup.nodes.Node node, int depth) {
            if (skipDepth > 0 || blocks.size() >= MOST_BLOCKS) {
                skipDepth += node instanceof Element ? 1 : 0;
                return;
            }
            if (node instanceof TextNode t) {
                append(t.getWholeText());
            } else if (node instanceof Element e) {
                String tag = e.normalName();
                if (SKIPPED.contains(tag)) {
                    skipDepth = 1;
                } else if (tag.equals("br")) {
                    lineBreak();
                } else if (tag.equals("a")) {
                    linkDepth++;
                    links++;
                } else if (!isInline(tag)) {
                    flush();
                    current = open(e, tag);
                } else if (isCard(e, tag)) {
                    skipDepth = 1;
                } else {
                    inline(tag, 1);
                }
            }
        }

        /** A card that a page shows over a linked name within a paragraph: it begins with the name again, and other links follow. */
        private boolean isCard(Element e, String tag) {
            if (!tag.equals("span") || !current.tag.equals("p") || text.length() < 2 || e.attributesSize() == 0) {
                return false;
            }
            Element link = e.selectFirst("a");
            String name = link == null ? "" : link.text().strip();
            return name.length() >= 2
                    && text.length() >= name.length()
                    && text.substring(text.length() - name.length()).equals(name)
                    && e.select("a").size() >= 2;
        }

        /** Elements that a page defines itself stand within a line where they stand within a paragraph, which cannot hold others. */
        private boolean isInline(String tag) {
            return INLINE.contains(tag) || tag.indexOf('-') > 0 && (current.tag.equals("p") || current.heading() > 0);
        }

        /** Counts the inline elements that are open around the text. */
        private void inline(String tag, int by) {
            switch (tag) {
                case "img" -> {
                    breaks = 0;
                    images += by > 0 ? 1 : 0;
                }
                case "wbr" -> breaks = 0;
                case "b", "strong" -> boldDepth += by;
                case "i", "em" -> italicDepth += by;
                case "time" -> timeDepth += by;
                default -> {}
            }
        }

        @Override
        public void tail(org.jsoup.nodes.Node node, int depth) {
            if (!(node instanceof Element e)) {
                return;
            }
            if (skipDepth > 0) {
                skipDepth--;
                return;
            }
            String tag = e.normalName();
            if (tag.equals("a")) {
                linkDepth--;
                if (lead < 0) {
                    lead = text.length();
                }
            } else if (isInline(tag)) {
                inline(tag, -1);
            } else if (!SKIPPED.contains(tag)) {
                flush();
                close();
            }
        }

        private Node open(Element e, String tag) {
            StringBuilder names = new StringBuilder();
            boolean hidden = false;
            if (e.attributesSize() > 0) {
                for (var a : e.attributes()) {
                    switch (a.getKey()) {
                        case "class",
                                "id",
                                "itemprop",
                                "role",
                                "data-testid",
                                "data-component",
                                "data-qa",
                                "data-type",
                                "data-module",
                                "rel",
                                "name",
                                "property" -> names.append(a.getValue()).append(' ');
                        case "hidden" -> hidden = true;
                        case "aria-hidden" -> hidden = a.getValue().equals("true");
                        default -> {}
                    }
                }
            }
            Node parent = current;
            String n = names.length() > 300 ? names.substring(0, 300) : names.toString();
            Node made = new Node(parent, tag, n, named.computeIfAbsent(n, Names::tokens), hidden || parent.hidden);
            made.first = blocks.size();
            nodes.add(made);
            return made;
        }

        private void close() {
            Node n = current;
            n.last = blocks.size();
            Node p = n.parent;
            if (p != null) {
                p.chars += n.chars;
                p.linkChars += n.linkChars;
                p.paragraphChars += n.paragraphChars;
                p.paragraphs += n.paragraphs;
                current = p;
            }
        }

        private void append(String s) {
            int before = text.length();
            for (int i = 0; i < s.length(); i++) {
                char c = s.charAt(i);
                if (c <= ' '
                        || c == '\u00A0'
                        || c >= '\u2000' && c <= '\u200A'
                        || c == '\u202F'
                        || c == '\u3000'
                        || c == '\u2028'
                        || c == '\u2029'
                        || c == '\u0085') {
                    int n = text.length();
                    if (n > 0 && text.charAt(n - 1) != ' ' && text.charAt(n - 1) != '\n') {
                        text.append(' ');
                    }
                } else if (c != '\u00AD'
                        && c != '\u200B'
                        && c != '\u2060'
                        && c != '\uFEFF'
                        && (c > '\u009F' || c < '\u007F')) {
                    text.append(c);
                }
            }
            int added = text.length() - before;
            if (added > 0) {
                breaks = text.charAt(text.length() - 1) > ' ' ? 0 : breaks;
                linkChars += linkDepth > 0 ? added : 0;
                bold += boldDepth > 0 ? added : 0;
                italic += italicDepth > 0 ? added : 0;
                timed += timeDepth > 0 ? added : 0;
                if (before == 0 && linkDepth > 0) {
                    lead = -1;
                }
            }
        }

        private void lineBreak() {
            breaks++;
            if (breaks >= 2) {
                flush();
            } else if (!text.isEmpty()) {
                if (text.charAt(text.length() - 1) == ' ') {
                    text.setLength(text.length() - 1);
                }
                text.append('\n');
            }
        }

        void flush() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) <= ' ') {
                end--;
            }
            int start = 0;
            while (start < end && text.charAt(start) <= ' ') {
                start++;
            }
            if (end > start) {
                int length = end - start;
                int linked = Math.min(linkChars, length);
                Markup markup = new Markup(
                        linked,
                        links,
                        lead < 0 ? length : Math.min(lead, length),
                        Math.min(bold, length),
                        Math.min(italic, length),
                        Math.min(timed, length),
                        images);
                blocks.add(new Block(text.substring(start, end), markup, current));
                images = 0;
                if (current.template < 0) {
                    Integer known = templates.putIfAbsent(current.layout(), templates.size());
                    current.template = known == null ? templates.size() - 1 : known;
                }
                current.chars += length;
                current.linkChars += linked;
                if (length >= PARAGRAPH && linked < PARAGRAPH_LINKS * length) {
                    current.paragraphChars += length;
                    current.paragraphs++;
                }
            }
            text.setLength(0);
            linkChars = 0;
            links = linkDepth > 0 ? 1 : 0;
            lead = 0;
            bold = 0;
            italic = 0;
            timed = 0;
            breaks = 0;
        }
    }
}
