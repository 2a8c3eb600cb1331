package stemma.read.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/** Says of the blocks that are none of the article what they are and why they were left out. */
final class Removals {
    static final Pattern ADVERT_TEXT = Pattern.compile(
            "(?iu)^(?:advertisement|advertising|advert|anzeige|werbung|publicit[eé]|publicidad|pubblicit[aà]|reklama?|ad|sponsored|story continues below(?: advertisement)?|article continues below.*|continue reading below.*)[.:]?$");

    static final Role ADVERT = new Role(Part.Kind.ADVERT, "says that it is an advertisement");
    static final Role TITLE = new Role(Part.Kind.REPEATED_TITLE, "repeats the headline");
    static final Role WORDLESS = new Role(Part.Kind.OTHER_BOILERPLATE, "holds no words");
    static final Role POINTER = new Role(Part.Kind.RELATED_LINK, "points to other stories");
    static final Role STAMP = new Role(Part.Kind.OTHER_BOILERPLATE, "says when it was put online");

    private static final Role PICTURE = new Role(Part.Kind.CAPTION, "stands by a picture outside of the text");
    private static final Role PICTURED = new Role(Part.Kind.CAPTION, "says where a picture is from");
    private static final Role HIDDEN = new Role(Part.Kind.OTHER_BOILERPLATE, "not shown to readers");
    static final Role NOT_LOADED =
            new Role(Part.Kind.OTHER_BOILERPLATE, "stands in the place of what the page did not load");
    static final Role ASKS = new Role(Part.Kind.OTHER_BOILERPLATE, "asks the reader to subscribe, follow or share");
    private static final Role ABOUT = new Role(Part.Kind.OTHER_BOILERPLATE, "about the page or its makers");
    private static final Role ALL_LINKS = new Role(Part.Kind.RELATED_LINK, "nearly all links");
    private static final Role MOSTLY_LINKS = new Role(Part.Kind.RELATED_LINK, "mostly links");

    /** Where a block stands of which nothing else is known. */
    enum Place {
        ABOVE("stands above the article"),
        AMONG("reads like no part of the article"),
        BEHIND("stands behind the end of the article");

        private final Role role;

        Place(String reason) {
            role = new Role(Part.Kind.OTHER_BOILERPLATE, reason);
        }
    }

    /** UTF-16 units of a line that announces something. */
    private static final int LINE = 60;

    /** Words of a heading that announces what is not the article. */
    private static final int ANNOUNCEMENT = 5;

    /** Code points of a heading that a reason shows. */
    private static final int SHOWN = 40;

    /** UTF-16 units up to which a block's opening tells what the block is. */
    private static final int OPENED = 300;

    /** Words of the longest name of a section. */
    private static final int SECTION = 3;

    /** Share of links from which nearly all is links, and from which most is. */
    private static final double NEARLY = .9;

    private static final double MOSTLY = .5;

    private final Blocks page;
    private final Boxes boxes;
    private final @Nullable Role[] strays;
    private final @Nullable Role[] headed;
    private final Heading title;
    private final Node around;

    /**
     * @param text is the block of the article, its heading included?
     * @param strays what was taken for the article first, and what it is
     * @param last the text's last block
     */
    Removals(Blocks page, boolean[] text, @Nullable Role[] strays, Heading title, int last) {
        this.page = page;
        this.boxes = new Boxes(text);
        this.strays = strays;
        this.title = title;
        this.around = last < 0
                ? page.nodes().getFirst()
                : Endings.around(page.blocks().get(last));
        this.headed = headed(text);
    }

    /** What the block is that is none of the article. */
    Role of(int i, Place place) {
        Role stray = strays[i];
        if (stray != null) {
            return stray;
        }
        Block b = page.blocks().get(i);
        String text = b.text();
        if (text.length() <= LINE && ADVERT_TEXT.matcher(text).matches()) {
            return ADVERT;
        }
        if (title.is(b)) {
            return TITLE;
        }
        Role box = boxes.of(b.node());
        Role heading = headed[i];
        if (place != Place.AMONG
                && box == null
                && heading == null
                && i < around.last
                && isCaption(b.node())
                && b.linkDensity() <= MOSTLY) {
            return PICTURE;
        }
        boolean near = box == null || box == Boxes.SECTION || box == Boxes.AUTHOR;
        if (near && text.length() <= LINE && b.linkDensity() <= MOSTLY && isStamp(text)) {
            return STAMP;
        }
        if (heading != null && (near || box == Boxes.OTHERS)) {
            return heading;
        }
        if (near && place != Place.ABOVE && i < around.last && Asides.isPicture(b)) {
            return PICTURED;
        }
        if (box != null && !(box == Boxes.SECTION && (place != Place.ABOVE || text.length() > LINE))) {
            return box;
        }
        if (b.node().hidden) {
            return HIDDEN;
        }
        if (place == Place.AMONG && Asides.isNotice(b)) {
            return NOT_LOADED;
        }
        Role opening = text.length() > OPENED ? null : opening(b);
        if (opening != null) {
            return opening;
        }
        if (b.linkDensity() > MOSTLY) {
            return b.linkDensity() > NEARLY ? ALL_LINKS : MOSTLY_LINKS;
        }
        return b.markup().timed() > text.length() / 2 ? STAMP : place.role;
    }

    /** A box in which nothing is of the article, whatever its lines are called: a request, a notice, an advertisement, comments. A picture has a footer too. */
    boolean isForeign(Node node) {
        Role box = boxes.of(node);
        return box != null
                && (box.kind() == Part.Kind.OTHER_BOILERPLATE && box != Boxes.FOOTER
                        || box == Boxes.ADVERT
                        || box == Boxes.COMMENTS);
    }

    private static boolean isStamp(String text) {
        boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digit
                && text.codePoints().filter(Character::isLetter).count() <= STAMP_LETTERS
                && !Dates.iso(text).isEmpty();
    }

    /** Letters of a line that says when: a weekday, a month, a zone, a word like "updated". */
    private static final int STAMP_LETTERS = 30;

    private static final int CAPTION = "caption".hashCode();

    private static boolean isCaption(Node n) {
        for (int t : n.tokens) {
            if (t == CAPTION) {
                return true;
            }
        }
        return n.within("figure") || n.within("figcaption");
    }

    private static @Nullable Role opening(Block b) {
        String text = b.text();
        int[] words = Grams.words(text.length() > LINE ? text.substring(0, LINE) : text);
        boolean line = text.length() <= LINE;
        return switch (Phrases.kind(words)) {
            case Phrases.RELATED -> POINTER;
            case Phrases.ASKING -> ASKS;
            case Phrases.TALK -> line ? Boxes.COMMENTS : null;
            case Phrases.ADVERT -> line ? ADVERT : null;
            case Phrases.ABOUT -> ABOUT;
            default -> null;
        };
    }

    /** For every block that stands under a heading which announces what is not the article, and for that heading, what it announces. */
    private @Nullable Role[] headed(boolean[] text) {
        @Nullable Role[] out = new Role[text.length];
        for (int h = 0; h < text.length; h++) {
            Block b = page.blocks().get(h);
            int rank = b.node().heading();
            if (rank == 0 || text[h] || b.text().length() > LINE) {
                continue;
            }
            Role box = boxes.of(b.node());
            Role role = box == null || box == Boxes.OTHERS ? announced(b) : null;
            int end = role == null ? h : Math.min(text.length, section(b.node(), h).last);
            for (int i = h; i < end && !text[i]; i++) {
                int other = page.blocks().get(i).node().heading();
                if (i > h && other > 0 && other <= rank && isApart(i, h)) {
                    break;
                }
                out[i] = role;
            }
        }
        return out;
    }

    /** Is a heading another section's, rather than one entry's in a list? */
    private boolean isApart(int heading, int before) {
        return page.blocks().get(heading).node().layout()
                        == page.blocks().get(before).node().layout()
                || announced(page.blocks().get(heading)) != null;
    }

    /** The innermost element around a heading that holds more than the heading. */
    private static Node section(Node heading, int at) {
        Node n = heading;
        while (n.parent != null && n.last <= at + 1) {
            n = n.parent;
        }
        return n;
    }

    private static @Nullable Role announced(Block heading) {
        int[] words = Grams.words(heading.text());
        if (words.length > ANNOUNCEMENT) {
            return null;
        }
        String reason = "under the heading “" + shown(heading.text()) + "”";
        return switch (Phrases.kind(words)) {
            case Phrases.RELATED -> new Role(Part.Kind.RELATED_LINK, reason);
            case Phrases.ASKING -> new Role(Part.Kind.OTHER_BOILERPLATE, reason);
            case Phrases.TALK -> words.length <= SECTION ? new Role(Part.Kind.COMMENT_FORM, reason) : null;
            case Phrases.ADVERT -> new Role(Part.Kind.ADVERT, reason);
            case Phrases.ABOUT -> new Role(Part.Kind.TAGLINE, reason);
            default -> null;
        };
    }

    private static String shown(String heading) {
        String line = heading.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
