package stemma.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.collate.Passage;
import stemma.quote.Quotation;
import stemma.quote.Quotations;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.trace.Ground;
import stemma.trace.Traced;
import stemma.weigh.StoryReports;
import stemma.weigh.Utterance;

/** The contract's StoryDossier. */
final class StoryForm {
    private StoryForm() {}

    static void write(Form f, StoryDossier d) {
        f.object(() -> {
            f.field("id", d.story().id());
            f.field("headline", d.story().headline());
            f.strings("reports", d.story().reports());
            traced(f, d.reports().traced());
            f.list("passages", passages(d.reports()), p -> CollationForm.passage(f, p));
            f.list(
                    "quotations",
                    quoted(d),
                    q -> f.object(() -> {
                        f.field("report", q.report().id());
                        QuotationForm.fields(f, q.report(), q.quotation());
                        f.field("utterance", q.utterance());
                    }));
            f.spans("unpairedMarks", unpaired(d.reports().reports()));
            AccountForm.write(f, d.account());
        });
    }

    private static List<Locus> unpaired(List<Annotated> reports) {
        return reports.stream()
                .flatMap(a -> Quotations.unpaired(a).stream().map(a.report()::locus))
                .toList();
    }

    private static void traced(Form f, Traced t) {
        f.list(
                "sources",
                t.sources(),
                s -> f.object(() -> {
                    f.field("id", s.id());
                    f.field("kind", s.kind().word());
                    f.field("name", s.name());
                    f.field("present", s.present());
                    f.strings("reports", s.reports());
                    f.spans("evidence", s.evidence());
                    List<Ground> grounds =
                            s.grounds().stream().filter(Ground::isMain).toList();
                    if (!grounds.isEmpty()) {
                        f.list(
                                "grounds",
                                grounds,
                                g -> f.object(() -> {
                                    f.field("name", g.name());
                                    f.field("kind", g.kind().word());
                                    f.field("reach", g.reach().word());
                                    f.spans("evidence", g.evidence());
                                }));
                    }
                }));
        f.object("independentSources", () -> {
            f.field("count", t.independent().count());
            f.field("low", t.independent().low());
            f.field("high", t.independent().high());
            if (t.independent().reason() != null) {
                f.field("reason", t.independent().reason());
            }
        });
        f.object("lineage", () -> {
            f.list(
                    "nodes",
                    t.lineage().nodes(),
                    n -> f.object(() -> {
                        f.field("id", n.id());
                        f.field("kind", n.lost() ? "lost" : "report");
                        f.field("label", n.label());
                    }));
            f.list(
                    "edges",
                    t.lineage().edges(),
                    e -> f.object(() -> {
                        f.field("from", e.from());
                        f.field("to", e.to());
                        f.field("relation", e.relation().word());
                        f.share("share", e.share());
                        f.share("confidence", e.confidence());
                        f.list(
                                "reasons",
                                e.reasons(),
                                r -> f.object(() -> {
                                    f.field("kind", r.kind().word());
                                    f.share("weight", r.weight());
                                    f.spans("spans", r.spans());
                                    if (!r.note().isEmpty()) {
                                        f.field("note", r.note());
                                    }
                                }));
                    }));
        });
        f.texts("order", t.order());
    }

    private static List<Passage> passages(StoryReports s) {
        List<Passage> out = new ArrayList<>();
        for (Collation c : s.collations()) {
            out.addAll(c.passages());
        }
        return out;
    }

    /** A quotation with its report and the utterance it is a reading of (the one it shares most with), null where it stands alone. */
    record Quoted(
            Report report, Quotation quotation, @Nullable String utterance) {}

    static List<Quoted> quoted(StoryDossier d) {
        List<Quoted> out = new ArrayList<>();
        for (int i = 0; i < d.reports().reports().size(); i++) {
            Report r = d.reports().reports().get(i).report();
            for (Quotation q : d.reports().quotations().get(i)) {
                out.add(new Quoted(r, q, utterance(d.account().utterances(), r, q)));
            }
        }
        return out;
    }

    private static @Nullable String utterance(List<Utterance> utterances, Report r, Quotation q) {
        String id = null;
        int most = 0;
        for (Utterance u : utterances) {
            for (Utterance.Reading reading : u.readings()) {
                int shared = reading.place().report().equals(r.id())
                        ? reading.place().span().shared(q.span())
                        : 0;
                if (shared > most) {
                    most = shared;
                    id = u.id();
                }
            }
        }
        return id;
    }
}
