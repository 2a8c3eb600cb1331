package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Background;
import stemma.text.Words;
import stemma.weigh.Discrepancy;

/**
 * Misspelt names that no alignment shows: a form that one report alone has, a letter or two from one that the story uses often,
 * and in its company: beside the same name, or between the same words.
 */
final class Misspellings {
    /** Letters of the shortest name that is looked at: shorter ones have too many true neighbours. */
    private static final int SHORTEST = 5;

    /** Occurrences a report, on average, that make a name the story's own, so that a form near it needs no company. */
    private static final int HOUSEHOLD = 5;

    /** Places a report that are shown for the right form. */
    private static final int EVIDENCE = 3;

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "president",
            "sen",
            "senator",
            "rep",
            "representative",
            "gov",
            "governor",
            "judge",
            "justice",
            "minister",
            "secretary",
            "former",
            "chief",
            "director",
            "general",
            "gen",
            "col",
            "capt",
            "captain",
            "colonel",
            "lieutenant",
            "lt",
            "sergeant",
            "sgt",
            "major",
            "officer",
            "detective",
            "deputy",
            "army",
            "navy",
            "police",
            "professor",
            "prof",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "prime",
            "the",
            "a",
            "an",
            "and",
            "in",
            "of",
            "for",
            "but",
            "when",
            "while",
            "as",
            "if",
            "st",
            "house",
            "senate",
            "republican",
            "democratic",
            "democrat");
    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "from", "near", "to", "into", "of", "outside", "around", "between");

    private final List<Annotated> reports;
    private final Map<String, List<Locus>> places = new TreeMap<>();
    private final Map<String, Set<String>> company = new HashMap<>();
    private final Map<String, Long> letters = new HashMap<>();
    private final Set<String> lower = new HashSet<>();
    private final Map<String, Integer> locative = new HashMap<>();
    private final Set<String> accompanied = new HashSet<>();

    Misspellings(List<Annotated> reports) {
        this.reports = reports;
        for (Annotated r : reports) {
            for (int w = 0; w < r.words().size(); w++) {
                note(r, w);
            }
        }
    }

    private void note(Annotated r, int w) {
        Words words = r.words();
        String folded = Token.bare(words.folded(w));
        if (!Token.isCapital(r, w)) {
            lower.add(folded);
            return;
        }
        if (folded.length() < SHORTEST) {
            return;
        }
        int start = words.start(w);
        letters.computeIfAbsent(folded, Spelling::letters);
        places.computeIfAbsent(folded, k -> new ArrayList<>()).add(new Locus(r.id(), start, start + folded.length()));
        Set<String> mine = company.computeIfAbsent(folded, k -> new HashSet<>());
        String before = beside(r, w, -1);
        String after = beside(r, w, 1);
        if (named(r, w - 1, before)) {
            mine.add("<" + before);
            accompanied.add(folded);
        }
        if (named(r, w + 1, after)) {
            mine.add(">" + after);
            accompanied.add(folded);
        }
        if (LOCATIVE.contains(before)) {
            locative.merge(folded, 1, Integer::sum);
        }
        String before2 = before.isEmpty() ? "" : beside(r, w - 1, -1);
        String after2 = after.isEmpty() ? "" : beside(r, w + 1, 1);
        if (before.length() + before2.length() > 6 && !before2.isEmpty()) {
            mine.add(before2 + " " + before + " _");
        }
        if (after.length() + after2.length() > 6 && !after2.isEmpty()) {
            mine.add("_ " + after + " " + after2);
        }
        if (before.length() + after.length() > 6) {
            mine.add(before + " _ " + after);
        }
    }

    private boolean named(Annotated r, int w, String word) {
        return word.length() > 2 && Token.isCapital(r, w) && !TITLES.contains(word);
    }

    /** The word next to it with nothing but blanks, a hyphen or a point between; empty where there is none. */
    private static String beside(Annotated r, int w, int way) {
        int left = Math.min(w, w + way);
        if (left < 0 || left + 1 >= r.words().size()) {
            return "";
        }
        String between = r.text().substring(r.words().end(left), r.words().start(left + 1));
        return between.isBlank() && between.indexOf('\n') < 0 || between.equals("-") || between.equals(". ")
                ? Token.bare(r.words().folded(w + way))
                : "";
    }

    /** @param known places already judged, which are left alone */
    List<Variation> find(TreeSet<Locus> known) {
        List<Variation> out = new ArrayList<>();
        for (Map.Entry<String, List<Locus>> e : places.entrySet()) {
            if (lower.contains(e.getKey()) || e.getValue().stream().anyMatch(known::contains)) {
                continue;
            }
            String right = right(e.getKey(), e.getValue());
            if (right != null) {
                List<Locus> there = sample(places.getOrDefault(right, List.of()));
                TreeMap<String, List<Locus>> readings = new TreeMap<>();
                readings.put(surface(e.getValue().getFirst()), e.getValue());
                readings.put(surface(there.getFirst()), there);
                if (readings.size() == 2) {
                    out.add(new Variation(
                            Discrepancy.Kind.NAME, readings, about(e.getValue().getFirst())));
                }
            }
        }
        return out;
    }

    /** The first {@link #EVIDENCE} places of each report. */
    private static List<Locus> sample(List<Locus> all) {
        Map<String, Integer> n = new HashMap<>();
        return all.stream()
                .filter(p -> n.merge(p.report(), 1, Integer::sum) <= EVIDENCE)
                .toList();
    }

    private @Nullable String right(String form, List<Locus> at) {
        String best = null;
        int most = 0;
        long mine = Spelling.letters(form);
        for (Map.Entry<String, List<Locus>> e : places.entrySet()) {
            int n = e.getValue().size();
            if (n > most
                    && n >= at.size()
                    && !e.getKey().equals(form)
                    && Spelling.near(form, mine, e.getKey(), letters.getOrDefault(e.getKey(), 0L), 2)
                    && spoilt(form, at, e.getKey(), e.getValue())) {
                best = e.getKey();
                most = n;
            }
        }
        return best;
    }

    private boolean spoilt(String form, List<Locus> at, String right, List<Locus> there) {
        int d = Spelling.distance(form, right, 2);
        if (isAnothers(form, right)) {
            return false;
        }
        boolean cut = right.startsWith(form) && form.length() >= SHORTEST;
        if (d > 2 || Spelling.sameWord(form, right) || isOrdinary(form) && isOrdinary(right)) {
            return false;
        }
        boolean nouns = Token.hasCapitalNouns(report(at.getFirst()));
        if (!nouns && isHousehold(form, at, right, there) && !Spelling.inflected(form, right)) {
            return true;
        }
        String report = at.getFirst().report();
        long inSame = there.stream().filter(p -> p.report().equals(report)).count();
        if (at.size() > 1 && inSame > 1) {
            return false;
        }
        Set<String> shared = new HashSet<>(company.getOrDefault(form, Set.of()));
        shared.retainAll(company.getOrDefault(right, Set.of()));
        boolean named = shared.stream().anyMatch(c -> c.startsWith("<"));
        boolean plural = right.equals(form + "s") || form.equals(right + "s");
        if (named && cut && !plural) {
            return true;
        }
        if (Spelling.inflected(form, right)) {
            return false;
        }
        return (nouns ? named : !shared.isEmpty()) && d == 1 && form.charAt(0) == right.charAt(0);
    }

    /** Does another surname follow each of the two, as in Jeffery Marsh and Jeffrey Orr? Then they are first names of two people. */
    private boolean isAnothers(String form, String right) {
        List<String> mine = surnames(form);
        List<String> others = surnames(right);
        return !mine.isEmpty()
                && !others.isEmpty()
                && mine.stream().noneMatch(a -> others.stream().anyMatch(b -> Spelling.distance(a, b, 2) <= 2));
    }

    private List<String> surnames(String form) {
        return company.getOrDefault(form, Set.of()).stream()
                .filter(c -> c.startsWith(">"))
                .map(c -> c.substring(1))
                .toList();
    }

    /** Part of all reports that hold a word from which it is an ordinary one, by judgement: no slip of another ordinary one. */
    private static final double ORDINARY = .01;

    private static boolean isOrdinary(String word) {
        Background b = Background.english();
        return b.count(word) >= ORDINARY * b.documents();
    }

    /** Is the right form on everybody's lips, and the other without a name or place of its own? */
    private boolean isHousehold(String form, List<Locus> at, String right, List<Locus> there) {
        long in = there.stream().map(Locus::report).distinct().count();
        return in >= 3
                && there.size() >= HOUSEHOLD * in
                && at.stream().map(Locus::report).distinct().count() == 1
                && Math.abs(form.length() - right.length()) <= 1
                && form.length() >= 6
                && !form.startsWith(right.substring(0, Math.min(right.length(), 4)))
                && !accompanied.contains(form)
                && !locative.containsKey(form);
    }

    private String about(Locus p) {
        Annotated r = report(p);
        return Context.around(r, r.words().firstFrom(p.start()));
    }

    private Annotated report(Locus p) {
        return reports.stream()
                .filter(r -> r.id().equals(p.report()))
                .findFirst()
                .orElseThrow();
    }

    private String surface(Locus p) {
        return p.span().of(report(p).text());
    }
}
