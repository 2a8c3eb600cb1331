package stemma.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/**
 * Knows the furniture of news sites by its form: labels that open a line, and words that ask the reader to do something
 * with the site. A block of running text with a quotation or a reporting verb is never furniture by its words alone.
 */
final class Furniture {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A form that decides by itself: the whole block must fit. */
    private record Form(Verdict verdict, Pattern pattern, int most, boolean[] begins) {
        /** May it be this one, by the first letter? Asked of the pattern itself, once a letter of ASCII. */
        boolean mayBe(String text) {
            char c = text.isEmpty() ? ' ' : text.charAt(0);
            return c >= begins.length || !Character.isLetter(c) || begins[c];
        }
    }

    private static Form form(Part.Kind kind, @Nullable String reason, int most, String regex) {
        Pattern pattern = Pattern.compile(regex, FLAGS);
        boolean[] begins = new boolean[128];
        for (char c = 'A'; c <= 'z'; c++) {
            Matcher m = pattern.matcher(String.valueOf(c));
            begins[c] = m.matches() || m.hitEnd();
        }
        return new Form(new Verdict(kind, reason), pattern, most, begins);
    }

    private static final String ADVERT = "says that it is an advertisement";
    private static final String COMMENTS = "belongs to the readers' comments";
    private static final String OTHERS = "points to other stories";
    private static final String SHARING = "buttons to share the story";

    private static final Verdict APPEAL =
            new Verdict(Part.Kind.OTHER_BOILERPLATE, "asks the reader to subscribe, sign in or use the site");

    private static final List<Form> FORMS = List.of(
            form(
                    Part.Kind.ADVERT,
                    "marks the place of an advertisement",
                    3,
                    "[\\[({<]{1,2}/?\\s*(ad|ads|advert|advertisement|sponsored|banner|promo)[\\s_-]*\\d*\\s*/?[\\])}>]{1,2}"),
            form(
                    Part.Kind.ADVERT,
                    ADVERT,
                    12,
                    "\\W*(advertisement|advertorial|sponsored( content| by .*)?|paid content|promoted( stories)?)\\b(\\W.*(continue|scroll|below|story|message).*|\\W*)"),
            form(
                    Part.Kind.ADVERT,
                    "tells the reader to go on behind an advertisement",
                    8,
                    "\\W*(article|story|scroll|content) (continues|continue|to continue)\\b.*|\\W*scroll (down )?(to continue|for more).*"),
            form(Part.Kind.ADVERT, ADVERT, 4, "\\W*(anzeige|werbung|publicit\u00e9|publicidad)\\W*"),
            form(
                    Part.Kind.COMMENT_FORM,
                    COMMENTS,
                    6,
                    "\\W*(leave|post|write|add|submit|cancel) (a|your|us a)?\\s*(reply|comments?|response)\\b.*"),
            form(
                    Part.Kind.COMMENT_FORM,
                    COMMENTS,
                    30,
                    ".*\\b(your email( address)? will not be (published|shared|displayed)|required fields are marked)\\b.*"),
            form(Part.Kind.COMMENT_FORM, COMMENTS, 25, "save my name,? e-?mail.*|.*\\bnext time i comment\\b.*"),
            form(
                    Part.Kind.COMMENT_FORM,
                    COMMENTS,
                    20,
                    "comments? (are|is|have been) (now )?(closed|disabled|turned off|moderated)\\b.*|\\d+ comments?\\W*|(view|show|read|see) (all )?(\\d+ )?comments?\\W*|(name|e-?mail|website|comment)\\s*\\*\\s*.*"),
            form(
                    Part.Kind.COMMENT_FORM,
                    COMMENTS,
                    20,
                    "(log|sign) in to (leave a )?comment.*|join the (conversation|discussion)\\W*.*"),
            form(
                    Part.Kind.RELATED_LINK,
                    OTHERS,
                    30,
                    "\\W*(see also|also read|read also|also see|read more|read next|read on|more on this( story)?|more from [^.]{2,40}|related( (articles?|stories|stor(y|ies)|links?|news|posts?|content|topics?|coverage|video))?|recommended( for you)?|you may( also)? (like|be interested in)|you might( also)? like|don'?t miss|must[- ]read|further reading|in case you missed it|trending( now)?|most (read|viewed|popular|shared|commented)[^:.]{0,30}|editor'?s'? (picks?|choice)|top stories|latest (news|stories|headlines)|up next|next (article|story|post)|previous (article|story|post)|lire aussi|\u00e0 lire aussi|lesen sie auch|mehr zum thema|lea tambi\u00e9n|te puede interesar)\\s*([:|>\u2013\u2014-].*|\\s{2,}\\S.*|\\W*)"),
            form(
                    Part.Kind.RELATED_LINK,
                    OTHERS,
                    30,
                    "(see also|also read|read also|read more|related|watch|listen|video|photos?|photo gallery|pictures?|in pictures|gallery|slideshow|live|live updates|podcast|interactive|graphic|explainer|opinion|poll)\\s*[:|\u2013\u2014-]\\s+\\S.*"),
            form(
                    Part.Kind.NAVIGATION,
                    "leads to other pages of the site",
                    6,
                    "\\W*(back to|return to|go to) (the )?(top|home( ?page)?|main page)\\b.*|\\W*skip to (the )?(main )?content\\W*|\\W*(main )?menu\\W*|\\W*home\\s*[>\u00bb/|\u203a].*|\\W*(previous|next|older|newer)( posts?)?\\W*"),
            form(
                    Part.Kind.NAVIGATION,
                    SHARING,
                    14,
                    "(share|tweet|pin|email|e-mail|print|whatsapp|facebook|twitter|linkedin|reddit|telegram|instagram|copy link|save|bookmark|pinterest|messenger|sms|flipboard|x|on|this|article|story|via|to|with|link|more|and|or|\\W)+"),
            form(
                    Part.Kind.NAVIGATION,
                    SHARING,
                    12,
                    "\\W*(share|tweet|print|e-?mail|save|bookmark|forward) (this|the) (article|story|page|post|link)\\b.*"),
            form(
                    Part.Kind.NAVIGATION,
                    "a row of links to the site's sections",
                    14,
                    "[^.!?]{1,30}(\\s[>\u00bb\u203a|]\\s[^.!?]{1,30}){2,}"),
            form(
                    Part.Kind.NAVIGATION,
                    "lists the story's keywords",
                    12,
                    "\\W*(tags?|topics?|filed under|categories|category|posted in|keywords)\\s*:.*"),
            form(
                    Part.Kind.TAGLINE,
                    "advertises the site's app",
                    20,
                    "get the .{2,40} app\\W*|download (the|our) .{2,30} app\\b.*"),
            form(
                    Part.Kind.OTHER_BOILERPLATE,
                    "says who holds the rights",
                    60,
                    "(copyright|\u00a9|\\(c\\))\\W.*\\d{4}.*|.*\\ball rights reserved\\b.*|.*\\b(may not|cannot|must not) be (published|reproduced|broadcast|rewritten|redistributed|republished).*"),
            form(
                    Part.Kind.CAPTION,
                    null,
                    30,
                    "\\W*(file photo|(image|photo|picture|media) (copyright|credit|source|caption))\\b.*"));

    /** Words that speak of the site and ask the reader to act; one point each, and the pairs that settle it. */
    private static final Pattern CUES = Pattern.compile(
            "\\b(sign(ing|ed)? up|subscrib\\w+|newsletters?|inbox|log(ging|ged)? ?in|sign(ing|ed)? in|register(ed)? (now|here|for free)|my account|your account|"
                    + "cookies?|privacy policy|terms (of|and) (use|service|conditions)|your (browser|experience|settings|device|consent|inbox|e-?mail|subscription|support)|"
                    + "unlimited( digital)? access|digital access|free trial|cancel (at )?any ?time|(a|per) month|paywall|already a (subscriber|member)|to continue reading|"
                    + "our (app|newsletter|newsletters|website|site|community guidelines|newsroom|journalism|reporters|readers|team|channel|terms|guidelines|partners|podcast|latest)|"
                    + "download|click (here|below|on)|tap here|scroll|follow us|like us|join us|contact us|contact the newsroom|tip line|send us|e-?mail us|text us|tell us|for us|"
                    + "on (facebook|twitter|instagram|telegram|whatsapp|youtube|tiktok|linkedin)|facebook|twitter|instagram|youtube|whatsapp|telegram|"
                    + "latest (updates|news|headlines)|breaking news( alerts?)?|alerts?|notifications?|stay (with|up to date|informed|tuned)|never miss|"
                    + "video format|does not support|javascript|ad ?blocker|"
                    + "share (this|your)|before you post|watch the full|story for us|got a (story|tip)|have a (story|tip)|support (our|independent) journalism|donate|"
                    + "most (viewed|read|popular)|in this section|subscribers? only|available to subscribers|this (article|site|page|website|content|video)|our site)\\b",
            FLAGS);

    private static final Pattern ASKING = Pattern.compile(
            "\\W*((?:e-?mail )?newsletters?|sign up|subscribe|follow|download|click|get|join|share|watch|listen|read|log in|register|contact|send|support|stay|don'?t|never|please|visit|check|like|tap|enter|have you|want|we use|this (content|article|site|video|website|page)|already|comments?|video|by (signing|clicking|continuing|subscribing)|to (continue|comment|read)|you (can|must|may|need))\\b",
            FLAGS);

    private static final Pattern SPEECH =
            Pattern.compile("[\"\u201c\u201d\u00ab\u00bb\u201e]|\\b(said|told|says|added|according to)\\b", FLAGS);

    private Furniture() {}

    /** What kind of furniture the block is by its form, if any. */
    static Optional<Verdict> kind(Block b) {
        String text = b.text().replace('\u00a0', ' ');
        for (Form f : FORMS) {
            if (b.words() <= f.most && f.mayBe(text) && f.pattern.matcher(text).matches() && !looksLikeNews(b, f)) {
                return Optional.of(f.verdict);
            }
        }
        return isAppeal(b) ? Optional.of(APPEAL) : Optional.empty();
    }

    /** A label that a sentence follows may be the beginning of real text: a full sentence that reports speech is kept. */
    private static boolean looksLikeNews(Block b, Form f) {
        return f.verdict.kind() == Part.Kind.RELATED_LINK
                && b.words() > 12
                && b.endsAsSentence()
                && SPEECH.matcher(b.text()).find();
    }

    /** Does the block hold somebody's words? Reports of one event end on the same remark more often than on the same motto in marks. */
    static boolean quotes(Block b) {
        return b.text().chars().anyMatch(c -> "\"\u201c\u201d\u00ab\u00bb\u201e".indexOf(c) >= 0);
    }

    private static boolean isAppeal(Block b) {
        if (b.words() == 0 || b.words() > 60) {
            return false;
        }
        boolean asks = ASKING.matcher(b.text()).lookingAt();
        if ((!asks && !speaksOfSites(b)) || SPEECH.matcher(b.text()).find()) {
            return false;
        }
        Set<String> found = new HashSet<>();
        CUES.matcher(b.text()).results().forEach(m -> found.add(m.group().toLowerCase(Locale.ROOT)));
        return found.size() >= 4 || (asks && found.size() >= 2) || (asks && !found.isEmpty() && b.words() <= 14);
    }

    /** Words without which no block has four cues: looked for first, since the cues are dear to match. */
    private static final Set<String> OF_SITES = Set.of(
            "newsletter",
            "newsletters",
            "inbox",
            "subscribe",
            "subscriber",
            "subscribers",
            "subscription",
            "subscriptions",
            "cookies",
            "cookie",
            "app",
            "apps",
            "facebook",
            "twitter",
            "instagram",
            "youtube",
            "whatsapp",
            "telegram",
            "tiktok",
            "linkedin",
            "browser",
            "javascript",
            "login",
            "log",
            "logged",
            "sign",
            "signing",
            "signed",
            "alerts",
            "notifications",
            "download",
            "click",
            "podcast",
            "unlimited",
            "paywall",
            "donate",
            "register",
            "account",
            "privacy",
            "scroll");

    private static boolean speaksOfSites(Block b) {
        for (String w : b.folded().split(" ")) {
            if (OF_SITES.contains(w)) {
                return true;
            }
        }
        return false;
    }
}
