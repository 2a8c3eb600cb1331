package stemma.clean;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import stemma.text.Cue;

/**
 * Agencies and outlets that a sentence itself names as where its report has it from: "told Reuters", "according to the Harwick
 * Herald", "reported The Sunday Courier". Two reports that name one of them have it from that one, however many they are.
 */
public final class Origins {
    private static final String NAME = "((?:\\p{Lu}[\\p{L}.&'’-]*)(?:\\s\\p{Lu}[\\p{L}.&'’-]*){0,4})";
    private static final String NEWS =
            "((?:\\s(?:news\\sagency|news|newspaper|radio|television|TV|magazine|daily|weekly))?)";
    private static final Cue TOLD = Cue.of(
            "\\b(?:told|tells|telling|interview with|according to|confirmed to|(?:first |as )?reported(?: by| in)?|quoted by|cited by|citing|in a statement to|by the news agency)\\s(?:the\\s)?(?:state\\s|official\\s|news\\sagency\\s|broadcaster\\s|newspaper\\s|magazine\\s|state-run\\s|(?:our\\s)?news\\spartners\\sat\\s)*"
                    + NAME + NEWS);
    private static final Cue REPORTS = Cue.of(
            NAME + NEWS
                    + "\\s(?:reported|reports|has reported|quoted|quotes|cited|cites|news agency said|news agency reported)\\b");

    /** The last word of a newspaper's or station's name, where it has two or more. */
    private static final Set<String> PRESS = Set.of(
            "Herald",
            "Times",
            "Post",
            "News",
            "Gazette",
            "Tribune",
            "Journal",
            "Chronicle",
            "Mirror",
            "Guardian",
            "Telegraph",
            "Weekly",
            "Observer",
            "Examiner",
            "Courier",
            "Echo",
            "Ledger",
            "Bulletin",
            "Radio",
            "Television",
            "Broadcasting",
            "Dispatch",
            "Inquirer",
            "Globe",
            "Argus",
            "Mercury",
            "Register",
            "Express",
            "Daily",
            "Standard",
            "Messenger");

    /** Parts of words without which no name is followed by what an agency does. */
    private static final List<String> DOING = List.of("report", "quote", "cite", "news agency");

    private Origins() {}

    /** Usual names, sorted; empty where it names none. */
    public static Set<String> of(String sentence) {
        return of(sentence, Set.of());
    }

    /** The same where some outlets are known to be such by other sentences: "told Lantern", after "according to Lantern magazine". */
    public static Set<String> of(String sentence, Set<String> known) {
        Set<String> out = new TreeSet<>();
        boolean doing = DOING.stream().anyMatch(sentence::contains);
        for (Cue p : doing ? List.of(TOLD, REPORTS) : List.of(TOLD)) {
            Matcher m = p.matcher(sentence);
            for (int at = 0; p.find(m, sentence, at, sentence.length()); at = m.end()) {
                String name = m.group(1);
                String outlet = outlet(name, m.group(2), known);
                if (outlet != null) {
                    out.add(outlet);
                    continue;
                }
                while (!name.isEmpty()) {
                    Agencies.Known agency = Agencies.named(name);
                    if (agency != null) {
                        out.add(agency.name());
                        break;
                    }
                    int cut = p == TOLD ? name.lastIndexOf(' ') : name.indexOf(' ');
                    name = cut < 0 ? "" : p == TOLD ? name.substring(0, cut) : name.substring(cut + 1);
                }
            }
        }
        return out;
    }

    /** A name that ends as those of newspapers do, or that is called a magazine or newspaper; without its article. */
    private static @Nullable String outlet(String name, String called, Set<String> known) {
        String bare = name.startsWith("The ") ? name.substring(4) : name;
        bare = bare.replaceFirst("(?:\\.com|\\.)+$", "");
        bare = bare.endsWith("’s") || bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
        String last = bare.substring(bare.lastIndexOf(' ') + 1);
        if (last.equals("Magazine")) {
            bare = bare.substring(0, Math.max(0, bare.length() - " Magazine".length()));
            return bare.isEmpty() ? null : bare;
        }
        boolean press = bare.indexOf(' ') > 0 && PRESS.contains(last);
        boolean so = called.endsWith("magazine") || called.endsWith("newspaper");
        return (press || so || known.contains(bare)) && Agencies.named(bare) == null ? bare : null;
    }
}
