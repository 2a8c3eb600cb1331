package stemma.dossier;

import stemma.quote.Quotation;
import stemma.report.Report;
import stemma.text.Span;

/** The contract's Quotation: its fields in the object at hand. */
final class QuotationForm {
    private QuotationForm() {}

    static void fields(Form f, Report r, Quotation q) {
        f.startEnd(r.id(), q.span());
        f.field("type", q.type().word());
        Span speaker = q.speaker();
        f.startEnd(r.id(), speaker, "speaker_start", "speaker_end");
        f.field("speaker", speaker == null ? null : r.back(speaker).of(r.untouched()));
        f.field("canonical", q.canonical());
        Span cue = q.cue();
        f.field("cue", cue == null ? null : r.back(cue).of(r.untouched()));
        f.startEnd(r.id(), cue, "cue_start", "cue_end");
        if (q.nested()) {
            f.field("nested", true);
        }
        if (q.negated()) {
            f.field("negated", true);
        }
    }
}
