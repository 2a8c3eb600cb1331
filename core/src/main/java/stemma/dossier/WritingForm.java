package stemma.dossier;

import stemma.weigh.Writing;

/** The order of writing by what the reports say of events; a member beside the contract's {@code order}. */
final class WritingForm {
    private WritingForm() {}

    static void write(Form f, Writing w) {
        f.object("writing", () -> {
            f.list(
                    "events",
                    w.events(),
                    e -> f.object(() -> {
                        f.field("id", e.id());
                        f.field("what", e.what());
                        f.list("tellings", e.tellings(), t -> telling(f, t));
                    }));
            f.list(
                    "comparisons",
                    w.comparisons(),
                    c -> f.object(() -> {
                        f.field("a", c.a());
                        f.field("b", c.b());
                        f.field("verdict", c.verdict().word());
                        f.field("reason", c.reason());
                        f.field("againstTimes", c.againstTimes());
                        f.list(
                                "grounds",
                                c.grounds(),
                                g -> f.object(() -> {
                                    f.field("event", g.event().isEmpty() ? null : g.event());
                                    f.field("firm", g.firm());
                                    f.object("earlier", () -> fields(f, g.earlier()));
                                    f.object("later", () -> fields(f, g.later()));
                                }));
                    }));
        });
    }

    private static void telling(Form f, Writing.Telling t) {
        f.object(() -> fields(f, t));
    }

    private static void fields(Form f, Writing.Telling t) {
        f.place(t.place());
        f.field("state", t.state().word());
    }
}
