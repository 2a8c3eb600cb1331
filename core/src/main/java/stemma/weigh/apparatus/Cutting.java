package stemma.weigh.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.text.Span;

/**
 * Cuts long quotations where shorter ones of other reports take different parts of them, so that every utterance is one stretch
 * of speech that its readings print wholly or in part, and a change in one stretch is not held against another.
 */
final class Cutting {
    private Cutting() {}

    /**
     * @param group readings joined as one utterance, sorted by place
     * @param texts of the story's reports
     * @return the group, or its parts, each of two or more
     */
    static List<List<Quoted>> cut(List<Quoted> group, List<String> texts) {
        if (group.size() > 2) {
            List<Quoted> longest = new ArrayList<>(group);
            longest.sort(
                    Comparator.comparingInt((Quoted q) -> -q.wording().size()).thenComparing(Quoted::place));
            for (Quoted whole : longest) {
                List<Quoted> pieces = cut(whole, group, texts);
                if (pieces.size() > group.size()) {
                    List<List<Quoted>> out = new ArrayList<>();
                    components(pieces).forEach(c -> out.addAll(cut(c, texts)));
                    return out;
                }
            }
            for (Quoted part : longest.reversed()) {
                List<Quoted> pieces = free(part, group, texts);
                if (pieces.size() > group.size()) {
                    List<List<Quoted>> out = new ArrayList<>();
                    components(pieces).forEach(c -> out.addAll(cut(c, texts)));
                    return out;
                }
            }
        }
        return List.of(group);
    }

    /**
     * The group with all others cut where this reading begins or ends, if two of them vary beyond that: a variation there says
     * nothing about how they stand to this reading. Cut only at a pause; the same group where nothing parts it.
     */
    private static List<Quoted> free(Quoted part, List<Quoted> group, List<String> texts) {
        List<@Nullable Alignment> to = new ArrayList<>();
        for (Quoted q : group) {
            Alignment x = Alignment.of(q.wording(), part.wording());
            to.add(q != part && !sameStretch(q, part) && Likeness.overlaps(x) ? x : null);
        }
        for (boolean before : new boolean[] {true, false}) {
            if (varies(group, to, before)) {
                List<Quoted> out = new ArrayList<>();
                for (int i = 0; i < group.size(); i++) {
                    Alignment x = to.get(i);
                    int at = x == null ? 0 : before ? x.firstA() : x.endA();
                    if (x != null && x.a().hasPause(at)) {
                        split(group.get(i), at, texts, out);
                    } else {
                        out.add(group.get(i));
                    }
                }
                if (out.size() > group.size() + 1) {
                    return out;
                }
            }
        }
        return group;
    }

    /** Do two readings vary before the part's beginning, or after its end, where both print more than it at a pause? */
    private static boolean varies(List<Quoted> group, List<@Nullable Alignment> to, boolean before) {
        for (int i = 0; i < group.size(); i++) {
            Alignment x = to.get(i);
            if (x == null || !goesOn(x, before)) {
                continue;
            }
            for (int j = i + 1; j < group.size(); j++) {
                Alignment y = to.get(j);
                if (y == null || !goesOn(y, before)) {
                    continue;
                }
                Alignment between = Alignment.of(x.a(), y.a());
                // a repetition can be laid to either side of the edge: what agrees with both isn't touched by it
                boolean beyond = !goesOn(x, !before)
                        && !goesOn(y, !before)
                        && x.variants().isEmpty()
                        && y.variants().isEmpty();
                if (Likeness.overlaps(between)
                        && between.variants().stream()
                                .anyMatch(k -> beyond
                                        || (before
                                                ? k.toA() <= x.firstA() || k.toB() <= y.firstA()
                                                : k.fromA() >= x.endA() || k.fromB() >= y.endA()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean goesOn(Alignment x, boolean before) {
        int at = before ? x.firstA() : x.endA();
        return at > 0 && at < x.a().size() && x.a().hasPause(at);
    }

    /** The group with this reading cut in two, and all that reach over the cut; the same group where nothing parts it. */
    private static List<Quoted> cut(Quoted whole, List<Quoted> group, List<String> texts) {
        List<Span> extents = new ArrayList<>();
        List<Alignment> alignments = new ArrayList<>();
        for (Quoted q : group) {
            Alignment x = Alignment.of(whole.wording(), q.wording());
            boolean side = q != whole && Likeness.overlaps(x) && !sameStretch(whole, q);
            alignments.add(x);
            extents.add(side ? new Span(x.firstA(), x.endA()) : new Span(0, 0));
        }
        int firstEnd = extents.stream()
                .filter(s -> !s.isEmpty())
                .mapToInt(Span::end)
                .min()
                .orElse(0);
        int next = extents.stream()
                .filter(s -> !s.isEmpty() && s.start() >= firstEnd)
                .mapToInt(Span::start)
                .min()
                .orElse(-1);
        if (next < 0 || firstEnd == 0) {
            return group;
        }
        int at = boundary(whole.wording(), firstEnd, next);
        List<Quoted> out = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Quoted q = group.get(i);
            Span s = extents.get(i);
            if (q == whole) {
                split(q, at, texts, out);
            } else if (s.start() < at && at < s.end()) {
                split(q, alignments.get(i).crossing(at), texts, out);
            } else {
                out.add(q);
            }
        }
        return out;
    }

    private static boolean sameStretch(Quoted a, Quoted b) {
        return a.report() == b.report() && a.span().overlaps(b.span());
    }

    /** The last sentence's end between the two, else the last pause, else the later one. */
    private static int boundary(Wording w, int from, int to) {
        for (int i = to; i >= from; i--) {
            if (w.endsSentence(i) || w.isElided(i)) {
                return i;
            }
        }
        for (int i = to; i >= from; i--) {
            if (w.hasPause(i)) {
                return i;
            }
        }
        return to;
    }

    private static void split(Quoted q, int at, List<String> texts, List<Quoted> out) {
        String text = texts.get(q.report());
        Wording w = q.wording();
        if (at <= 0 || at >= w.size() || w.span(at - 1).equals(w.span(at))) {
            out.add(q);
            return;
        }
        int end = w.span(at - 1).end();
        int start = w.span(at).start();
        while (end < start && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        out.add(piece(q, text, new Span(q.span().start(), end)));
        out.add(piece(q, text, new Span(start, q.span().end())));
    }

    private static Quoted piece(Quoted q, String text, Span span) {
        return new Quoted(
                q.report(),
                new Locus(q.place().report(), span),
                Wording.of(text, span),
                q.speaker(),
                q.context(),
                q.names());
    }

    private static List<List<Quoted>> components(List<Quoted> pieces) {
        List<List<Quoted>> out = new ArrayList<>();
        boolean[] done = new boolean[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            if (done[i]) {
                continue;
            }
            List<Integer> reached = new ArrayList<>(List.of(i));
            done[i] = true;
            for (int k = 0; k < reached.size(); k++) {
                Quoted a = pieces.get(reached.get(k));
                for (int j = 0; j < pieces.size(); j++) {
                    Quoted b = pieces.get(j);
                    if (!done[j] && !sameStretch(a, b) && Likeness.overlaps(Alignment.of(a.wording(), b.wording()))) {
                        done[j] = true;
                        reached.add(j);
                    }
                }
            }
            if (reached.size() > 1) {
                out.add(reached.stream().sorted().map(pieces::get).toList());
            }
        }
        return out;
    }
}
