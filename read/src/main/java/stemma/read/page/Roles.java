package stemma.read.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies;
import stemma.clean.Credits;
import stemma.report.Part;
import stemma.text.Span;

/**
 * Gives the chosen blocks their roles, and keeps with their kinds the blocks that stand among them and do not belong: the
 * heading above, standfirst, byline and captions, and what the page puts between paragraphs.
 */
final class Roles {
    private static final Pattern CAPTION =
            Pattern.compile("(?i)caption|legend|bildunterschrift|photo-?credit|image-?credit|wp-caption|figure__");
    private static final Pattern STANDFIRST = Pattern.compile(
            "(?i)standfirst|stand-first|subtitle|sub-title|subhead|sub-head|headline-?sub|\\bdek|(?-i:Dek)|deck|heading-des|alternativeheadline|preamble|summary|chapo|teaser-?text|abstract|\\blead\\b|\\blede\\b|intro|kicker|description|vorspann|entradilla|bajada|sottotitolo|sommario|ingress");
    private static final Pattern KEY_POINTS =
            Pattern.compile("(?i)key-?_?(?:points|takeaways|facts)|highlights|takeaways|bullet-?points");
    private static final Pattern BYLINE = Pattern.compile("(?i)byline|author|autor|auteur|contributor|credit");
    private static final Pattern ADVERT = Pattern.compile(
            "(?i)(^|[^a-z])(ad|ads|advert\\w*|sponsor\\w*|promo\\w*|commercial|werbung|anzeige|publicidad|publicite|outbrain|taboola)([^a-z]|$)");
    private static final Pattern COMMENTS = Pattern.compile("(?i)comment|disqus|reply|respond");
    private static final Pattern ADVERT_TEXT = Pattern.compile(
            "(?iu)^(?:advertisement|advertising|advert|anzeige|werbung|publicit[eé]|publicidad|pubblicit[aà]|reklama?|ad|sponsored|story continues below(?: advertisement)?|article continues below.*|continue reading below.*)[.:]?$");
    private static final Pattern BY = Pattern.compile("(?iu)^(?:by|von|par|por|di|door)\\s+\\p{Lu}.{2,80}$");

    /**
     * A share from which a block so named above the running text is the standfirst, whatever the model says: on the four sets 18 of 20 such
     * blocks with one right answer are not in the article's text (and of headings so named 15 of 16).
     */
    private static final float SUMMARY = .8f;

    /** Blocks above the article among which its heading, standfirst and byline stand. */
    private static final int ABOVE = 40;

    /** Blocks behind the text's first one among which an agency's byline may stand: that first one may be the standfirst. */
    private static final int BYLINE_AT = 4;

    /** Blocks before and behind the text's last one among which a credit may stand that is not of the text. */
    private static final int NEAR_END = 8;

    /** Elements around the last paragraph's within which such a line belongs to the text. */
    private static final int UP = 3;

    /** UTF-16 units of a line that credits. */
    private static final int CREDIT = 400;

    /** Share of links in such a line: what may be bought or shared stands behind many a source. */
    private static final double LINKED = .7;

    private final Blocks page;
    private final boolean[] chosen;
    private final int[] title;
    private final Grams description;
    private final List<String> authors;
    private final Sheet sheet = new Sheet();

    /** What names say, by names: most blocks share theirs with others. */
    private final Map<String, Named> named = new HashMap<>();

    /** What names say, each asked for once and only if it is. */
    private static final class Named {
        private static final Pattern[] PATTERNS = {CAPTION, STANDFIRST, BYLINE, ADVERT, COMMENTS};
        private final String names;
        private int asked;
        private int yes;

        private Named(String names) {
            this.names = names;
        }

        static Named of(String names) {
            return new Named(names);
        }

        private boolean is(int which) {
            int bit = 1 << which;
            if ((asked & bit) == 0) {
                asked |= bit;
                yes |= !names.isBlank() && PATTERNS[which].matcher(names).find() ? bit : 0;
            }
            return (yes & bit) != 0;
        }

        boolean caption() {
            return is(0);
        }

        boolean standfirst() {
            return is(1);
        }

        boolean byline() {
            return is(2);
        }

        boolean advert() {
            return is(3);
        }

        boolean comments() {
            return is(4);
        }
    }

    private Roles(Blocks page, boolean[] chosen, Metadata meta) {
        this.page = page;
        this.chosen = chosen;
        this.title = Grams.words(meta.title());
        this.description = Grams.of(meta.description());
        this.authors = meta.authors();
    }

    static Sheet of(Blocks page, boolean[] chosen, Metadata meta) {
        boolean[] kept = Strays.without(page, chosen, meta.title(), meta.entries());
        Roles r = new Roles(page, kept, meta);
        r.lay();
        r.strays(chosen);
        return r.sheet;
    }

    private void lay() {
        List<Block> blocks = page.blocks();
        int first = first();
        int last = chosen.length - 1;
        while (last >= 0 && !chosen[last]) {
            last--;
        }
        int heading = heading(first);
        int second = next(first, 1);
        int third = next(last, -1);
        third = next(third, -1);
        boolean prose = false;
        for (int i = Math.max(0, heading >= 0 ? heading : first); i <= last; i++) {
            Block b = blocks.get(i);
            boolean isTitle = i == heading;
            if (isTitle) {
                sheet.add(Part.Kind.TITLE, b.text());
            } else if (chosen[i]) {
                Part.Kind kind = kind(b, prose);
                Part.Kind aside = kind == Part.Kind.BODY
                        ? Asides.kind(b, i <= second || i >= third)
                        : kind == Part.Kind.CROSSHEAD && Asides.isNotice(b) ? Part.Kind.OTHER_BOILERPLATE : null;
                kind = aside == null ? kind : aside;
                prose |= kind == Part.Kind.BODY;
                if (kind == Part.Kind.BODY && isPointer(b)) {
                    sheet.addPointer(b.text());
                } else {
                    sheet.add(kind, b.text());
                }
            } else if (i <= first + BYLINE_AT && isAgency(i)) {
                sheet.add(Part.Kind.CREDIT, b.text());
            } else if (i < first) {
                above(b);
            } else if (i > last - NEAR_END && isCredit(b, b.node())) {
                sheet.add(Part.Kind.CREDIT, b.text());
            } else if (b.text().length() <= 2_000) {
                sheet.add(removed(b), b.text());
            }
        }
        if (last >= 0) {
            trailing(last);
        }
    }

    /** What the model held for text below the article's end and is another's: kept, and said to be none of this report. */
    private void strays(boolean[] before) {
        int last = chosen.length - 1;
        while (last >= 0 && !chosen[last]) {
            last--;
        }
        int room = STRAYS;
        for (int i = last + 1; last >= 0 && i < chosen.length && room > 0; i++) {
            if (before[i] && !kept.contains(i)) {
                sheet.add(removed(page.blocks().get(i)), page.blocks().get(i).text());
                room -= page.blocks().get(i).text().length();
            }
        }
    }

    /** UTF-16 units of other articles on the page that are kept. */
    private static final int STRAYS = 20_000;

    /** Blocks below the end that were kept for what they credit. */
    private final Set<Integer> kept = new HashSet<>();

    /**
     * Lines that credit stand under many a text, outside of what a reader calls the article: they are kept. An agency's bare name behind a
     * heading is another article's.
     */
    private void trailing(int last) {
        Node around = page.blocks().get(last).node();
        for (int i = 0; i < UP && around.parent != null && !around.tag.equals("body"); i++) {
            around = around.parent;
        }
        for (Node n = page.blocks().get(last).node(); n != null; n = n.parent) {
            if (n.tag.equals("article")) {
                around = n;
                break;
            }
        }
        boolean headed = false;
        for (int i = last + 1; i < Math.min(page.blocks().size(), last + 1 + NEAR_END); i++) {
            Block b = page.blocks().get(i);
            if (i < around.last
                    && (isCredit(b, around) || !captions(b) && AgencyLine.is(b, ""))
                    && !(headed && Agencies.named(b.text()) != null)) {
                sheet.add(Part.Kind.CREDIT, b.text());
                kept.add(i);
            }
            headed |= b.node().heading() > 0;
        }
    }

    /** Is most of the block a credit by its form? */
    private static boolean isCredit(Block b, Node around) {
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

    private boolean isAgency(int i) {
        Block b = page.blocks().get(i);
        String next = i + 1 < page.blocks().size() ? page.blocks().get(i + 1).text() : "";
        return !captions(b) && AgencyLine.is(b, next);
    }

    /**
     * A headline of another's, and in brackets where it stands, one of both as a link: "Why the pier leans [The Pier Gazette]". A credit
     * follows on a sentence's end.
     */
    private static boolean isPointer(Block b) {
        String t = b.text();
        int open = t.endsWith("]") ? t.lastIndexOf('[') : -1;
        int before = open - 1;
        while (before >= 0 && t.charAt(before) == ' ') {
            before--;
        }
        return before >= 0
                && ".!?\"”»’…)".indexOf(t.charAt(before)) < 0
                && b.markup().linked() >= t.length() - open - 2;
    }

    /** The next chosen block in a direction; the same where there is none. */
    private int next(int i, int step) {
        for (int k = i + step; k >= 0 && k < chosen.length; k += step) {
            if (chosen[k]) {
                return k;
            }
        }
        return i;
    }

    private int first() {
        int i = 0;
        while (i < chosen.length && !chosen[i]) {
            i++;
        }
        return i;
    }

    /** The last block before the article, or its first, that is the title word for word; -1 where none is. */
    private int heading(int first) {
        for (int i = Math.min(first + 2, chosen.length - 1); i >= Math.max(0, first - ABOVE); i--) {
            if (title.length > 0 && isTitle(page.blocks().get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Entities encoded once too often are mended in the text later, in the title already. */
    private boolean isTitle(Block b) {
        String text = b.text().indexOf('&') < 0 ? b.text() : Texts.plain(b.text());
        return java.util.Arrays.equals(Grams.words(text), title);
    }

    private Part.Kind kind(Block b, boolean prose) {
        String tag = b.node().tag;
        Part.Kind announced = announced(b);
        if (announced != null) {
            return announced;
        }
        if (isTitle(b)) {
            return Part.Kind.REPEATED_TITLE;
        }
        if (pointsElsewhere(b)) {
            return Part.Kind.RELATED_LINK;
        }
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
            return !prose && (named(b).standfirst() || b.text().length() >= LINE && summary(b) >= SUMMARY)
                    ? Part.Kind.STANDFIRST
                    : Part.Kind.CROSSHEAD;
        }
        if (!prose && named(b).standfirst() && summary(b) >= SUMMARY) {
            return Part.Kind.STANDFIRST;
        }
        if (!prose
                && b.node().whole() != b.node()
                && KEY_POINTS.matcher(around(b)).find()) {
            return Part.Kind.STANDFIRST;
        }
        return isNamedCaption(b) || !prose && captions(b) ? Part.Kind.CAPTION : Part.Kind.BODY;
    }

    /** What stands between heading and text: kept where it has a role. */
    private void above(Block b) {
        Named names = named(b);
        if (captions(b)) {
            sheet.add(Part.Kind.CAPTION, b.text());
        } else if (b.text().length() <= 100
                && (BY.matcher(b.text()).matches() || names.byline() && b.text().length() <= 80)) {
            boolean time = DIGIT.matcher(b.text()).find()
                    && !BY.matcher(b.text()).matches()
                    && authors.stream().noneMatch(b.text()::contains);
            sheet.add(time ? Part.Kind.OTHER_BOILERPLATE : Part.Kind.CREDIT, b.text());
        } else if (b.linkDensity() < .5 && b.text().length() >= 30 && (summary(b) >= .5 || names.standfirst())) {
            sheet.add(Part.Kind.STANDFIRST, b.text());
        }
    }

    private Part.Kind removed(Block b) {
        Named names = named(b);
        if (ADVERT_TEXT.matcher(b.text()).matches()) {
            return Part.Kind.ADVERT;
        }
        if (captions(b)) {
            return Part.Kind.CAPTION;
        }
        if (names.advert()) {
            return Part.Kind.ADVERT;
        }
        if (names.comments()) {
            return Part.Kind.COMMENT_FORM;
        }
        if (b.node().within("nav")) {
            return Part.Kind.NAVIGATION;
        }
        return b.linkDensity() > .5 || near(b).toLowerCase(Locale.ROOT).contains("related")
                ? Part.Kind.RELATED_LINK
                : Part.Kind.OTHER_BOILERPLATE;
    }

    /** UTF-16 units from which a heading above the text that the page's summary repeats is a standfirst. */
    private static final int LINE = 60;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Share of the block that stands in the metadata's summary. */
    private float summary(Block b) {
        return description.share(Grams.grams(Grams.words(b.text())));
    }

    /** UTF-16 units of an opening up to its colon. */
    private static final int OPENING = 30;

    /** "Read also: ..." and what is read there, mostly a link: of such lines on the four sets' sites kept aside none of 6 was in the text. */
    private static boolean pointsElsewhere(Block b) {
        int colon = b.text().indexOf(':');
        return colon > 0
                && colon <= OPENING
                && b.text().length() < CREDIT
                && b.linkDensity() > .5
                && Phrases.kind(Grams.words(b.text().substring(0, colon))) == Phrases.RELATED;
    }

    /** Words of a heading that announces what is not the article. */
    private static final int ANNOUNCEMENT = 5;

    /**
     * What a heading announces, or a line an advertisement; null for anything else. Of 530 such on the four sets 11 are in the texts, 8 of these
     * on one page.
     */
    private static Part.@Nullable Kind announced(Block b) {
        if (b.text().length() > 60 || b.linkDensity() > .5) {
            return null;
        }
        if (ADVERT_TEXT.matcher(b.text()).matches()) {
            return Part.Kind.ADVERT;
        }
        int[] words = b.node().heading() == 0 ? NONE : Grams.words(b.text());
        int kind = words.length > ANNOUNCEMENT ? 0 : Phrases.kind(words);
        if (kind == Phrases.TALK && words.length <= 3) {
            return Part.Kind.COMMENT_FORM;
        }
        return kind == Phrases.RELATED ? Part.Kind.RELATED_LINK : null;
    }

    private static final int[] NONE = {};

    /**
     * Does the page itself call it a caption? Of such blocks that the model held for text on sites kept aside, one in sixty was in the sets'
     * texts.
     */
    private boolean isNamedCaption(Block b) {
        return b.node().within("figcaption")
                || !b.node().names.isBlank()
                        && named.computeIfAbsent(b.node().names, Named::of).caption();
    }

    /** Does the page call the block its standfirst, or repeat it as its summary? */
    static boolean isStandfirst(Block b, Grams description) {
        return b.text().length() < 600
                && (STANDFIRST.matcher(near(b)).find()
                        || description.share(Grams.grams(Grams.words(b.text()))) >= SUMMARY);
    }

    private boolean captions(Block b) {
        return named(b).caption() || b.node().within("figure") || b.node().within("figcaption");
    }

    private Named named(Block b) {
        return named.computeIfAbsent(near(b), Named::of);
    }

    static boolean isCaption(Block b) {
        return b.node().within("figure")
                || b.node().within("figcaption")
                || CAPTION.matcher(near(b)).find();
    }

    /** Names of the four elements around the block. */
    private static String around(Block b) {
        StringBuilder names = new StringBuilder();
        Node n = b.node();
        for (int up = 0; up < 4 && n != null; up++) {
            names.append(n.names).append(' ');
            n = n.parent;
        }
        return names.toString();
    }

    /** Names of the block's element and the one around it. */
    private static String near(Block b) {
        Node p = b.node().parent;
        return p == null ? b.node().names : b.node().names + ' ' + p.names;
    }
}
