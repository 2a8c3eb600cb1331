package stemma.dossier;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.collate.Collation;
import stemma.group.Story;
import stemma.quote.Speech;
import stemma.report.Earlier;
import stemma.report.Report;

/** Writes results in the forms of the contract, UTF-8. Fails with {@link java.io.UncheckedIOException}; does not close the stream. */
public final class Json {
    private Json() {}

    /** The whole dossier, laid out in lines. */
    public static void dossier(Dossier d, OutputStream out) {
        try (Form f = new Form(out, new Points(d.reports()), true)) {
            f.object(() -> {
                f.field("stemma", d.version());
                f.list("reports", d.reports(), r -> ReportForm.write(f, r));
                f.list("stories", d.stories(), s -> StoryForm.write(f, s));
            });
            f.endLine();
        }
    }

    /** One line: a report. */
    public static void report(Report read, OutputStream out) {
        report(read, null, out);
    }

    /**
     * One line: a report of several that come one after another.
     *
     * @param earlier the one that is the same page's; null where none was met
     */
    public static void report(Report read, @Nullable Earlier earlier, OutputStream out) {
        Report r = read.fairly();
        try (Form f = new Form(out, new Points(List.of(r)), false)) {
            ReportForm.write(f, r, earlier);
            f.endLine();
        }
    }

    /** One line: input that could not be read, and why. */
    public static void rejected(String source, String reason, OutputStream out) {
        try (Form f = new Form(out, new Points(List.of()), false)) {
            f.object(() -> {
                f.field("source", source);
                f.field("reason", reason);
            });
            f.endLine();
        }
    }

    /** One line: a report's quotations. */
    public static void quotations(Report read, Speech speech, OutputStream out) {
        Report r = read.fairly();
        try (Form f = new Form(out, new Points(List.of(r)), false)) {
            f.object(() -> {
                f.field("doc", r.id());
                f.list("quotes", speech.quotations(), q -> f.object(() -> QuotationForm.fields(f, r, q)));
                f.list("unpairedMarks", speech.unpaired(), m -> f.object(() -> f.startEnd(r.id(), m)));
            });
            f.endLine();
        }
    }

    /** One line a story. */
    public static void stories(List<Story> stories, OutputStream out) {
        for (Story s : stories) {
            try (Form f = new Form(out, new Points(List.of()), false)) {
                f.object(() -> {
                    f.field("story", s.id());
                    f.strings("reports", s.reports());
                    f.field("headline", s.headline());
                });
                f.endLine();
            }
        }
    }

    /** One line a pair of reports that share text. */
    public static void reuse(List<Collation> collations, List<Report> reports, OutputStream out) {
        Points points = new Points(reports.stream().map(Report::fairly).toList());
        for (Collation c : collations) {
            try (Form f = new Form(out, points, false)) {
                f.object(() -> {
                    f.field("a", c.a());
                    f.field("b", c.b());
                    f.share("shareA", c.shareA());
                    f.share("shareB", c.shareB());
                    f.field("derivation", c.derivation().word());
                    f.list(
                            "passages",
                            c.passages(),
                            p -> f.object(() -> {
                                f.field("kind", p.kind().word());
                                f.share("score", p.score());
                                f.object("a", () -> f.startEnd(p.a().report(), p.a().span()));
                                f.object("b", () -> f.startEnd(p.b().report(), p.b().span()));
                            }));
                });
                f.endLine();
            }
        }
    }
}
