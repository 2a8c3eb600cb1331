package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.NumberWords;
import stemma.annotate.Sentence;
import stemma.text.Cue;
import stemma.text.Span;
import stemma.weigh.clause.Terms;

/** Reads off a report on how many counts of a crime a named person is charged, indicted or convicted. */
final class Charges {
    private static final Cue COUNTS = Cue.of(
            "\\b(?<n>\\d{1,3}|\\p{L}+)\\s(?:felony\\s|federal\\s)?counts\\sof\\s(?<crime>\\p{L}[\\p{L}-]*(?:\\s\\p{L}[\\p{L}-]*){0,4})");

    private static final Set<String> END = Set.of(
            "in",
            "and",
            "for",
            "on",
            "with",
            "after",
            "against",
            "of",
            "by",
            "to",
            "at",
            "following",
            "stemming",
            "from",
            "as",
            "or",
            "the",
            "connected",
            "related",
            "relating",
            "carrying",
            "each",
            "including",
            "involving");

    /** How far the case has got; what is told of one state is not set against another. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("charged", "charged"),
            Map.entry("charges", "charged"),
            Map.entry("arrested", "charged"),
            Map.entry("booked", "charged"),
            Map.entry("faces", "charged"),
            Map.entry("accused", "charged"),
            Map.entry("held", "charged"),
            Map.entry("indicted", "indicted"),
            Map.entry("convicted", "convicted"),
            Map.entry("guilty", "convicted"));

    /** Counts beside which there are others, or that are no more. */
    private static final Pattern PART = Pattern.compile(
            "\\b(?:additional|additionally|also|other|another|more|remaining|dismissed|dropped|acquitted|cleared|not guilty|initially|originally|previously|earlier|total|up to|at least)\\b",
            Pattern.CASE_INSENSITIVE);

    private Charges() {}

    /** Only from sentences that name one person and tell one state of the case. */
    static List<Attribute> in(Annotated r, Bearers bearers) {
        List<Attribute> out = new ArrayList<>();
        Matcher m = COUNTS.matcher(r.text());
        for (Sentence s : r.sentences()) {
            List<Span> at = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            List<String> crimes = new ArrayList<>();
            for (int from = s.span().start();
                    COUNTS.find(m, r.text(), from, s.span().end());
                    from = m.end("n")) {
                int number = number(m.group("n"));
                String crime = crime(m.group("crime"));
                if (number > 0 && !crime.isEmpty()) {
                    at.add(new Span(m.start("n"), m.end("n")));
                    numbers.add(number);
                    crimes.add(crime);
                }
            }
            String who = at.isEmpty() ? "" : who(r, s, at.getFirst().start(), bearers);
            String state = at.isEmpty() ? "" : state(r, s);
            if (!who.isEmpty()
                    && !state.isEmpty()
                    && !PART.matcher(s.span().of(r.text())).find()) {
                for (int i = 0; i < at.size(); i++) {
                    out.add(new Attribute(
                            state + " " + crimes.get(i) + " " + who,
                            Integer.toString(numbers.get(i)),
                            Attribute.Sort.COUNTS,
                            r,
                            at.get(i)));
                }
            }
        }
        return out;
    }

    private static int number(String word) {
        return word.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(word)
                : NumberWords.small(word.toLowerCase(Locale.ROOT)).orElse(0);
    }

    private static String crime(String words) {
        StringBuilder out = new StringBuilder();
        for (String w : words.toLowerCase(Locale.ROOT).split("\\s")) {
            if (END.contains(w)) {
                break;
            }
            out.append(out.isEmpty() ? "" : " ").append(Terms.stem(w));
        }
        return out.toString();
    }

    /** Whose case the sentence tells; empty where it names nobody before the counts, or several. */
    private static String who(Annotated r, Sentence s, int before, Bearers bearers) {
        Set<String> all = new TreeSet<>();
        boolean front = false;
        for (Name n : r.names()) {
            if (n.kind() == Name.Kind.PERSON && s.span().contains(n.span())) {
                all.add(bearers.of(n));
                front |= n.span().end() <= before
                        && !r.text().startsWith("'s", n.span().end())
                        && !r.text().startsWith("’s", n.span().end());
            }
        }
        return front && all.size() == 1 ? all.iterator().next() : "";
    }

    private static String state(Annotated r, Sentence s) {
        Set<String> all = new TreeSet<>();
        for (int w = s.firstWord(); w < s.endWord(); w++) {
            String state = STATES.get(r.words().folded(w));
            if (state != null) {
                all.add(state);
            }
        }
        return all.size() == 1 ? all.iterator().next() : "";
    }
}
