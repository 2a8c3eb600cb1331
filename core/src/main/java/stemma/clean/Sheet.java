package stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;
import stemma.text.Span;

/** The blocks of one report while their kinds are being found. */
final class Sheet {
    final List<Block> blocks;
    private final Part.@Nullable Kind[] kinds;
    private final @Nullable Span[] repeats;
    private final @Nullable String[] reasons;

    Sheet(List<Block> blocks) {
        this.blocks = blocks;
        this.kinds = new Part.Kind[blocks.size()];
        this.repeats = new Span[blocks.size()];
        this.reasons = new String[blocks.size()];
    }

    int size() {
        return blocks.size();
    }

    Block block(int i) {
        return blocks.get(i);
    }

    boolean isOpen(int i) {
        return kinds[i] == null;
    }

    /** Open, or taken for a standfirst: what running text may be said again in. */
    boolean isReadable(int i) {
        return kinds[i] == null || kinds[i] == Part.Kind.STANDFIRST;
    }

    /** Could it say whose text this is? An agency under a picture gave the picture, one in a link another story. */
    boolean mayCredit(int i) {
        Part.Kind kind = kinds[i];
        return kind != Part.Kind.CAPTION && kind != Part.Kind.RELATED_LINK && kind != Part.Kind.SELF_DUPLICATE;
    }

    /** For a part of the article. */
    void set(int i, Part.Kind kind) {
        kinds[i] = kind;
        reasons[i] = null;
    }

    /** For a part that is none of the article. */
    void set(int i, Verdict v) {
        set(i, v, null);
    }

    void set(int i, Verdict v, @Nullable Span of) {
        kinds[i] = v.kind();
        repeats[i] = of;
        reasons[i] = v.reason();
    }

    boolean[] taken() {
        boolean[] out = new boolean[size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = kinds[i] != null;
        }
        return out;
    }

    /** The first open block of running text; {@link #size()} where there is none. */
    int firstProse() {
        for (int i = 0; i < size(); i++) {
            if (isOpen(i) && block(i).isProse()) {
                return i;
            }
        }
        return size();
    }

    /** The last open block of running text; -1 where there is none. */
    int lastProse() {
        for (int i = size() - 1; i >= 0; i--) {
            if (isOpen(i) && block(i).isProse()) {
                return i;
            }
        }
        return -1;
    }

    /** Every block as a part, open ones as body; a run of blocks that repeats a run of blocks is one part. */
    List<Part> parts() {
        List<Part> out = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Part.Kind kind = kinds[i] == null ? Part.Kind.BODY : kinds[i];
            Span of = repeats[i];
            Part last = out.isEmpty() ? null : out.getLast();
            Span lastOf = last == null ? null : last.of();
            if (kind == Part.Kind.SELF_DUPLICATE
                    && last != null
                    && last.kind() == kind
                    && of != null
                    && lastOf != null
                    && of.start() >= lastOf.end()) {
                out.set(out.size() - 1, last.at(last.span().union(block(i).span()), lastOf.union(of)));
            } else {
                out.add(new Part(kind, block(i).span(), of, reasons[i]));
            }
        }
        return out;
    }
}
