package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Cue;
import stemma.text.Span;
import stemma.weigh.Corruption;

/**
 * Paragraphs in the midst of a shared text that a sibling does not have between the same two neighbours, and that speak to the
 * reader or point elsewhere instead of telling the story.
 */
final class ForeignBodies {
    /** Longest foreign paragraph, in words: boxes and links are short, the longest of the shapes known is 30. */
    private static final int LONGEST = 60;

    /** Words before and after the paragraph that are looked at; half of them on one side have to be shared. */
    private static final int NEAR = 20;

    private static final Pattern POINTER = Pattern.compile(
            "^(?:(?:read (?:more|also|next|on)|also read|see (?:also|more)|more on|more from|"
                    + "advertisement|sponsored|promoted|most (?:viewed|read|popular)|share (?:this|on)|follow us|subscribe|sign up|click here|"
                    + "comments? (?:are|is) closed|don't miss|in pictures|editor's picks)\\b|"
                    + "(?:related|watch|video|photo(?:s| gallery)?|gallery|listen|trending|recommended)\\b(?:\\s*[:|–—-]|(?![^\\n]*[.!?][\"”’')]*\\s*$)))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Cue READER = Cue.of(
            "\\b(?:newsletter|subscri(?:be|bers?|ption)|sign(?:ing)? up|log ?in|(?:use|uses|accept|allow|our) cookies?|cookie (?:policy|settings)|privacy policy|terms of (?:use|service)|our app|this site|our site|"
                    + "our newsroom|our tip line|breaking news alerts?|community guidelines|unlimited (?:digital )?access|cancel any ?time|"
                    + "your (?:browser|settings|inbox|experience|email)|never miss a|story continues|follow us|click here|browser does not support|facebook twitter|"
                    + "have you got a story|contact (?:us|the newsroom)|free trial|download our)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ForeignBodies() {}

    static List<Corruption> find(Columns columns) {
        List<Corruption> out = new ArrayList<>();
        for (int i = 0; i < columns.reports().size(); i++) {
            Annotated r = columns.reports().get(i);
            for (int p = 0; p < r.paragraphs().size(); p++) {
                Span paragraph = r.paragraphs().get(p);
                if (addresses(r, paragraph)) {
                    List<Locus> without = siblingsWithout(columns, i, paragraph);
                    if (!without.isEmpty()) {
                        out.add(new Corruption(
                                r.report().locus(paragraph),
                                paragraph.of(r.text()),
                                null,
                                Corruption.Kind.FOREIGN_BODY,
                                without));
                    }
                }
            }
        }
        return out;
    }

    private static boolean addresses(Annotated r, Span paragraph) {
        String text = paragraph.of(r.text());
        return r.words().within(paragraph).length() <= LONGEST
                && (POINTER.matcher(text).find() || READER.in(text));
    }

    /** Siblings that share the words before or after the paragraph, but not the paragraph: the places of their shared words next to it. */
    private static List<Locus> siblingsWithout(Columns columns, int report, Span paragraph) {
        Span words = columns.reports().get(report).words().within(paragraph);
        List<Locus> out = new ArrayList<>();
        for (int s = 0; s < columns.reports().size(); s++) {
            BitSet shared = s == report ? new BitSet() : columns.shared(report, s);
            int inside = shared.get(words.start(), words.end()).cardinality();
            int before =
                    shared.get(Math.max(0, words.start() - NEAR), words.start()).cardinality();
            int after = shared.get(words.end(), words.end() + NEAR).cardinality();
            if (3 * inside < words.length() && 2 * Math.max(before, after) >= NEAR) {
                int next = after >= before ? shared.nextSetBit(words.end()) : shared.previousSetBit(words.start() - 1);
                columns.partner(report, next, s).ifPresent(out::add);
            }
        }
        return out;
    }
}
