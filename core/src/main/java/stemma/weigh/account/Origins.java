package stemma.weigh.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import stemma.clean.Agencies;
import stemma.text.Cue;

/** Agencies that a sentence itself names as where its report has it from: "told Reuters", "according to Xinhua". */
final class Origins {
    private static final String NAME = "((?:\\p{Lu}[\\p{L}.&'’-]*)(?:\\s\\p{Lu}[\\p{L}.&'’-]*){0,3})";
    private static final String NEWS = "(?:\\s(?:news\\sagency|news|newspaper|radio|television|TV|magazine|daily))?";
    private static final Cue TOLD = Cue.of(
            "\\b(?:told|telling|interview with|according to|reported by|quoted by|cited by|citing|as reported by|in a statement to|by the news agency)\\s(?:the\\s)?(?:state\\s|official\\s|news\\sagency\\s|broadcaster\\s|newspaper\\s|state-run\\s)*"
                    + NAME + NEWS);
    private static final Cue REPORTS = Cue.of(
            NAME + NEWS
                    + "\\s(?:reported|reports|has reported|quoted|quotes|cited|cites|news agency said|news agency reported)\\b");

    private Origins() {}

    /** Parts of words without which no name is followed by what an agency does. */
    private static final List<String> DOING = List.of("report", "quote", "cite", "news agency");

    /** Usual names, sorted; empty where it names none. */
    static Set<String> of(String sentence) {
        Set<String> out = new TreeSet<>();
        boolean doing = DOING.stream().anyMatch(sentence::contains);
        for (Cue p : doing ? List.of(TOLD, REPORTS) : List.of(TOLD)) {
            Matcher m = p.matcher(sentence);
            for (int at = 0; p.find(m, sentence, at, sentence.length()); at = m.end()) {
                String name = m.group(1);
                while (!name.isEmpty()) {
                    Agencies.Known known = Agencies.named(name);
                    if (known != null) {
                        out.add(known.name());
                        break;
                    }
                    int cut = p == TOLD ? name.lastIndexOf(' ') : name.indexOf(' ');
                    name = cut < 0 ? "" : p == TOLD ? name.substring(0, cut) : name.substring(cut + 1);
                }
            }
        }
        return out;
    }
}
