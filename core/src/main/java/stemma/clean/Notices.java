package stemma.clean;

import java.util.Optional;
import java.util.regex.Pattern;
import stemma.report.Part;

/** Knows lines in which the house speaks of itself: how to reach a writer, that the story will go on, who may print it, where to read more. */
final class Notices {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String STAFF = "(writer|reporter|correspondent|columnist|editor|producer|journalist)s?";

    /** An address, a number or a handle: without one no line tells how to reach somebody. */
    private static final Pattern WAY =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w|(?<!\\w)@\\w{2,}|\\b\\d{3}[-.]\\d{3,4}\\b");

    private static final Pattern REACH = Pattern.compile(
            "(you can |to )?(reach|contact|e-?mail|follow) [^.!?“\"]{0,40}\\b" + STAFF + "\\b.*|"
                    + "[^!?“\"]{3,60}\\b(is|are) [^!?“\"]{0,50}\\b" + STAFF
                    + "\\b[^!?“\"]{0,60}\\b(e-?mail|twitter|reach|contact|follow)\\b.*",
            FLAGS);

    private static final Pattern GOES_ON = Pattern.compile(
            "(this|the) (developing |breaking )?(story|article|report|post) (will|is going to|is being) (continue to )?be? ?(updated|update)\\b[^“\"]*|"
                    + "this is a (developing|breaking)( news)? story\\b[^“\"]{0,80}|"
                    + "[^.!?“\"]{2,40}\\bwill (continue to )?(update|follow) this( developing| breaking)? (story|report)\\b[^“\"]{0,80}|"
                    + "(please )?(continue to follow|stay with|stay tuned to|keep checking( back)?( with)?|check back( with| here)?( for)?) [^.!?“\"]{0,60}\\b(latest|more|updates|developments|details|information)\\b[^“\"]{0,60}|"
                    + "text [“\"'‘]?\\w{2,15}[”\"'’]? to \\d{4,6}\\b.*",
            FLAGS);

    /** "This report was updated at 9 p.m.", "This story has been updated with a comment": no news, but for one that says what was wrong before. */
    private static final Pattern UPDATED = Pattern.compile(
            "\\W*(this|the) (developing |breaking )?(story|article|report|post|page) (was|has been|is being) (last |first )?(updated|published|posted)( (at|on|with|to (include|add|reflect))\\b[^“\"]*|\\W*)",
            FLAGS);

    /** "Find Anna on Facebook at ... or on Twitter at ...", "Take the station with you!", "Get more Local »". */
    private static final Pattern STATION = Pattern.compile(
            "(find|follow|like|connect with) [^.!?“\"]{2,60}\\bon (facebook|twitter|instagram)\\b[^“\"]*|"
                    + "take \\S+( \\S+){0,2} with you\\W*|get more [^.!?“\"]{2,40}\\s[»›>]+\\W*",
            FLAGS);

    /** What a form to send a page to somebody leaves in a copy. */
    private static final Pattern FORM = Pattern.compile(
            ".{0,20}\\b(a|your) friend (wanted|wants|thought) you (to|would|might) [^“\"]*|[^.“\"]{0,60}\\bcaptcha\\b[^“\"]{0,120}|"
                    + "(please |you must )?(enter|type|retype) the (characters|letters|digits|words|code)\\b[^.“\"]{0,90}",
            FLAGS);

    /** "WATCH TODAY: a headline", "More On This Topic A headline", "Related stories A headline". */
    private static final Pattern POINTER = Pattern.compile(
            "(WATCH|Watch|LISTEN|Listen)( (LIVE|Live|NOW|Now|TODAY|Today|HERE|Here|TONIGHT|Tonight))+\\s?:\\s\\S[^“\"]*|"
                    + "(More [Oo]n [Tt]his ([Tt]opic|[Ss]tory|[Ss]ubject)|Related [Ss]tories|Related [Aa]rticles) \\S[^“\"]*");

    /** "A harbour at dusk. (Credit: Anna Berg/Harbour Media)". */
    private static final Pattern CREDITED = Pattern.compile(
            ".*\\((photo |image |picture )?(credit|courtesy|photo courtesy)( of)?\\s?:? [^()]{2,80}\\)", FLAGS);

    private static final Pattern CORRECTS =
            Pattern.compile("\\b(correct\\w*|error|mis\\w+|earlier version|previous version)\\b", FLAGS);

    private static final Pattern LICENCE = Pattern.compile(
            ".*\\bfor licensing (opportunities|inquiries|enquiries|information)\\b.*|.*\\bis available without charge to any\\b.*|"
                    + ".*\\bget (inside|exclusive|unlimited|full) access to [^.!?]{2,60}\\bby (becoming|subscribing|joining)\\b.*|"
                    + ".*\\bis a leading (provider|source|publisher) of [^.!?]{2,40}\\b(news|journalism|information)\\b.*\\b(get|become|join|subscribe|read)\\b.*",
            FLAGS);

    private static final Pattern COVERAGE =
            Pattern.compile("Related (Coverage|Articles?|Stories|Story|Content|Links?|Reading) \\p{Lu}\\S* .*");

    /** "Full statement: http://..." */
    private static final Pattern LINK = Pattern.compile("[^.!?“\"]{3,100}:\\s+https?://\\S+\\s*");

    /** What stands under a picture ends with who took it for whom: "(Anna Berg/Harbour Herald)". */
    private static final Pattern CAPTION = Pattern.compile(
            ".*[.\\p{L}\\d”\"] \\(\\p{Lu}[\\p{L}.'’-]+( \\p{Lu}[\\p{L}.'’-]+){1,3}\\s?/\\s?\\p{Lu}[^()/]{1,40}\\)");

    private Notices() {}

    static Optional<Verdict> kind(Block b) {
        String text = b.text().replace('\u00a0', ' ').strip();
        if (b.words() == 0 || b.words() > 90) {
            return Optional.empty();
        }
        if (b.words() <= 60
                && text.endsWith(")")
                && text.indexOf('/') >= 0
                && CAPTION.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.CAPTION, null));
        }
        if (b.words() <= 60 && text.endsWith(")") && CREDITED.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.CAPTION, null));
        }
        if (b.words() <= 30
                && UPDATED.matcher(text).matches()
                && !CORRECTS.matcher(text).find()) {
            return Optional.of(new Verdict(Part.Kind.OTHER_BOILERPLATE, "says when it was put online"));
        }
        if (b.words() <= 25 && STATION.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.TAGLINE, "advertises the site's own pages"));
        }
        if (b.words() <= 30 && FORM.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.OTHER_BOILERPLATE, "belongs to a form"));
        }
        if (b.words() <= 30 && !text.endsWith(".") && POINTER.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.RELATED_LINK, "points to another story"));
        }
        if (b.words() <= 40 && WAY.matcher(text).find() && REACH.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.TAGLINE, "tells how to reach the writer"));
        }
        if (b.words() <= 30 && GOES_ON.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.OTHER_BOILERPLATE, "says that the story will be kept up to date"));
        }
        if (LICENCE.matcher(text).matches()) {
            return Optional.of(new Verdict(Part.Kind.OTHER_BOILERPLATE, "advertises the publisher or its licences"));
        }
        return b.words() <= 30 && !b.endsAsSentence() && COVERAGE.matcher(text).matches()
                        || b.words() <= 25 && LINK.matcher(text).matches()
                ? Optional.of(new Verdict(Part.Kind.RELATED_LINK, "points to another story"))
                : Optional.empty();
    }

    /** A label that a list of headlines follows, a line each. */
    static boolean isListLabel(Block b) {
        return b.words() <= 4 && LIST.matcher(b.text().strip()).matches();
    }

    private static final Pattern LIST = Pattern.compile(
            "(read more|more|related( stories| articles| coverage| links)?|see also|also read|read also|more (stories|coverage)|online)\\s*:",
            FLAGS);

    /** A headline of such a list: no sentence with its stop, nobody's words, no credit. */
    static boolean isListed(Block b) {
        String text = b.text().strip();
        return b.words() >= 3
                && b.words() <= 20
                && (!b.endsAsSentence() || text.endsWith("?"))
                && !CREDIT.matcher(text).find();
    }

    private static final Pattern CREDIT = Pattern.compile(
            "^\\W*(contribut\\w+|reporting|additional|with|by|source|the associated press|follow|copyright)\\b", FLAGS);
}
