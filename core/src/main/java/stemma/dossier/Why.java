package stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import stemma.weigh.Writing;

/** An {@link Explanation} in words for a terminal: the verdict, what decided it, the way in the family tree, the passages side by side. */
public final class Why {
    private static final int MOST_PASSAGES = 12;
    private static final int MOST_LETTERS = 600;

    /** A sentence in other words is shown from here on; below it likelier says something else. */
    private static final double LIKELY = 0.5;

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
                List.of(),
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
        aside(d);
        if (!e.way().isEmpty()) {
            head("The way from one to the other in the family tree");
            e.way().forEach(w -> edge(w, d));
        }
        passages(e.passages(), answers(e), e.shareA(), e.shareB());
    }

    /** Sentences of the two that answer each other in different languages, by turns; none where the way has them not between these two. */
    private List<Locus> answers(Explanation e) {
        return e.way().stream()
                .flatMap(w -> w.reasons().stream())
                .filter(r -> r.kind() == Lineage.Evidence.LANGUAGE)
                .map(Lineage.Reason::spans)
                .filter(s -> s.stream().allMatch(l -> List.of(a.id(), b.id()).contains(l.report())))
                .findFirst()
                .orElse(List.of());
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
                                + (d.reports().traced().isDoubted(a.id(), b.id())
                                        ? " share no text that tells of a common source. But whether they are two sources cannot be told: "
                                                + d.reports()
                                                        .traced()
                                                        .independent()
                                                        .reason() + "."
                                        : " are held to be independent: what they share anybody may write who reports the same event.");
                });
        for (Source s : d.reports().traced().sources()) {
            if (e.sources().contains(s.id())) {
                say("Common source: " + SourceLabel.of(s, d.reports()) + ".");
            }
        }
    }

    private void decided(Explanation e) {
        Map<Measure, Test> by = new EnumMap<>(Measure.class);
        e.tests().forEach(t -> by.put(t.measure(), t));
        Test words = by.get(Measure.COPIED_WORDS);
        Test part = by.get(Measure.COPIED_PART);
        Test shared = by.get(Measure.SHARED_WORDS);
        Test share = by.get(Measure.SHARED_PART);
        Test same = by.get(Measure.SHARED_AND_SAME);
        Test anchors = by.get(Measure.ANCHORS);
        if (anchors != null) {
            languages(anchors, by.get(Measure.ANCHORS_IN_ORDER), by.get(Measure.NUMBERS));
        } else if (words == null || part == null || shared == null || share == null || same == null) {
            say("They have no passage in common, not even a short one.");
        } else {
            say("Word for word: "
                    + (words.value() == 0
                            ? "no stretch of " + number(words.threshold()) + " words or more is the same in both. "
                            : number(words.value()) + " words in long stretches that are the same in both ("
                                    + number(words.threshold()) + " needed), " + hundredth(part.value())
                                    + " of all that the two share (" + hundredth(part.threshold()) + " needed). ")
                    + met(words.met() && part.met()));
            say("In whatever wording: " + number(shared.value()) + (shared.value() == 1 ? " word" : " words")
                    + " in passages in common (" + number(shared.threshold()) + " needed), " + hundredth(share.value())
                    + " of the shorter report (" + hundredth(share.threshold()) + " needed). "
                    + (share.met() && !same.met()
                            ? "But hardly a word stands the same in both: with three quarters of those that do it comes to "
                                    + hundredth(same.value()) + " (" + hundredth(same.threshold()) + " needed). "
                            : "")
                    + met(shared.met() && share.met() && same.met()));
            say("Words between quotation marks do not count here: whoever was there can quote them.");
        }
        switch (e.verdict()) {
            case DESCENDANT, COMMON_SOURCE -> {
                if (!e.byThemselves()) {
                    say(
                            "By themselves the two would not be held related. What ties them is the way by other reports, below.");
                }
            }
            case UNCLEAR -> {
                if (e.byThemselves()) {
                    say(
                            "By themselves the two would be held related. But the fullest reports of the two families share less, and of a short report a larger part is facts that anybody prints.");
                }
                say(
                        "Count them as two sources only if you know better: a credit to one agency, or more of the same, would decide it.");
            }
            case UNRELATED -> say("None of this is enough, and no other report links them.");
        }
    }

    /** Of two languages: who translates keeps names and numbers in their order. */
    private void languages(Test anchors, @Nullable Test order, @Nullable Test numbers) {
        say(
                "They are in different languages, so what is written alike in both is compared: names and numbers. Who translates keeps their order.");
        say(number(anchors.value()) + " stand in one order in both (" + number(anchors.threshold()) + " needed)"
                + (order == null
                        ? ""
                        : ", " + hundredth(order.value()) + " of those that both have (" + hundredth(order.threshold())
                                + " needed)")
                + (numbers == null
                        ? ""
                        : ". Of the numbers in the report with fewer, the other has " + hundredth(numbers.value())
                                + " (" + hundredth(numbers.threshold()) + " needed)")
                + ".");
    }

    private static String hundredth(double part) {
        return Math.round(part * 100) + "%";
    }

    /** What both quote, which ties nobody to anybody, and which of the two was written first by what they say of events. */
    private void aside(StoryDossier d) {
        long quotes = d.account().utterances().stream()
                .filter(u ->
                        u.readings().stream().anyMatch(r -> r.place().report().equals(a.id()))
                                && u.readings().stream()
                                        .anyMatch(r -> r.place().report().equals(b.id())))
                .count();
        if (quotes > 0) {
            say((quotes == 1 ? "Both print one quotation" : "Both print " + quotes + " quotations")
                    + " of the same words or nearly so. That alone makes them no kin.");
        }
        d.account().writing().comparisons().stream()
                .filter(c -> List.of(c.a(), c.b()).containsAll(List.of(a.id(), b.id())))
                .filter(c -> c.verdict() != Writing.Verdict.CANNOT_TELL)
                .forEach(c -> {
                    head("Which was written first, by what they say of events");
                    WritingLines.of(new Writing(List.of(), List.of(c))).forEach(this::say);
                });
    }

    private static String met(boolean met) {
        return met ? "That is enough." : "Not enough.";
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.0f", d);
    }

    private void edge(Lineage.Edge e, StoryDossier d) {
        Double sure = e.confidence();
        boolean either = e.relation() == Lineage.Relation.TRANSLATION && isLost(e.from(), d);
        say(e.to()
                + switch (e.relation()) {
                    case REPRINT -> " reprints ";
                    case REWRITE -> " rewrites ";
                    case TRANSLATION -> either ? " goes back, in its own language, to " : " translates ";
                    case UPDATE -> " brings up to date ";
                    case QUOTES -> " quotes from ";
                }
                + name(e.from(), d)
                + (e.relation() == Lineage.Relation.TRANSLATION
                        ? either ? "; which one is the original cannot be told" : ""
                        : ": " + hundredth(e.share()) + " of its words")
                + (sure == null ? "" : ", " + hundredth(sure) + " sure")
                + ". Evidence: "
                + e.reasons().stream().map(Why::reason).collect(Collectors.joining("; ")) + ".");
    }

    private static boolean isLost(String node, StoryDossier d) {
        return d.reports().traced().lineage().nodes().stream().anyMatch(n -> n.lost() && n.id().equals(node));
    }

    private static String name(String node, StoryDossier d) {
        return isLost(node, d) ? "a text that is not here (" + node + ")" : node;
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
            case LANGUAGE -> "names and numbers in the same order, in another language";
        };
    }

    private void passages(List<Passage> all, List<Locus> answers, double shareA, double shareB) {
        head("Side by side");
        if (all.isEmpty() && !answers.isEmpty()) {
            say("In different languages; the sentences that hold most of the names and numbers that both have:");
            for (int i = 0; i + 1 < answers.size(); i += 2) {
                boolean turned = !answers.get(i).report().equals(a.id());
                Locus left = answers.get(turned ? i + 1 : i);
                Locus right = answers.get(turned ? i : i + 1);
                out.add("");
                Beside.lines(place(left), text(left), place(right), text(right)).forEach(out::add);
            }
            return;
        }
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
        List<Passage> sound = all.stream()
                .filter(p -> p.kind() != Passage.Kind.PARAPHRASE || p.score() >= LIKELY)
                .toList();
        List<Passage> shown = sound.stream()
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
        if (sound.size() > shown.size()) {
            out.add("");
            say("and " + (sound.size() - shown.size()) + " shorter ones; stemma reuse prints all.");
        }
        if (all.size() > sound.size()) {
            out.add("");
            say("Left out here and not counted: " + (all.size() - sound.size())
                    + (all.size() - sound.size() == 1 ? " sentence that is" : " sentences that are")
                    + " likelier not to say the same.");
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
