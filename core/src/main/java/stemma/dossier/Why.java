package stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stemma.annotate.Annotated;
import stemma.collate.Collation;
import stemma.collate.Collator;
import stemma.collate.Passage;
import stemma.report.Locus;
import stemma.report.Report;
import stemma.trace.Explanation;
import stemma.trace.Explanation.Measure;
import stemma.trace.Explanation.Test;
import stemma.trace.Lineage;
import stemma.trace.Source;
import stemma.trace.Traced;

/** An {@link Explanation} in words for a terminal: the verdict, what decided it, the way in the family tree, the passages side by side. */
public final class Why {
    private static final int MOST_PASSAGES = 12;
    private static final int MOST_LETTERS = 600;
    private final List<String> out = new ArrayList<>();
    private final Report a;
    private final Report b;
    private final Points points;

    private Why(Report a, Report b) {
        this.a = a;
        this.b = b;
        this.points = new Points(List.of(a, b));
    }

    /**
     * @param dossier that holds both reports
     * @throws IllegalArgumentException where one of them is not in the dossier
     */
    public static String of(Dossier dossier, String a, String b) {
        Why why = new Why(report(dossier, a), report(dossier, b));
        Optional<StoryDossier> story = dossier.stories().stream()
                .filter(s ->
                        s.story().reports().contains(a) && s.story().reports().contains(b))
                .findFirst();
        if (a.equals(b)) {
            why.say(a + " is one report; name two.");
        } else if (story.isEmpty()) {
            why.apart(dossier);
        } else {
            why.write(story.get());
        }
        return String.join("\n", why.out) + "\n";
    }

    private static Report report(Dossier d, String id) {
        return d.reports().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + id));
    }

    private void apart(Dossier dossier) {
        say(a.id() + " and " + b.id()
                + " are held to tell different stories; reports are only traced to one another within a story.");
        head("What decided");
        say(
                "Their words, names, numbers and times, weighed by rarity, are less alike than those of reports of one story. "
                        + a.id() + " stands in " + headline(dossier, a) + ", " + b.id() + " in " + headline(dossier, b)
                        + ".");
        List<Annotated> both = dossier.stories().stream()
                .flatMap(s -> s.reports().reports().stream())
                .filter(r -> r.id().equals(a.id()) || r.id().equals(b.id()))
                .sorted(Comparator.comparing(Annotated::id))
                .toList();
        Optional<Collation> laid = Collator.collate(both.getFirst(), both.getLast());
        passages(
                laid.map(Collation::passages).orElse(List.of()),
                laid.map(c -> c.a().equals(a.id()) ? c.shareA() : c.shareB()).orElse(0.0),
                laid.map(c -> c.a().equals(a.id()) ? c.shareB() : c.shareA()).orElse(0.0));
    }

    private static String headline(Dossier d, Report r) {
        return d.stories().stream()
                .filter(s -> s.story().reports().contains(r.id()))
                .findFirst()
                .map(s -> "\u201C" + Summary.plain(Summary.shorten(s.story().headline(), 80)) + "\u201D")
                .orElse("no story");
    }

    private void write(StoryDossier d) {
        Explanation e = Explanation.of(
                d.reports().traced(), d.reports().reports(), d.reports().collations(), a.id(), b.id());
        verdict(d, e);
        head("What decided");
        decided(e);
        if (!e.way().isEmpty()) {
            head("The way from one to the other in the family tree");
            e.way().forEach(w -> edge(w, d));
        }
        passages(e.passages(), e.shareA(), e.shareB());
    }

    private void verdict(StoryDossier d, Explanation e) {
        String pair = a.id() + " and " + b.id();
        say(
                switch (e.verdict()) {
                    case DESCENDANT -> pair + " are related: one goes back to the other.";
                    case COMMON_SOURCE ->
                        pair + " are related: neither goes back to the other, both hold text of one source.";
                    case UNCLEAR ->
                        pair
                                + ": it cannot be told whether they are related. They share more than chance gives, and less than copying does.";
                    case UNRELATED ->
                        pair
                                + (isDoubted(d.reports().traced())
                                        ? " share no text that tells of a common source. But both come from one newsroom, which may have asked anew or only written again: whether they are two sources cannot be told."
                                        : " are held to be independent: what they share anybody may write who reports the same event.");
                });
        for (Source s : d.reports().traced().sources()) {
            if (e.sources().contains(s.id())) {
                say("Common source: " + SourceLabel.of(s, d.reports()) + ".");
            }
        }
    }

    private boolean isDoubted(Traced traced) {
        String x = traced.ownSource().get(a.id());
        String y = traced.ownSource().get(b.id());
        return traced.doubts().stream()
                .anyMatch(t -> t.source().equals(x) && t.other().equals(y)
                        || t.source().equals(y) && t.other().equals(x));
    }

    private void decided(Explanation e) {
        Map<Measure, Test> by = new EnumMap<>(Measure.class);
        e.tests().forEach(t -> by.put(t.measure(), t));
        Test words = by.get(Measure.COPIED_WORDS);
        Test part = by.get(Measure.COPIED_PART);
        Test shared = by.get(Measure.SHARED_WORDS);
        Test share = by.get(Measure.SHARED_PART);
        if (words == null || part == null || shared == null || share == null) {
            say("They share no passage at all, not even a short one. One would be the least.");
        } else {
            say("Word for word: "
                    + (words.value() == 0
                            ? "no stretch of " + number(words.threshold()) + " words or more stands the same in both"
                            : number(words.value()) + " words stand in long stretches that are the same in both; "
                                    + number(words.threshold()) + " are the least")
                    + ". " + (words.value() == 0 ? "" : "They are " + percent(part) + ". ")
                    + met(words.met() && part.met()));
            say("In other words: passages in common, in whatever wording, come to " + number(shared.value())
                    + (shared.value() == 1 ? " word" : " words") + "; " + number(shared.threshold())
                    + " are the least. They are " + percent(share) + ". " + met(shared.met() && share.met()));
            say("Words between quotation marks are left out of all these numbers: whoever was there can quote them.");
        }
        switch (e.verdict()) {
            case DESCENDANT, COMMON_SOURCE -> {
                if (!e.byThemselves()) {
                    say(
                            "By themselves the two would not be held related. What ties them is the way by other reports, below.");
                }
            }
            case UNCLEAR -> say("More of the same, or a credit to one agency, would decide it.");
            case UNRELATED ->
                say("Either finding would have made them kin; neither was met, and no other report links them.");
        }
    }

    private static String percent(Test t) {
        String of = t.measure() == Measure.COPIED_PART ? "of all that the two share" : "of the shorter report";
        return Math.round(t.value() * 100) + "% " + of + "; " + Math.round(t.threshold() * 100) + "% is the least";
    }

    private static String met(boolean met) {
        return met ? "Enough to hold them related." : "Not enough.";
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.0f", d);
    }

    private void edge(Lineage.Edge e, StoryDossier d) {
        Double sure = e.confidence();
        say(name(e.to(), d) + " took from " + name(e.from(), d) + ": "
                + switch (e.relation()) {
                    case REPRINT -> "a reprint";
                    case REWRITE -> "a rewrite";
                    case TRANSLATION -> "a translation";
                    case UPDATE -> "an update";
                    case QUOTES -> "quotes from it";
                }
                + ", " + Math.round(e.share() * 100) + "% of its words, "
                + (sure == null ? "how sure cannot be told" : "sure by " + Math.round(sure * 100) + "%")
                + ". Evidence: "
                + e.reasons().stream().map(Why::reason).collect(Collectors.joining("; ")) + ".");
    }

    private static String name(String node, StoryDossier d) {
        boolean lost = d.reports().traced().lineage().nodes().stream().anyMatch(n -> n.lost() && n.id().equals(node));
        return lost ? node + " (a text that is not here)" : node;
    }

    private static String reason(Lineage.Reason r) {
        boolean against = r.weight() < 0;
        String where = r.note().isEmpty() ? "" : " (" + r.note() + ")";
        return switch (r.kind()) {
            case WORDING -> "shared wording";
            case QUOTATION -> "the same quotations";
            case ORDER -> against ? "though the order of paragraphs differs" : "the same order of paragraphs";
            case ERROR -> "readings that only these have";
            case CREDIT -> against ? "though they credit different sources" : "the same credit";
            case DATELINE -> against ? "though their datelines differ" : "the same dateline";
            case TIME ->
                against ? "though the times given say otherwise" + where : "the times given agree with it" + where;
            case LANGUAGE -> "another language";
        };
    }

    private void passages(List<Passage> all, double shareA, double shareB) {
        head("Side by side");
        if (all.isEmpty()) {
            say(
                    "They share no passage: no run of words rare enough to tell, and no sentence of one that says the same as one of the other.");
            return;
        }
        say(String.format(
                Locale.ROOT,
                "%d %s in common: %.0f%% of the words of %s, %.0f%% of those of %s.",
                all.size(),
                all.size() == 1 ? "passage" : "passages",
                shareA * 100,
                a.id(),
                shareB * 100,
                b.id()));
        List<Passage> shown = all.stream()
                .sorted(Comparator.comparingInt((Passage p) -> -p.a().span().length())
                        .thenComparing(Passage::a))
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparing(this::inA))
                .toList();
        for (Passage p : shown) {
            out.add("");
            say(
                    switch (p.kind()) {
                        case VERBATIM -> "word for word";
                        case EDITED -> "edited, " + Math.round(p.score() * 100) + "% alike";
                        case PARAPHRASE ->
                            "in other words, " + Math.round(p.score() * 100) + "% likely to say the same";
                    });
            Locus left = inA(p);
            Locus right = left == p.a() ? p.b() : p.a();
            Beside.lines(place(left), text(left), place(right), text(right)).forEach(out::add);
        }
        if (all.size() > shown.size()) {
            out.add("");
            say("and " + (all.size() - shown.size()) + " shorter ones; stemma reuse prints all.");
        }
    }

    private Locus inA(Passage p) {
        return p.a().report().equals(a.id()) ? p.a() : p.b();
    }

    private String place(Locus l) {
        return l.report() + ":" + points.start(l) + "-" + points.end(l);
    }

    private String text(Locus l) {
        Report r = l.report().equals(a.id()) ? a : b;
        return Summary.plain(Summary.shorten(l.span().of(r.text()), MOST_LETTERS));
    }

    private void head(String text) {
        out.add("");
        out.add(text.toUpperCase(Locale.ROOT));
    }

    private void say(String text) {
        out.addAll(Beside.wrap(text, Beside.WIDTH));
    }
}
