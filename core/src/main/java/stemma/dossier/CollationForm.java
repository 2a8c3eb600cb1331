package stemma.dossier;

import stemma.collate.Passage;

/** The contract's passages. */
final class CollationForm {
    private CollationForm() {}

    /** A passage with its two spans, each naming its report. */
    static void passage(Form f, Passage p) {
        f.object(() -> {
            f.field("kind", p.kind().word());
            f.share("score", p.score());
            f.span("a", p.a());
            f.span("b", p.b());
        });
    }
}
