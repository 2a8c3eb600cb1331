package stemma.dossier;

import org.jspecify.annotations.Nullable;
import stemma.report.Agency;
import stemma.report.Earlier;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;
import stemma.text.Repair;
import stemma.text.Span;

/** The contract's Report. */
final class ReportForm {
    private ReportForm() {}

    static void write(Form f, Report r) {
        write(f, r, null);
    }

    static void write(Form f, Report r, @Nullable Earlier earlier) {
        f.object(() -> {
            f.field("id", r.id());
            f.field("source", r.source());
            f.field("sha256", r.sha256());
            f.field("language", r.language());
            title(f, r);
            f.field("outlet", r.outlet());
            f.field("author", r.author());
            agency(f, r);
            time(f, r, "published", r.published());
            time(f, r, "modified", r.modified());
            f.field("url", r.url());
            f.field("text", r.untouched());
            f.list(
                    "parts",
                    r.parts(),
                    p -> f.object(() -> {
                        f.startEnd(r.id(), p.span());
                        f.field("kind", p.kind().word());
                        Span of = p.of();
                        if (of != null) {
                            f.object("of", () -> f.startEnd(r.id(), of));
                        }
                        if (p.reason() != null) {
                            f.field("reason", p.reason());
                        }
                    }));
            Span article = r.article();
            if (article != null) {
                f.object("article", () -> f.startEnd(r.id(), article));
            }
            f.list(
                    "signals",
                    r.signals(),
                    s -> f.object(() -> {
                        f.field("kind", s.kind().word());
                        f.field("value", s.value());
                        f.startEnd(r.id(), s.span(), "start", "end");
                    }));
            if (!r.repairs().isEmpty()) {
                f.strings(
                        "repairs",
                        r.repairs().stream().sorted().map(Repair::word).toList());
            }
            if (earlier != null) {
                f.object("earlier", () -> {
                    f.field("report", earlier.report());
                    f.field("how", earlier.same() ? "copy" : "version");
                });
            }
        });
    }

    private static void title(Form f, Report r) {
        Title t = r.title();
        if (t == null) {
            f.nothing("title");
            return;
        }
        f.object("title", () -> {
            f.field("text", t.text());
            f.startEnd(r.id(), t.span(), "start", "end");
        });
    }

    private static void agency(Form f, Report r) {
        Agency a = r.agency();
        if (a == null) {
            f.nothing("agency");
            return;
        }
        f.object("agency", () -> {
            f.field("name", a.name());
            f.startEnd(r.id(), a.span(), "start", "end");
        });
    }

    private static void time(Form f, Report r, String name, @Nullable Published p) {
        if (p == null) {
            f.nothing(name);
            return;
        }
        f.object(name, () -> {
            f.field("value", p.value());
            f.field("precision", p.precision().word());
            f.field("basis", p.basis().word());
            Span span = p.span();
            if (span != null) {
                f.object("span", () -> f.startEnd(r.id(), span));
            }
        });
    }
}
