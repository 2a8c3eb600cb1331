package stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import stemma.text.Cue;
import stemma.text.Span;

/**
 * Agencies and outlets that a sentence itself names as where its report has it from: "told Reuters", "according to the Harwick
 * Herald", "reported The Sunday Courier", "(via The Harwick Herald)", "the Herald says". Two reports that name one of them have it
 * from that one, however many they are.
 */
public final class Origins {
    private static final String GAP = "[\\s\\u00A0]{1,4}";
    private static final String NAME = "(?<name>\\p{Lu}[\\p{L}.&'’-]*(?:" + GAP + "\\p{Lu}[\\p{L}.&'’-]*){0,4})";
    private static final String NEWS = "(?<called>(?:" + GAP
            + "(?:news\\sagency|news|newspaper|radio|television|TV|magazine|daily|weekly|blog|website|tabloid))?)";

    /** What it is called before its name: "the conservative blog". */
    private static final String KIND =
            "(?<kind>(?:(?:the|a|an|state|official|state-run|conservative|liberal|right-wing|left-wing|news\\sagency|broadcaster|newspaper|magazine|tabloid|blog|website|site|(?:our\\s)?news\\spartners\\sat)"
                    + GAP + ")*)";

    private static final Cue TOLD = Cue.of(
            "\\b(?:(?<said>told|tells|telling|interview with|confirmed to|in a statement to)|[Aa]ccording to|quoted by|cited by|[Cc]iting|by the news agency|via|(?:[Rr]eports?|reported)(?:"
                    + GAP + "published)?(?:" + GAP
                    + "(?:by|in|on))?|(?:published|revealed|obtained|seen|reviewed|aired|broadcast|broken|disclosed|appeared)"
                    + GAP
                    + "(?:by|in|on)|(?:provided|shown|leaked|made available)" + GAP
                    + "to|[Pp]er|(?:story|article|account)" + GAP + "(?:by|in|from))" + GAP + KIND + "[‘']?" + NAME
                    + NEWS);
    private static final Cue REPORTS = Cue.of(
            NAME + NEWS + "(?:['’]s" + GAP + "[“\"][^”\"]{1,40}[”\"])?" + "(?:\\s?[’'])?" + GAP
                    + "(?:(?:has|have|is|also|first|now|later|separately|earlier|exclusively|previously)" + GAP
                    + "){0,3}(?<verb>(?:was|were)(?:\\sthe)?\\sfirst\\sto|broke" + GAP + "(?:the|this)" + GAP
                    + "(?:news|story)|published|disclosed|reported|reports|reporting|quoted|quotes|cited|cites|news agency said|news agency reported|obtained|confirmed|confirms|revealed|reveals|wrote|writes|says|said)\\b");

    /** What a paper made: "a Harbour Herald investigation", "an earlier Herald report". */
    private static final Cue WORK = Cue.of(
            "\\b(?:[Aa]n?|[Tt]he|[Aa]ccording to)" + GAP + "(?:(?:recent|earlier|new|exclusive)" + GAP
                    + ")?(?<kind>)" + NAME + GAP
                    + "(?<called>)(?:investigation|analysis|review|reporting|report|story|article|interview|poll|survey|scoop|exclusive)\\b");

    /** A line that says whose the text is: "From the Harbour Herald:", "Information from: Harbour Herald, http://...". */
    private static final Cue LINE = Cue.of("(?:Information" + GAP + "from:|From)" + GAP + "(?<kind>(?:[Tt]he" + GAP
            + ")?)" + NAME + "(?<called>)(?=:|,\\shttp|\\s*$)");

    /** What anybody does. Before it stands a paper only where nobody else bears the name. */
    private static final Set<String> ANYBODYS = Set.of(
            "published",
            "disclosed",
            "obtained",
            "confirmed",
            "confirms",
            "revealed",
            "reveals",
            "wrote",
            "writes",
            "says",
            "said");

    /** Parts of words without which no name is followed by what a paper does. */
    private static final List<String> DOING = List.of(
            "report",
            "quote",
            "cite",
            "news agency",
            "obtained",
            "confirm",
            "reveal",
            "wrote",
            "writes",
            "sa",
            "first",
            "broke",
            "publish",
            "disclos");

    /** Parts of words without which nothing is told of what a paper made. */
    private static final List<String> MADE = List.of(
            "investigat",
            "analys",
            "review",
            "report",
            "story",
            "article",
            "poll",
            "survey",
            "scoop",
            "exclusive",
            "interview");

    private Origins() {}

    /**
     * A paper or agency that is named as an origin.
     *
     * @param name its usual name, without an article
     * @param agency is it a news agency?
     * @param said is it named only as whom somebody told one thing?
     * @param span of the words that name it and say what it did, in the text that was searched
     */
    public record Origin(String name, boolean agency, boolean said, Span span) {
        /** The same by another name. */
        public Origin named(String other) {
            return new Origin(other, agency, said, span);
        }
    }

    /** Is it a word by which a newspaper is called once its name is known: "the Times"? */
    public static boolean isShort(String word) {
        return Press.isShort(word);
    }

    /** Usual names, sorted; empty where it names none. */
    public static Set<String> of(String sentence) {
        return of(sentence, Set.of());
    }

    /** The same where some outlets are known to be such by other sentences: "told Lantern", after "according to Lantern magazine". */
    public static Set<String> of(String sentence, Set<String> known) {
        Set<String> out = new TreeSet<>();
        find(sentence, known).forEach(o -> out.add(o.name()));
        return out;
    }

    /** The same with their places, in order. */
    public static List<Origin> find(String sentence, Set<String> known) {
        List<Origin> out = new ArrayList<>();
        find(TOLD, sentence, known, out);
        if (DOING.stream().anyMatch(sentence::contains)) {
            find(REPORTS, sentence, known, out);
        }
        if (MADE.stream().anyMatch(sentence::contains)) {
            find(WORK, sentence, known, out);
        }
        Matcher line = LINE.matcher(sentence);
        if (line.lookingAt()) {
            add(line, true, false, known, out);
        }
        out.sort(Comparator.comparing(Origin::span));
        return out;
    }

    private static void find(Cue p, String sentence, Set<String> known, List<Origin> out) {
        Matcher m = p.matcher(sentence);
        for (int at = 0; p.find(m, sentence, at, sentence.length()); at = m.end()) {
            if (p != REPORTS || !isAnybodys(m.group("verb")) || isNobodyElses(m, sentence, known)) {
                add(m, p == TOLD, p == TOLD && m.group("said") != null, known, out);
            }
        }
    }

    private static boolean isAnybodys(String verb) {
        return ANYBODYS.contains(verb) || verb.startsWith("was") || verb.startsWith("were") || verb.startsWith("broke");
    }

    /** @param forward is the name's end what may not belong to it, or its beginning? */
    private static void add(Matcher m, boolean forward, boolean said, Set<String> known, List<Origin> out) {
        boolean so = Press.isCalledSo(m.group("called")) || forward && Press.isCalledSo(m.group("kind"));
        Span span = new Span(m.start(), m.end());
        String name = m.group("name").replaceAll(GAP, " ");
        String outlet = outlet(name, so, known);
        if (outlet == null && !forward) {
            outlet = outlet(own(name), false, known);
        }
        if (outlet != null) {
            out.add(new Origin(outlet, false, said, span));
            return;
        }
        while (!name.isEmpty()) {
            Agencies.Known agency = Agencies.named(name);
            String usual = Press.known(bare(name));
            if (usual != null) {
                out.add(new Origin(usual, false, said, span));
                return;
            }
            if (agency != null) {
                out.add(new Origin(agency.name(), true, said, span));
                return;
            }
            int cut = forward ? name.lastIndexOf(' ') : name.indexOf(' ');
            name = cut < 0 ? "" : forward ? name.substring(0, cut) : name.substring(cut + 1);
        }
    }

    /** Whose writer is named: "the Harbour Herald's Jane Marsh"; the name itself where it is nobody's. */
    private static String own(String name) {
        int of = Math.max(name.indexOf("'s "), name.indexOf("\u2019s "));
        return of < 0 ? name : name.substring(0, of);
    }

    private static boolean isNobodyElses(Matcher m, String sentence, Set<String> known) {
        String name = m.group("name").replaceAll(GAP, " ");
        Agencies.Known agency = Agencies.named(name);
        boolean article =
                name.startsWith("The ") || m.start() >= 4 && sentence.regionMatches(true, m.start() - 4, "the ", 0, 4);
        return Press.known(bare(name)) != null
                || known.contains(bare(name))
                || article && Press.isNamedSo(bare(name))
                || agency != null && !agency.weak();
    }

    /** A name that ends as those of newspapers do, or that is called a magazine or newspaper; without its article. */
    private static @Nullable String outlet(String name, boolean called, Set<String> known) {
        String bare = bare(name);
        String usual = Press.known(bare);
        if (usual != null) {
            return usual;
        }
        if (bare.endsWith(" Magazine")) {
            return bare.substring(0, bare.length() - " Magazine".length());
        }
        boolean so = Press.isNamedSo(bare) || called || known.contains(bare);
        return so && !bare.isEmpty() && Agencies.named(bare) == null ? bare : null;
    }

    /** Without an article, the ending of an address, a full stop or a genitive. */
    private static String bare(String name) {
        String bare = name.startsWith("The ") ? name.substring(4) : name;
        bare = bare.replaceFirst("(?:\\.com|\\.)+$", "");
        return bare.endsWith("’s") || bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
