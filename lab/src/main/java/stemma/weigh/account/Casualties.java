package stemma.weigh.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;

/** Reads off one report how many were killed and hurt, and the ages of those it happened to, as the report itself says. */
final class Casualties {
    private static final String PEOPLE =
            "(?:people|persons?|men|man|women|woman|children|child|boys?|girls?|teens?|teenagers?|victims?|males?|females?|students?|officers?|others?|adults?|juveniles?|youths?|kids?|brothers|sisters|friends|deput(?:y|ies)|suspects?)";
    private static final String NUMBER =
            "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|another)";
    private static final String KILLED =
            "(?:killed|dead|slain|fatally\\s(?:shot|wounded|injured)|died|shot\\s(?:and\\s|to\\s)(?:killed|death)|murdered|pronounced\\sdead|lost\\s(?:his|her|their)\\sli(?:fe|ves))";
    private static final Pattern COUNT_KILLED = Pattern.compile(
            "\\b(?:(?<n>" + NUMBER + ")(?:\\s(?:other|more|young|local|adult|teenage))?(?:\\s" + PEOPLE + ")?(?:\\s(?:was|were|is|are|has|have|had|been|left|reported|confirmed)){0,3}\\s" + KILLED
                    + "|(?:killing|killed|kills|(?:killing|murders?|deaths?|slayings?|bodies)\\sof)\\s(?:at\\sleast\\s)?(?<m>" + NUMBER + ")(?:\\s(?:other|more|young|local|teenage))?\\s" + PEOPLE + "\\b|(?<d>"
                    + "double|triple|quadruple)\\s(?:homicide|murder|slaying|killing))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT_HURT = Pattern.compile(
            "\\b(?:(?<n>" + NUMBER + ")(?:\\s(?:other|more|young|local|adult|teenage))?(?:\\s" + PEOPLE + ")?(?:\\s(?:was|were|is|are|has|have|had|been|left|reported|also|critically|seriously)){0,3}\\s(?:injured|wounded|hurt|hospitalized)"
                    + "|(?:injuring|wounding|injures|wounds|hurting|injured|wounded|hurts)\\s(?:at\\sleast\\s)?(?<m>(?!an?\\b)" + NUMBER + ")(?:\\s(?:other|more|young|local|teenage))?(?:\\s" + PEOPLE + "|(?=[,.;:]|$|\\s(?:in|at|on|near)\\b)))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT_SHOT = Pattern.compile(
            "\\b(?<n>" + NUMBER + ")(?:\\s(?:young|local|adult|teenage))?(?:\\s" + PEOPLE + ")?(?:\\s(?:was|were|are|have|been|reported)){0,3}\\sshot(?!\\s(?:and\\skilled|to\\sdeath|dead|at\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEATH = Pattern.compile(
            "\\b(?:killed|kills|killing|dead|slain|(?<!non-)fatal(?:ly)?|died|dies|(?<!attempted )murdered|deceased|to death|slaying|passed away|succumbed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HURTS = Pattern.compile(
            "\\b(?:injur(?:ed|y|ies|ing)|wound(?:ed|s|ing)?|hurt|hospital|non-?life|critical condition|stable condition|surgery|recover(?:ing)?)\\b", Pattern.CASE_INSENSITIVE);
    /** What leaves open how many there are, or whether somebody lives. */
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:multiple|several|victims|others|people|men|women|two|three|four|critical(?:ly)?|life support|in the head|brain)\\b", Pattern.CASE_INSENSITIVE);
    /** Several may have died where a family did. */
    private static final Pattern FAMILY = Pattern.compile(
            "\\b(?:himself|herself|murder-suicide|family|wife|husband|mother|parents|couple|gunmen|spree|bodies|deaths|killings|murders|counts|double|triple|two|three|four|another)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUSPECT = Pattern.compile(
            "\\b(?:arrest\\w*|charged|suspects?|accused|custody|jail|indicted|gunman|convicted|sentenced|pleaded|pled|wanted|bond|court|officer|deputy|chief|sgt|lt)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile("\\b(?:years? ago|last (?:year|month)|so far this year|this year|in (?:19|20)\\d\\d|since)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE = Pattern.compile(
            "\\b(?<a>\\d{1,2})-year-?\\s?-?old\\b|\\b(?:aged?)\\s(?<b>\\d{1,2})\\b|\\p{Lu}[\\p{L}'.-]+,\\s(?<c>\\d{1,2}),|\\b(?<e>\\d{1,2})\\syears?\\sold\\b|\\p{Lu}[\\p{L}'.-]+\\s\\((?<f>\\d{1,2})\\)");
    private static final Pattern VICTIM = Pattern.compile(
            "\\b(?:killed|dead|died|shot|wounded|injured|victims?|hit|struck|slain|identified|hospital|deceased|wound|fatally|life-threatening)\\b", Pattern.CASE_INSENSITIVE);

    /** Characters around an age in which what was done to its bearer is looked for. */
    private static final int NEAR = 70;

    private static final Pattern DONE = Pattern.compile(
            "^(?:(?!\\b(?:his|her|their|by)\\b)[^.;])*?\\b(?:was|were|is|are|has been|had been|dead|dies|died|who was|being|suffered|suffering|sustained)\\b(?:(?!\\bby\\b)[^.;]){0,40}?\\b(?:killed|dead|died|dies|shot|wounded|injured|hit|struck|slain|hospital|wounds?|condition|pronounced|shooting|fatally)|^[^.;,]{0,25}\\b(?:killed|dead|dies|died|shot|wounded|injured|hit|slain|fatally)\\b");
    private static final Pattern BY = Pattern.compile("\\bby (?:an?|his|her|the|their)?\\s?[^,.]{0,20}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUND = Pattern.compile("\\b(?:killed|victims?(?: was| were| is)?(?: identified)? as|identified (?:the victim|the man|the woman|him|her) as|wounded|death of|killing|injured|injuring|wounding)\\s(?:an?\\s|the\\s)?[^.;]{0,30}$", Pattern.CASE_INSENSITIVE);

    /** @param killed null where the report does not say */
    record Facts(@Nullable Integer killed, @Nullable Integer injured, @Nullable Integer shot, TreeSet<Integer> ages) {}

    private Casualties() {}

    static Facts of(Annotated r, String title) {
        Map<Integer, Integer> killed = new TreeMap<>();
        Map<Integer, Integer> hurt = new TreeMap<>();
        Map<Integer, Integer> shot = new TreeMap<>();
        boolean death = DEATH.matcher(title).find();
        boolean injury = HURTS.matcher(title).find();
        boolean open = false;
        boolean family = false;
        TreeSet<Integer> others = new TreeSet<>();
        TreeMap<Integer, Integer> ages = new TreeMap<>();
        List<String> texts = new ArrayList<>(List.of(title));
        for (Sentence s : r.sentences()) {
            texts.add(s.span().of(r.text()));
        }
        for (int i = 0; i < texts.size(); i++) {
            String t = texts.get(i);
            boolean early = i <= LEAD;
            if (OTHERS.matcher(t).find()) {
                continue;
            }
            death |= early && DEATH.matcher(t).find();
            injury |= early && HURTS.matcher(t).find();
            if (early) {
                count(COUNT_KILLED, t, killed);
                count(COUNT_HURT, t, hurt);
                count(COUNT_SHOT, t, shot);
            }
            family |= early && FAMILY.matcher(t).find();
            open |= early && OPEN.matcher(t).find();
            if (early) {
                ages(t, ages, others);
            }
        }
        Integer k = most(killed);
        Integer h = most(hurt);
        Integer s = most(shot);
        if (k == null) {
            k = death ? (family ? null : Integer.valueOf(1)) : injury || s != null ? Integer.valueOf(0) : null;
        }
        if (h == null && k != null) {
            h = s != null && s >= k && (s > 1 || !open)
                    ? Integer.valueOf(s - k)
                    : injury ? (k == 0 && !open ? Integer.valueOf(1) : null) : open && k != 1 ? null : Integer.valueOf(0);
        }
        if (k != null && k == 0 && open && h != null && h <= 1) {
            k = null;
            h = null;
        }
        ages.keySet().removeAll(others);
        return new Facts(k, h, s, new TreeSet<>(ages.keySet()));
    }

    /** Sentences at a report's beginning that tell the facts; the title is one of them. */
    private static final int LEAD = 8;

    private static void count(Pattern p, String text, Map<Integer, Integer> into) {
        Matcher m = p.matcher(text);
        while (m.find()) {
            String n = null;
            for (String g : List.of("n", "m", "d")) {
                try {
                    n = n == null ? m.group(g) : n;
                } catch (IllegalArgumentException e) {
                    // A pattern without this group has no such way of counting.
                }
            }
            if (n != null) {
                into.merge(value(n), 1, Integer::sum);
            }
        }
    }

    private static int value(String n) {
        String w = n.toLowerCase(Locale.ROOT);
        int at = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve").indexOf(w);
        return switch (w) {
            case "a", "an", "another" -> 1;
            case "double" -> 2;
            case "triple" -> 3;
            case "quadruple" -> 4;
            default -> at >= 0 ? at : Integer.parseInt(w);
        };
    }

    /** The number said most often; of several the greatest, since one victim is told of as "a man" too. */
    private static @Nullable Integer most(Map<Integer, Integer> counts) {
        Integer best = null;
        for (Map.Entry<Integer, Integer> e : counts.entrySet()) {
            if (best == null || e.getKey() > 1 || e.getValue() > counts.getOrDefault(best, 0)) {
                best = e.getKey() > 12 ? best : e.getKey();
            }
        }
        return best;
    }

    /** Ages in sentences that tell what was done to somebody, and of no suspect; those of suspects apart. */
    private static void ages(String text, Map<Integer, Integer> into, TreeSet<Integer> others) {
        boolean suspect = SUSPECT.matcher(text).find();
        if (!suspect && !VICTIM.matcher(text).find()) {
            return;
        }
        Matcher m = AGE.matcher(text);
        while (m.find()) {
            String after = text.substring(m.end(), Math.min(text.length(), m.end() + NEAR));
            String before = text.substring(Math.max(0, m.start() - NEAR), m.start());
            boolean struck = DONE.matcher(after).find() && !BY.matcher(before).find() || FOUND.matcher(before).find();
            if (!suspect && !struck) {
                continue;
            }
            for (String g : List.of("a", "b", "c", "e", "f")) {
                if (m.group(g) != null) {
                    int age = Integer.parseInt(m.group(g));
                    if (suspect) {
                        others.add(age);
                    } else {
                        into.merge(age, 1, Integer::sum);
                    }
                }
            }
        }
    }
}
