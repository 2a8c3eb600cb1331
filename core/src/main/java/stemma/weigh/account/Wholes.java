package stemma.weigh.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.text.Fold;
import stemma.text.Span;

/**
 * The names of a report as wholes: "Ed (Skip) Holm" is one name, "the Holm crime family" a body and no man, "Reed" in "Reed and Tallow streets" a
 * street. A piece of a longer name that is no name by itself (a bill's chamber, a word of a title, a picture's credit) is left out.
 */
final class Wholes {
    /** @param tokens its words folded; empty where they are those of the span */
    record Found(Name.Kind kind, Span span, List<String> tokens) {
        Found {
            tokens = List.copyOf(tokens);
        }
    }

    private static final Pattern NICKNAME = Pattern.compile(
            "^\\s(?:(?<q>[\"“‘'])\\s?(?<nick>\\p{Lu}[^\"”’'()\\n]{1,24}?)\\s?[\"”’']|\\((?<brack>\\p{Lu}\\p{Ll}[^()\\n]{0,22})\\))\\s(?<family>\\p{Lu}[\\p{L}’'-]*\\p{Ll})(?!\\p{L})");

    private static final Pattern AGED = Pattern.compile(
            "^(?:,\\s\\d{1,3},|\\s(?:was|is|has|had|said|died|told|will|who)\\b|,\\s(?:who|an?|the)\\b).*",
            Pattern.DOTALL);

    /** What ends a body's or an event's name behind a bracket. */
    private static final Pattern BODY = Pattern.compile(
            "(?:Council|Police|County|Department|Court|News|Times|Hospital|School|University|College|Church|Office|Committee|Board|Party|Bank|Club|Team|Review|Show|Award|Prize|Trial|Case|Act|Bill|District|Street|Road|Avenue|Station|Airport|Republicans?|Democrats?|Senators?|Rep|State)s?");

    private static final Pattern GANG = Pattern.compile(
            "^\\s(?:organi[sz]ed\\s)?(?:crime|mob|mafia|criminal)\\s(?:family|families|clan|organi[sz]ation|syndicate|empire)\\b");

    private static final Pattern FAMILY = Pattern.compile("^\\s(?:family|clan|gang|cartel|syndicate)\\b");

    private static final Pattern CELLS = Pattern.compile("^\\s(?:prison|jail|penitentiary)\\b");

    private static final Pattern THERE =
            Pattern.compile(".*\\b(?:in|at|from|to|of|inside|outside|near) $", Pattern.DOTALL);

    private static final String WAYS = "((?i:streets|avenues|roads|drives|lanes|boulevards|highways))";

    private static final Pattern CORNER = Pattern.compile(
            "^(\\sand\\s(?:\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?|\\d+(?:st|nd|rd|th)))?\\s" + WAYS + "(?!\\p{L})");

    /** What follows makes a law, an illness or a law court's paper of it. */
    private static final Pattern PIECE = Pattern.compile(
            "^\\s(?:(?:Joint\\s|Concurrent\\s)?(?:Bill|Resolution)\\s(?:No\\.\\s)?\\d|(?:\\p{Lu}\\p{Ll}+\\s){0,2}Syndrome\\b).*",
            Pattern.DOTALL);

    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(?:reuters|ap|afp|getty(?: images)?|epa|upi)\\s?/\\s?\\p{L}.*|getty images .+|.+ [-–] tags|.+ (?:via|for) getty(?: images)?|.+ coronavirus");

    private static final Pattern POLL =
            Pattern.compile("^['’]?s?\\s(?:\\p{L}+\\s)?(?:polls?|polling|surveys?|tracking)\\b");

    private static final Pattern TAGS = Pattern.compile("(?:^|\\n|\\s)Tags:[^\\n]*$");

    private static final Pattern ILL = Pattern.compile("^\\s(?:virus|outbreak|epidemic|pandemic|disease)(?:es|s)?\\b");

    /** Words written with a capital in front of a name that are none of it. */
    private static final Pattern FORE = Pattern.compile(
            "(?:Caption|Photo|Photos|Picture|Image|Video|Credit|Source|Courtesy|Via|Follow|Like|Share|Read|See|Watch|Our|His|Her|Their|My|Your|Its|This|That|These|Those|He|She|They|We|It|The|A|An|In|At|On|Of|For|From|To|By|With|But|And|Or|As|If|When|While|After|Before|Since|Former|Old|New|President|Mr|Mrs|Ms|Dr|Rev|Sen|Rep|Gov|Chief|Officer|Chairman|Speaker|Minister|Secretary|King|Queen|Prince|"
                    + "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\p{L}+(?:an|ish|ese|ian|crat|crats|ican|icans|ic|ern|st))\\.?");

    private final String text;
    private final List<Name> names;
    private final Map<String, String> corners;

    private Wholes(Annotated report) {
        text = report.text();
        names = report.names();
        corners = corners(text);
    }

    /** In order, not overlapping. */
    static List<Found> of(Annotated report) {
        return new Wholes(report).find();
    }

    private List<Found> find() {
        List<Found> out = new ArrayList<>();
        Map<String, String> grown = fore();
        int taken = 0;
        for (int i = 0; i < names.size(); i++) {
            Name n = names.get(i);
            if (n.span().start() < taken) {
                continue;
            }
            Found f = whole(n, i, grown, taken);
            if (f != null) {
                out.add(f);
                taken = f.span().end();
            }
        }
        return out;
    }

    private @Nullable Found whole(Name n, int at, Map<String, String> grown, int taken) {
        Span span = n.span();
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 70));
        String before = text.substring(Math.max(0, span.start() - 60), span.start());
        if (PIECE.matcher(after).matches()
                || CREDIT.matcher(n.text()).matches() && !POLL.matcher(after).find()
                || TAGS.matcher(before).find()
                || isOfTitle(span)) {
            return null;
        }
        Found longer = longer(n, before, after);
        if (longer != null && longer.span().start() >= taken) {
            return longer;
        }
        Matcher nick = NICKNAME.matcher(after);
        if (nick.find() && isNickname(n, at, nick)) {
            return new Found(
                    Name.Kind.PERSON, new Span(span.start(), span.end() + nick.end()), withNickname(n.text(), nick));
        }
        boolean person = n.kind() == Name.Kind.PERSON;
        Matcher gang = GANG.matcher(after);
        if (gang.find()) {
            return new Found(Name.Kind.ORGANISATION, new Span(span.start(), span.end() + gang.end()), List.of());
        }
        Matcher family = FAMILY.matcher(after);
        if (family.find() && n.text().indexOf(' ') < 0 && person) {
            return text.contains(n.text() + " crime family")
                    ? new Found(
                            Name.Kind.ORGANISATION,
                            new Span(span.start(), span.end() + family.end()),
                            List.of(Fold.word(n.text()), "crime", "family"))
                    : null;
        }
        Matcher cells = CELLS.matcher(after);
        if (cells.find() && !person && THERE.matcher(before).matches() && isOnly(n.text(), CELLS)) {
            return new Found(Name.Kind.PLACE, new Span(span.start(), span.end() + cells.end()), List.of());
        }
        String way = way(n, before, after);
        if (!way.isEmpty()) {
            List<String> tokens = new ArrayList<>(List.of(Fold.words(n.text()).split(" ")));
            tokens.add(way);
            return new Found(Name.Kind.PLACE, span, tokens);
        }
        if (n.text().equals("Air")) {
            Matcher airline = CAPITAL.matcher(before);
            return airline.find()
                    ? new Found(
                            Name.Kind.ORGANISATION,
                            new Span(span.start() - airline.end(1) + airline.start(1) - 1, span.end()),
                            List.of())
                    : null;
        }
        String fore = grown.get(n.text());
        if (fore != null) {
            return new Found(n.kind(), new Span(span.start() - fore.length() - 1, span.end()), List.of());
        }
        return new Found(n.kind(), span, List.of());
    }

    /** The name's words folded, a given name that the nickname says again once: "Al “Al Duke” Harlow". */
    private static List<String> withNickname(String given, Matcher m) {
        List<String> tokens = new ArrayList<>(List.of(Fold.words(given).split(" ")));
        String nick = Fold.words(m.group("nick") == null ? m.group("brack") : m.group("nick"));
        for (String word : nick.split(" ")) {
            if (!tokens.contains(word)) {
                tokens.add(word);
            }
        }
        tokens.addAll(List.of(Fold.words(m.group("family")).split(" ")));
        return tokens;
    }

    /** The word for a street that two names share, behind them or, where the report has it so elsewhere, behind neither; empty where they share none. */
    private String way(Name n, String before, String after) {
        Matcher corner = CORNER.matcher(after);
        if (corner.find()
                && (corner.group(1) != null || BEFORE_AND.matcher(before).find())) {
            String ways = corner.group(2);
            return ways.substring(0, ways.length() - 1).toLowerCase(Locale.ROOT);
        }
        for (String pair : corners.keySet()) {
            int and = pair.indexOf(AND);
            String first = pair.substring(0, and);
            String second = pair.substring(and + AND.length());
            if (n.text().equals(first) && after.startsWith(AND + second)
                    || n.text().equals(second) && before.endsWith(first + AND)) {
                return corners.getOrDefault(pair, "");
            }
        }
        return "";
    }

    private static final Pattern BEFORE_AND = Pattern.compile("(?:\\p{L}|\\d(?:st|nd|rd|th)) and $");

    private static final String AND = " and ";

    private static final Pattern PAIR = Pattern.compile(
            "(?<!\\p{L})(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?) and (\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)\\s"
                    + WAYS + "(?!\\p{L})");

    private static Map<String, String> corners(String text) {
        Map<String, String> found = new TreeMap<>();
        Matcher m = PAIR.matcher(text);
        while (m.find()) {
            String ways = m.group(3);
            found.put(
                    m.group(1) + AND + m.group(2),
                    ways.substring(0, ways.length() - 1).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /**
     * The name with what the report has before it elsewhere ("Morning Harlow" behind "Good"), with a surname behind its particle, with the
     * house behind a saint, without a plural of people behind it or its owner before it; null where it is whole.
     */
    private @Nullable Found longer(Name n, String before, String after) {
        Span span = n.span();
        String own = n.text();
        if (n.kind() == Name.Kind.PERSON) {
            Matcher rest = own.indexOf(' ') > 0 && PARTICLE.matcher(own).matches() ? SURNAME.matcher(after) : null;
            return rest != null && rest.find()
                    ? new Found(n.kind(), new Span(span.start(), span.end() + rest.end()), List.of())
                    : null;
        }
        for (Name other : names) {
            int more = other.text().length() - own.length();
            if (more > 1
                    && other.text().endsWith(" " + own)
                    && before.endsWith(other.text().substring(0, more))
                    && !isPart(before, more)) {
                return new Found(other.kind(), new Span(span.start() - more, span.end()), List.of());
            }
        }
        Matcher house = SAINT.matcher(own).matches() ? HOUSE.matcher(after) : null;
        if (house != null && house.find()) {
            return new Found(Name.Kind.ORGANISATION, new Span(span.start(), span.end() + house.end()), List.of());
        }
        Matcher people = PEOPLE.matcher(own);
        if (n.kind() == Name.Kind.ORGANISATION && people.matches()) {
            return new Found(n.kind(), new Span(span.start(), span.start() + people.end(1)), List.of());
        }
        Matcher owned = OWNED.matcher(own);
        return owned.matches() && names.stream().anyMatch(x -> isOf(x, owned.group(1)))
                ? new Found(n.kind(), new Span(span.start() + owned.start(2), span.end()), List.of())
                : null;
    }

    private static boolean isPart(String before, int more) {
        int at = before.length() - more - 1;
        return at >= 0 && Character.isLetterOrDigit(before.charAt(at));
    }

    private static boolean isOf(Name person, String surname) {
        return person.kind() == Name.Kind.PERSON
                && (person.text().equals(surname) || person.text().endsWith(" " + surname));
    }

    private static final Pattern PARTICLE = Pattern.compile(".* (?:Del|De|La|Van|Von|Di|Da|Della|Dos|Du|Le|Lo|St\\.)");

    private static final Pattern SURNAME = Pattern.compile("^\\s\\p{Lu}\\p{L}*\\p{Ll}(?:-\\p{Lu}\\p{L}+)?(?!\\p{L})");

    private static final Pattern SAINT = Pattern.compile("St\\. \\p{Lu}\\p{L}+");

    private static final Pattern HOUSE = Pattern.compile(
            "^['’]s?\\s(?i:(?:(?:roman\\s)?catholic|episcopal|children['’]s|medical)\\s)?(?i:hospital|church|cathedral|school|college|university|academy|parish|center|centre)\\b");

    private static final Pattern PEOPLE = Pattern.compile("(\\p{Lu}{3,}) (?:Members|Leaders|Officials|Staffers)");

    private static final Pattern OWNED =
            Pattern.compile("(?!King|Queen|Prince|Moody)(\\p{Lu}[\\p{L}-]+)['’]s (\\p{Lu}\\p{L}+ Party)");

    private boolean isNickname(Name n, int at, Matcher m) {
        if (n.text().indexOf(' ') >= 0
                || !Character.isLowerCase(n.text().charAt(n.text().length() - 1))) {
            return false;
        }
        String nick = m.group("nick") == null ? m.group("brack") : m.group("nick");
        Span within = new Span(
                n.span().end() + m.start(m.group("nick") == null ? "brack" : "nick"),
                n.span().end() + m.start("family") - 1);
        boolean other = false;
        boolean family = false;
        for (int i = at + 1;
                i < names.size() && names.get(i).span().start() < n.span().end() + m.end();
                i++) {
            Name x = names.get(i);
            other |= x.span().overlaps(within) && x.kind() != Name.Kind.PERSON && x.kind() != Name.Kind.OTHER;
            family |= x.kind() == Name.Kind.PERSON && x.span().end() == n.span().end() + m.end("family");
        }
        String last = m.group("family");
        boolean aged = AGED.matcher(text.substring(n.span().end() + m.end())).matches();
        return !other
                && !BODY.matcher(last).matches()
                && nick.split(" ").length <= 3
                && (n.kind() == Name.Kind.PERSON || family || aged || text.contains(n.text() + " " + last));
    }

    /** Does the name stand nowhere in the report without what follows? */
    private boolean isOnly(String name, Pattern follows) {
        for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
            if (!follows.matcher(behind(text, i + name.length())).find()) {
                return false;
            }
        }
        return true;
    }

    /** Does a report call it an illness? */
    static boolean isIllness(String text, String name) {
        for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
            if (ILL.matcher(behind(text, i + name.length())).find()) {
                return true;
            }
        }
        return false;
    }

    private static String behind(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 14));
    }

    /** Small words of a title. */
    private static final Pattern SMALL =
            Pattern.compile("(?:a|an|the|of|in|on|at|to|for|from|with|and|or|by|as|vs\\.?)");

    /** UTF-16 units of the longest title in quotation marks. */
    private static final int TITLE = 60;

    /** Is it a piece of a title between quotation marks, all of whose words but the small ones have capitals? */
    private boolean isOfTitle(Span name) {
        int open = -1;
        for (int i = name.start() - 1;
                i >= Math.max(0, name.start() - TITLE) && text.charAt(i) != '\n' && open < 0;
                i--) {
            if (text.charAt(i) == '\u201d') {
                return false;
            }
            open = text.charAt(i) == '\u201c' ? i : open;
        }
        int close = open < 0 ? -1 : text.indexOf('\u201d', name.end());
        if (close < 0 || close - open > TITLE || text.substring(open, close).indexOf('\n') >= 0) {
            return false;
        }
        String title = text.substring(open + 1, close);
        if (title.equals(title.toUpperCase(Locale.ROOT))) {
            return false;
        }
        String[] words = title.split("\\s+");
        boolean whole = name.start() == open + 1 && name.end() >= close - 1;
        if (whole || words.length < 3 || ",.!?;:".indexOf(text.charAt(close - 1)) > 1) {
            return false;
        }
        for (String w : words) {
            if (!w.isEmpty()
                    && !Character.isUpperCase(w.charAt(0))
                    && !SMALL.matcher(w).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Names of one word that the report has only behind one and the same word with a capital, which is no name by itself, with that word. */
    private Map<String, String> fore() {
        Map<String, String> found = new HashMap<>();
        for (Name n : names) {
            boolean single = n.kind() != Name.Kind.PERSON && n.text().matches("\\p{Lu}\\p{Ll}{2,}");
            if (!single || found.getOrDefault(n.text(), "?").isEmpty()) {
                continue;
            }
            String before =
                    text.substring(Math.max(0, n.span().start() - 24), n.span().start());
            Matcher m = WORD.matcher(before);
            String word = m.find() ? m.group(1) : "";
            boolean sure = !word.isEmpty()
                    && !FORE.matcher(word).matches()
                    && names.stream()
                            .noneMatch(x -> x.text().equals(word) || x.text().endsWith(" " + word))
                    && !text.contains(word.toLowerCase(Locale.ROOT));
            String known = found.get(n.text());
            found.put(n.text(), sure && (known == null || known.equals(word)) ? word : "");
        }
        found.values().removeIf(String::isEmpty);
        return found;
    }

    private static final Pattern CAPITAL = Pattern.compile("(?:^|[^\\p{L}])(\\p{Lu}\\p{Ll}{2,})\\s$");

    /** A word with a capital, itself behind a small word, right before a name. */
    private static final Pattern WORD = Pattern.compile("\\p{Ll}[,;]?\\s(\\p{Lu}\\p{Ll}{2,}) $");
}
