package stemma.weigh.account;

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
                    + "detective|sergeant|lieutenant|superintendent|principal|pilot|engineer|scientist|researcher|historian|economist|executive|CEO|journalist|reporter|author)s?";
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}])((?:(?:\\p{Lu}[\\p{L}’'.-]*|of|for|former|then|foreign|national|security|defen[cs]e|senior|deputy|vice|prime|chief|top|state|police|house|party|interior|finance|trade)\\s){0,6}"
                    + NOUN + "(?:\\sof\\s(?:the\\s)?\\p{Lu}[\\p{L}]*(?:\\s\\p{Lu}[\\p{L}]*)?)?)\\s$");
    private static final Pattern AFTER = Pattern.compile(
            "^,\\s(?:(?:an?|the|who is|now|then)\\s){0,2}((?:[\\p{L}’'-]+\\s){0,5}?" + NOUN
                    + "(?:\\s(?:of|for|at|with|in|to)\\s(?:the\\s)?[\\p{L}’'& -]{2,50}?)?)(?=[,.;])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING =
            Pattern.compile("^(?:(?:the|of|for|and|then)\\s)+", Pattern.CASE_INSENSITIVE);

    private Roles() {}

    /** The role before or after the name, as it stands; empty where there is none. */
    static Optional<String> of(String text, Span name, Span sentence) {
        String before = text.substring(Math.max(sentence.start(), name.start() - 90), name.start());
        Matcher b = BEFORE.matcher(before);
        if (b.find()) {
            String role = LEADING.matcher(b.group(1).strip()).replaceFirst("");
            return Optional.of(role);
        }
        Matcher a = AFTER.matcher(text.substring(name.end(), Math.min(sentence.end(), name.end() + 120)));
        return a.find() ? Optional.of(a.group(1).strip()) : Optional.empty();
    }
}
