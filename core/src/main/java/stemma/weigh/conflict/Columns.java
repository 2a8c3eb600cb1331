package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.collate.Passage;
import stemma.collate.WordAlignment;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.text.Words;
import stemma.weigh.StoryReports;

/**
 * The words of all reports of a story in columns: words that stand in the same place of a shared text are in one column,
 * whether or not they are the same word.
 */
final class Columns {
    /** Words past a passage's ends that are looked at too, for an alteration at an end cuts the passage short. */
    private static final int MARGIN = 4;

    private final List<Annotated> reports;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] offsets;
    private final int[] parent;
    private final List<Pair> pairs = new ArrayList<>();

    private final List<Reworded> reworded = new ArrayList<>();

    private final BitSet[][] shared;

    /** Words to either side that make the neighbourhood of a difference. */
    private static final int NEIGHBOURHOOD = 8;

    /**
     * Two stretches between shared words, as word indexes.
     *
     * @param before shared words among the {@link #NEIGHBOURHOOD} steps before
     * @param after the same after
     * @param likeness shared words as part of both neighbourhoods, 0 to 1
     */
    record Pair(int a, Span inA, int b, Span inB, int before, int after, double likeness) {}

    /** Two stretches of text that say the same in other words; they bring no words into columns. */
    record Reworded(int a, Span inA, int b, Span inB) {}

    Columns(StoryReports story) {
        reports = story.reports();
        offsets = new int[reports.size() + 1];
        for (int r = 0; r < reports.size(); r++) {
            index.put(reports.get(r).id(), r);
            offsets[r + 1] = offsets[r] + reports.get(r).words().size();
        }
        parent = new int[offsets[reports.size()]];
        shared = new BitSet[reports.size()][reports.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (Collation c : story.collations()) {
            for (Passage p : c.passages()) {
                if (p.kind() != Passage.Kind.PARAPHRASE) {
                    align(indexOf(p.a()), p.a().span(), indexOf(p.b()), p.b().span());
                } else {
                    reworded.add(new Reworded(indexOf(p.a()), p.a().span(), indexOf(p.b()), p.b().span()));
                }
            }
        }
    }

    private int indexOf(Locus place) {
        return Objects.requireNonNull(index.get(place.report()), "a passage of a report that is not of the story");
    }

    private void align(int a, Span spanA, int b, Span spanB) {
        Words wa = reports.get(a).words();
        Words wb = reports.get(b).words();
        Span inA = wa.within(spanA);
        Span inB = wb.within(spanB);
        int left = Math.min(margin(a, inA, -1), margin(b, inB, -1));
        int right = Math.min(margin(a, inA, 1), margin(b, inB, 1));
        inA = new Span(inA.start() - left, inA.end() + right);
        inB = new Span(inB.start() - left, inB.end() + right);
        List<WordAlignment.Step> steps = WordAlignment.of(wa, inA, wb, inB).steps();
        BitSet ofA = shared(a, b);
        BitSet ofB = shared(b, a);
        for (WordAlignment.Step s : steps) {
            if (s.op() == WordAlignment.Op.SAME) {
                join(offsets[a] + s.a(), offsets[b] + s.b());
                ofA.set(s.a());
                ofB.set(s.b());
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            int from = i;
            while (i < steps.size() && steps.get(i).op() != WordAlignment.Op.SAME) {
                i++;
            }
            if (i > from) {
                List<WordAlignment.Step> before = steps.subList(Math.max(0, from - NEIGHBOURHOOD), from);
                List<WordAlignment.Step> after = steps.subList(i, Math.min(steps.size(), i + NEIGHBOURHOOD));
                int x = same(before);
                int y = same(after);
                double likeness = (x + y) / (double) Math.max(1, before.size() + after.size());
                List<WordAlignment.Step> gap = steps.subList(from, i);
                pairs.add(new Pair(a, span(gap, true), b, span(gap, false), x, y, likeness));
            }
        }
    }

    private static int same(List<WordAlignment.Step> steps) {
        return (int) steps.stream().filter(s -> s.op() == WordAlignment.Op.SAME).count();
    }

    /** The words of one report that stand the same in the other. */
    BitSet shared(int report, int with) {
        if (shared[report][with] == null) {
            shared[report][with] = new BitSet();
        }
        return shared[report][with];
    }

    /** Words that the stretch can grow by within its paragraph, to the left (-1) or the right (1); {@link #MARGIN} at most. */
    private int margin(int report, Span in, int way) {
        Annotated r = reports.get(report);
        Words w = r.words();
        int n = 0;
        if (in.isEmpty()) {
            return 0;
        }
        int edge = way < 0 ? in.start() : in.end() - 1;
        while (n < MARGIN && edge + way >= 0 && edge + way < w.size() && !breaks(r, Math.min(edge, edge + way))) {
            edge += way;
            n++;
        }
        return n;
    }

    private static boolean breaks(Annotated r, int word) {
        return r.text()
                        .substring(r.words().end(word), r.words().start(word + 1))
                        .indexOf('\n')
                >= 0;
    }

    private static Span span(List<WordAlignment.Step> steps, boolean ofA) {
        int start = -1;
        int end = -1;
        for (WordAlignment.Step s : steps) {
            int w = ofA ? s.a() : s.b();
            if (w >= 0) {
                start = start < 0 ? w : start;
                end = w + 1;
            }
        }
        return start < 0 ? new Span(0, 0) : new Span(start, end);
    }

    /** The word of another report in the same column; empty where it has none. */
    Optional<Locus> partner(int report, int word, int in) {
        int c = column(at(report, word));
        for (int w = 0; w < offsets[in + 1] - offsets[in]; w++) {
            if (column(at(in, w)) == c) {
                return Optional.of(
                        reports.get(in).report().locus(reports.get(in).words().span(w)));
            }
        }
        return Optional.empty();
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Reworded> reworded() {
        return reworded;
    }

    List<Annotated> reports() {
        return reports;
    }

    /** The word's number among all words of the story. */
    int at(int report, int word) {
        return offsets[report] + word;
    }

    int reportOf(int at) {
        int r = Arrays.binarySearch(offsets, at);
        r = r >= 0 ? r : -r - 2;
        while (offsets[r + 1] == offsets[r]) {
            r++;
        }
        return r;
    }

    int wordOf(int at) {
        return at - offsets[reportOf(at)];
    }

    void join(int i, int j) {
        int a = column(i);
        int b = column(j);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }

    /** The column that the word stands in. */
    int column(int at) {
        int root = at;
        while (parent[root] != root) {
            root = parent[root];
        }
        while (parent[at] != root) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /** The words of each of the columns, in order. */
    Map<Integer, List<Integer>> members(Set<Integer> columns) {
        Map<Integer, List<Integer>> out = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            int c = column(i);
            if (columns.contains(c)) {
                out.computeIfAbsent(c, k -> new ArrayList<>()).add(i);
            }
        }
        return out;
    }
}
