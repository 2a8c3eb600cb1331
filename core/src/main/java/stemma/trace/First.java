package stemma.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.clean.Origins.Origin;
import stemma.report.Title;
import stemma.text.Span;

/**
 * Says a sentence whose the news was at first: "The payments were first reported by the Harbour Gazette", "The Gazette broke the story"? What it says was first
 * told must stand at the beginning of a report of the story, or be "the news": who first told of something else by the way ("first reported that the ferry would stop") had one statement first.
 */
final class First {
    /** Sentences at a report's beginning, the title aside, in which its news stands. By judgement. */
    private static final int BEGINNING = 3;

    private static final Pattern FIRST = Pattern.compile(
            "\\bfirst\\s(?:(?:was|were)\\s)?(?:reported|published|disclosed|revealed|broadcast|aired|obtained)\\b(?!\\s(?:that|how|last|in\\s(?:19|20)))"
                    + "|\\bfirst\\sto\\s(?:report|publish|disclose|reveal)\\b(?!\\sthat)|\\bbroke\\s(?:the|this)\\s(?:news|story)\\b|\\b(?:news|story)\\b.{0,40}\\bbroken\\sby\\b"
                    + "|\\boriginally\\s(?:reported|published|appeared)\\b|\\bfirst\\sappeared\\b",
            Pattern.CASE_INSENSITIVE);

    /** The news itself. */
    private static final Pattern NEWS = Pattern.compile("(?i)\\b(?:news|story|article|report|scoop|it|this)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{Ll}{4,}");

    /** What such a sentence is made of. */
    private static final Set<String> FRAME = Set.of(
            "first",
            "reported",
            "report",
            "published",
            "publish",
            "disclosed",
            "disclose",
            "revealed",
            "reveal",
            "broadcast",
            "aired",
            "obtained",
            "were",
            "that",
            "this",
            "which",
            "with",
            "from",
            "about",
            "earlier",
            "have",
            "been",
            "originally",
            "appeared",
            "broke",
            "broken",
            "they",
            "their",
            "week",
            "month",
            "year",
            "also",
            "said");

    /** What the story is about. */
    private final Set<String> news = new HashSet<>();

    First(List<Annotated> reports) {
        for (Annotated r : reports) {
            Title title = r.report().title();
            words(title == null ? "" : title.text(), news);
            r.sentences().stream().limit(BEGINNING).forEach(s -> words(s.span().of(r.text()), news));
        }
    }

    /** @param i number of the sentence that names the origin */
    boolean says(Annotated r, int i, Origin o) {
        Span at = r.sentences().get(i).span();
        String told = at.of(r.text());
        if (!FIRST.matcher(told).find()) {
            return false;
        }
        String rest = told.substring(0, o.span().start()) + " "
                + told.substring(Math.min(told.length(), o.span().end()));
        if (NEWS.matcher(rest).find()) {
            return true;
        }
        Set<String> of = new HashSet<>();
        words(rest, of);
        of.retainAll(news);
        return !of.isEmpty();
    }

    private static void words(String text, Set<String> into) {
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(w -> !FRAME.contains(w))
                .map(w -> w.substring(0, Math.min(w.length(), 5)))
                .forEach(into::add);
    }
}
