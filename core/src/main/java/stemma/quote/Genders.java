package stemma.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import stemma.text.Fold;

/**
 * Which of "he" and "she" a person of a report may be: by titles ("Ms"), kin ("her husband, NAME") and given names. Where nothing tells, or
 * the report tells both, either.
 */
final class Genders {
    enum Gender {
        HE,
        SHE,
        UNKNOWN
    }

    /** Titles, which begin large before a name: "the fans miss NAME" tells nothing of NAME. */
    private static final Set<String> HIS_TITLES = Set.of(
            ("mr mr. sir lord king prince pope chairman congressman spokesman herr monsieur imam rabbi cardinal archbishop father brother")
                    .split(" "));

    private static final Set<String> HER_TITLES = Set.of(
            "mrs mrs. ms ms. miss dame lady queen princess chairwoman congresswoman spokeswoman frau madame sister"
                    .split(" "));

    /** What a person may be to another, and offices, which begin small as well. */
    private static final Set<String> HIS_KIN = Set.of(
            "father husband son brother uncle nephew grandfather boyfriend businessman chairman congressman spokesman"
                    .split(" "));

    private static final Set<String> HER_KIN = Set.of(
            "mother wife daughter sister aunt niece grandmother girlfriend businesswoman actress chairwoman congresswoman spokeswoman"
                    .split(" "));

    /** Given names of men in most of the world's news in English; those that women bear as well, here or elsewhere, are left out, and words. */
    private static final Set<String> MEN = Set.of(
            ("aaron abdul abraham adam adrian ahmad ahmed alan albert aldo alejandro alexander alfred ali allen alvin anders andre andrew andy anthony"
                            + " antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent"
                            + " brett brian bruce bruno bryan carl carlos charles christopher chuck clarence claude clayton clint clive"
                            + " colin conrad craig dan daniel danny dave david dean dennis derek diego dmitri dmitry don donald doug douglas duncan dustin dwight"
                            + " earl ed eddie edgar edmund eduardo edward edwin emmanuel enrique eric erik ernest eugene felix fernando fidel francisco"
                            + " frank franklin fred frederick gareth gary gavin geoffrey george gerald gerard gilbert glenn gordon graham greg"
                            + " gregory guillermo gustavo hans harold harry harvey hassan hector henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor"
                            + " ivan jack jacob jacques jake james jared jason javier jay jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan"
                            + " jorge jose joseph joshua juan julian julio justin karl keith ken kenneth kenny kevin kirk klaus kurt kyle larry lars lawrence"
                            + " leonard leroy lionel lloyd louis lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark"
                            + " martin marvin matt matthew maurice max maxwell michael mickey miguel mike mikhail mitch mitchell mohamed mohammad mohammed muhammad mustafa"
                            + " nathan nathaniel neil nelson nicholas nicolas nigel nikolai noah norman oliver olaf omar oscar otto owen pablo patrick paul pavel pedro peter"
                            + " phil philip phillip pierre rafael ralph ramon raul ray raymond reginald ricardo richard rick rob robert roberto rodney roger roland"
                            + " roman ron ronald ross roy rudolf rudy rupert russell ryan salman samuel saul scott sean sebastian sergei sergey seth simon"
                            + " stanley stefan stephen steve steven stuart ted terrence theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler viktor vincent"
                            + " vladimir volodymyr wade wallace walter warren wayne wesley wilhelm william winston wolfgang xavier yusuf zachary")
                    .split(" "));

    /** The same of women; names of places and months are left out, too. */
    private static final Set<String> WOMEN = Set.of(
            ("abigail ada adriana agnes alexandra alexandria alice alicia alison allison amanda amber amelia amy ana angela anita ann anna anne annette"
                            + " annie audrey barbara beatrice becky bella beth bethany betty beverly bonnie brenda bridget brittany carla carmen"
                            + " caroline carolyn carrie catherine cecilia cheryl christina christine cindy claire clara claudia colleen"
                            + " crystal cynthia daisy danielle dawn deborah debra denise diana diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena"
                            + " elise elizabeth ella ellen elsa emily emma erica erika erin esther eva eve evelyn fatima felicia fiona gabriela gail geraldine"
                            + " gina giorgia gladys gloria grace greta hannah harriet hazel heather heidi helen helena helga hillary hilary holly ida ingrid irene iris isabel"
                            + " isabella ivanka jacqueline jane janet janice jasmine jeanne jenna jennifer jenny jessica jill joanna jodie josephine joyce"
                            + " juanita judith judy julia julie karin kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kimberly kirsten"
                            + " kristen kristin kristina laura lauren laurie leah leila lena leticia linda lisa liz lois lorraine louise lucia lucy lydia madeleine"
                            + " madeline maggie marcia margaret margarita maria marianne marie marilyn marina marjorie martha mary matilda maureen megan melania melanie melinda"
                            + " melissa mercedes meredith michelle mildred miriam molly monica nadia nancy naomi natalia natalie nicole nina nora norma olga"
                            + " olivia pamela patricia paula pauline penelope penny phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rose rosemary"
                            + " ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia sonia sophia sophie stella stephanie sue susan susanna suzanne"
                            + " svetlana sylvia tamara tanya tara tatiana teresa theresa therese tiffany tina ursula valerie vanessa vera veronica viola"
                            + " vivian wanda wendy yolanda yvette yvonne")
                    .split(" "));

    private final Map<String, Gender> told = new HashMap<>();

    Genders(Tokens t, Names names) {
        for (Bearer r : names.runs) {
            String full = names.person(r);
            if (full == null) {
                continue;
            }
            for (int i = r.first() - 1;
                    i >= Math.max(0, r.first() - 3) && t.sentence[i] == t.sentence[r.first()];
                    i--) {
                boolean comma = t.fold[i].equals(",");
                if (!comma && t.isWord(i)) {
                    String w = t.fold[i];
                    boolean large = t.isCapital(i);
                    learn(
                            full,
                            HIS_KIN.contains(w) || large && HIS_TITLES.contains(w),
                            HER_KIN.contains(w) || large && HER_TITLES.contains(w));
                }
                if (t.isWord(i) && !Bearer.TITLES.contains(names.bare(i)) || comma && i < r.first() - 1) {
                    break;
                }
            }
            String given = Fold.word(full.split(" ", 2)[0]);
            if (full.indexOf(' ') > 0) {
                learn(full, MEN.contains(given), WOMEN.contains(given));
            }
        }
    }

    private void learn(String person, boolean he, boolean she) {
        if (he || she) {
            told.merge(person, he ? Gender.HE : Gender.SHE, (a, b) -> a == b ? a : Gender.UNKNOWN);
        }
    }

    /** What a pronoun tells. */
    static Gender of(String pronoun) {
        return switch (pronoun) {
            case "he", "his", "him" -> Gender.HE;
            case "she", "her" -> Gender.SHE;
            default -> Gender.UNKNOWN;
        };
    }

    /** @param person the fullest form in the report */
    boolean mayBe(String person, Gender gender) {
        Gender known = told.getOrDefault(person, Gender.UNKNOWN);
        return known == Gender.UNKNOWN || gender == Gender.UNKNOWN || known == gender;
    }
}
