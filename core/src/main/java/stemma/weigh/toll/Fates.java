package stemma.weigh.toll;

import java.util.Map;
import java.util.Set;
import stemma.annotate.NumberWords;

/** Words for what became of people, for people, and for small numbers of them. */
final class Fates {
    static final Set<String> KILLED = Set.of(
            "killed",
            "kill",
            "kills",
            "killing",
            "killings",
            "dead",
            "died",
            "dies",
            "slain",
            "fatally",
            "fatal",
            "murdered",
            "murder",
            "deceased",
            "death",
            "deaths",
            "homicide",
            "pronounced",
            "bodies");
    static final Set<String> HURT = Set.of(
            "injured",
            "injures",
            "injuring",
            "injury",
            "injuries",
            "wounded",
            "wounds",
            "wounding",
            "hurt",
            "hurts",
            "hurting",
            "hospitalized",
            "hospitalised",
            "hospital",
            "critical",
            "stable",
            "recovering");
    static final Set<String> STRUCK = Set.of("shot", "shooting", "gunned", "struck", "hit");
    static final Set<String> PEOPLE = Set.of(
            "people",
            "person",
            "persons",
            "men",
            "man",
            "women",
            "woman",
            "child",
            "children",
            "boy",
            "boys",
            "girl",
            "girls",
            "teen",
            "teens",
            "teenager",
            "teenagers",
            "victim",
            "victims",
            "male",
            "males",
            "female",
            "females",
            "student",
            "students",
            "officer",
            "officers",
            "other",
            "others",
            "adult",
            "adults",
            "juvenile",
            "juveniles",
            "youth",
            "youths",
            "kids",
            "brothers",
            "sisters",
            "friends",
            "deputy",
            "deputies",
            "suspect",
            "suspects",
            "toddler",
            "baby",
            "infant",
            "mother",
            "father",
            "couple",
            "workers",
            "worker",
            "passengers",
            "passenger",
            "residents",
            "soldiers",
            "civilians",
            "drivers",
            "driver");
    static final Set<String> SUSPECT = Set.of(
            "suspect",
            "suspects",
            "arrested",
            "arrest",
            "charged",
            "charges",
            "custody",
            "accused",
            "gunman",
            "shooter",
            "court",
            "jail",
            "booked",
            "pleaded",
            "convicted",
            "sentenced",
            "indicted",
            "alleged",
            "allegedly",
            "murderer",
            "bond",
            "bail",
            "wanted",
            "confessed",
            "detained",
            "arraigned");
    static final Set<String> VICTIM = Set.of(
            "victim",
            "victims",
            "killed",
            "dead",
            "died",
            "wounded",
            "injured",
            "hospital",
            "hospitalized",
            "pronounced",
            "deceased",
            "struck",
            "shot",
            "hit",
            "slain",
            "fatally",
            "wound",
            "wounds",
            "coroner",
            "surgery",
            "condition",
            "dies",
            "succumbed",
            "funeral");

    /** What a number may count that is no people. */
    static final Set<String> MEASURES = Set.of(
            "year", "years", "p", "a", "block", "months", "month", "days", "hours", "miles", "minutes", "feet",
            "percent", "am", "pm", "times", "shots", "rounds", "bullets", "blocks", "weeks");

    /** What a number in a court report counts. */
    static final Set<String> CHARGES = Set.of("count", "counts", "charge", "charges", "felony", "felonies", "degree");

    /** Greatest number in words that the models have learnt to read. */
    private static final int MOST_IN_WORDS = 20;

    private static final Map<String, Integer> MORE =
            Map.of("a", 1, "an", 1, "another", 1, "double", 2, "both", 2, "triple", 3, "quadruple", 4);

    private Fates() {}

    /** The number that the word counts people with; -1 where it is none. */
    static int number(String lower) {
        int word = NumberWords.small(lower).orElse(-1);
        if (word >= 0 && word <= MOST_IN_WORDS) {
            return word;
        }
        if (lower.length() < 3 && lower.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(lower);
        }
        return MORE.getOrDefault(lower, -1);
    }

    static boolean isArticle(String lower) {
        return lower.equals("a") || lower.equals("an") || lower.equals("another");
    }
}
