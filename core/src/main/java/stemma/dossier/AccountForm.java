package stemma.dossier;

import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.weigh.Account;
import stemma.weigh.Corruption;
import stemma.weigh.Differences;
import stemma.weigh.Discrepancy;
import stemma.weigh.Entity;
import stemma.weigh.Happening;
import stemma.weigh.Statement;
import stemma.weigh.Toll;
import stemma.weigh.Utterance;

/** The contract's utterances, statements, discrepancies, corruptions, timeline and entities. */
final class AccountForm {
    private AccountForm() {}

    static void write(Form f, Account a) {
        f.list("utterances", a.utterances(), u -> utterance(f, u));
        f.list("statements", a.statements(), s -> statement(f, s));
        f.list("differences", Differences.of(a), d -> difference(f, d));
        f.list("discrepancies", a.discrepancies(), d -> discrepancy(f, d));
        f.list("corruptions", a.corruptions(), c -> corruption(f, c));
        f.list("tolls", a.tolls(), t -> toll(f, t));
        f.list("timeline", a.timeline(), h -> happening(f, h));
        f.list("entities", a.entities(), e -> entity(f, e));
        WritingForm.write(f, a.writing());
    }

    private static void utterance(Form f, Utterance u) {
        f.object(() -> {
            f.field("id", u.id());
            f.object("speaker", () -> f.field("canonical", u.speaker()));
            f.list(
                    "readings",
                    u.readings(),
                    r -> f.object(() -> {
                        f.place(r.place());
                        f.words("text", r.place(), r.text());
                        f.field("marks", r.marks());
                        f.field("label", r.label().word());
                        f.list(
                                "changes",
                                r.changes(),
                                c -> f.object(() -> {
                                    f.field("op", c.op().word());
                                    f.field("best", c.best());
                                    f.field("reading", c.reading());
                                }));
                    }));
            f.field("best", u.best());
            f.strings("undecided", u.undecided());
            f.field("sources", u.sources());
        });
    }

    private static void statement(Form f, Statement s) {
        f.object(() -> {
            f.field("id", s.id());
            f.field("text", s.text());
            f.field("status", s.status().word());
            f.spans("attestations", s.attestations());
            f.field("reports", s.reports());
            f.field("sources", s.sources());
            f.strings("sourceIds", s.sourceIds());
            f.field("low", s.support().low());
            f.field("high", s.support().high());
            f.strings("origins", s.support().origins());
            parts(f, s.parts());
        });
    }

    /** Members beside the contract's: who did what, as places; left out where the clause has none. */
    private static void parts(Form f, Statement.Parts p) {
        part(f, "who", p.who());
        part(f, "did", p.did());
        part(f, "whom", p.whom());
        f.spans("when", p.when());
        part(f, "where", p.where());
        f.spans("howMany", p.howMany());
        f.field("saidBy", p.saidBy());
    }

    private static void part(Form f, String name, @Nullable Locus place) {
        if (place != null) {
            f.span(name, place);
        }
    }

    private static void toll(Form f, Toll t) {
        f.object(() -> {
            f.field("fate", t.fate().word());
            f.field("number", t.number());
            f.list(
                    "readings",
                    t.readings(),
                    r -> f.object(() -> {
                        f.field("number", r.number());
                        f.spans("attestations", r.attestations());
                    }));
        });
    }

    private static void difference(Form f, Differences.Of d) {
        f.object(() -> {
            f.field("report", d.report());
            f.strings("adds", d.adds());
            f.strings("leavesOut", d.leavesOut());
            f.strings("changes", d.changes());
        });
    }

    private static void discrepancy(Form f, Discrepancy d) {
        f.object(() -> {
            f.field("id", d.id());
            f.field("kind", d.kind().word());
            f.field("about", d.about());
            f.list(
                    "readings",
                    d.readings(),
                    r -> f.object(() -> {
                        f.field("value", r.value());
                        f.spans("attestations", r.attestations());
                    }));
            f.field("verdict", d.verdict().word());
            f.field("supported", d.supported());
            f.field("reason", d.reason());
        });
    }

    private static void corruption(Form f, Corruption c) {
        f.object(() -> {
            f.place(c.place());
            f.words("surface", c.place(), c.surface());
            f.field("correct", c.correct());
            f.field("kind", c.kind().word());
            f.spans("evidence", c.evidence());
        });
    }

    private static void happening(Form f, Happening h) {
        f.object(() -> {
            f.object("when", () -> {
                f.field("value", h.when());
                f.field("precision", h.precision().word());
                f.field("basis", h.basis().word());
            });
            f.field("what", h.what());
            f.field("status", h.status().word());
            f.strings("participants", h.participants());
            f.field("place", h.place());
            f.spans("attestations", h.attestations());
        });
    }

    private static void entity(Form f, Entity e) {
        f.object(() -> {
            f.field("id", e.id());
            f.field("name", e.name());
            f.field("kind", e.kind().word());
            f.strings("roles", e.roles());
            f.list(
                    "mentions",
                    e.mentions(),
                    m -> f.object(() -> {
                        f.place(m.place());
                        f.words("surface", m.place(), m.surface());
                    }));
        });
    }
}
