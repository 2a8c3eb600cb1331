package stemma.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Report;

/**
 * Rows to train {@link Likeness} on: the candidate pairs of a whole set, once with its days and once without, and all pairs of
 * some hundred small runs of one to four stories, whose reports may be cut to briefs or to fragments, undated, untitled.
 */
final class Samples {
    private static final int RUNS = 400;
    private static final int MOST = 20;
    /** Rows that a part of a set counts as, whatever its number, so that the sets balance. */
    private static final double PART = 10_000;
    /** Cosine below which two fragments of one story have nothing in common that could tell so. */
    private static final float NOTHING = 0.04f;

    final List<float[]> evidence = new ArrayList<>();
    final List<Float> label = new ArrayList<>();
    final List<Float> weight = new ArrayList<>();

    /**
     * Adds a set.
     *
     * @param stories story by report
     * @param share weight of the set
     * @param undated does it have days, so that it is to be learnt from without them too?
     */
    void add(List<Annotated> reports, Map<String, String> stories, double share, boolean undated) {
        List<Annotated> sorted =
                reports.stream().sorted(Comparator.comparing(Annotated::id)).toList();
        Run run = new Run(sorted);
        List<float[]> whole = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        Map<String, List<String>> near = new HashMap<>();
        for (long pair : run.candidates()) {
            int i = (int) (pair >>> 32);
            int j = (int) pair;
            float[] f = run.evidence(i, j);
            String a = story(stories, sorted.get(i).id());
            String b = story(stories, sorted.get(j).id());
            whole.add(f);
            same.add(a.equals(b));
            if (!a.equals(b) && f[Sign.BODY.ordinal()] > 0.15) {
                near.computeIfAbsent(a, k -> new ArrayList<>()).add(b);
                near.computeIfAbsent(b, k -> new ArrayList<>()).add(a);
            }
        }
        put(whole, same, share);
        if (undated) {
            put(whole.stream().map(Evidence::undated).toList(), same, 0.4 * share);
        }
        small(sorted, stories, near, share);
    }

    private void small(
            List<Annotated> reports, Map<String, String> stories, Map<String, List<String>> near, double share) {
        Map<String, List<Annotated>> members = new TreeMap<>();
        reports.forEach(r -> members.computeIfAbsent(story(stories, r.id()), k -> new ArrayList<>()).add(r));
        List<String> all = List.copyOf(members.keySet());
        Random random = new Random(5);
        List<float[]> rows = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int n = 0; n < RUNS; n++) {
            Set<String> picked = new TreeSet<>();
            String first = all.get(random.nextInt(all.size()));
            picked.add(first);
            for (int more = random.nextInt(4); more > 0; more--) {
                List<String> from = random.nextBoolean() ? near.getOrDefault(first, all) : all;
                picked.add(from.get(random.nextInt(from.size())));
            }
            List<Annotated> run = picked.stream().flatMap(s -> members.getOrDefault(s, List.of()).stream()).toList();
            if (run.size() < 2 || run.size() > MOST) {
                continue;
            }
            Run cut = new Run(cut(run, random).stream().sorted(Comparator.comparing(Annotated::id)).toList());
            for (int i = 0; i < run.size(); i++) {
                for (int j = i + 1; j < run.size(); j++) {
                    float[] f = cut.evidence(i, j);
                    boolean one = story(stories, cut.id(i)).equals(story(stories, cut.id(j)));
                    if (!one || f[Sign.BODY.ordinal()] >= NOTHING) {
                        rows.add(f);
                        same.add(one);
                    }
                }
            }
        }
        put(rows, same, 0.5 * share);
    }

    private static String story(Map<String, String> stories, String report) {
        return Objects.requireNonNull(stories.get(report), report);
    }

    private void put(List<float[]> rows, List<Boolean> same, double share) {
        double w = share * Math.min(1, rows.size() / 3000.0) * PART / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            evidence.add(rows.get(i));
            label.add(same.get(i) ? 1f : 0f);
            weight.add((float) w);
        }
    }

    private static List<Annotated> cut(List<Annotated> run, Random random) {
        boolean undated = random.nextInt(3) == 0;
        boolean untitled = random.nextInt(3) == 0;
        int mode = random.nextInt(6);
        List<Annotated> out = new ArrayList<>();
        for (Annotated a : run) {
            String text = a.text();
            boolean brief = mode == 4 || (mode == 3 && random.nextBoolean());
            if (brief) {
                text = brief(text, 2 + random.nextInt(3));
            } else if (mode == 5 && text.length() > 600) {
                int from = random.nextInt(Math.min(text.length() - 600, 2500) + 1);
                text = text.substring(from, from + 350 + random.nextInt(250));
            }
            Report.Builder b = Report.of(a.id(), text).outlet(a.report().outlet());
            if (!untitled && mode != 5) {
                b.title(a.report().title());
            }
            if (!undated) {
                b.published(a.report().published());
            }
            out.add(Annotator.outline(Cleaner.clean(List.of(b.build())).getFirst()));
        }
        return out;
    }

    private static String brief(String text, int paragraphs) {
        int at = 0;
        for (int n = 0; n < paragraphs; n++) {
            int next = text.indexOf('\n', at);
            if (next < 0) {
                return text;
            }
            at = next;
            while (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
        }
        return text.substring(0, at);
    }

    float[] labels() {
        return floats(label);
    }

    float[] weights() {
        return floats(weight);
    }

    private static float[] floats(List<Float> in) {
        float[] out = new float[in.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = in.get(i);
        }
        return out;
    }
}
