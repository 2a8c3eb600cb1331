package stemma.read.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/** Lines within a text that tell by their wording alone that they are not of it: requests to the reader, picture lines, dates, leftover markup. */
final class Asides {
    /** UTF-16 units of a request to the reader at most. */
    private static final int REQUEST = 300;

    /** What requests ask for; both this and {@link #ASKS} must stand in a line. */
    private static final Pattern FOR = Pattern.compile(
            "(?iu)newsletter|inbox|letterbox|push (?:alerts|notifications)|on (?:twitter|facebook|instagram|whatsapp|telegram)|our (?:blog|app|channel|podcast)"
                    + "|\\bapp store|e-?edition|posteingang|boîte (?:mail|de réception)|lettre d.information|bandeja de entrada|boletín"
                    + "|nel(?:la tua)? (?:casella|posta)|nieuwsbrief|nyhetsbrev");

    /** Requests begin a sentence: a text may tell of people who sign up. */
    private static final Pattern ASKS = Pattern.compile(
            "(?iu)(?:^|[.!?:]\\s+)(?:please |want more[^.?!]*\\? |like this \\w+\\? )?(?:sign up|subscribe|follow|get (?:the|our|all|\\p{Lu})|e-?mail \\p{Lu}|join (?:us|our)|like us|download (?:the|our)"
                    + "|bookmark|click here|tap here|abonnieren sie|melden? (?:sie|dich)|folgen sie|jetzt anmelden|abonnez|inscrivez|recevez|suivez|suscríb|regístr|recibe|síg[au]e?nos"
                    + "|assine|inscreva|receba nossa|siga (?:o|a|nos)|iscriviti|abbonati|seguici|meld je|abonneer|prenumerera|tilmeld)");

    /** Words of a page to those who have not paid: none of a report. */
    private static final Pattern PAYWALL = Pattern.compile(
            "(?iu)(?:this (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)"
                    + "|(?:please )?(?:subscribe|sign up|log in|sign in|register)(?: now| today| here)? to (?:continue|keep|read|view|unlock)\\b|already (?:have|a|an) (?:an? )?(?:account|subscriber|member)"
                    + "|to (?:continue|keep) reading,? |you have (?:reached your|read your|\\d+ free articles?)|dieser (?:artikel|inhalt) ist (?:nur |exklusiv )?(?:für|mit)\\b.{0,40}(?:abo|plus|mitglied)"
                    + "|(?:jetzt|hier) (?:abonnieren|freischalten|testen|weiterlesen)|cet article est réservé|article réservé|il vous reste \\d+|contenido (?:exclusivo|solo) para|este artículo es exclusivo"
                    + "|contenuto riservato|articolo riservato|conteúdo exclusivo|dit artikel is (?:alleen|exclusief))");

    /** A name and a colon, or the sign of a right without a year: what stands by a picture. */
    private static final Pattern PICTURE = Pattern.compile(
            "(?iu)^(?:(?:photo|photograph|foto|image|bild|imagem|imagen|immagine|crédits? photos?|foto ?/ ?quelle|picture)s?(?: credit| by| courtesy)?\\s?:\\s?\\p{Lu}.{1,70}"
                    + "|(?:©|\\(c\\))(?!\\s?(?:copyright)?\\s?\\d{4}|.{0,30}(?:dpa|rights reserved|reuters|alle rechte|press)).{3,250})$");

    /** A date, with a time or a word before it, and nothing else. */
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^(?:\\p{L}{2,15}[,:]?\\s+){0,3}(?:\\d{1,2}\\.?[\\s./-]*(?:de |of )?[\\p{L}\\d]{1,12}\\.?[\\s,./-]*(?:de )?(?:19|20)\\d\\d|\\p{L}{3,9}\\.? \\d{1,2},? (?:19|20)\\d\\d)"
                    + "[\\s,.@|-]*(?:(?:às|at|um|à|a las|klo|kl)?\\.?\\s*\\d{1,2}[:.h]\\d{2}(?:[:.]\\d\\d)?\\s*(?:uhr|[ap]\\.?m\\.?|h|\\p{Lu}{2,4})?)?$");

    /** A date and then who filed it under what. */
    private static final Pattern FILED = Pattern.compile(
            "(?iu)^[\\d./-]{8,10}\\s.{0,20}(?:publicado por|posted by|published by|veröffentlicht von|publié par|pubblicato da|categor|tags?:).{0,150}$");

    private static final Pattern SHORTCODE =
            Pattern.compile("^\\[([a-z_-]+)(?:\\s+[a-z_-]+=[^\\]]*)?\\](?:.{0,200}\\[/\\1\\])?$");

    /** UTF-16 units of a notice in the place of what is not loaded. */
    private static final int NOTICE = 400;

    /** What stands where a video or a post would be shown to a reader who had agreed to it. */
    private static final Pattern NOT_LOADED = Pattern.compile(
            "(?iu)^(?:extern(?:er|al|e) (?:inhalt|content)(?: nicht verfügbar| not available)?|empfohlener (?:externer|redaktioneller) inhalt|contenu externe|contenido externo|contenuto esterno|externe (?:inhoud|content))\\W*$"
                    + "|privatsphäre-?einstellungen.{0,40}(?:verhindern|anpassen|ändern)|(?:zustimmung|einwilligung).{0,60}(?:extern|drittanbieter|anzuzeigen|angezeigt|geladen|laden)"
                    + "|(?:your )?(?:privacy|cookie) (?:settings|preferences).{0,60}(?:prevent|block|not allow|unavailable)|(?:accept|enable|allow) (?:\\w+ )?cookies to (?:view|see|watch|load)"
                    + "|this (?:content|embed|video|post|tweet) (?:is not|isn.t|cannot be|can.t be) (?:available|shown|displayed|loaded)"
                    + "|(?:préférences|paramètres) (?:de |en matière de )?(?:cookies|confidentialité).{0,60}(?:empêchent|afficher|modifier)"
                    + "|(?:aceptar|acepta|acepte|accetta|accettare|accepteer|aceitar?) (?:las |los |le |i |os )?cookies.{0,40}(?:ver|vedere|visualizar|bekijken|mostrar)");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)^(?:e-?mail:?\\s*)?(?:\\S+@\\S+\\.\\w+|(?:https?://)?(?:www\\.)?(?:twitter|x|facebook|instagram)\\.com/\\w+|@\\w{3,})$");

    private static final Role PAYING =
            new Role(Part.Kind.OTHER_BOILERPLATE, "says that the page is for those who have paid");
    private static final Role LEFTOVER = new Role(Part.Kind.OTHER_BOILERPLATE, "left over from the page's making");

    private Asides() {}

    /** Words of which {@link #NOT_LOADED} needs one: the pattern took a fifth of all the time a page takes. */
    private static final String[] NEEDED = {
        "cookie",
        "privacy",
        "extern",
        "estern",
        "empfohlen",
        "privatsph",
        "zustimmung",
        "einwilligung",
        "confidentialit",
        "this content",
        "this embed",
        "this video",
        "this post",
        "this tweet"
    };

    private static boolean mayBeNotice(String lower) {
        for (String n : NEEDED) {
            if (lower.contains(n)) {
                return true;
            }
        }
        return false;
    }

    /** Does the block stand in the place of what a page has not loaded? */
    static boolean isNotice(Block b) {
        return b.text().length() <= NOTICE
                && mayBeNotice(b.text().toLowerCase(Locale.ROOT))
                && NOT_LOADED.matcher(b.text()).find();
    }

    /** UTF-16 units of a line that says where a picture is from. */
    private static final int SOURCE = 120;

    /** Does the block say where a picture is from, and nothing else? */
    static boolean isPicture(Block b) {
        return b.text().length() <= SOURCE && PICTURE.matcher(b.text()).matches();
    }

    /**
     * What a line is that stands in the text.
     *
     * @param b of the text, no heading
     * @param edge is it among the first two or last three lines?
     * @return null for a line that tells nothing of the kind
     */
    static @Nullable Role role(Block b, boolean edge) {
        String t = b.text();
        if (isNotice(b)) {
            return Removals.NOT_LOADED;
        }
        if (t.length() > REQUEST || b.node().within("table")) {
            return null;
        }
        if (PAYWALL.matcher(t).lookingAt()) {
            return PAYING;
        }
        char first = t.charAt(0);
        if (first == '[' && SHORTCODE.matcher(t).matches()) {
            return LEFTOVER;
        }
        if (edge && FOR.matcher(t).find() && ASKS.matcher(t).find()) {
            return Removals.ASKS;
        }
        if (edge && Character.isDigit(first) && FILED.matcher(t).matches()
                || edge
                        && t.length() < 60
                        && !b.node().within("li")
                        && DATE.matcher(t).matches()) {
            return Removals.STAMP;
        }
        if (edge && t.length() < 60 && ADDRESS.matcher(t).matches()) {
            return Role.CREDIT;
        }
        return PICTURE.matcher(t).matches() ? Role.CAPTION : null;
    }
}
