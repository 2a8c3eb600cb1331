package stemma.weigh.writing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stemma.weigh.clause.Terms;

/** Verbs by their roots: irregular forms, verbs that mean one thing in news, nouns for what verbs tell. */
final class Verbs {
    private static final String IRREGULAR =
            "goes go does do said say told tell met meet held hold began begin begun begin left leave spoke speak spoken speak rose rise risen rise "
                    + "fell fall fallen fall won win lost lose struck strike sank sink sunk sink sent send sold sell built build bought buy brought bring "
                    + "caught catch chose choose chosen choose came come dealt deal drew draw drawn draw drove drive fought fight found find flew fly "
                    + "flown fly gave give given give went go gone go grew grow grown grow kept keep led lead met meet paid pay ran run saw see seen see "
                    + "sought seek shook shake shot shoot sat sit spent spend stood stand stole steal took take taken take taught teach thought think threw "
                    + "throw thrown throw wore wear broke break broken break swore swear sworn swear bore bear laid lay froze freeze frozen freeze "
                    + "withdrew withdraw withdrawn withdraw undertook undertake shown show known know knew know tore tear torn tear";

    /** Verbs taken for one; a person who lands in a town, arrives or comes there. */
    private static final String LIKE =
            "land arrive come arrive fly arrive travel arrive head arrive go arrive visit arrive start begin commence begin "
                    + "kick begin end close finish close conclude close shut close die kill depart leave reopen open talk meet launch begin "
                    + "inaugurate open arrival arrive visit arrive trip arrive talks meet meeting meet departure leave opening open closure close start begin "
                    + "launch begin signing sign vote vote strike strike election elect hearing hear trial try";

    /** Too common to tell an event. */
    private static final Set<String> PALE = Set.of(
            "be", "hav", "do", "mak", "tak", "get", "giv", "say", "tell", "put", "keep", "see", "know", "think", "want",
            "need", "becom", "seem", "show", "let", "us", "call", "ask", "add", "not", "expect", "hop", "plan",
            "schedul", "believ", "includ", "remain", "find", "bring", "look", "try", "work", "help", "hold", "continu",
            "set", "du", "likely", "lead", "stat", "claim", "warn", "mean", "speak", "bear", "stress", "urg");

    private static final Map<String, String> FORMS = table(IRREGULAR, false);
    private static final Map<String, String> ROOTS = table(LIKE, true);
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("meeting", "meet"),
            Map.entry("talks", "meet"),
            Map.entry("summit", "meet"),
            Map.entry("visit", "arriv"),
            Map.entry("trip", "arriv"),
            Map.entry("arrival", "arriv"),
            Map.entry("departure", "leav"),
            Map.entry("opening", "open"),
            Map.entry("closure", "clos"),
            Map.entry("signing", "sign"),
            Map.entry("vote", "vot"),
            Map.entry("launch", "begin"));

    private Verbs() {}

    private static Map<String, String> table(String pairs, boolean stems) {
        Map<String, String> out = new HashMap<>();
        String[] w = pairs.split(" ");
        for (int i = 0; i < w.length; i += 2) {
            out.put(stems ? Terms.stem(w[i]) : w[i], Terms.stem(w[i + 1]));
        }
        return out;
    }

    /** Empty for a verb that tells no event. */
    static String root(String folded) {
        String form = FORMS.getOrDefault(folded, Terms.stem(folded));
        if (PALE.contains(form) || form.length() < 2) {
            return "";
        }
        return ROOTS.getOrDefault(form, form);
    }

    /** The root of the verb that a noun stands for; empty for others. */
    static String ofNoun(String folded) {
        return NOUNS.getOrDefault(folded, "");
    }
}
