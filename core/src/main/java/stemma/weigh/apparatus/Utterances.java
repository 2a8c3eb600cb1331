package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.StoryReports;
import stemma.weigh.Utterance;

/** Brings together what several quotations print of one utterance. */
public final class Utterances {
    private Utterances() {}

    /**
     * Utterances of two or more readings, in order of their first; each reading's place lies in no other reading of it. Readings
     * between marks come first, by place; those that lost their marks follow.
     */
    public static List<Utterance> collect(StoryReports story) {
        List<Quoted> quoted = new ArrayList<>();
        List<List<Span>> marked = new ArrayList<>();
        for (int r = 0; r < story.reports().size(); r++) {
            Annotated report = story.reports().get(r);
            List<Marked> here = Marked.of(report, story.quotations().get(r));
            marked.add(here.stream().map(Marked::span).toList());
            for (Marked m : here) {
                Wording w = Wording.of(report.text(), m.span());
                if (!w.isEmpty()) {
                    Context c = Context.around(report.text(), m.span());
                    Locus at = report.report().locus(m.span());
                    quoted.add(new Quoted(r, at, w, m.speaker(), c.words(), c.names()));
                }
            }
        }
        List<String> texts = story.reports().stream().map(Annotated::text).toList();
        Witnesses witnesses = new Witnesses(story.reports(), story.traced());
        List<List<Quoted>> groups = new ArrayList<>();
        for (List<Quoted> joined : Joining.join(quoted)) {
            groups.addAll(Cutting.cut(outermost(joined), texts));
        }
        groups.sort(Comparator.comparing((List<Quoted> g) -> g.getFirst().place()));
        Map<String, String> byId = new HashMap<>();
        story.reports().forEach(r -> byId.put(r.id(), r.text()));
        Speaker speaker = new Speaker(story.reports());
        Unmarked unmarked = new Unmarked(story.reports(), marked);
        List<Utterance> out = new ArrayList<>();
        for (List<Quoted> group : groups) {
            List<Locus> without = unmarked.find(group);
            if (group.size() + without.size() > 1) {
                out.add(Apparatus.of("u" + (out.size() + 1), group, without, byId, witnesses, speaker.of(group)));
            }
        }
        return out;
    }

    private static List<Quoted> outermost(List<Quoted> group) {
        return group.stream()
                .filter(q -> group.stream()
                        .noneMatch(o -> o != q
                                && o.report() == q.report()
                                && o.span().contains(q.span())
                                && !o.span().equals(q.span())))
                .toList();
    }
}
