package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Sentence;
import stemma.text.Cue;
import stemma.text.Span;

/** Reads off a report at what hour something happened in a street, and at what hour help was called there. */
final class Hours {
    private static final Cue CLOCK = Cue.of(
            "\\b(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\\d))?\\s?(?<half>[ap])(?:\\.\\s?m\\.|\\s?m\\b)(?!\\.?,?\\s\\(?(?:[A-Z]{2,4}T|GMT|UTC|BST|local)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Cue STREET =
            Cue.of("\\b(?<name>(?:\\p{Lu}[\\p{L}'’]+|\\d{1,3}(?:st|nd|rd|th)))\\s" + Blocks.WAY + "\\b");

    private static final Cue HAPPENED = Cue.of(
            "\\b(?:happened|occurred|took place|erupted|unfolded|broke out|opened fire|crashed|collided|exploded|rang out|(?:was|were) (?:\\p{L}+ )?(?:shot|stabbed|struck|hit|killed|robbed)|shot|stabbed)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Cue CALLED = Cue.of(
            "\\b(?:called|dispatched|responded|received|summoned|alerted|reported|arrived|calls?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Another time than that of the event, or more than one. */
    private static final Cue OTHER = Cue.of(
            "\\b(?:another|second|earlier|previous|separate|later|until|between|as of|hours|hearing|court|vigil|funeral|services?|conference|scheduled|pronounced|updated?|surgery|last seen|closed|reopened|arrested|captured)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int HOUR = 60;

    private static final int HALF_DAY = 12;

    private Hours() {}

    /**
     * Under every street that the sentence names together with every person named in it or beside it, so that two hours are
     * compared only where they share both: a street sees more than one evening.
     */
    static List<Attribute> in(Annotated r, Bearers bearers) {
        List<Attribute> out = new ArrayList<>();
        Matcher m = CLOCK.matcher(r.text());
        for (int i = 0; i < r.sentences().size(); i++) {
            Span at = r.sentences().get(i).span();
            if (!CLOCK.find(m, r.text(), at.start(), at.end())
                    || OTHER.in(at.of(r.text()))
                    || OPEN.matcher(r.text()).region(at.start(), m.start()).find()) {
                continue;
            }
            Span clock = new Span(m.start(), m.end());
            int minutes = minutes(m);
            String act = act(r, at, clock);
            if (act.isEmpty() || CLOCK.find(m, r.text(), clock.end(), at.end())) {
                continue;
            }
            for (String street : streets(r, at)) {
                for (String name : names(r, i, street, bearers)) {
                    out.add(new Attribute(
                            "hour " + act + " " + street + " " + name,
                            Integer.toString(minutes),
                            Attribute.Sort.HOUR,
                            r,
                            clock));
                }
            }
        }
        return out;
    }

    /** A bound that is no hour: "after 9 p.m.", though not "just after". */
    private static final Pattern OPEN = Pattern.compile(
            "(?<!\\b(?:just|shortly|right|moments|minutes)\\s)\\b(?:after|before|by|since)\\s$",
            Pattern.CASE_INSENSITIVE);

    private static TreeSet<String> names(Annotated r, int sentence, String street, Bearers bearers) {
        TreeSet<String> out = new TreeSet<>();
        List<Sentence> all = r.sentences();
        int from = all.get(Math.max(0, sentence - 1)).span().start();
        int to = all.get(Math.min(all.size() - 1, sentence + 1)).span().end();
        for (Name n : r.names()) {
            boolean near = from <= n.span().start() && n.span().end() <= to;
            String key = n.kind() == Name.Kind.PERSON ? bearers.of(n) : "";
            if (near && !key.isEmpty() && !n.text().toLowerCase(Locale.ROOT).contains(street)) {
                out.add(key);
            }
        }
        return out;
    }

    private static int minutes(Matcher m) {
        int hour = Integer.parseInt(m.group("hour")) % HALF_DAY;
        int half = m.group("half").equalsIgnoreCase("p") ? HALF_DAY : 0;
        return (hour + half) * HOUR + (m.group("minute") == null ? 0 : Integer.parseInt(m.group("minute")));
    }

    /** What the hour goes with: the last act before it, else the first after it. */
    private static String act(Annotated r, Span sentence, Span clock) {
        int happened = last(HAPPENED, r, sentence.start(), clock.start());
        int called = last(CALLED, r, sentence.start(), clock.start());
        if (happened < 0 && called < 0) {
            happened = -first(HAPPENED, r, clock.end(), sentence.end());
            called = -first(CALLED, r, clock.end(), sentence.end());
        }
        return happened == called ? "" : happened > called ? "happened" : "called";
    }

    private static int last(Cue cue, Annotated r, int from, int to) {
        Matcher m = cue.matcher(r.text());
        int at = -1;
        for (int i = from; cue.find(m, r.text(), i, to); i = m.end()) {
            at = m.start();
        }
        return at;
    }

    private static int first(Cue cue, Annotated r, int from, int to) {
        Matcher m = cue.matcher(r.text());
        return cue.find(m, r.text(), from, to) ? m.start() : Integer.MAX_VALUE;
    }

    private static TreeSet<String> streets(Annotated r, Span sentence) {
        TreeSet<String> out = new TreeSet<>();
        Matcher m = STREET.matcher(r.text());
        for (int i = sentence.start(); STREET.find(m, r.text(), i, sentence.end()); i = m.end()) {
            out.add(m.group("name").toLowerCase(Locale.ROOT));
        }
        return out;
    }

    /** Minutes by which two that round or guess may differ. Set by hand. */
    private static final int ROUNDED = 20;

    /** Minutes from which on the two are rather two events of one street. Set by hand. */
    private static final int APART = 180;

    /** May both hours be told of one event? */
    static boolean agree(String a, String b) {
        int between = Math.abs(Integer.parseInt(a) - Integer.parseInt(b));
        int least = Math.min(between, 2 * HALF_DAY * HOUR - between);
        return least <= ROUNDED || least > APART;
    }
}
