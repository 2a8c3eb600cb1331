package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Span;
import stemma.weigh.Corruption;

/** Damage that shows without a witness: an attribution told twice over, a lone word where a title stood. */
final class BrokenText {
    /** "spokesperson said Ann Lee He said": a verb of saying, a name, a pronoun and a verb of saying with nothing between. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "\\b(?:said|says|told|stated|added)\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3})\\s+(?:He|She|They|It)\\s+(?:said|says|told|stated|added)\\b");

    /** After a sentence, one that is a single word in small letters, before a capital or the paragraph's end. */
    private static final Pattern LONE = Pattern.compile(
            "(?<=[.!?][”\"]\\s|\\s\\p{Ll}{3,20}[.!?]\\s)(?!(?:etc|approx|resp|incl|dept|govt|est|max|min|vol|eds|tel|fig|sec|ext|apt|gov|gen|sen|rep)\\.)(\\p{Ll}{3,})\\.(?=\\s+\\p{Lu}|\\s*$)",
            Pattern.MULTILINE);

    private BrokenText() {}

    static List<Corruption> find(List<Annotated> reports) {
        List<Corruption> out = new ArrayList<>();
        for (Annotated r : reports) {
            TreeMap<String, List<Span>> lone = new TreeMap<>();
            for (Span paragraph : r.paragraphs()) {
                Matcher a = ATTRIBUTION.matcher(r.text()).region(paragraph.start(), paragraph.end());
                while (a.find()) {
                    out.add(corruption(
                            r,
                            new Span(a.start(), a.end()),
                            Corruption.Kind.BROKEN_ATTRIBUTION,
                            named(reports, r, a.group(1))));
                }
                Matcher l = LONE.matcher(r.text())
                        .region(paragraph.start(), paragraph.end())
                        .useTransparentBounds(true);
                while (l.find()) {
                    lone.computeIfAbsent(l.group(1), k -> new ArrayList<>()).add(new Span(l.start(1), l.end(1) + 1));
                }
            }
            lone.values().forEach(places -> out.add(lone(r, places)));
        }
        return out;
    }

    /** What comes again and again is one artefact, told once, with its other places. */
    private static Corruption lone(Annotated r, List<Span> places) {
        List<Locus> again =
                places.subList(1, places.size()).stream().map(r.report()::locus).toList();
        return corruption(
                r, places.getFirst(), again.isEmpty() ? Corruption.Kind.WORD : Corruption.Kind.ARTEFACT, again);
    }

    private static Corruption corruption(Annotated r, Span span, Corruption.Kind kind, List<Locus> evidence) {
        return new Corruption(r.report().locus(span), span.of(r.text()), null, kind, evidence);
    }

    /** Where the others have the name with its verb of saying next to it. */
    private static List<Locus> named(List<Annotated> reports, Annotated except, String name) {
        Pattern p = Pattern.compile(Pattern.quote(name) + "\\s+(?:said|says|told|stated|added)\\b");
        List<Locus> out = new ArrayList<>();
        for (Annotated r : reports) {
            if (r == except) {
                continue;
            }
            for (Span paragraph : r.paragraphs()) {
                Matcher m = p.matcher(r.text()).region(paragraph.start(), paragraph.end());
                while (m.find()) {
                    out.add(r.report().locus(new Span(m.start(), m.end())));
                }
            }
        }
        return out;
    }
}
