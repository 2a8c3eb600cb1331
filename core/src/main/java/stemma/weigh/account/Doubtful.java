package stemma.weigh.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.text.Span;

/**
 * Tells mentions that are better not listed: a party and state beside a name, what an office is for, an address on a network, half a word, a
 * legal form alone, a common word that only its place at the beginning of a sentence writes with a capital.
 */
final class Doubtful {
    private static final Pattern TAG = Pattern.compile("[RDI]-\\p{Lu}.*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BROKEN = Pattern.compile("\\s[–—]\\s|@|[(\\[][^)\\]]*$|…");
    private static final Pattern HALVES = Pattern.compile("(.+) - \\1");

    /** What stands alone for no body. */
    private static final Set<String> NO_BODY = Set.of(
            "llc",
            "inc",
            "ltd",
            "corp",
            "co",
            "plc",
            "hq",
            "tv",
            "lol",
            "omg",
            "wtf",
            "lmao",
            "wow",
            "ugh",
            "haha",
            "amen",
            "ok",
            "okay",
            "yes",
            "no",
            "faq",
            "pm",
            "am",
            "ceo",
            "cfo",
            "vip",
            "potus",
            "flotus",
            "diy",
            "rip",
            "suv",
            "dna",
            "hiv",
            "aids",
            "mers",
            "sars",
            "covid",
            "covid 19",
            "lgbt",
            "lgbtq",
            "civil rights",
            "coronavirus",
            "novel coronavirus");

    /** The office is for it, it is no body by itself. */
    private static final Pattern OFFICE_BEFORE = Pattern.compile(
            "(?i)\\b(secretary|minister|undersecretary|professor|commissioner|ministers|secretaries) (of|for) (the )?$");

    private static final Pattern OFFICE_AFTER =
            Pattern.compile("^\\s(Secretary|Minister|Secretaries|Ministers)\\b.*", Pattern.DOTALL);

    private static final Pattern BODY = Pattern.compile(
            "(?i).*\\b(department|ministry|house|office|agency|council|committee|commission|bureau|board|party|administration|treasury|court|union|staff)\\b.*");

    /** Two bodies in one, a charge, a bill's number: no body. */
    private static final Pattern NO_ONE_BODY = Pattern.compile(
            "(?i).+ (?:and|&) .+ (?:committees|departments|ministries|commissions|councils)|(?:obstruction|abuse|contempt|dereliction|breach) of .*|[hs]\\.\\s?(?:j\\.\\s?)?r(?:es)?\\.?(?:\\s?\\d+)?");

    private static final Pattern MEASURE =
            Pattern.compile("\\d[\\d.,]*\\s?(?:km|m|cm|kg|mph|kph|ft|mi|miles?|met(?:er|re)s?|percent|%)");

    /** The name goes on: what was found is the beginning of a longer one. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^\\s(Elementary|High School|Middle School|Jail|Prison|Penitentiary|Airport|Cathedral|Mosque|Stadium|Cemetery)\\b.*",
            Pattern.DOTALL);

    private static final Pattern HANDLE = Pattern.compile(".*[@#]\\w*$", Pattern.DOTALL);

    /** Half a word: a letter follows a dash or a sign that hides a curse. */
    private static final Pattern HALF = Pattern.compile("^([–—]|-{2,}|\\*+)\\p{Ll}.*", Pattern.DOTALL);

    private final Annotated report;
    private final Set<String> lower = new HashSet<>();
    private final Map<String, Integer> inner = new HashMap<>();
    private final Set<Integer> starts = new HashSet<>();

    Doubtful(Annotated report) {
        this.report = report;
        String text = report.text();
        report.sentences().forEach(s -> starts.add(s.firstWord()));
        for (int w = 0; w < report.words().size(); w++) {
            int c = text.codePointAt(report.words().start(w));
            if (Character.isLowerCase(c)) {
                lower.add(report.words().folded(w));
            } else if (!starts.contains(w) && !isAfterMark(text, report.words().start(w))) {
                inner.merge(report.words().folded(w), 1, Integer::sum);
            }
        }
    }

    private static boolean isAfterMark(String text, int start) {
        int i = start - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i < 0 || "\"“”‘:([—–.!?".indexOf(text.charAt(i)) >= 0;
    }

    boolean is(Mentioned m) {
        String text = report.text();
        Span span = m.place().span();
        String surface = m.surface();
        String name = m.name();
        if (TAG.matcher(surface).matches()
                || !LETTER.matcher(surface).find()
                || BROKEN.matcher(surface).find()
                || !m.isPerson() && NO_ONE_BODY.matcher(surface).matches()
                || HALVES.matcher(surface).matches()
                || MEASURE.matcher(surface).matches()
                || NO_BODY.contains(name)
                || name.length() < 2) {
            return true;
        }
        String before = text.substring(Math.max(0, span.start() - 40), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 30));
        if (HANDLE.matcher(before).matches() || HALF.matcher(after).matches()) {
            return true;
        }
        if (m.tokens().size() == 1 && !isAcronym(surface) && isCommon(m, span)) {
            return true;
        }
        if (m.isPerson()) {
            return false;
        }
        boolean body = BODY.matcher(surface).matches() || isAcronym(surface);
        return !body
                        && m.kind() != Name.Kind.PLACE
                        && (OFFICE_BEFORE.matcher(before).find()
                                || OFFICE_AFTER.matcher(after).matches())
                || m.kind() == Name.Kind.PLACE && GOES_ON.matcher(after).matches();
    }

    private static boolean isAcronym(String surface) {
        return surface.replace(".", "").chars().allMatch(Character::isUpperCase);
    }

    /** Written small elsewhere in the report, and large only where a sentence begins. */
    private boolean isCommon(Mentioned m, Span span) {
        String word = m.tokens().getFirst();
        if (!lower.contains(word) || inner.containsKey(word)) {
            return false;
        }
        List<Integer> at = List.of(report.words().within(span).start());
        return starts.contains(at.getFirst()) || isAfterMark(report.text(), span.start());
    }
}
