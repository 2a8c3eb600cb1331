package stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stemma.collate.Collation;
import stemma.collate.Passage;
import stemma.report.Report;
import stemma.trace.Lineage;
import stemma.trace.Source;

/**
 * Why two reports are, or are not, held to be related, in words: the verdict, what it rests on, and the passages side by side.
 */
public final class Explanation {
    private static final int MOST_PASSAGES = 12;
    private static final int MOST_LETTERS = 300;

    private Explanation() {}

    /**
     * @param dossier that holds both reports
     * @throws IllegalArgumentException where one of them is not in the dossier
     */
    public static String of(Dossier dossier, String a, String b) {
        Report ra = report(dossier, a);
        Report rb = report(dossier, b);
        List<String> out = new ArrayList<>();
        Optional<StoryDossier> story = dossier.stories().stream()
                .filter(s -> s.story().reports().contains(a) && s.story().reports().contains(b))
                .findFirst();
        if (story.isEmpty()) {
            out.add(a + " and " + b + " are not held to tell the same story, so their texts were not laid side by side.");
            out.add("What decided: the likeness of their words, names and numbers, weighed by rarity, is below what stories are joined at.");
            return String.join("\n", out) + "\n";
        }
        StoryDossier d = story.get();
        verdict(out, d, a, b);
        edges(out, d, a, b);
        collation(out, d, ra, rb);
        return String.join("\n", out) + "\n";
    }

    private static Report report(Dossier d, String id) {
        return d.reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + id + " among "
                        + String.join(", ", d.reports().stream().map(Report::id).limit(20).toList())));
    }

    private static void verdict(List<String> out, StoryDossier d, String a, String b) {
        List<Source> common = d.reports().traced().sources().stream()
                .filter(s -> s.reports().contains(a) && s.reports().contains(b))
                .toList();
        if (common.isEmpty()) {
            out.add(a + " and " + b + " tell the same story and are held to be independent of one another: they hold no text of a common source.");
        } else {
            for (Source s : common) {
                out.add(a + " and " + b + " both hold text of source " + Summary.source(s) + ".");
            }
        }
    }

    /** The edges on the way between the two, each with its evidence. */
    private static void edges(List<String> out, StoryDossier d, String a, String b) {
        Lineage l = d.reports().traced().lineage();
        List<Lineage.Edge> way = Ways.between(l, a, b);
        if (way.isEmpty()) {
            out.add("In the family tree no way leads from one to the other.");
            return;
        }
        out.add("");
        out.add("In the family tree:");
        for (Lineage.Edge e : way) {
            Double sure = e.confidence();
            out.add("  " + e.to() + " \u2190 " + e.from() + ", " + e.relation().word() + ", " + Math.round(e.share() * 100) + "% of its words"
                    + (sure == null ? "" : ", confidence " + Math.round(sure * 100) + "%"));
            for (Lineage.Reason r : e.reasons()) {
                out.add(String.format(
                        java.util.Locale.ROOT,
                        "      %-10s weight %5.2f, %d place%s",
                        r.kind().word(),
                        r.weight(),
                        r.spans().size(),
                        r.spans().size() == 1 ? "" : "s"));
            }
        }
    }

    private static void collation(List<String> out, StoryDossier d, Report a, Report b) {
        out.add("");
        Optional<Collation> found = d.reports().collations().stream()
                .filter(c -> (c.a().equals(a.id()) && c.b().equals(b.id())) || (c.a().equals(b.id()) && c.b().equals(a.id())))
                .findFirst();
        if (found.isEmpty()) {
            out.add("Laid side by side they share no passage: no run of words rare enough to tell, and no sentence of one that says the same as one of the other.");
            return;
        }
        Collation c = found.get();
        out.add(String.format(
                java.util.Locale.ROOT,
                "Laid side by side: %d passages, %.0f%% of the words of %s and %.0f%% of those of %s; taken over: %s.",
                c.passages().size(),
                c.shareA() * 100,
                c.a(),
                c.shareB() * 100,
                c.b(),
                c.derivation().word()));
        Points points = new Points(List.of(a, b));
        List<Passage> shown = c.passages().stream()
                .sorted(Comparator.comparingInt((Passage p) -> -p.a().span().length()).thenComparing(Passage::a))
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparing(Passage::a))
                .toList();
        for (Passage p : shown) {
            out.add("");
            out.add(String.format(java.util.Locale.ROOT, "  %s, likeness %.2f", p.kind().word(), p.score()));
            out.add("    " + line(points, p.a(), p.a().report().equals(a.id()) ? a : b));
            out.add("    " + line(points, p.b(), p.b().report().equals(a.id()) ? a : b));
        }
        if (c.passages().size() > shown.size()) {
            out.add("  and " + (c.passages().size() - shown.size()) + " shorter ones");
        }
    }

    private static String line(Points points, stemma.report.Locus l, Report r) {
        return l.report() + ":" + points.start(l) + "-" + points.end(l) + "  "
                + Summary.plain(Summary.shorten(l.span().of(r.text()), MOST_LETTERS));
    }
}
