package stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.report.Part;
import stemma.text.Span;

/**
 * Finds the quotations of a report and their speakers. English goes by learnt models; what they learnt of quotation marks holds for
 * any style, of cues for English only. German, French and Spanish go by {@link Rules}, which find no speech without marks.
 */
public final class Quotations {
    private Quotations() {}

    /** In order of their start; empty where the report quotes nobody. */
    public static List<Quotation> find(Annotated report) {
        Tokens t = Tokens.of(report, !Rules.know(report.report().language()));
        return t.size == 0 ? List.of() : find(report, t, Model.shipped());
    }

    /** Places of quotation marks without a partner in their paragraph, in order. */
    public static List<Span> unpaired(Annotated report) {
        return Marks.find(report.text(), report.paragraphs()).unpaired();
    }

    /** All stretches between quotation marks, marks included, speech or not, in order of their start; nested ones follow. */
    public static List<Span> marked(Annotated report) {
        return Marks.find(report.text(), report.paragraphs()).stretches().stream()
                .map(Marks.Stretch::span)
                .toList();
    }

    static List<Quotation> find(Annotated report, Tokens t, Model model) {
        List<Quotation> out = new ArrayList<>();
        if (Rules.know(report.report().language())) {
            byRule(t, report, out);
        } else {
            byModel(report, t, model, out);
        }
        nested(t, out);
        crossheads(report, out);
        out.sort(Comparator.comparing(Quotation::span));
        return out;
    }

    private static void byRule(Tokens t, Annotated report, List<Quotation> out) {
        Persons persons = new Persons(t, report.names());
        for (Rules.Found f : Rules.find(t, report.report().language())) {
            Mention m = f.speaker();
            String canonical = persons.next(m, f.said());
            out.add(new Quotation(
                    Quotation.Type.DIRECT,
                    whole(t, f.said(), 2),
                    m == null ? null : t.span(m.first(), m.last()),
                    canonical,
                    f.cue() < 0 ? null : t.span(f.cue(), f.cue()),
                    false));
        }
    }

    private static void byModel(Annotated report, Tokens t, Model model, List<Quotation> out) {
        double[][] chances = Roles.chances(t, model.roles(), model.transition());
        List<Said> contents = new ArrayList<>(
                Layers.apart(t, formal(t, Contents.find(t, chances, model.contents(), model.threshold()))));
        List<Kept> kept = turns(t, contents);
        contents.removeIf(c -> Transcripts.isShouted(t, c));
        List<Said> turns = kept.stream().map(Kept::said).toList();
        kept.addAll(tagged(t, contents, turns));
        List<Mention> mentions = Mention.find(t, chances);
        List<@Nullable Mention> speakers = Speakers.choose(t, chances, mentions, contents, model.speakers());
        Persons persons = new Persons(t, report.names());
        Subjects subjects = new Subjects(report, t);
        for (int i = 0; i < contents.size(); i++) {
            Said c = contents.get(i);
            int type = Speakers.type(t, c);
            Mention m = speaker(t, speakers.get(i));
            Span cue = Cues.find(t, chances, c, m);
            if (m != null) {
                m = subjects.instead(m.before(t, cue), c, cue, mentions).bare(t).sayers(t, c, cue);
                Plain.Found own = Layers.direct(t, c, m);
                Mention subject = own == null ? m : own.speaker();
                boolean open = type == 0 && (own == null || Layers.isNobody(t, subject));
                Plain.Found tail = open ? Plain.tail(t, c, subject, cue) : null;
                tail = tail != null ? tail : own;
                if (tail != null) {
                    m = tail.speaker();
                    cue = t.span(tail.cue(), tail.cue());
                }
                m = Heads.of(t, c, subjects.withFellows(m, c, cue), cue);
                cue = cue == null ? null : Heads.without(t, cue, m);
                m = type > 0 && Frames.isHearer(t, m, cue) || Heads.isAnybody(t, m, cue) ? null : m;
            }
            cue = cue == null ? null : Governing.nearer(t, c, cue);
            Governing.Second second = type == 0 && m != null ? Governing.parted(t, c) : null;
            c = second == null ? c : second.first();
            c = type == 2 ? c : Bounds.of(t, c, cue, contents);
            boolean said = type == 0
                    ? Telling.isTold(t, c, m, cue)
                            && !Frames.isSpokenOf(t, m, cue)
                            && !Plain.isTag(t, c)
                            && !Governing.isHeard(t, c)
                            && !(m != null && cue != null && isNobodys(t, c, m, cue))
                    : !Telling.isLabel(t, c, cue)
                            && !Bounds.isFronted(t, c, cue)
                            && !(type == 2 && Frames.isTitle(t, c, cue));
            if (said) {
                kept.add(new Kept(type == 0 ? Layers.withoutTail(t, Plain.whole(t, c, contents)) : c, m, cue));
                if (second != null) {
                    kept.add(new Kept(second.second(), m, t.span(second.cue(), second.cue())));
                }
            }
        }
        for (Plain.Found f : Plain.find(t, kept.stream().map(q -> withCue(t, q)).toList())) {
            int to = t.fold[f.cue()].equals("according") ? f.cue() + 1 : f.cue();
            Span cue = t.span(f.cue(), to);
            kept.add(new Kept(Bounds.of(t, f.said(), cue, contents), f.speaker(), cue));
        }
        kept.replaceAll(q -> relayed(t, q));
        kept.replaceAll(q -> new Kept(withoutMark(t, q.said()), q.speaker(), q.cue()));
        kept.sort(Comparator.comparingInt(q -> q.said().first()));
        fromStart(t, kept);
        withoutSpeakers(t, kept);
        withConditions(t, kept);
        oneSpeech(t, kept);
        for (int i = 0; i < kept.size(); i++) {
            Kept q = kept.get(i);
            Mention m = q.speaker();
            if (m == null && Speakers.type(t, q.said()) > 0 && i + 1 < kept.size()) {
                m = goesOn(t, q.said(), kept.get(i + 1).said(), kept.get(i + 1).speaker(), persons);
            }
            String canonical = persons.next(m, q.said());
            out.add(quotation(t, q.said(), m, canonical, q.cue(), turns.contains(q.said())));
        }
    }

    /** The turns of a transcript; taken out of what the models found. */
    private static List<Kept> turns(Tokens t, List<Said> contents) {
        List<Kept> out = new ArrayList<>();
        for (Transcripts.Turn turn : Transcripts.find(t)) {
            Said said = turn.said();
            contents.removeIf(c -> t.paragraph[c.first()] == t.paragraph[said.first()]);
            out.add(new Kept(said, turn.speaker(), t.span(turn.colon(), turn.colon())));
        }
        return out;
    }

    /** What is said by a tag's form; taken out of what the models found. */
    private static List<Kept> tagged(Tokens t, List<Said> contents, List<Said> turns) {
        List<Kept> out = new ArrayList<>();
        for (Tags.Tag tag : Tags.find(t)) {
            Said said = tag.said();
            if (turns.stream().anyMatch(s -> s.holds(said.first()))) {
                continue;
            }
            Said rest = tag.rest();
            int to = Math.max(said.last(), tag.tag().last());
            if (contents.stream().anyMatch(c -> c.first() < said.first() && c.last() >= said.first())) {
                continue;
            }
            int name = Math.max(said.last(), tag.speaker().last() + 1);
            boolean joined = rest != null
                    && contents.stream()
                            .anyMatch(c -> c.first() <= name && c.last() >= rest.first() && c.last() <= rest.last());
            Said second = joined ? rest : null;
            contents.removeIf(c -> c.last() >= said.first()
                    && (c.first() <= name
                            || c.first() <= to && (t.fold[c.first()].equals("not") || c.last() - c.first() < 3)));
            int last = t.fold[tag.cue()].equals("according") ? tag.cue() + 1 : tag.cue();
            Span cue = t.span(tag.cue(), last);
            out.add(new Kept(said, tag.speaker(), cue));
            if (second != null) {
                out.add(new Kept(second, tag.speaker(), cue));
            }
        }
        return out;
    }

    /** What is told as said, by whom it seems, and the words that tell so. */
    private record Kept(
            Said said, @Nullable Mention speaker, @Nullable Span cue) {}

    /**
     * What holds the one who is told to say something else says nothing of itself: "said NAME, and left"; of "NAME, blasting it as
     * \u201cabsurd,\u201d said ..." only the words between marks are said.
     */
    private static void withoutSpeakers(Tokens t, List<Kept> kept) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Said c = kept.get(i).said();
            Mention own = kept.get(i).speaker();
            for (Kept other : own == null ? List.copyOf(kept) : List.<Kept>of()) {
                Mention m = other.speaker();
                if (m == null || !c.holds(m.first()) || !c.holds(m.last()) || t.stretch[m.first()] >= 0) {
                    continue;
                }
                int from = m.last() + 1;
                boolean says = from < c.last()
                        && t.fold[from].equals(",")
                        && t.fold[from + 1].endsWith("ing")
                        && Telling.isVerb(t.fold[from + 1]);
                while (from < c.last() && t.state[from] != Tokens.OPEN) {
                    from++;
                }
                if (says && from < c.last() && m.first() == c.first()) {
                    kept.set(i, new Kept(new Said(from, c.last()), m, null));
                } else {
                    kept.remove(i);
                }
                break;
            }
        }
    }

    /** The lines of one speech are said by whoever the line with a cue of its own names. */
    private static void oneSpeech(Tokens t, List<Kept> kept) {
        int from = 0;
        for (int i = 1; i <= kept.size(); i++) {
            boolean same = i < kept.size()
                    && t.stretch[kept.get(i).said().first()]
                            == t.stretch[kept.get(i - 1).said().last()] + 1
                    && t.stretch[kept.get(i - 1).said().last()] >= 0
                    && t.stretches.get(t.stretch[kept.get(i).said().first()]).open() == 0;
            if (same) {
                continue;
            }
            Plain.Found behind = Plain.lineBehind(t, kept.get(i - 1).said());
            if (behind != null) {
                Span cue = t.span(behind.cue(), behind.cue());
                for (int k = from; k < i; k++) {
                    kept.set(k, new Kept(kept.get(k).said(), behind.speaker(), cue));
                }
                from = i;
                continue;
            }
            for (Kept named : List.copyOf(kept.subList(from, i))) {
                Mention m = named.speaker();
                if (i - from > 1
                        && m != null
                        && named.cue() != null
                        && t.paragraph[m.first()] == t.paragraph[named.said().first()]) {
                    for (int k = from; k < i; k++) {
                        kept.set(k, new Kept(kept.get(k).said(), m, kept.get(k).cue()));
                    }
                    break;
                }
            }
            from = i;
        }
    }

    /** Does the one named only show it, stand in it or name the line? Then it is told of nobody that he says it. */
    private static boolean isNobodys(Tokens t, Said c, Mention m, Span cue) {
        return Heads.isThing(t, m, cue)
                || Heads.isHearsay(t, c, cue)
                || Transcripts.isHeading(t, m, cue)
                || Plain.isParted(t, c, m, cue);
    }

    private static Said withCue(Tokens t, Kept q) {
        int cue = q.cue() == null ? t.size : t.at(q.cue().start());
        boolean before =
                cue < q.said().first() && t.sentence[cue] == t.sentence[q.said().first()];
        return before ? new Said(cue, q.said().last()) : q.said();
    }

    /** Without the bullet or "(AGENCY)" that stands before it. */
    private static Said withoutMark(Tokens t, Said said) {
        int first = Speakers.type(t, said) > 0 ? said.first() : Tags.behindDateline(t, said.first());
        return first < said.last() ? new Said(first, said.last()) : said;
    }

    private static Kept relayed(Tokens t, Kept q) {
        Mention m = q.speaker();
        Plain.Found f = m == null ? null : Relayed.of(t, q.said(), m, q.cue());
        return f == null ? q : new Kept(f.said(), f.speaker(), t.span(f.cue(), f.cue()));
    }

    /** What stands before the tag at its sentence's end is said from its beginning. */
    private static void fromStart(Tokens t, List<Kept> kept) {
        for (int i = 0; i < kept.size(); i++) {
            Kept q = kept.get(i);
            if (q.cue() != null && Speakers.type(t, q.said()) == 0) {
                List<Said> others =
                        kept.stream().filter(k -> k != q).map(Kept::said).toList();
                kept.set(i, new Kept(Plain.fromStart(t, q.said(), q.cue(), others), q.speaker(), q.cue()));
            }
        }
    }

    /** Joins a condition to what is said under it, where nobody else says anything between. */
    private static void withConditions(Tokens t, List<Kept> kept) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Kept q = kept.get(i);
            Kept before = i == 0 ? null : kept.get(i - 1);
            int start = t.sentenceStart[q.said().first()];
            boolean alone = before == null || before.said().last() < start;
            boolean own = before != null
                    && before.said().first() == start
                    && before.speaker() != null
                    && before.speaker().equals(q.speaker());
            if (q.cue() != null && (alone || own) && Bounds.isConditional(t, q.said(), q.cue())) {
                kept.set(i, new Kept(new Said(start, q.said().last()), q.speaker(), q.cue()));
                if (own) {
                    kept.remove(--i);
                }
            }
        }
    }

    private static @Nullable Mention speaker(Tokens t, @Nullable Mention chosen) {
        return chosen == null || Frames.isTime(t, chosen) ? null : chosen.bare(t);
    }

    private static Quotation quotation(
            Tokens t, Said c, @Nullable Mention m, @Nullable String canonical, @Nullable Span cue, boolean turn) {
        int type = turn ? 2 : Telling.isNamesOnly(t, c) ? 0 : Speakers.type(t, c);
        return new Quotation(
                type == 2 ? Quotation.Type.DIRECT : type == 1 ? Quotation.Type.MIXED : Quotation.Type.INDIRECT,
                whole(t, c, type),
                m == null ? null : t.span(m.first(), m.last()),
                canonical,
                cue,
                false,
                type < 2 && Frames.takeBack(t, c, m, cue));
    }

    /** Tokens of a paragraph that is speech from end to end, at least. */
    private static final int PARAGRAPH = 6;

    /**
     * With the stretches between marks that are speech by their form, where they are not among what was found: those that "according
     * to" follows, the paragraphs of a speech that goes on, and whole paragraphs of sentences.
     */
    private static List<Said> formal(Tokens t, List<Said> found) {
        List<Said> out = new ArrayList<>(found);
        for (int k = 0; k < t.stretches.size(); k++) {
            int a = t.stretchFirst[k];
            int b = t.stretchLast[k];
            int next = b + 1 < t.size && t.fold[b + 1].equals(",") ? b + 2 : b + 1;
            boolean goesOn =
                    a >= 0 && k > 0 && t.stretches.get(k - 1).close() == 0 && a == t.firsts[t.paragraph[a]] && b > a;
            boolean cued = a >= 0
                    && b > a + 2
                    && next + 2 < t.size
                    && t.sentence[next + 2] == t.sentence[b]
                    && t.fold[next].equals("according")
                    && t.fold[next + 1].equals("to");
            boolean paragraph = a >= 0
                    && b > a + PARAGRAPH
                    && a == t.firsts[t.paragraph[a]]
                    && b == t.firsts[t.paragraph[a] + 1] - 1
                    && t.state[b] == Tokens.CLOSE
                    && ".!?".contains(t.fold[b - 1]);
            if (paragraph && 2 * covered(out, a, b) < b - a) {
                out.removeIf(s -> s.first() >= a && s.last() <= b);
                out.add(new Said(a, b));
            } else if ((cued || goesOn) && found.stream().noneMatch(s -> s.first() <= b && s.last() >= a)) {
                out.add(new Said(a, b));
            }
        }
        out.sort(Comparator.comparingInt(Said::first));
        return out;
    }

    /** Tokens from the one to the other that content lies within. */
    private static int covered(List<Said> contents, int first, int last) {
        return contents.stream()
                .filter(s -> s.first() >= first && s.last() <= last)
                .mapToInt(s -> s.last() - s.first() + 1)
                .sum();
    }

    /** "NAME said … . It must be “so”. He said …": whoever spoke before and goes on right after said what stands between. */
    private static @Nullable Mention goesOn(
            Tokens t, Said said, Said next, @Nullable Mention speaker, Persons persons) {
        if (speaker == null || speaker.kind() != Mention.Kind.PRONOUN || speaker.first() <= said.last()) {
            return null;
        }
        boolean follows = t.paragraph[speaker.first()] == t.paragraph[said.last()]
                && t.sentence[speaker.first()] == t.sentence[said.last()] + 1
                && t.sentenceStart[speaker.first()] == speaker.first()
                && next.first() > speaker.last();
        return follows && persons.isOneBefore(speaker, next) ? speaker : null;
    }

    /** Direct speech with both its marks, where all between them is said. */
    private static Span whole(Tokens t, Said c, int type) {
        Span span = t.span(c.first(), c.last());
        int k = t.stretch[c.first()];
        if (type != 2 || k < 0 || k != t.stretch[c.last()]) {
            return span;
        }
        Marks.Stretch s = t.stretches.get(k);
        boolean fromStart = span.start() <= s.inside().start();
        boolean toEnd = c.last() >= t.stretchLast[k] - 1;
        return new Span(
                fromStart ? s.span().start() : span.start(), toEnd ? s.span().end() : span.end());
    }

    /** Quotations inside what somebody said: of several words, so that no title or nickname counts. */
    private static void nested(Tokens t, List<Quotation> out) {
        List<Quotation> found = new ArrayList<>();
        for (Marks.Stretch s : t.nested) {
            int words = 0;
            for (int i = t.at(s.span().start());
                    i < t.size && t.start[i] < s.span().end();
                    i++) {
                words += t.isWord(i) ? 1 : 0;
            }
            boolean within = out.stream()
                    .anyMatch(q -> q.span().contains(s.span()) && !q.span().equals(s.span()));
            if (words >= 4 && within) {
                found.add(new Quotation(Quotation.Type.DIRECT, s.span(), null, null, null, true));
            }
        }
        out.addAll(found);
    }

    /** Crossheads that are quotations whole; nobody is named in them. */
    private static void crossheads(Annotated report, List<Quotation> out) {
        List<Span> heads =
                report.report().parts(Part.Kind.CROSSHEAD).map(Part::span).toList();
        for (Marks.Stretch s : Marks.find(report.text(), heads).stretches()) {
            boolean all = heads.stream().anyMatch(h -> h.equals(s.span()));
            if (all && s.close() > 0 && !s.nested()) {
                out.add(new Quotation(Quotation.Type.DIRECT, s.span(), null, null, null, false));
            }
        }
    }
}
