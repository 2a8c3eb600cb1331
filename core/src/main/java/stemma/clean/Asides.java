package stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.report.Part;

/**
 * Knows by their form the lines that sites set between paragraphs and that lose their looks when a page is copied as text: links
 * to other stories, what stands under pictures, players and tables of quotes, time stamps. Read off 900 reports of forty outlets.
 */
final class Asides {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Words from which a line in capitals is a link to another story; crossheads in capitals have up to five. */
    private static final int LINK_IN_CAPITALS = 6;

    /** Words of the longest headline of a link. */
    private static final int LONGEST_LINK = 30;

    /** Words of the longest text under a picture. */
    private static final int LONGEST_CAPTION = 80;

    /** "More:Mayor asks for an inquiry": the label lost its own line, so that no blank is left after the colon. */
    private static final Pattern GLUED_LABEL = Pattern.compile("[^\\s.:!?\"“‘'][^.:!?\"“]{1,48}:(?=[^\\s\\d/])[^/].*");

    private static final Pattern LABEL = Pattern.compile(
            "\\W*(more|read|check out|fact check|live blog|full coverage|in depth|previous coverage|earlier)\\s*:\\s*\\S.*|"
                    + "related (coverage|articles?|stories|story|reading)\\s+\\p{L}.*|"
                    + "(previous|earlier|past|other|more) (stories|coverage|headlines)( (on|from) \\S+)?\\W*|more on \\S+\\W*|"
                    + "(\\+|>>|»|›)\\s*\\p{L}.*|just watched .*\\breplay\\b.*",
            FLAGS);

    private static final String BUTTON_TEXT = "read more";

    /** A headline with the button that follows it. */
    private static final Pattern READ_MORE =
            Pattern.compile("[^!?“\"]{10,160}[\\p{L}?!] ([^.!?“\"]{2,100}\\p{L} )?" + BUTTON_TEXT, FLAGS);

    private static final Pattern PLAYER = Pattern.compile(
            "((prev|previous|next)\\s+)?image \\d+ of \\d+\\W*|slideshow \\(\\d+ images?\\)\\W*|[\\W_]+|"
                    + "read (or|and) share (this )?(story|article)\\b.*",
            FLAGS);

    /** The mark of a quotation that runs on, alone in its line. */
    private static final Pattern MARKS = Pattern.compile("[\"“”„«»'‘’]+");

    /** Of a gallery: every picture with its number, the text under it often twice; no sentence of an article has "Image 3 of 44". */
    private static final Pattern GALLERY = Pattern.compile("\\bimage \\d+ of\\s+(/\\s*)?\\d+\\b", FLAGS);

    /** What stands under a player, of another story: "(Published Friday, Sept. 23, 2016)" at its end. */
    private static final Pattern TELECAST = Pattern.compile(
            ".*\\((published|aired|posted) (mon|tues|wednes|thurs|fri|satur|sun)day,? [^()]{4,20}\\d{4}\\)", FLAGS);

    private static final Pattern BUTTON = Pattern.compile(
            "play (facebook|video \\d+:\\d\\d .*)|google plus|embed\\b.*\\bcopy this code to your (website|site|blog)\\b.*|"
                    + "(more videos|link to this video)\\b[^.!?]{0,12}",
            FLAGS);

    /** A writer's address, alone in its line. */
    private static final Pattern ADDRESS = Pattern.compile(
            "([\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|((twitter|instagram|threads)\\s*:\\s*)?@\\w{2,30}|\\(\\d{3}\\) \\d{3}-\\d{4})\\W*",
            FLAGS);

    private static final Pattern STAMP = Pattern.compile(
            "\\W*((last|first|originally) )?(updated|published|posted)( on| at)?\\s*:?\\s[^!?“\"]{0,40}\\d[^!?“\"]{0,30}",
            FLAGS);

    private static final Pattern APPEAL = Pattern.compile(
            ".*\\bby clicking here\\W*|ticker security last change\\b.*|interested in .*\\badd interest\\W*|ads?|"
                    + "(article|story|content) continued below\\W*|.{0,80}\\b(writer|reporter|correspondent|columnist|editor|producer)\\b.{0,40}\\b(reach|contact|e-?mail|follow) (him|her|them)\\b.*|on a mobile device\\? (click|tap) .*|[^.!?“\"]{0,60}\\b(click|tap) here (for|to)\\b[^“\"]*",
            FLAGS);

    private static final Pattern PICTURE = Pattern.compile(
            "enlarge this image\\b.*|media playback is (unsupported|not supported) .*|hide caption|toggle caption|"
                    + ".*\\breuters/\\p{L}+[\\p{L} .'’-]{0,40}|"
                    + ".*\\bvia (ap|afp|epa|reuters|getty|getty images|shutterstock)(, file| file)?|"
                    + ".*\\p{L}/(ap|afp|epa|upi|reuters|getty|getty images|shutterstock|bloomberg)( photo| images)?(, file| file)?|"
                    + ".*\\((ap|afp|reuters|upi|epa|getty|file) (photo|images|pictures?)\\b[^)]{0,60}\\)|.*\\((photo|foto|image|picture)\\s*:? [^)]{2,60}\\)|"
                    + ".*[.)] (photo|photograph|foto|picture|image|bild)\\s*: [^.!?]{3,70}",
            FLAGS);

    /** Before the text, a picture's credit; at its end, an agency's. */
    private static final Pattern SOURCED = Pattern.compile(".*\\(source: ([^)]{3,60})\\)", FLAGS);

    /** "CLOSE", the label of a closed player, before the text that stood under it. */
    private static final Pattern CLOSED = Pattern.compile("CLOSE \\p{Lu}.*");

    private static final List<String> PICTURES =
            List.of("/", "via ", "hoto", "mage", "edia ", "icture", "caption", "ource", "PHOTO", "IMAGE");

    /** Without one of these, in small letters, nothing appeals but a bare "ad"; the pattern itself is dear. */
    private static final List<String> APPEALING = List.of(
            "clicking here",
            "ticker security",
            "interested in",
            "continued below",
            "writer",
            "reporter",
            "correspondent",
            "columnist",
            "editor",
            "producer",
            "mobile device",
            "click here",
            "tap here");

    private Asides() {}

    private static boolean mayAppeal(String text) {
        if (text.length() <= "ads".length()) {
            return true;
        }
        String small = text.toLowerCase(Locale.ROOT);
        for (String a : APPEALING) {
            if (small.contains(a)) {
                return true;
            }
        }
        return false;
    }

    /** @param within does it stand after the first paragraph of running text? Only there is a line in capitals no headline. */
    static Optional<Verdict> kind(Block b, boolean within) {
        String text = b.text().replace('\u00a0', ' ').strip();
        if (b.words() <= LONGEST_CAPTION && (isPicture(text) || !within && isSourced(text))) {
            return Optional.of(new Verdict(Part.Kind.CAPTION, null));
        }
        if (b.words() <= 8
                && !MARKS.matcher(text).matches()
                && PLAYER.matcher(text).matches()) {
            return verdict(Part.Kind.NAVIGATION, PLAYERS);
        }
        if (b.words() <= 60 && mayAppeal(text) && APPEAL.matcher(text).matches()) {
            return verdict(Part.Kind.OTHER_BOILERPLATE, "asks the reader to do something on the site");
        }
        if (text.indexOf(" of ") >= 0 && (text.contains("mage ") || text.contains("MAGE ")) && isGallery(b, text)
                || b.words() <= 40 && BUTTON.matcher(text).matches()) {
            return verdict(Part.Kind.NAVIGATION, PLAYERS);
        }
        if (b.words() <= 4 && ADDRESS.matcher(text).matches()) {
            return verdict(Part.Kind.TAGLINE, "the writer's address");
        }
        if (within && isTelecast(b)) {
            return verdict(Part.Kind.RELATED_LINK, TELECASTS);
        }
        if (b.words() <= 12 && STAMP.matcher(text).matches()) {
            return verdict(Part.Kind.OTHER_BOILERPLATE, "says when it was put online");
        }
        return within && b.words() <= LONGEST_LINK && isLink(b, text)
                ? verdict(Part.Kind.RELATED_LINK, "points to another story")
                : Optional.empty();
    }

    private static Optional<Verdict> verdict(Part.Kind kind, String reason) {
        return Optional.of(new Verdict(kind, reason));
    }

    private static final String PLAYERS = "belongs to a gallery or a player";

    static final String TELECASTS = "tells of another broadcast story";

    /** Is the block the text under a player that shows another story? */
    static boolean isTelecast(Block b) {
        return b.text().endsWith(")") && TELECAST.matcher(b.text()).matches();
    }

    private static boolean isGallery(Block b, String text) {
        long pictures = GALLERY.matcher(text).results().limit(2).count();
        return pictures > 1 || pictures == 1 && b.words() <= LONGEST_CAPTION;
    }

    private static boolean isPicture(String text) {
        return PICTURES.stream().anyMatch(text::contains)
                        && PICTURE.matcher(text).matches()
                || CLOSED.matcher(text).matches();
    }

    private static boolean isSourced(String text) {
        Matcher m = SOURCED.matcher(text);
        return m.matches() && Agencies.named(m.group(1)) == null;
    }

    private static boolean isLink(Block b, String text) {
        if (LABEL.matcher(text).matches() && !text.endsWith(".")
                || text.regionMatches(true, text.length() - BUTTON_TEXT.length(), BUTTON_TEXT, 0, BUTTON_TEXT.length())
                        && READ_MORE.matcher(text).matches()) {
            return true;
        }
        if (b.endsAsSentence() && !text.endsWith("?") && !text.endsWith("'") && !text.endsWith("’")) {
            return false;
        }
        return b.words() >= LINK_IN_CAPITALS && isCapitals(text)
                || b.words() >= 4 && GLUED_LABEL.matcher(text).matches();
    }

    private static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }
}
