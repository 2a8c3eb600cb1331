package stemma.weigh.clause;

import java.util.regex.Pattern;
import stemma.text.Cue;
import stemma.weigh.Statement;

/** Reads off a sentence what standing the report gives to it. What is announced never becomes what happened. */
public final class Standing {
    private static final Cue DENIED = Cue.of(
            "\\b(?:den(?:y|ies|ied|ying)|refut(?:es|ed)|disput(?:es|ed) (?:that|the claim)|rejected (?:the )?(?:claims?|allegations?|accusations?))\\b");
    private static final Cue ALLEGED = Cue.of(
            "\\b(?:alleg(?:edly|es|ing)|alleged that|reportedly|purportedly|supposedly|unconfirmed|rumou?red|accus(?:ed|es|ing))\\b");
    private static final Cue PLANNED = Cue.of(
            "\\b(?:will|won't|shall|is to|are to|would (?:\\p{L}+ )?(?:meet|hold|visit|travel|take place|begin|start|return|reopen|open|launch)|scheduled (?:to|for)|plans? to|planned (?:to|for)|set to|due to (?:be|meet|visit|arrive|begin|open|start)|"
                    + "intends? to|agreed to|announced (?:plans|that)|goes to|heads to|going to)\\b");
    private static final Cue PREDICTED =
            Cue.of("\\b(?:will not|won't|won’t|nor will|neither will|will never)\\b", Pattern.CASE_INSENSITIVE);
    private static final Cue EXPECTED = Cue.of(
            "\\b(?:expect(?:s|ed|ing)?(?! to have)|likely|unlikely|may|might|could(?! not)|hop(?:e|es|ed|ing) to|anticipat(?:e|es|ed)|possible|perhaps|forecast|is believed)\\b");
    /** What somebody was told to do is not done by that. */
    private static final Cue ORDERED =
            Cue.of("\\b(?:told|ordered|urged|asked|advised|instructed|warned|called (?:up)?on) (?:\\p{L}+ ){0,3}to\\b");

    /** What ought to be, by whoever tells it. */
    private static final Cue WANTED = Cue.of(
            "\\b(?:should|must|ought to)\\b(?! (?:have|be (?:noted|said)))"
                    + "|(?<!\\b(?:will|would|shall|should|can|could|may|might|must|to|not|n['’]t|cannot|never|also|only|soon|still|now|then|always|it|let|and|or)\\s)\\bbe (?:\\p{L}+ed|made|held|given|taken|brought|paid|put|sent|built|cut)\\b");

    private static final Cue SAID = Cue.of(
            "\\b(?:said|says|told|according to|stated|added|argued|claimed|warned|stressed|insisted|tweeted|wrote|believes?|called for|urged)\\b|[“”\"]");

    /** A verb that makes what follows a plan. */
    private static final Pattern PLANS = Pattern.compile(
            "(?i)\\b(?:announced|planned|scheduled|agreed|expected|hoped|intended|set|due|anticipated|forecast|predicted|vowed|pledged|promised|ordered)$");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”?|\"[^\"]*\"?");

    private Standing() {}

    /** Of a clause: what it says itself, else said where somebody says it. */
    public static Statement.Status of(Clause c) {
        Statement.Status s = of(c.text(), c.quoted());
        boolean ahead = s == Statement.Status.PLANNED || s == Statement.Status.EXPECTED;
        if (ahead && c.past() && c.words().contains(c.predicate())) {
            String before = c.report()
                    .text()
                    .substring(
                            c.span().start(),
                            Math.max(
                                    c.span().start(),
                                    c.report().words().span(c.predicate()).end()));
            if (!PLANNED.in(before)
                    && !EXPECTED.in(before)
                    && !PLANS.matcher(before).find()) {
                s = SAID.in(before) ? Statement.Status.SAID : Statement.Status.HAPPENED;
            }
        }
        return s == Statement.Status.HAPPENED && (c.speaker() != null || WANTED.in(c.text()))
                ? Statement.Status.SAID
                : s;
    }

    /** The same whoever says it: is it told as done or as to come? */
    public static Statement.Status plainly(Clause c) {
        String text = c.text().replace("“", "").replace("”", "").replace("\"", "");
        return ORDERED.in(text) ? Statement.Status.PLANNED : of(text, false);
    }

    /** Quoted: is it somebody's own words? */
    public static Statement.Status of(String sentence, boolean quoted) {
        if (quoted) {
            return Statement.Status.SAID;
        }
        String unquoted = sentence.indexOf('“') < 0 && sentence.indexOf('"') < 0
                ? sentence
                : QUOTED.matcher(sentence).replaceAll(" “ ");
        if (DENIED.in(unquoted)) {
            return Statement.Status.DENIED;
        }
        if (ALLEGED.in(unquoted)) {
            return Statement.Status.ALLEGED;
        }
        if (PREDICTED.in(unquoted)) {
            return SAID.in(unquoted) ? Statement.Status.SAID : Statement.Status.EXPECTED;
        }
        if (PLANNED.in(unquoted)) {
            return Statement.Status.PLANNED;
        }
        if (EXPECTED.in(unquoted)) {
            return Statement.Status.EXPECTED;
        }
        return SAID.in(unquoted) ? Statement.Status.SAID : Statement.Status.HAPPENED;
    }
}
