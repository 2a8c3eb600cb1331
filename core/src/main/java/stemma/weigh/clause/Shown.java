package stemma.weigh.clause;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Tree;
import stemma.text.Span;

/** What of a report is shown for a clause, so that it can be read by itself. */
final class Shown {
    /** Tokens between a noun and what is said of it, over which both are shown. */
    private static final int NEAR = 6;

    /** Tokens that are shown before a clause to have its subject. */
    private static final int FAR = 14;

    /** "DOVER, England (AP) - ", "Dover) ", before what a report begins with. */
    private static final String PLACE = "\\p{Lu}[\\p{L}.' ]{1,30}(?:,\\s\\p{Lu}[\\p{L}.' ]{1,20})?";

    private static final String DATELINE = "(?:" + PLACE
            + "\\s?\\([^()]{2,30}\\)\\s?[-\u2013\u2014:]{1,2}\\s|[\\p{Lu}, ]{3,30}\\s[-\u2013\u2014]{1,2}\\s|" + PLACE
            + "\\)\\s)";

    /** What ties a sentence to the one before and says nothing by itself. */
    private static final String TIE =
            "(?:(?:But|And)\\s(?!for\\b|so\\b|yet\\b|now\\b|then\\b|not\\b|only\\b)|(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|"
                    + "Indeed|Thus|Also|Still|Then|On the other hand|In addition|Of course|For example|For instance|As a result|At the same time|But|And),\\s)";

    private static final Pattern LEAD = Pattern.compile(DATELINE + "?" + TIE + "?");

    private Shown() {}

    /** Without a dateline and a "but" or "however" before it, where something follows. */
    static Span withoutLead(String text, Span span) {
        Matcher m = LEAD.matcher(text).region(span.start(), span.end());
        int start = m.lookingAt() ? m.end() : span.start();
        return start < span.end() ? new Span(start, span.end()) : span;
    }

    /**
     * @param about the noun that the clause says something about without having it; -1 for none
     * @param tokens of the clause, rising
     */
    static Span of(String text, Tree t, int h, int about, List<Integer> tokens) {
        int first = tokens.getFirst();
        int last = tokens.getLast();
        String r = t.relation(h);
        boolean hangs = r.equals("relcl") || r.equals("acl") && t.parse().tag(h).equals("VBN");
        boolean shares = r.equals("conj") && t.subject(h) < 0;
        if (about >= 0 && about < first && first - about <= (hangs ? NEAR : shares ? FAR : 0)) {
            first = Actors.phraseStart(t, about);
        } else if (r.equals("advcl")
                && t.parse().form(first).equalsIgnoreCase("when")
                && tokens.size() > 1
                && Actors.isPast(t, h)) {
            first = tokens.get(1);
        }
        return balanced(
                text,
                new Span(t.parse().tokens().start(first), t.parse().tokens().end(last)));
    }

    /** With the mark that closes what is opened within, and without one that closes what is not. */
    private static Span balanced(String text, Span span) {
        int start = span.start();
        int end = span.end();
        for (String pair : List.of("\u201c\u201d", "()")) {
            int open = 0;
            for (int i = start; i < end; i++) {
                if (text.charAt(i) == pair.charAt(0)) {
                    open++;
                } else if (text.charAt(i) == pair.charAt(1)) {
                    if (open == 0 && i - start < FAR) {
                        start = i + 1;
                    } else if (open > 0) {
                        open--;
                    }
                }
            }
            int close = end;
            while (open > 0 && close < Math.min(text.length(), end + 2) && text.charAt(close) != pair.charAt(1)) {
                close++;
            }
            if (open > 0 && close < text.length() && text.charAt(close) == pair.charAt(1)) {
                end = close + 1;
            }
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < end ? new Span(start, end) : span;
    }
}
