package stemma.weigh.account;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.text.Span;

/** The office or title that stands beside a person's name. */
final class Roles {
    private static final String NOUN =
            "(?i:president|vice president|prime minister|minister|secretary|spokes(?:man|woman|person)|official|diplomat|director|senator|representative|governor|leader|"
                    + "chief|officer|mayor|judge|justice|analyst|fellow|general|chairman|chairwoman|chair|advis[eo]r|speaker|ambassador|envoy|professor|sheriff|attorney|lawyer|"
                    + "prosecutor|commissioner|captain|coach|editor|founder|co-founder|chancellor|king|queen|prince|princess|pope|commander|deputy|head|counsel|manager|"
                    + "detective|sergeant|lieutenant|superintendent|principal|pilot|engineer|scientist|researcher|historian|economist|executive|CEO|journalist|reporter|author|owner|rapper|singer|actor|actress|comedian|pastor|priest|bishop)s?";
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}])((?:(?:\\p{Lu}[\\p{L}’'.-]*|of|for|former|ex-[\\p{L}]+|acting|interim|outgoing|incoming|ranking|retired|then|budget|foreign|national|security|defen[cs]e|senior|deputy|vice|prime|chief|top|state|police|house|party|interior|finance|trade"
                    + "|press|special|opposition|majority|minority|assistant|associate|executive|managing|campaign|communications|district|county|city|federal|regional|general|legal)\\s){0,6}"
                    + NOUN + "(?:\\sof\\s(?:the\\s)?\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}[\\p{L}]*)?)?)\\s$");
    private static final Pattern AFTER = Pattern.compile(
            "^,\\s(?:(?:an?|the|who is|now|then)\\s){0,2}((?:[\\p{L}’'-]+\\s){0,5}?" + NOUN
                    + "(?:\\s(?:of|for|at|with|in|to)\\s(?:the\\s)?[\\p{L}’'& -]{2,50}?)?)(?=[,.;])",
            Pattern.CASE_INSENSITIVE);
    /** "Sen.", "Rep." and the like right before the name, or within it. */
    private static final Pattern SHORT = Pattern.compile(
            "(?<![\\p{L}])((?:Sen|Rep|Gov|Sgt|Lt|Capt|Gen|Col|Maj|Adm|Cpl|Det)s?\\.(?:\\s(?:Gen|Col|Gov|Cmdr)\\.)?)\\s$");

    private static final Map<String, String> IN_FULL = Map.ofEntries(
            Map.entry("Sen.", "Senator"),
            Map.entry("Rep.", "Representative"),
            Map.entry("Gov.", "Governor"),
            Map.entry("Sgt.", "Sergeant"),
            Map.entry("Lt.", "Lieutenant"),
            Map.entry("Capt.", "Captain"),
            Map.entry("Gen.", "General"),
            Map.entry("Col.", "Colonel"),
            Map.entry("Maj.", "Major"),
            Map.entry("Adm.", "Admiral"),
            Map.entry("Cpl.", "Corporal"),
            Map.entry("Det.", "Detective"),
            Map.entry("Lt. Gen.", "Lieutenant General"),
            Map.entry("Lt. Col.", "Lieutenant Colonel"),
            Map.entry("Lt. Gov.", "Lieutenant Governor"),
            Map.entry("Maj. Gen.", "Major General"));

    /** What may stand with a capital before an office at the beginning of a sentence, and small words: no part of the office. */
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:the|of|for|and|or|but|then|is|was|are|did|does|has|had|will|would|can|could|with|without|before|after|as|when|while|if|because|although|though|by|from|to|in|on|at|like|unlike|despite|since|today|yesterday|meanwhile|however|an?|his|her|their|our|its|that|this|who|what|why|how|where|even|only|also|both|\\p{L}+day)\\s)+",
            Pattern.CASE_INSENSITIVE);

    /** Words that end in s and are no plurals never end an office's name here. */
    private static final Pattern PLURAL = Pattern.compile(
            "(?i)\\b(president|minister|official|diplomat|director|senator|representative|governor|leader|officer|mayor|judge|justice|analyst|fellow|general|advis[eo]r|ambassador|envoy|professor|attorney|lawyer|prosecutor|commissioner|captain|coach|editor|founder|manager|detective|sergeant|lieutenant|pilot|engineer|scientist|researcher|historian|economist|executive|journalist|reporter|author)s\\b");

    private Roles() {}

    /** The role before or after the name, as it stands, but in the singular; empty where there is none. */
    static Optional<String> of(String text, Span name, Span sentence) {
        String before = text.substring(Math.max(sentence.start(), name.start() - 90), name.start());
        Matcher b = BEFORE.matcher(before);
        if (b.find()) {
            return role(isSecond(before, b.start(1)) ? lastWords(b.group(1)) : b.group(1));
        }
        Matcher s = SHORT.matcher(before);
        if (s.find()) {
            String own = s.group(1).replace("s.", ".");
            return Optional.of(IN_FULL.getOrDefault(own, own));
        }
        Matcher a = AFTER.matcher(text.substring(name.end(), Math.min(sentence.end(), name.end() + 120)));
        return a.find() ? role(a.group(1)) : Optional.empty();
    }

    private static Optional<String> role(String found) {
        String role = LEADING.matcher(found.strip()).replaceFirst("");
        Matcher tail = OFFICE_OF.matcher(role);
        if (tail.matches() && !tail.group(1).matches("(?s).*\\b" + NOUN + "\\b.*")) {
            role = tail.group(2);
        }
        return role.isEmpty()
                        || role.startsWith("told ")
                        || CLAUSE.matcher(role).find()
                ? Optional.empty()
                : Optional.of(PLURAL.matcher(role).replaceFirst("$1"));
    }

    /** Words with capitals and an "and" stand right before: "Rivers and Harbours Chairman" or "NAME and Harbours Minister", who can tell. */
    private static boolean isSecond(String before, int start) {
        return Character.isUpperCase(before.charAt(start))
                && SECOND.matcher(before.substring(0, start)).find();
    }

    private static final Pattern SECOND = Pattern.compile("\\p{Lu}[\\p{L}.’'-]* (and|&) $");

    /** The office's noun alone. */
    private static String lastWords(String role) {
        String r = role.strip();
        Matcher of = OF.matcher(r);
        String front = of.find() ? r.substring(0, of.start()) : r;
        int last = front.lastIndexOf(' ');
        int first = front.indexOf(' ');
        boolean sure = first < last && !COMMITTEE.matcher(front).find()
                || FIRST.matcher(front).find();
        return sure ? r : r.substring(last + 1);
    }

    /** Half the name of a committee: "Ports and Harbours Committee Chairman". */
    private static final Pattern COMMITTEE = Pattern.compile("\\b(?:Sub)?[Cc]ommittee\\b");

    private static final Pattern FIRST = Pattern.compile(
            "(?i)^(prime|vice|foreign|defen[cs]e|interior|finance|attorney|deputy|former|chief|special|president|secretary|senator|governor|commerce|treasury|energy|education|labou?r|transport|transportation|health|housing|agriculture|justice|home|environment|trade|economy|culture|security|police|house|judiciary|intelligence|budget|oversight|rules|ethics|appropriations|banking|armed)\\b");

    /** "Trial of President": what the office is said to stand behind is none of it. */
    private static final Pattern OFFICE_OF = Pattern.compile("(.+) of ((?:the )?(?:former |acting )?" + NOUN + ")");

    /** A verb within: "identified himself as NAME's manager". */
    private static final Pattern CLAUSE = Pattern.compile(
            "\\b(himself|herself|themselves|identified|described|introduced|called|said|says|rose|became|bears|that|which)\\b");

    private static final Pattern OF = Pattern.compile(" of ");
}
