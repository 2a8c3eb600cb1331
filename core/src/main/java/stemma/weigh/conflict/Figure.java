package stemma.weigh.conflict;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Words;
import stemma.weigh.clause.Synonyms;
import stemma.weigh.clause.Terms;

/**
 * What a number tells, as far as the words around it show.
 *
 * @param restated does it repeat the number before its bracket in another measure or currency: "1 million (1.5 million)"?
 * @param owner folded word for whom it is told of: whose age, after whose name the bracket stands; empty where nothing shows it
 */
record Figure(Sort sort, boolean restated, String owner) {
    /** Numbers of two sorts never answer each other. */
    enum Sort {
        CLOCK,
        AGE,
        DAY,
        OTHER
    }

    private static final Pattern CLOCK = Pattern.compile(
            "\\b(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b|(?:[01]?\\d|2[0-3]):[0-5]\\d\\b|\\d{1,2}h[0-5]\\d\\b"
                    + "|\\d{1,2}(?:[:.][0-5]\\d)?\\s(?:Uhr|Auer|heures)\\b|\\p{L}+\\so['’]clock\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGE = Pattern.compile(
            "[\\p{L}\\d]+(?:[- ]\\p{L}+)??[- ](?:years?[- ]olds?|jährige[nrms]?|Jahre alt|ans)\\b(?:\\s(?<owner>\\p{L}+))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGED =
            Pattern.compile("\\b(?:aged?|im Alter von|âgée? de|de)\\s$", Pattern.CASE_INSENSITIVE);

    /** Letters before and after a number in which its sort shows. */
    private static final int AROUND = 24;

    static Figure of(Annotated r, Locus at) {
        String text = r.text();
        int from = Math.max(0, at.start() - AROUND);
        int to = Math.min(text.length(), at.end() + AROUND);
        Matcher clock = CLOCK.matcher(text).region(from, to);
        while (clock.find()) {
            if (clock.start() < at.end() && at.start() < clock.end()) {
                return new Figure(Sort.CLOCK, false, "");
            }
        }
        Words words = r.words();
        int first = words.firstFrom(at.start());
        int next = words.firstFrom(at.end());
        Matcher age = AGE.matcher(text).region(at.start(), Math.min(text.length(), to + AROUND));
        if (age.lookingAt()) {
            boolean french = age.group().toLowerCase(Locale.ROOT).endsWith("ans");
            if (!french || AGED.matcher(text.substring(from, at.start())).find()) {
                String owner = age.group("owner");
                return new Figure(Sort.AGE, false, owner == null ? "" : owner.toLowerCase(Locale.ROOT));
            }
        }
        if (isApposed(r, first, at)) {
            return new Figure(Sort.AGE, false, Token.bare(words.folded(first - 1)));
        }
        if (first > 0 && isMonth(r, first - 1) || next < words.size() && isMonth(r, next)) {
            return new Figure(Sort.DAY, false, "");
        }
        return bracketed(r, at);
    }

    private static boolean isMonth(Annotated r, int word) {
        return Token.value(Token.Sort.MONTH, r, word).isPresent();
    }

    /** Does the number stand alone after a name and a comma, and before another: "Orne, 28, said"? */
    private static boolean isApposed(Annotated r, int first, Locus at) {
        String text = r.text();
        return first > 0
                && Token.isCapital(r, first - 1)
                && !isMonth(r, first - 1)
                && text.substring(r.words().end(first - 1), at.start()).strip().equals(",")
                && at.span().of(text).chars().allMatch(Character::isDigit)
                && at.end() < text.length()
                && ",.;)".indexOf(text.charAt(at.end())) >= 0
                && (at.end() + 1 == text.length() || Character.isWhitespace(text.charAt(at.end() + 1)));
    }

    private static Figure bracketed(Annotated r, Locus at) {
        String text = r.text();
        int open = text.lastIndexOf('(', at.start());
        if (open < 0 || text.substring(open, at.start()).indexOf(')') >= 0) {
            return new Figure(Sort.OTHER, false, "");
        }
        int before = r.words().firstFrom(open) - 1;
        for (int w = Math.max(0, before - 1); w <= before; w++) {
            if (r.words().surface(w).chars().anyMatch(Character::isDigit)) {
                return new Figure(Sort.OTHER, true, "");
            }
        }
        boolean name = before >= 0
                && Token.isCapital(r, before)
                && text.substring(r.words().end(before), open).isBlank();
        return new Figure(Sort.OTHER, false, name ? Token.bare(r.words().folded(before)) : "");
    }

    /** Can the two be of one thing? Those of two owners are not, though the owners may be one under two names. */
    boolean answers(Figure other) {
        return sort == other.sort
                && restated == other.restated
                && (owner.isEmpty()
                        || other.owner.isEmpty()
                        || Spelling.distance(owner, other.owner, 2) <= 2
                        || Synonyms.near(Terms.stem(owner), Terms.stem(other.owner)));
    }
}
