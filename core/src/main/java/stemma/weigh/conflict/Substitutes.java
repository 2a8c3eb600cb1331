package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.quote.Quotation;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.text.Words;
import stemma.weigh.Discrepancy;

/**
 * Finds single words of a shared text that were replaced so that the sense changed: the contrary, something stronger, another order,
 * office, place or person. Words between quotation marks are left to the apparatus of quotations.
 */
final class Substitutes {
    /** Shared words that have to stand on each side, of eight; one side may end with the text and have fewer, if the other has all. */
    private static final int CONTEXT = 5;

    private static final int OTHER_SIDE = 3;

    private static final List<String> CONTRARIES = List.of(
            "denied/confirmed",
            "denied/admitted",
            "denies/confirms",
            "denies/admits",
            "accepted/rejected",
            "accepted/refused",
            "accept/reject",
            "accept/refuse",
            "approved/rejected",
            "approve/reject",
            "agreed/refused",
            "allowed/banned",
            "allowed/forbade",
            "allowed/barred",
            "allow/ban",
            "guilty/innocent",
            "increased/decreased",
            "increase/decrease",
            "rose/fell",
            "rise/fall",
            "risen/fallen",
            "rising/falling",
            "won/lost",
            "win/lose",
            "higher/lower",
            "highest/lowest",
            "more/fewer",
            "more/less",
            "most/least",
            "open/closed",
            "opened/closed",
            "alive/dead",
            "safe/unsafe",
            "lawful/unlawful",
            "legal/illegal",
            "supported/opposed",
            "support/oppose",
            "supports/opposes",
            "for/against",
            "passed/failed",
            "succeeded/failed",
            "largest/smallest",
            "first/last",
            "with/without",
            "possible/impossible",
            "likely/unlikely",
            "able/unable",
            "found/lost",
            "hit/missed",
            "confirmed/disputed",
            "acquitted/convicted",
            "present/absent",
            "true/false",
            "kept/broke",
            "started/ended",
            "began/ended",
            "everyone/nobody",
            "all/none",
            "always/never",
            "can/cannot",
            "could/couldn't",
            "is/isn't",
            "was/wasn't");

    /** Sides of a place; of four points any two. */
    private static final List<Set<String>> SIDES = List.of(
            Set.of("north", "south", "east", "west"),
            Set.of("northern", "southern", "eastern", "western"),
            Set.of("northeast", "northwest", "southeast", "southwest"),
            Set.of("northbound", "southbound", "eastbound", "westbound"),
            Set.of("left", "right"),
            Set.of("upper", "lower"),
            Set.of("upstream", "downstream"),
            Set.of("inside", "outside"));

    /** Rising in strength; each line is a scale, and words on one step are one. */
    private static final List<String> SCALES = List.of(
            "tension/dispute,row,quarrel/confrontation,clash/conflict/war",
            "concern,worry/alarm/panic",
            "said,noted,remarked/insisted,stressed/demanded",
            "asked,urged/demanded/ordered",
            "criticised,criticized,questioned/condemned,denounced,slammed,blasted",
            "damaged/destroyed,ruined,wrecked,devastated",
            "damage/destruction,devastation",
            "protest,demonstration,rally/unrest/riot",
            "protests,demonstrations,rallies/unrest/riots",
            "protesters,demonstrators/rioters",
            "hurt,injured,wounded/killed",
            "may/will",
            "could/will",
            "might/will",
            "accused/charged/convicted",
            "suspect/killer,murderer,thief,robber,attacker",
            "incident/attack/massacre",
            "fell,dropped/plunged,collapsed,crashed",
            "rose,climbed/soared,surged,rocketed",
            "delayed,postponed/cancelled,canceled",
            "suspended/dismissed,sacked,fired",
            "illness/epidemic/pandemic",
            "some/many/most/all",
            "several/dozens/hundreds/thousands",
            "small/large/huge",
            "disagreement/dispute/feud",
            "reduced,cut/abolished,scrapped",
            "mistake,error/crime",
            "unusual/unprecedented",
            "warned/threatened",
            "claimed,alleged/proved,proven",
            "believed,thought/known",
            "bad/catastrophic,disastrous",
            "slowdown/recession/depression",
            "activists/extremists/terrorists");

    private static final List<String> ORDERS =
            List.of("before/after", "earlier/later", "followed/preceded", "following/preceding", "until/since");

    /** Offices that are not one another; words of one office stand together. */
    private static final List<String> OFFICES = List.of(
            "president",
            "minister",
            "governor",
            "mayor",
            "senator",
            "ambassador,envoy",
            "judge",
            "prosecutor",
            "sheriff",
            "captain",
            "colonel",
            "major",
            "sergeant",
            "lieutenant",
            "general",
            "admiral",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "bishop",
            "cardinal",
            "chancellor",
            "professor",
            "secretary",
            "treasurer",
            "deputy,vice",
            "spokesman,spokeswoman,spokesperson",
            "finance,treasury",
            "foreign",
            "defence,defense",
            "interior,home",
            "justice",
            "health",
            "education",
            "agriculture",
            "transport,transportation",
            "labour,labor",
            "trade,commerce",
            "environment",
            "energy",
            "prime",
            "mother",
            "father",
            "brother",
            "sister",
            "son",
            "daughter",
            "wife",
            "husband",
            "uncle",
            "aunt",
            "coach",
            "captain",
            "doctor",
            "nurse",
            "lawyer,attorney",
            "engineer",
            "driver",
            "pilot",
            "owner",
            "tenant",
            "victim",
            "suspect",
            "plaintiff",
            "defendant");

    /** Asked for only where two names of places stand against each other: to gather the names takes as long as a short report. */
    private static final class Countries {
        static final Set<String> NAMES = names();

        private static Set<String> names() {
            Set<String> out = new TreeSet<>(Set.of(
                    "america",
                    "us",
                    "u.s",
                    "uk",
                    "u.k",
                    "britain",
                    "england",
                    "scotland",
                    "wales",
                    "europe",
                    "asia",
                    "africa"));
            for (String code : Locale.getISOCountries()) {
                out.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
            }
            return out;
        }
    }

    private static final Map<String, Integer> OFFICE = new HashMap<>();
    private static final Map<String, List<int[]>> STEP = new HashMap<>();

    static {
        for (int i = 0; i < OFFICES.size(); i++) {
            for (String w : OFFICES.get(i).split(",")) {
                OFFICE.putIfAbsent(w, i);
            }
        }
        for (int i = 0; i < SCALES.size(); i++) {
            String[] steps = SCALES.get(i).split("/");
            for (int k = 0; k < steps.length; k++) {
                for (String w : steps[k].split(",")) {
                    STEP.computeIfAbsent(w, x -> new ArrayList<>()).add(new int[] {i, k});
                }
            }
        }
    }

    private final Columns columns;
    private final List<List<Quotation>> quotations;

    private Substitutes(Columns columns, List<List<Quotation>> quotations) {
        this.columns = columns;
        this.quotations = quotations;
    }

    static List<Variation> find(Columns columns, List<List<Quotation>> quotations) {
        Substitutes s = new Substitutes(columns, quotations);
        Map<String, Variation> out = new TreeMap<>();
        for (Columns.Pair p : columns.pairs()) {
            if (p.inA().length() == 1
                    && p.inB().length() == 1
                    && Math.min(p.before(), p.after()) >= OTHER_SIDE
                    && Math.max(p.before(), p.after()) >= CONTEXT) {
                s.compare(p, out);
            }
        }
        return new ArrayList<>(out.values());
    }

    private void compare(Columns.Pair p, Map<String, Variation> out) {
        Annotated ra = columns.reports().get(p.a());
        Annotated rb = columns.reports().get(p.b());
        int i = p.inA().start();
        int j = p.inB().start();
        Discrepancy.Kind kind = kind(ra, i, rb, j);
        if (kind == null
                || quoted(p.a(), ra.words().span(i))
                || quoted(p.b(), rb.words().span(j))) {
            return;
        }
        TreeMap<String, List<Locus>> readings = new TreeMap<>();
        readings.put(ra.words().surface(i), List.of(ra.report().locus(ra.words().span(i))));
        readings.put(rb.words().surface(j), List.of(rb.report().locus(rb.words().span(j))));
        if (readings.size() == 2) {
            columns.join(columns.at(p.a(), i), columns.at(p.b(), j));
            out.merge(
                    kind + " " + String.join("/", readings.keySet()) + " " + around(p.a(), i),
                    new Variation(kind, readings, Context.around(ra, i)),
                    Variation::with);
        }
    }

    /** The column of the word before, which all witnesses of one place share. */
    private int around(int report, int word) {
        return columns.column(columns.at(report, Math.max(0, word - 1)));
    }

    private Discrepancy.@Nullable Kind kind(Annotated ra, int i, Annotated rb, int j) {
        String a = ra.words().folded(i);
        String b = rb.words().folded(j);
        if (pair(ORDERS, a, b)) {
            return Discrepancy.Kind.ORDER;
        }
        if (!a.equals(b) && SIDES.stream().anyMatch(x -> x.contains(a) && x.contains(b))) {
            return Discrepancy.Kind.PLACE;
        }
        if (isOtherMeasure(ra, i, rb, j)) {
            return Discrepancy.Kind.NUMBER;
        }
        if (pair(CONTRARIES, a, b)) {
            return Discrepancy.Kind.POLARITY;
        }
        if (stronger(a, b)) {
            return Discrepancy.Kind.STRENGTH;
        }
        Integer x = OFFICE.get(a);
        Integer y = OFFICE.get(b);
        if (x != null && y != null) {
            return x.equals(y) ? null : Discrepancy.Kind.ROLE;
        }
        return named(ra, i, rb, j);
    }

    /** "40 miles" for "40 kilometres": the number stayed, its unit did not. */
    private static boolean isOtherMeasure(Annotated ra, int i, Annotated rb, int j) {
        String a = ra.words().folded(i);
        String b = rb.words().folded(j);
        if (i == 0 || j == 0 || !Units.differ(a, b)) {
            return false;
        }
        OptionalDouble x = Amounts.value(ra, i - 1);
        OptionalDouble y = Amounts.value(rb, j - 1);
        return x.isPresent() && x.equals(y) && !Units.agree(x.getAsDouble(), a, y.getAsDouble(), b);
    }

    private static boolean pair(List<String> pairs, String a, String b) {
        return pairs.contains(a + "/" + b) || pairs.contains(b + "/" + a);
    }

    private static boolean stronger(String a, String b) {
        for (int[] x : STEP.getOrDefault(a, List.of())) {
            for (int[] y : STEP.getOrDefault(b, List.of())) {
                if (x[0] == y[0] && x[1] != y[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two names of one kind that neither report uses of one and the same. */
    private static Discrepancy.@Nullable Kind named(Annotated ra, int i, Annotated rb, int j) {
        Optional<Name> x = name(ra, i);
        Optional<Name> y = name(rb, j);
        if (x.isEmpty() || y.isEmpty() || x.get().kind() != y.get().kind()) {
            return null;
        }
        String a = Token.bare(ra.words().folded(i));
        String b = Token.bare(rb.words().folded(j));
        if (Spelling.distance(a, b, 2) <= 2 || Spelling.inflected(a, b) || a.length() < 3 || b.length() < 3) {
            return null;
        }
        boolean known = holds(ra, b) && holds(rb, a);
        return switch (x.get().kind()) {
            case PLACE ->
                known
                                || Countries.NAMES.contains(a)
                                || Countries.NAMES.contains(b)
                                || !alone(ra, x.get())
                                || !alone(rb, y.get())
                        ? null
                        : Discrepancy.Kind.PLACE;
            case PERSON ->
                together(ra, a, b) || together(rb, a, b)
                        ? null
                        : says(ra, i) && says(rb, j)
                                ? Discrepancy.Kind.ATTRIBUTION
                                : known ? null : speaks(ra, i) ? Discrepancy.Kind.ATTRIBUTION : Discrepancy.Kind.NAME;
            case ORGANISATION, EVENT, OTHER -> null;
        };
    }

    private static Optional<Name> name(Annotated r, int word) {
        return r.names().stream()
                .filter(n -> n.span().overlaps(r.words().span(word)))
                .findFirst();
    }

    private static boolean alone(Annotated r, Name n) {
        return r.words().within(n.span()).length() == 1;
    }

    private static boolean holds(Annotated r, String folded) {
        Words w = r.words();
        for (int i = 0; i < w.size(); i++) {
            if (Token.bare(w.folded(i)).equals(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Does one name of the report hold both words? */
    private static boolean together(Annotated r, String a, String b) {
        return r.names().stream().anyMatch(n -> {
            List<String> words =
                    r.words().foldedIn(n.span()).stream().map(Token::bare).toList();
            return words.contains(a) && words.contains(b);
        });
    }

    /** Does a verb of saying stand next to the word? */
    private static boolean says(Annotated r, int word) {
        return word > 0 && SAYING.contains(r.words().folded(word - 1))
                || word + 1 < r.words().size() && SAYING.contains(r.words().folded(word + 1));
    }

    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "added", "stated", "according", "insisted", "argued");

    /** Does a verb of saying stand within three words? */
    private static boolean speaks(Annotated r, int word) {
        for (int w = Math.max(0, word - 3); w < Math.min(r.words().size(), word + 4); w++) {
            if (SAYING.contains(r.words().folded(w))) {
                return true;
            }
        }
        return false;
    }

    private boolean quoted(int report, Span span) {
        return quotations.get(report).stream()
                .anyMatch(q ->
                        q.type() != Quotation.Type.INDIRECT && q.span().contains(span) && isMarked(report, q, span));
    }

    /** In a mixed quotation only what stands between the marks is the speaker's own. */
    private boolean isMarked(int report, Quotation q, Span span) {
        if (q.type() == Quotation.Type.DIRECT) {
            return true;
        }
        String before = columns.reports().get(report).text().substring(q.span().start(), span.start());
        long open = before.chars().filter(c -> c == '“' || c == '„' || c == '«').count();
        long close = before.chars().filter(c -> c == '”' || c == '»').count();
        long straight = before.chars().filter(c -> c == '"').count();
        return open > close || straight % 2 == 1;
    }
}
