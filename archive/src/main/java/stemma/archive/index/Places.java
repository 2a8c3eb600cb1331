package stemma.archive.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stemma.report.Report;
import stemma.text.CodePoints;
import stemma.text.Fold;
import stemma.text.Span;

/** Where in a report's text that which a query seeks stands, and the stretch that shows it best. */
final class Places {
    /** Length of a snippet, in UTF-16 units: two to three lines of a terminal. */
    private static final int SNIPPET = 240;

    /** Of which so many stand before the first hit shown. */
    private static final int BEFORE = 60;

    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    Places(Asked asked) {
        collect(asked);
    }

    private void collect(Asked asked) {
        switch (asked) {
            case Asked.Words w -> {
                List<String> folded = Folding.WORDS.words(w.words());
                if (folded.size() == 1) {
                    words.addAll(folded);
                    stems.addAll(Folding.STEMS.words(w.words()));
                } else if (folded.size() > 1) {
                    rows.add(folded);
                }
            }
            case Asked.Beginning b -> beginnings.add(String.join("", Folding.WORDS.words(b.letters())));
            case Asked.All all -> all.parts().forEach(this::collect);
            case Asked.Any any -> any.parts().forEach(this::collect);
            case Asked.About about -> {}
            case Asked.Not not -> {}
        }
    }

    /** In UTF-16 units, in order, not overlapping. */
    List<Span> in(String text) {
        List<Folding.Token> tokens = Folding.WORDS.tokens(text);
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int last = last(tokens, i);
            if (last >= i) {
                Span s = new Span(tokens.get(i).start(), tokens.get(last).end());
                if (!out.isEmpty() && out.getLast().overlaps(s)) {
                    out.set(out.size() - 1, out.getLast().union(s));
                } else if (!s.isEmpty()) {
                    out.add(s);
                }
            }
        }
        return out;
    }

    /** The last token of the longest thing sought that begins with this one; -1 where none does. */
    private int last(List<Folding.Token> tokens, int i) {
        String w = tokens.get(i).word();
        int last = words.contains(w) || hasStem(w) || beginnings.stream().anyMatch(w::startsWith) ? i : -1;
        for (List<String> row : rows) {
            int end = i + row.size() - 1;
            if (end > last && end < tokens.size()) {
                boolean same = true;
                for (int k = 0; k < row.size() && same; k++) {
                    same = tokens.get(i + k).word().equals(row.get(k));
                }
                last = same ? end : last;
            }
        }
        return last;
    }

    /** Is it of one stem with a word that is sought? Stemming leaves a word's first letter, so most need not be stemmed. */
    private boolean hasStem(String word) {
        boolean may = stems.stream().anyMatch(s -> s.charAt(0) == word.charAt(0));
        return may && stems.containsAll(Folding.STEMS.words(word));
    }

    /** What to show: hits and snippet in code points of the report's untouched text. */
    record Shown(Span snippet, List<Span> hits) {}

    Shown show(Report asKept) {
        Report report = asKept.fairly();
        Span within = report.within();
        String text = within.of(report.text());
        List<Span> hits = in(text);
        String untouched = report.untouched();
        CodePoints points = new CodePoints(untouched);
        List<Span> out = new ArrayList<>();
        for (Span h : hits) {
            Span p = points(report, h.shift(within.start()), points);
            if (!p.isEmpty() && (out.isEmpty() || out.getLast().end() <= p.start())) {
                out.add(p);
            }
        }
        return new Shown(points(report, snippet(text, hits).shift(within.start()), points), out);
    }

    private static Span points(Report report, Span fair, CodePoints points) {
        Span back = report.back(fair);
        return new Span(points.toPoint(back.start()), points.toPoint(back.end()));
    }

    /** The stretch with the most different hits, the first of several; the beginning where there is none. */
    private static Span snippet(String text, List<Span> hits) {
        List<String> kinds = hits.stream().map(h -> Fold.words(h.of(text))).toList();
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            Set<String> different = new HashSet<>();
            for (int k = i; k < hits.size() && hits.get(k).end() <= hits.get(i).start() + SNIPPET - BEFORE; k++) {
                different.add(kinds.get(k));
            }
            if (different.size() > most) {
                most = different.size();
                best = i;
            }
        }
        int from = hits.isEmpty() ? 0 : Math.max(0, hits.get(best).start() - BEFORE);
        int to = Math.min(text.length(), from + SNIPPET);
        if (!hits.isEmpty()) {
            to = Math.max(to, Math.min(text.length(), hits.get(best).end()));
        }
        return atWords(text, from, to, hits.isEmpty() ? from : hits.get(best).start())
                .trim(text);
    }

    /** The stretch without the parts of words at its ends. */
    private static Span atWords(String text, int from, int to, int first) {
        int a = from;
        while (a > 0 && a < first && !Character.isWhitespace(text.charAt(a - 1))) {
            a++;
        }
        int b = to;
        while (b < text.length() && b > a + 1 && b > first && !Character.isWhitespace(text.charAt(b))) {
            b--;
        }
        boolean none = b <= first || b <= a + 1;
        int end = none ? to : b;
        boolean cut = end < text.length()
                && end > a
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1));
        return new Span(a, cut ? end + 1 : end);
    }
}
