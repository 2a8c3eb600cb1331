package stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stemma.collate.Passage;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.trace.Explanation;
import stemma.trace.Lineage;
import stemma.trace.Source;

/** An {@link Explanation} in words for a terminal: the verdict, what was measured against which threshold, the passages side by side. */
public final class Why {
    private static final int MOST_PASSAGES = 12;
    private static final int MOST_LETTERS = 300;
    private final List<String> out = new ArrayList<>();
    private final Report a;
    private final Report b;

    private Why(Report a, Report b) {
        this.a = a;
        this.b = b;
    }

    /**
     * @param dossier that holds both reports
     * @throws IllegalArgumentException where one of them is not in the dossier
     */
    public static String of(Dossier dossier, String a, String b) {
        Why why = new Why(report(dossier, a), report(dossier, b));
        Optional<StoryDossier> story = dossier.stories().stream()
                .filter(s ->
                        s.story().reports().contains(a) && s.story().reports().contains(b))
                .findFirst();
        if (story.isEmpty()) {
            why.out.add(a + " and " + b
                    + " are not held to tell the same story, so their texts were not laid side by side.");
            why.out.add(
                    "What decided: their words, names and numbers, weighed by rarity, are less alike than those of reports of one story.");
        } else {
            why.write(story.get());
        }
        return String.join("\n", why.out) + "\n";
    }

    private static Report report(Dossier d, String id) {
        return d.reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + id));
    }

    private void write(StoryDossier d) {
        Explanation e = Explanation.of(
                d.reports().traced(), d.reports().reports(), d.reports().collations(), a.id(), b.id());
        verdict(d, e);
        if (!e.way().isEmpty()) {
            out.add("");
            out.add("In the family tree:");
            e.way().forEach(this::edge);
        }
        out.add("");
        out.add("What was measured:");
        for (Explanation.Test t : e.tests()) {
            out.add(String.format(
                    Locale.ROOT,
                    "  %-58s %8.2f  counts from %.2f: %s",
                    t.what(),
                    t.value(),
                    t.threshold(),
                    t.met() ? "met" : "not met"));
        }
        passages(e);
    }

    private void verdict(StoryDossier d, Explanation e) {
        String pair = a.id() + " and " + b.id();
        out.add(
                switch (e.verdict()) {
                    case DESCENDANT -> pair + ": the one goes back to the other.";
                    case COMMON_SOURCE -> pair + ": neither goes back to the other, both hold text of one source.";
                    case UNCLEAR ->
                        pair
                                + ": it cannot be told whether they are related; they share more than chance gives, and less than copying does.";
                    case UNRELATED ->
                        pair
                                + ": held to be independent of one another; what they share anybody may write who reports the same.";
                });
        for (Source s : d.reports().traced().sources()) {
            if (e.sources().contains(s.id())) {
                out.add("Common source: " + Summary.source(s));
            }
        }
    }

    private void edge(Lineage.Edge e) {
        Double sure = e.confidence();
        out.add("  " + e.to() + " \u2190 " + e.from() + ", " + e.relation().word() + ", " + Math.round(e.share() * 100)
                + "% of its words" + (sure == null ? "" : ", confidence " + Math.round(sure * 100) + "%"));
        out.add("      evidence: "
                + e.reasons().stream()
                        .map(r -> String.format(Locale.ROOT, "%s %.2f", r.kind().word(), r.weight()))
                        .collect(Collectors.joining(", ")));
    }

    private void passages(Explanation e) {
        out.add("");
        if (e.passages().isEmpty()) {
            out.add(
                    "Laid side by side they share no passage: no run of words rare enough to tell, and no sentence of one that says the same as one of the other.");
            return;
        }
        out.add(String.format(
                Locale.ROOT,
                "Laid side by side: %d passages, %.0f%% of the words of %s and %.0f%% of those of %s.",
                e.passages().size(),
                e.shareA() * 100,
                a.id(),
                e.shareB() * 100,
                b.id()));
        Points points = new Points(List.of(a, b));
        List<Passage> shown = e.passages().stream()
                .sorted(Comparator.comparingInt((Passage p) -> -p.a().span().length())
                        .thenComparing(Passage::a))
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparing(Passage::a))
                .toList();
        for (Passage p : shown) {
            out.add("");
            out.add(String.format(Locale.ROOT, "  %s, likeness %.2f", p.kind().word(), p.score()));
            out.add("    " + line(points, p.a()));
            out.add("    " + line(points, p.b()));
        }
        if (e.passages().size() > shown.size()) {
            out.add("  and " + (e.passages().size() - shown.size()) + " shorter ones");
        }
    }

    private String line(Points points, Locus l) {
        Report r = l.report().equals(a.id()) ? a : b;
        return l.report() + ":" + points.start(l) + "-" + points.end(l) + "  "
                + Summary.plain(Summary.shorten(l.span().of(r.text()), MOST_LETTERS));
    }
}
