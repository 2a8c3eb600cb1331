package stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.report.Part;
import stemma.text.Span;

/**
 * Links to other stories that a page's text has lost inside a paragraph: a box of headlines that opened at a person's name, "(RELATED: a
 * headline)".
 */
final class Insets {
    /**
     * "Mayor Anna Berg Anna Maria BergCouncil to vote on harbour Ferry strike enters third week MORE said": behind the name stands the box's own
     * heading, the full name with the same surname, to which the first headline is stuck; the box ends with its button.
     */
    private static final Pattern BOX = Pattern.compile(
            "(?<![\\p{L}])(\\p{Lu}[\\p{L}'’-]+) ((?:(?:\\p{Lu}[\\p{L}.'’-]*|[(“\"][\\p{L} .]{1,20}[)”\"]) ){1,4}\\1(?=\\p{Lu})[^\\n]{0,700}?MORE)\\b");

    private static final Pattern BRACKET = Pattern.compile(
            "[(\\[](?:RELATED|Related|SEE ALSO|See also|READ MORE|Read more|READ ALSO|ALSO READ|READ|WATCH|MORE|VIDEO)\\s?:\\s[^()\\[\\]\\n]{5,220}[)\\]]");

    private static final String OTHERS = "points to other stories";

    private Insets() {}

    /** Of the paragraphs, the stretches that are none of the article, in order. */
    static List<Part> find(String text, List<Span> paragraphs) {
        List<Part> out = new ArrayList<>();
        for (Span p : paragraphs) {
            String own = p.of(text);
            if (own.contains("MORE")) {
                Matcher box = BOX.matcher(own);
                while (box.find()) {
                    add(out, p, box.start(2), box.end(2));
                }
            }
            if (own.indexOf(':') >= 0 && (own.indexOf('(') >= 0 || own.indexOf('[') >= 0)) {
                Matcher bracket = BRACKET.matcher(own);
                while (bracket.find()) {
                    add(out, p, bracket.start(), bracket.end());
                }
            }
        }
        out.sort(Comparator.comparing(Part::span));
        return out;
    }

    private static void add(List<Part> out, Span paragraph, int start, int end) {
        out.add(new Part(
                Part.Kind.RELATED_LINK, new Span(paragraph.start() + start, paragraph.start() + end), null, OTHERS));
    }
}
