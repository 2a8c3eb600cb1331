package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.report.Locus;
import stemma.text.Background;
import stemma.text.Fold;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;
import stemma.weigh.StoryReports;
import stemma.weigh.Toll;
import stemma.weigh.clause.Ties;

/** Finds a story's discrepancies and corruptions. */
public final class Conflicts {
    private Conflicts() {}

    /**
     * @param discrepancies sorted by their first place
     * @param corruptions sorted by place
     */
    public record Found(List<Discrepancy> discrepancies, List<Corruption> corruptions) {
        public Found {
            discrepancies = List.copyOf(discrepancies);
            corruptions = List.copyOf(corruptions);
        }
    }

    /** Without what the reports tell of victims. */
    static Found find(StoryReports story, Ties.Found ties) {
        return find(story, ties, List.of());
    }

    /** @param tolls numbers of killed and hurt, as the reports tell them */
    public static Found find(StoryReports story, Ties.Found ties, List<Toll> tolls) {
        Columns columns = new Columns(story);
        List<Variation> variations = new ArrayList<>(new WordConflicts(columns).find());
        variations.addAll(new Amounts(columns).find());
        variations.addAll(Shifts.find(columns, story.quotations()));
        variations.addAll(Substitutes.find(columns, story.quotations()));
        TreeSet<Locus> known = new TreeSet<>();
        variations.forEach(v -> v.readings().values().forEach(known::addAll));
        variations.addAll(new Misspellings(story.reports()).find(known));
        variations.forEach(v -> v.readings().values().forEach(known::addAll));
        variations.addAll(Opposed.find(ties, known));
        variations.forEach(v -> v.readings().values().forEach(known::addAll));
        variations.addAll(Once.find(story.reports(), known));
        variations.forEach(v -> v.readings().values().forEach(known::addAll));
        variations.addAll(Counts.find(story.reports(), tolls, known));
        variations = new Figures(story.reports()).sift(merge(variations));
        variations.forEach(v -> v.readings().values().forEach(known::addAll));
        variations.addAll(Attributed.find(story.reports(), known));
        variations.removeIf(new Developments(story.reports())::isOne);
        variations.removeIf(new Stamps(story.reports())::isOf);
        variations.sort(Comparator.comparing(Variation::first).thenComparing(Variation::kind));
        Judge judge = new Judge(story, columns);
        judge.learn(variations);
        Vowels vowels = new Vowels(variations);
        List<Discrepancy> discrepancies = new ArrayList<>();
        List<Corruption> corruptions = new ArrayList<>();
        for (Variation v : variations) {
            Judge.Ruling ruling = judge.judge(v);
            if (vowels.isWayOfWriting(v)
                    || isSpelling(v, ruling.verdict() != Discrepancy.Verdict.COPY_ERROR || isCustom(v))
                    || ruling.verdict() == Discrepancy.Verdict.SOURCES_DISAGREE && isByEar(v)) {
                corruptions.addAll(spellings(v));
                continue;
            }
            discrepancies.add(discrepancy("d" + (discrepancies.size() + 1), v, ruling));
            corruptions.addAll(corruptions(v, ruling));
        }
        for (Swaps.Swap swap : Swaps.find(story.reports())) {
            Judge.Ruling ruling = swap.ownWitness()
                    ? new Judge.Ruling(
                            Discrepancy.Verdict.COPY_ERROR,
                            swap.right(),
                            "the same report also has “" + swap.right() + "”")
                    : new Judge.Ruling(Discrepancy.Verdict.UNDECIDED, null, "one report turns round who acts");
            discrepancies.add(discrepancy("d" + (discrepancies.size() + 1), swap.variation(), ruling));
        }
        corruptions.addAll(BrokenText.find(story.reports()));
        corruptions.addAll(ForeignBodies.find(columns));
        corruptions.addAll(LongNames.find(story.reports(), List.copyOf(corruptions)));
        corruptions.sort(Comparator.comparing(Corruption::place).thenComparing(Corruption::kind));
        return new Found(discrepancies, corruptions);
    }

    /** Places in a report that make a form its own way of writing a name, and no slip. */
    private static final int CUSTOM = 2;

    /** Does every report write the name one way only, and often enough to mean it? */
    private static boolean isCustom(Variation v) {
        Map<String, Integer> in = new TreeMap<>();
        boolean often = true;
        int forms = 0;
        for (List<Locus> places : v.readings().values()) {
            Map<String, Integer> here = new TreeMap<>();
            places.forEach(p -> here.merge(p.report(), 1, Integer::sum));
            often &= here.values().stream().allMatch(n -> n >= CUSTOM);
            forms += here.size();
            in.putAll(here);
        }
        return often && in.size() == forms;
    }

    /**
     * Are all its readings true spellings of one name?
     *
     * @param letters may they differ in more than the marks on letters?
     */
    private static boolean isSpelling(Variation v, boolean letters) {
        List<String> forms = v.readings().keySet().stream().map(Fold::word).toList();
        return v.kind() == Discrepancy.Kind.NAME
                && forms.stream()
                        .allMatch(a -> forms.stream()
                                .allMatch(b -> Spelling.sameLetters(a, b) || letters && Spelling.honest(a, b)));
    }

    /** Part of all reports of the background that hold a name which many know: Iran and Iraq are not two spellings. Set by hand. */
    private static final double KNOWN = .001;

    /** Is it one name, as sources that took nothing from each other spell it? Not where two of the forms are names of their own. */
    private static boolean isByEar(Variation v) {
        Background b = Background.english();
        return v.kind() == Discrepancy.Kind.NAME
                && v.readings().keySet().stream()
                                .filter(f -> b.count(Fold.word(f)) >= KNOWN * b.documents())
                                .count()
                        < 2;
    }

    /** The first place in each report of all spellings but the commonest; which is right nobody says. */
    private static List<Corruption> spellings(Variation v) {
        List<Corruption> out = new ArrayList<>();
        List<Locus> usual = v.readings().values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        v.readings().forEach((value, places) -> {
            if (places != usual) {
                TreeSet<String> seen = new TreeSet<>();
                places.stream()
                        .sorted()
                        .filter(p -> seen.add(p.report()))
                        .forEach(p -> out.add(new Corruption(p, value, null, Corruption.Kind.SPELLING, usual)));
            }
        });
        return out;
    }

    /** A name spoilt throughout is one variation, not one a place. */
    private static List<Variation> merge(List<Variation> variations) {
        Map<String, Variation> names = new TreeMap<>();
        List<Variation> out = new ArrayList<>();
        for (Variation v : variations) {
            if (v.kind() == Discrepancy.Kind.NAME) {
                names.merge(String.join("/", v.readings().keySet()), v, Variation::with);
            } else {
                out.add(v);
            }
        }
        out.addAll(names.values());
        return out;
    }

    private static Discrepancy discrepancy(String id, Variation v, Judge.Ruling ruling) {
        List<Discrepancy.Reading> readings = new ArrayList<>();
        v.readings().forEach((value, places) -> readings.add(new Discrepancy.Reading(value, places)));
        readings.sort(Comparator.comparing(
                        (Discrepancy.Reading r) -> -r.attestations().size())
                .thenComparing(Discrepancy.Reading::value));
        return new Discrepancy(
                id, v.kind(), v.about(), readings, ruling.verdict(), ruling.supported(), ruling.reason());
    }

    private static List<Corruption> corruptions(Variation v, Judge.Ruling ruling) {
        List<Corruption> out = new ArrayList<>();
        String right = ruling.supported();
        if (v.kind() == Discrepancy.Kind.NAME && ruling.verdict() == Discrepancy.Verdict.COPY_ERROR && right != null) {
            v.readings().forEach((value, places) -> {
                if (!value.equals(right)) {
                    places.forEach(p -> out.add(new Corruption(
                            p, value, right, Corruption.Kind.NAME, v.readings().getOrDefault(right, List.of()))));
                }
            });
        }
        return out;
    }
}
