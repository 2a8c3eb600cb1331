package stemma.weigh.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;

/** Days and hours at which a page was put up, which each page has of its own: "4 October 2013, 18:07 (GMT+05:00)". They contradict nothing. */
final class Stamps {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?";

    private static final String CLOCK =
            "\\d{1,2}\\s?:\\s?\\d\\d(?:\\s?[AaPp]\\.?[Mm]\\.?)?(?:\\s?\\(?(?:GMT|UTC|[A-Z]{2,4}T)(?:\\s?[+-]\\s?\\d{1,2}(?:\\s?:\\s?\\d\\d)?)?\\)?)?";

    private static final Pattern STAMP = Pattern.compile("(?:\\b\\d{1,2}\\s" + MONTH + ",?\\s(?:19|20)\\d\\d|\\b"
            + MONTH + "\\s\\d{1,2},?\\s(?:19|20)\\d\\d|\\b(?:19|20)\\d\\d\\s?-\\s?\\d\\d\\s?-\\s?\\d\\d)[,\\s|-]{1,4}"
            + CLOCK + "|\\bUPDATED?:?\\s\\([^()\\n]{3,40}\\)");

    /** UTF-16 units on either side of a place in which its stamp lies. */
    private static final int AROUND = 60;

    private final Map<String, String> texts = new HashMap<>();

    Stamps(List<Annotated> reports) {
        reports.forEach(r -> texts.put(r.id(), r.text()));
    }

    /** Do all places of one of its readings stand in such stamps? */
    boolean isOf(Variation v) {
        return v.readings().values().stream()
                .anyMatch(at -> !at.isEmpty() && at.stream().allMatch(this::isStamp));
    }

    private boolean isStamp(Locus at) {
        String text = texts.getOrDefault(at.report(), "");
        int from = Math.max(0, at.start() - AROUND);
        Matcher m = STAMP.matcher(
                text.substring(from, Math.min(text.length(), at.span().end() + AROUND)));
        while (m.find()) {
            if (from + m.start() <= at.start() && at.span().end() <= from + m.end()) {
                return true;
            }
        }
        return false;
    }
}
