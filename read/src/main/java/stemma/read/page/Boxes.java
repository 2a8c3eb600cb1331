package stemma.read.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;

/** What the elements around a block say of it, by tag and by the words of their names. Elements that hold text of the article say nothing. */
final class Boxes {
    static final Role FOOTER = new Role(Part.Kind.OTHER_BOILERPLATE, "in a footer");
    private static final Role MENU = new Role(Part.Kind.NAVIGATION, "in the page's menu");
    private static final Role HEAD = new Role(Part.Kind.NAVIGATION, "in the page's head");

    static final Role OTHERS = new Role(Part.Kind.RELATED_LINK, "in a box of other stories");
    static final Role SECTION = new Role(Part.Kind.SECTION_LABEL, "names the section that the story stands in");
    static final Role AUTHOR = new Role(Part.Kind.TAGLINE, "about the author");
    static final Role COMMENTS = new Role(Part.Kind.COMMENT_FORM, "belongs to the readers' comments");
    static final Role ADVERT = new Role(Part.Kind.ADVERT, "the page calls it an advertisement");

    /** Where an element's names say several things, the first of these is told. */
    private static final Role[] ROLES = {
        ADVERT,
        COMMENTS,
        new Role(Part.Kind.OTHER_BOILERPLATE, "a notice or a request for consent"),
        new Role(Part.Kind.OTHER_BOILERPLATE, "asks the reader to subscribe or sign in"),
        new Role(Part.Kind.NAVIGATION, "buttons to share the story"),
        new Role(Part.Kind.NAVIGATION, "the story's keywords"),
        MENU,
        AUTHOR,
        OTHERS,
        FOOTER,
        new Role(Part.Kind.NAVIGATION, "the page's search"),
        SECTION,
    };

    /** Words of names, a line a role; the languages of the larger newsrooms. */
    private static final String[] WORDS = {
        "advert|adverts|advertisement|advertisements|advertising|ads|adslot|sponsor|sponsored|commercial|werbung|anzeige|publicidad|publicite|outbrain|taboola",
        "comment|comments|disqus|respond|reply|replies|kommentar|kommentare|commentaires|comentarios|commenti|reacties",
        "cookie|cookies|consent|gdpr|onetrust|modal|dialog|popup",
        "newsletter|newsletters|subscribe|subscription|signup|paywall|regwall|login|signin|membership|donate|gated|gating|abonnement|abonnieren",
        "share|sharing|shares|social|socials|sharebar|addthis",
        "tags|taglist|keywords",
        "nav|navbar|navigation|menu|menus|submenu|breadcrumb|breadcrumbs|masthead|topbar|sitemap|toolbar|pagination|pager",
        "bio|biography|author|autor|auteur|authors",
        "related|recommended|recommend|recommendation|recommendations|recirculation|recirc|trending|popular|mostread|teaser|teasers|promo|promos|promotion|latest|readmore|upnext|suggestions|similar",
        "footer|colophon",
        "search|suche|recherche|buscar",
        "kicker|eyebrow|overline|rubrik|category|categories",
    };

    private static final Map<Integer, Integer> ROLE_OF = new HashMap<>();

    static {
        for (int i = 0; i < WORDS.length; i++) {
            for (String w : WORDS[i].split("\\|")) {
                ROLE_OF.putIfAbsent(w.hashCode(), i);
            }
        }
    }

    private static final Role NONE = new Role(Part.Kind.BODY, null);

    private final Map<Node, Role> known = new HashMap<>();
    private final int[] texts;

    /** @param text is the block of the article? */
    Boxes(boolean[] text) {
        texts = new int[text.length + 1];
        for (int i = 0; i < text.length; i++) {
            texts[i + 1] = texts[i] + (text[i] ? 1 : 0);
        }
    }

    boolean holdsText(Node n) {
        int first = Math.min(n.first, texts.length - 1);
        return texts[Math.clamp(n.last, first, texts.length - 1)] > texts[first];
    }

    /** What the innermost element says that says anything; null where none does. */
    @Nullable Role of(Node node) {
        Role r = around(node);
        return r == NONE ? null : r;
    }

    private Role around(@Nullable Node n) {
        if (n == null || holdsText(n)) {
            return NONE;
        }
        Role before = known.get(n);
        if (before == null) {
            Role own = own(n);
            before = own == null ? around(n.parent) : own;
            known.put(n, before);
        }
        return before;
    }

    private static @Nullable Role own(Node n) {
        int best = ROLES.length;
        for (int t : n.tokens) {
            best = Math.min(best, ROLE_OF.getOrDefault(t, best));
        }
        if (best < ROLES.length) {
            return ROLES[best];
        }
        return switch (n.tag) {
            case "nav" -> MENU;
            case "footer" -> FOOTER;
            case "header" -> n.depth <= HEADER_DEPTH ? HEAD : null;
            default -> null;
        };
    }

    /** Elements around a page's own header at most; those further in are of a section or a teaser. */
    private static final int HEADER_DEPTH = 8;
}
