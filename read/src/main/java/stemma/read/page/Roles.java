package stemma.read.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/**
 * Gives the chosen blocks their roles, and keeps with their kinds the blocks that stand among them and do not belong: the
 * heading above, standfirst, byline and captions, and what the page puts between paragraphs.
 */
final class Roles {
    private static final Pattern KEY_POINTS =
            Pattern.compile("(?i)key-?_?(?:points|takeaways|facts)|highlights|takeaways|bullet-?points");
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

    private final Blocks page;
    private final boolean[] chosen;
    private final Heading title;
    private final Grams description;
    private final List<String> authors;
    private final Sheet sheet = new Sheet();

    /** What names say, by names: most blocks share theirs with others. */
    private final Map<String, Named> named = new HashMap<>();

    private Roles(Blocks page, boolean[] chosen, Metadata meta) {
        this.page = page;
        this.chosen = chosen;
        this.title = new Heading(meta.title());
        this.description = Grams.of(meta.description());
        this.authors = meta.authors();
    }

    static Sheet of(Blocks page, boolean[] chosen, Metadata meta) {
        Strays kept = Strays.without(page, chosen, meta.title(), meta.entries());
        Roles r = new Roles(page, kept.chosen(), meta);
        r.lay(kept.roles());
        return r.sheet;
    }

    private void lay(@Nullable Role[] strays) {
        int first = first();
        int last = chosen.length - 1;
        while (last >= 0 && !chosen[last]) {
            last--;
        }
        if (last < 0) {
            return;
        }
        int heading = heading(first);
        int start = heading >= 0 ? heading : first;
        Set<Integer> credits = Endings.behind(page.blocks(), last);
        int end = credits.stream().mapToInt(i -> i).max().orElse(last);
        boolean[] text = chosen.clone();
        text[start] = true;
        Around around = new Around(page.blocks(), sheet, new Removals(page, text, strays, title, last));
        around.above(start);
        article(start, first, last, heading, strays, around);
        for (int i = last + 1; i <= end; i++) {
            if (credits.contains(i)) {
                sheet.add(Role.CREDIT, page.blocks().get(i).text());
            } else {
                around.among(i, Removals.Place.BEHIND);
            }
        }
        around.among();
        around.behind(end + 1);
    }

    private void article(int start, int first, int last, int heading, @Nullable Role[] strays, Around around) {
        int second = next(first, 1);
        int third = next(last, -1);
        third = next(third, -1);
        boolean prose = false;
        for (int i = start; i <= last; i++) {
            Block b = page.blocks().get(i);
            if (i == heading) {
                sheet.add(Part.Kind.TITLE, b.text());
            } else if (chosen[i]) {
                Role role = headsLinks(i) ? Removals.POINTER : role(b, prose);
                Role aside = role.kind() == Part.Kind.BODY
                        ? Asides.role(b, i <= second || i >= third)
                        : role.kind() == Part.Kind.CROSSHEAD && Asides.isNotice(b) ? Removals.NOT_LOADED : null;
                role = aside == null ? role : aside;
                prose |= role.kind() == Part.Kind.BODY;
                if (role.kind() == Part.Kind.BODY && isPointer(b)) {
                    sheet.addPointer(b.text());
                } else {
                    sheet.add(role, b.text());
                }
            } else if (i <= first + BYLINE_AT && (isAgency(i) || i > first && isAuthors(b))) {
                sheet.add(Role.CREDIT, b.text());
            } else if (i < first) {
                Role role = above(b, around.isForeign(i));
                if (role == null) {
                    around.among(i, Removals.Place.ABOVE);
                } else {
                    sheet.add(role, b.text());
                }
            } else if (i > last - Endings.NEAR_END && Endings.isCredit(b, b.node())) {
                sheet.add(Role.CREDIT, b.text());
            } else if (strays[i] == null && captions(b) && announced(b) == null && !around.isForeign(i)) {
                sheet.add(Role.CAPTION, b.text());
            } else {
                around.among(i, Removals.Place.AMONG);
            }
        }
    }

    /** "More:" over links to other stories, which are none of the text. */
    private boolean headsLinks(int i) {
        Block b = page.blocks().get(i);
        return b.node().heading() > 1
                && b.text().endsWith(":")
                && i + 1 < chosen.length
                && !chosen[i + 1]
                && (page.blocks().get(i + 1).linkDensity() > .5
                        || announced(page.blocks().get(i + 1)) == Removals.POINTER);
    }

    /** A short line that is not of the text and names one of the report's authors. */
    private boolean isAuthors(Block b) {
        return b.text().length() <= BYLINE
                && !captions(b)
                && b.node().heading() == 0
                && authors.stream().anyMatch(a -> a.indexOf(' ') > 0 && b.text().contains(a));
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
            if (title.is(page.blocks().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static final Role STANDFIRST = Role.of(Part.Kind.STANDFIRST);
    private static final Role CROSSHEAD = Role.of(Part.Kind.CROSSHEAD);

    private Role role(Block b, boolean prose) {
        String tag = b.node().tag;
        Role announced = announced(b);
        if (announced != null) {
            return announced;
        }
        if (title.is(b)) {
            return Removals.TITLE;
        }
        if (pointsElsewhere(b)) {
            return Removals.POINTER;
        }
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
            if (b.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                return Removals.WORDLESS;
            }
            return !prose && (named(b).standfirst() || b.text().length() >= LINE && summary(b) >= SUMMARY)
                    ? STANDFIRST
                    : CROSSHEAD;
        }
        if (!prose && named(b).standfirst() && summary(b) >= SUMMARY) {
            return STANDFIRST;
        }
        if (!prose
                && b.node().whole() != b.node()
                && KEY_POINTS.matcher(around(b)).find()) {
            return STANDFIRST;
        }
        return isNamedCaption(b) || !prose && captions(b) ? Role.CAPTION : Role.BODY;
    }

    /** UTF-16 units of a byline. */
    private static final int BYLINE = 80;

    /** Does at least every second word begin large, as names do and requests to write to an author do not? An address is as good. */
    private static boolean isOfNames(String line) {
        int large = 0;
        int words = 0;
        for (String w : line.split("\\s+")) {
            int first = w.codePoints().filter(Character::isLetter).findFirst().orElse(-1);
            words += first >= 0 ? 1 : 0;
            large += first >= 0 && !Character.isLowerCase(first) || w.indexOf('@') >= 0 ? 1 : 0;
        }
        return words > 0 && 2 * large >= words;
    }

    /** What stands between heading and text; null where it has no part in the article. */
    private @Nullable Role above(Block b, boolean foreign) {
        Named names = named(b);
        if (captions(b) && !foreign) {
            return Role.CAPTION;
        }
        if (b.text().length() <= 100
                && (BY.matcher(b.text()).matches()
                        || b.text().length() <= BYLINE
                                && (names.byline() && isOfNames(b.text())
                                        || authors.stream().anyMatch(b.text()::contains)))) {
            boolean time = DIGIT.matcher(b.text()).find()
                    && !BY.matcher(b.text()).matches()
                    && authors.stream().noneMatch(b.text()::contains);
            return time ? Removals.STAMP : Role.CREDIT;
        }
        return b.linkDensity() < .5 && b.text().length() >= 30 && (summary(b) >= .5 || !foreign && names.standfirst())
                ? STANDFIRST
                : null;
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
                && b.text().length() < Endings.CREDIT
                && b.linkDensity() > .5
                && Phrases.kind(Grams.words(b.text().substring(0, colon))) == Phrases.RELATED;
    }

    /** Words of a heading that announces what is not the article. */
    private static final int ANNOUNCEMENT = 5;

    /**
     * What a heading announces, or a line an advertisement; null for anything else. Of 530 such on the four sets 11 are in the texts, 8 of these
     * on one page.
     */
    private static @Nullable Role announced(Block b) {
        if (b.text().length() > 60 || b.linkDensity() > .5) {
            return null;
        }
        if (Removals.ADVERT_TEXT.matcher(b.text()).matches()) {
            return Removals.ADVERT;
        }
        int[] words = b.node().heading() == 0 ? NONE : Grams.words(b.text());
        int kind = words.length > ANNOUNCEMENT ? 0 : Phrases.kind(words);
        if (kind == Phrases.TALK && words.length <= 3) {
            return Boxes.COMMENTS;
        }
        return kind == Phrases.RELATED ? Removals.POINTER : null;
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
                && (Named.STANDFIRST.matcher(near(b)).find()
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
                || Named.CAPTION.matcher(near(b)).find();
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
