package stemma.trace;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/**
 * The family tree of a story's reports: a directed graph without cycles over reports and lost sources.
 *
 * @param nodes every report of the story, by identifier, then the lost sources
 * @param edges from the one that was taken from to the one that took; sorted by to, from
 */
public record Lineage(List<Node> nodes, List<Edge> edges) {
    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * @param id a report's own identifier, or {@code lost-N}
     * @param label what to call it: the outlet, or for a lost source what is known of it
     */
    public record Node(String id, boolean lost, String label) {}

    /**
     * @param share part of the child's words that stand in passages shared with this parent's line, 0 to 1
     * @param confidence chance that the edge is right, 0 to 1, calibrated; null where it was not measured
     * @param reasons never empty
     */
    public record Edge(
            String from,
            String to,
            Relation relation,
            double share,
            @Nullable Double confidence,
            List<Reason> reasons) {
        public Edge {
            reasons = List.copyOf(reasons);
        }
    }

    /** How the child took from the parent. */
    public enum Relation {
        REPRINT,
        REWRITE,
        TRANSLATION,
        UPDATE,
        QUOTES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param weight part that this kind of evidence had in the decision, 0 to 1; negative where it speaks against
     * @param spans the places, in all reports concerned
     * @param note what has no place in the texts: where a time or credit was read that stands in metadata only; empty elsewhere
     */
    public record Reason(Evidence kind, double weight, List<Locus> spans, String note) {
        public Reason {
            spans = List.copyOf(spans);
        }

        /** All of it stands in the texts. */
        public Reason(Evidence kind, double weight, List<Locus> spans) {
            this(kind, weight, spans, "");
        }
    }

    /** Kinds of evidence; each can be switched off. */
    public enum Evidence {
        WORDING,
        QUOTATION,
        ORDER,
        ERROR,
        CREDIT,
        DATELINE,
        TIME,
        LANGUAGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
