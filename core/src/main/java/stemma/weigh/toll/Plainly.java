package stemma.weigh.toll;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.weigh.Toll;

/** The greatest number of killed or of hurt that a report gives in plain words and figures: "more than 100 injured", "dozens were wounded". */
final class Plainly {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,2}|\\d{2,6}|dozens|scores|hundreds|thousands)";

    /** Words in round figures that stand for at least so many. */
    private static final Map<String, Integer> ROUND =
            Map.of("dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2000);

    private static final String PEOPLE =
            "(?:\\sof)?(?:\\s(?:other|more|people|others|persons|men|women|children|civilians|passengers|protesters|demonstrators|officers|soldiers|students|workers|victims|residents)){0,3}";

    private static final Pattern KILLED = told("killed|dead|slain", "killed|killing|claimed the lives of");
    private static final Pattern HURT = told("injured|wounded|hurt", "injured|injuring|wounded|wounding|hurt|hurting");

    private Plainly() {}

    private static Pattern told(String after, String before) {
        return Pattern.compile("(?i)(?<![\\d.,$-])\\b" + NUMBER + PEOPLE
                + "\\s(?:were\\s|was\\s|are\\s|have\\sbeen\\s|had\\sbeen\\s)?(?:"
                + after + ")\\b|\\b(?:" + before
                + ")\\s(?:at\\sleast\\s|more\\sthan\\s|about\\s|some\\s|nearly\\s|almost\\s|over\\s)?" + NUMBER
                + "(?!\\p{L}|[\\d.,]*\\d|[\\s-](?:years?|months?|days|hours|minutes|miles|times))");
    }

    /** 0 where none does. */
    static int greatest(List<Annotated> reports, Toll.Fate fate) {
        int most = 0;
        for (Annotated r : reports) {
            Matcher m = (fate == Toll.Fate.KILLED ? KILLED : HURT).matcher(r.text());
            while (m.find()) {
                String n = m.group(1) != null ? m.group(1) : m.group(2);
                Integer round = ROUND.get(n.toLowerCase(java.util.Locale.ROOT));
                most = Math.max(most, round != null ? round : Integer.parseInt(n.replace(",", "")));
            }
        }
        return most;
    }
}
