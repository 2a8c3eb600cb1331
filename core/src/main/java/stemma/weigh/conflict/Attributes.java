package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Sentence;
import stemma.text.Cue;
import stemma.text.Span;
import stemma.weigh.clause.Terms;

/** Reads off a report the numbers that hang on something named, whatever else the clause says. */
final class Attributes {
    private static final String SMALL =
            "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    private static final String ANY =
            "(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|"
                    + SMALL + ")";

    private static final Cue OLD = Cue.of("\\b(?<n>" + ANY
            + ")\\s?-?\\s?years?\\s?-?\\s?old(?<between>(?:\\s\\p{L}[\\p{L}-]*){0,4}?),?\\s(?=\\p{Lu})");

    /** What may follow a name and tell its bearer's age. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?:,\\s(?:aged?\\s)?(?<a>\\d{1,2})(?=\\s?[,.;)]|\\s(?:of|was|were|and|is|who|has|had)\\b)|\\s?\\((?<b>\\d{1,2})\\)|,?\\saged\\s(?<c>\\d{1,2})\\b"
                    + "|,\\s(?:a|an|the)\\s(?:\\p{L}+\\s){0,2}?(?<d>\\d{1,2})\\s?-\\s?year\\s?-\\s?old\\b|\\s(?:is|was)\\s(?<e>\\d{1,2})(?=[.,;]|\\syears\\sold))");

    private static final Set<String> PARTING = Set.of(
            "of", "and", "or", "at", "in", "with", "to", "from", "by", "for", "who", "was", "is", "on", "but", "had",
            "has", "were", "are", "as", "when", "after", "told", "said", "says", "near", "named", "than", "that",
            "whose", "because", "while", "since", "before", "his", "her", "their");

    private static final Set<String> SAYING = Set.of("said", "says", "told", "added", "announced", "reported", "tells");

    private static final Set<String> THEN = Set.of("then", "now", "turned", "turns", "time");

    private static final Cue PARENT = Cue.of(
            "\\b(?<who>[Mm]other|[Ff]ather|[Mm]om|[Mm]um|[Dd]ad|[Gg]randmother|[Gg]randfather|[Pp]arents?)-?\\s?of-?\\s?(?<n>"
                    + SMALL + ")\\b(?!\\s?-?\\s?(?:years?|months?|of|who|suspects|victims))");

    private final Bearers bearers;
    private final List<Attribute> out = new ArrayList<>();

    Attributes(Bearers bearers) {
        this.bearers = bearers;
    }

    static List<Attribute> in(Annotated r, Bearers bearers) {
        Attributes a = new Attributes(bearers);
        a.ages(r);
        a.parents(r);
        a.records(r);
        a.figures(r);
        a.names(r);
        a.out.addAll(Offices.in(r, bearers));
        a.out.addAll(Hours.in(r, bearers));
        a.out.addAll(Charges.in(r, bearers));
        return a.out;
    }

    private void ages(Annotated r) {
        for (Name n : r.names()) {
            if (n.kind() != Name.Kind.PERSON) {
                continue;
            }
            String who = bearers.of(n);
            Matcher m = BEHIND.matcher(r.text())
                    .region(n.span().end(), r.text().length())
                    .useTransparentBounds(true);
            if (!who.isEmpty() && m.lookingAt()) {
                for (String g : List.of("a", "b", "c", "d", "e")) {
                    if (m.group(g) != null) {
                        age(r, who, new Span(m.start(g), m.end(g)));
                    }
                }
            }
        }
        Matcher m = OLD.matcher(r.text());
        for (Sentence s : r.sentences()) {
            for (int from = s.span().start();
                    OLD.find(m, r.text(), from, s.span().end());
                    from = m.end("n")) {
                int at = m.end();
                Optional<Name> n = r.names().stream()
                        .filter(x -> x.kind() == Name.Kind.PERSON
                                && (x.span().start() == at || x.span().contains(at)))
                        .findFirst();
                boolean rest = m.start() > 0 && r.text().charAt(m.start() - 1) == '-';
                if (n.isPresent() && !rest && isOne(m.group("between")) && !says(r, n.get())) {
                    age(r, bearers.of(n.get()), new Span(m.start("n"), m.end("n")));
                }
            }
        }
    }

    private static boolean isOne(String between) {
        for (String w : between.strip().split("\\s")) {
            if (PARTING.contains(w.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(Annotated r, Name n) {
        int next = r.words().firstFrom(n.span().end());
        return next < r.words().size() && SAYING.contains(r.words().folded(next));
    }

    private void age(Annotated r, String who, Span at) {
        int word = r.words().firstFrom(at.start());
        boolean other = false;
        for (int w = Math.max(0, word - 3); w < word; w++) {
            other |= THEN.contains(r.words().folded(w));
        }
        if (!other && !who.isEmpty()) {
            add("age " + who, Attribute.Sort.AGE, r, at);
        }
    }

    private void parents(Annotated r) {
        Matcher m = PARENT.matcher(r.text());
        for (Sentence s : r.sentences()) {
            for (int from = s.span().start();
                    PARENT.find(m, r.text(), from, s.span().end());
                    from = m.end("n")) {
                String who = Terms.stem(m.group("who").toLowerCase(Locale.ROOT));
                add("parent " + who, Attribute.Sort.FIXED, r, new Span(m.start("n"), m.end("n")));
            }
        }
    }

    /** "Orne (45-1, 33 KOs)": won and lost. Not of "the Larks", who play every week. */
    private static final Pattern RECORD = Pattern.compile("\\s\\((?<n>\\d{1,3}-\\d{1,3}(?:-\\d{1,3})?)(?=[,;)])");

    private void records(Annotated r) {
        for (Name n : r.names()) {
            Matcher m = RECORD.matcher(r.text()).region(n.span().end(), r.text().length());
            String who = bearers.of(n);
            int before = r.words().firstFrom(n.span().start()) - 1;
            boolean team = before >= 0 && r.words().folded(before).equals("the");
            if (m.lookingAt() && !who.isEmpty() && !team) {
                put("record " + who, m.group("n"), Attribute.Sort.FIXED, r, new Span(m.start("n"), m.end("n")));
            }
        }
    }

    /** Four digits and more; what follows them is read off the words. */
    private static final Cue LONG = Cue.of("\\b(?<n>\\d{1,3}(?:,\\s?\\d{3})+|\\d{5,})(?![.,:/-]?\\d)");

    private void figures(Annotated r) {
        Matcher m = LONG.matcher(r.text());
        for (Sentence s : r.sentences()) {
            for (int from = s.span().start();
                    LONG.find(m, r.text(), from, s.span().end());
                    from = m.end()) {
                int next = r.words().firstFrom(m.end());
                boolean whole = m.start() == 0 || ".,:/-".indexOf(r.text().charAt(m.start() - 1)) < 0;
                if (whole
                        && next < s.endWord()
                        && !r.words().folded(next).equals("block")
                        && !m.group("n").replaceAll("\\D", "").matches("\\d{1,2}0*")) {
                    put(
                            "long " + Terms.stem(r.words().folded(next)),
                            m.group("n").replaceAll("[,\\s]", ""),
                            Attribute.Sort.NEAR,
                            r,
                            new Span(m.start("n"), m.end("n")));
                }
            }
        }
    }

    private void names(Annotated r) {
        for (Name n : r.names()) {
            List<String> words = n.kind() == Name.Kind.PERSON ? Bearers.words(n) : List.of();
            if (words.size() > 1 && words.getFirst().length() > 2) {
                int first = firstOf(r, n, words.getFirst());
                if (first >= 0) {
                    put(
                            "name " + words.getLast(),
                            words.getFirst(),
                            Attribute.Sort.NAME,
                            r,
                            r.words().span(first));
                }
            }
        }
    }

    private static int firstOf(Annotated r, Name n, String word) {
        Span words = r.words().within(n.span());
        for (int w = words.start(); w < words.end(); w++) {
            if (Token.bare(r.words().folded(w)).equals(word)) {
                return w;
            }
        }
        return -1;
    }

    private void put(String what, String value, Attribute.Sort sort, Annotated r, Span at) {
        out.add(new Attribute(what, value, sort, r, at));
    }

    private void add(String what, Attribute.Sort sort, Annotated r, Span at) {
        int sum = 0;
        Span words = r.words().within(at);
        for (int w = words.start(); w < words.end(); w++) {
            String number = Token.value(Token.Sort.NUMBER, r, w).orElse("");
            if (!number.matches("\\d{1,3}")) {
                return;
            }
            sum += Integer.parseInt(number);
        }
        if (sum > 0) {
            put(what, Integer.toString(sum), sort, r, at);
        }
    }
}
