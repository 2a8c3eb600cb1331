package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.text.Fold;
import stemma.text.Span;
import stemma.weigh.Utterance;
import stemma.weigh.Utterance.Change;
import stemma.weigh.Utterance.Label;
import stemma.weigh.Utterance.Op;

/**
 * The apparatus of one utterance. All readings are laid against a pillar, the one that shares most with all others (the star
 * alignment of Gusfield, Bull. Math. Biol. 55, 1993), and every place of variation is put to the witnesses: each variant there
 * stands, falls, or they cannot decide. The best reading is the fullest of those that stand everywhere. A reading that falls
 * somewhere is altered. Where the witnesses cannot decide, all sides are labelled altered, each with its changes against
 * another one, and none of them is the best: one of them was altered, and which one is not told. Not so a reading that is shown to
 * stand as its report found it: a copy that repeats its source has altered nothing. A report that prints both wordings varies by
 * itself, and is no witness of either.
 */
final class Apparatus {
    /** Independent readings that agree less than this, in as many places, are renderings of one foreign sentence. */
    private static final double RENDERING_AGREEMENT = .8;

    private static final int RENDERING_PLACES = 3;

    private final List<Quoted> quoted;
    private final Map<String, String> texts;
    private final Witnesses witnesses;
    private final List<@Nullable Alignment> sides = new ArrayList<>();
    private final boolean[] falls;
    private final boolean[] open;
    private final boolean[] rendering;
    private final boolean[] altered;
    private final List<List<Change>> changes = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private final int pillar;

    private Apparatus(List<Quoted> quoted, Map<String, String> texts, Witnesses witnesses) {
        this.quoted = quoted;
        this.texts = texts;
        this.witnesses = witnesses;
        int n = quoted.size();
        falls = new boolean[n];
        open = new boolean[n];
        rendering = new boolean[n];
        altered = new boolean[n];
        pillar = pillar();
        for (int i = 0; i < n; i++) {
            changes.add(new ArrayList<>());
            Alignment x = Alignment.of(wording(pillar), wording(i));
            rendering[i] = i != pillar && isRendering(x, i);
            sides.add(i == pillar || rendering[i] || !Likeness.overlaps(x) ? null : x);
        }
    }

    /**
     * @param quoted readings of one utterance, sorted by place, at least one
     * @param without places that print it without marks: they have no vote
     * @param texts of the story's reports
     */
    static Utterance of(
            String id,
            List<Quoted> quoted,
            List<Locus> without,
            Map<String, String> texts,
            Witnesses witnesses,
            @Nullable String speaker) {
        Apparatus a = new Apparatus(quoted, texts, witnesses);
        Place.find(a.wording(a.pillar), a.pillar, a.sides).forEach(a::judge);
        return a.utterance(id, speaker, without);
    }

    private Wording wording(int i) {
        return quoted.get(i).wording();
    }

    private int pillar() {
        int best = 0;
        double most = -1;
        for (int i = 0; i < quoted.size(); i++) {
            double sum = 0;
            for (int j = 0; j < quoted.size(); j++) {
                sum += i == j ? 0 : Alignment.of(wording(i), wording(j)).matched();
            }
            sum += wording(i).weight() / 1000;
            if (sum > most + 1e-9) {
                most = sum;
                best = i;
            }
        }
        return best;
    }

    private boolean isRendering(Alignment x, int i) {
        return x.agreement() < RENDERING_AGREEMENT
                && x.variants().size() >= RENDERING_PLACES
                && witnesses.areIndependent(
                        quoted.get(pillar).place(), quoted.get(i).place());
    }

    private void judge(Place whole) {
        Place place = whole.without(i -> printsBoth(whole, i));
        if (place.variants().size() < 2) {
            return;
        }
        List<List<Quoted>> variants = place.variants().stream()
                .map(v -> v.stream().map(quoted::get).toList())
                .toList();
        Optional<Integer> winner = witnesses.decide(variants);
        for (int i = 0; i < quoted.size(); i++) {
            int v = place.variantOf(i);
            if (v < 0 || (winner.isPresent() && winner.get() == v)) {
                continue;
            }
            falls[i] |= winner.isPresent();
            open[i] |= winner.isEmpty();
            altered[i] |= winner.isPresent() || !witnesses.isFaithful(quoted.get(i), variants, v);
            int against = place.variants().get(winner.orElse(v == 0 ? 1 : 0)).getFirst();
            changes.get(i).add(change(place, i, against));
        }
        if (winner.isEmpty()) {
            undecided.add(note(place));
        }
    }

    /** Has the reading's report another reading with other words at this place? */
    private boolean printsBoth(Place place, int i) {
        int own = place.variantOf(i);
        for (int j = 0; j < quoted.size(); j++) {
            int v = place.variantOf(j);
            if (v >= 0 && v != own && quoted.get(j).report() == quoted.get(i).report()) {
                return own >= 0;
            }
        }
        return false;
    }

    private Change change(Place place, int i, int against) {
        String[] words = words(place, i, against);
        Op op = words[0].isEmpty() ? Op.OMIT : words[1].isEmpty() ? Op.INSERT : Op.SUBSTITUTE;
        return new Change(op, words[1], words[0]);
    }

    /** Both readings' words at the place, as they stand. Where a contraction was taken apart, drawn out to the whole of it. */
    private String[] words(Place place, int i, int j) {
        Span x = place.words().get(i);
        Span y = place.words().get(j);
        if (x == null || y == null) {
            return new String[] {"", ""};
        }
        Wording a = wording(i);
        Wording b = wording(j);
        int before = Math.max(a.cutBefore(x), b.cutBefore(y));
        int after = Math.max(a.cutAfter(x), b.cutAfter(y));
        return new String[] {a.surface(x, before, after), b.surface(y, before, after)};
    }

    private String note(Place place) {
        List<String> sides = new ArrayList<>();
        for (List<Integer> variant : place.variants()) {
            int i = variant.getFirst();
            int other = place.variants().getFirst() == variant
                    ? place.variants().get(1).getFirst()
                    : place.variants().getFirst().getFirst();
            String words = words(place, i, other)[0];
            List<String> reports = variant.stream()
                    .map(k -> quoted.get(k).place().report())
                    .distinct()
                    .toList();
            sides.add((words.isEmpty() ? "nothing" : "\"" + words + "\"") + " (" + String.join(", ", reports) + ")");
        }
        return String.join(" or ", sides);
    }

    private Utterance utterance(String id, @Nullable String speaker, List<Locus> without) {
        Integer best = best();
        int base = best != null ? best : pillar;
        if (best == null && undecided.isEmpty()) {
            undecided.add("no reading has the better supported words at every place");
        }
        List<Utterance.Reading> readings = new ArrayList<>();
        for (int i = 0; i < quoted.size(); i++) {
            Quoted q = quoted.get(i);
            Label label = label(i, base, best);
            readings.add(new Utterance.Reading(q.place(), text(q.place()), true, label, changes.get(i)));
            if (label == Label.PARAPHRASE) {
                undecided.add("independent rendering: " + q.place().report());
            }
        }
        for (Locus at : without) {
            readings.add(new Utterance.Reading(at, text(at), false, Label.PARAPHRASE, List.of()));
        }
        return new Utterance(
                id,
                speaker,
                readings,
                best,
                undecided,
                witnesses.count(readings.stream().map(Utterance.Reading::place).toList()));
    }

    private String text(Locus place) {
        return place.span().of(texts.getOrDefault(place.report(), ""));
    }

    /** The fullest reading that stands everywhere; none where a fuller one is in doubt: what a piece lacks it cannot decide. */
    private @Nullable Integer best() {
        Integer best = null;
        double most = 0;
        double full = 0;
        for (int i = 0; i < quoted.size(); i++) {
            double weight = wording(i).weight();
            full = Math.max(full, open[i] ? weight : 0);
            if (!falls[i] && !open[i] && !rendering[i] && weight > most + 1e-9) {
                most = weight;
                best = i;
            }
        }
        return most < full ? null : best;
    }

    private Label label(int i, int base, @Nullable Integer best) {
        if (best != null && best == i) {
            return Label.BEST;
        }
        if (altered[i]) {
            return Label.ALTERED;
        }
        if (open[i]) {
            return Label.IDENTICAL;
        }
        if (rendering[i]) {
            return Label.PARAPHRASE;
        }
        if (i == base) {
            return Label.IDENTICAL;
        }
        Alignment x = Alignment.of(wording(i), wording(base));
        if (x.blocks().stream().anyMatch(k -> k.kind() == Alignment.Kind.EDITORIAL)) {
            return Label.ELLIPSIS;
        }
        if (x.isEmpty() || x.firstA() > 0 || x.firstB() > 0 || x.endA() < x.a().size() || x.endB() < x.b().size()) {
            return Label.TRUNCATED;
        }
        String p = text(quoted.get(i).place());
        String q = text(quoted.get(base).place());
        return Fold.words(p).equals(Fold.words(q)) ? Label.IDENTICAL : Label.ORTHOGRAPHIC;
    }
}
