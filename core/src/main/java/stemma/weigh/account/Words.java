package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stemma.quote.Quotation;
import stemma.report.Locus;
import stemma.weigh.StoryReports;
import stemma.weigh.Utterance;
import stemma.weigh.clause.Clause;

/** Whose words stand in which clauses: what somebody said once, quoted in several reports, and other words in quotation marks. */
final class Words {
    private static final int NONE = -1;

    /** Stands in quotation marks, but in no utterance that two reports quote. */
    private static final int OTHER = -2;

    /** For each clause the utterance that most of it is in. */
    private final int[] utterance;

    Words(StoryReports story, List<Clause> clauses, List<Utterance> utterances) {
        utterance = new int[clauses.size()];
        Arrays.fill(utterance, NONE);
        List<Locus> quoted = new ArrayList<>();
        for (int r = 0; r < story.reports().size(); r++) {
            for (Quotation q : story.quotations().get(r)) {
                if (q.type() != Quotation.Type.INDIRECT) {
                    quoted.add(story.reports().get(r).report().locus(q.span()));
                }
            }
        }
        List<List<Locus>> shared =
                utterances.stream().map(Words::inSeveralReports).toList();
        for (int i = 0; i < utterance.length; i++) {
            Locus at = clauses.get(i).place();
            utterance[i] = quoted.stream().anyMatch(q -> isMost(at, q)) ? OTHER : NONE;
            for (int u = 0; u < shared.size(); u++) {
                if (shared.get(u).stream().anyMatch(p -> isMost(at, p))) {
                    utterance[i] = u;
                }
            }
        }
    }

    /** Where the utterance stands in marks; empty where fewer than two reports have it. */
    private static List<Locus> inSeveralReports(Utterance u) {
        boolean several =
                u.readings().stream().map(x -> x.place().report()).distinct().count() > 1;
        return several
                ? u.readings().stream()
                        .filter(Utterance.Reading::marks)
                        .map(Utterance.Reading::place)
                        .toList()
                : List.of();
    }

    private static boolean isMost(Locus clause, Locus words) {
        return clause.report().equals(words.report())
                && 2 * clause.span().shared(words.span()) > clause.span().length();
    }

    /** Are the clauses in words that were said on two occasions, as far as the wording of the quotations tells? */
    boolean areTwo(int a, int b) {
        return utterance[a] != utterance[b]
                && utterance[a] != NONE
                && utterance[b] != NONE
                && (utterance[a] >= 0 || utterance[b] >= 0);
    }
}
