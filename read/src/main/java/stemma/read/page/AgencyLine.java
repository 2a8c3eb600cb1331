package stemma.read.page;

import java.util.regex.Pattern;
import stemma.clean.Agencies;

/** A line that is an agency's name where a byline stands: "Reuters", "By AP", "dpa/abc". A picture's agency is none. */
final class AgencyLine {
    /** UTF-16 units of such a line. */
    private static final int LINE = 60;

    private static final Pattern NAMES = Pattern.compile(
            "(?i)byline|author|autor|auteur|published-by|wire|agency|(?<!image-|photo-|picture-)source");

    private static final Pattern BY = Pattern.compile("(?iu)^(?:by|von|par|por|di|door|av|af|text:)\\s+");

    /** Behind the agency's name: an editor's initials, a place or a person. */
    private static final Pattern REST =
            Pattern.compile("(?u)/\\p{Ll}{2,4}(?:\\.)?(?:\\s\\p{Lu}[\\p{L} ]{2,20})?|,\\s?\\p{Lu}[\\p{L} .-]{2,30},?");

    private AgencyLine() {}

    /**
     * @param b no caption
     * @param next the line behind it, which a byline's date may be; empty where there is none
     */
    static boolean is(Block b, String next) {
        if (b.text().length() > LINE || b.node().within("nav")) {
            return false;
        }
        String line = BY.matcher(b.text()).replaceFirst("").strip();
        int end = 0;
        while (end < line.length() && "/,".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String name = line.substring(0, end).strip();
        Agencies.Known known = Agencies.named(name);
        if (known == null || known.weak() && name.chars().anyMatch(Character::isLowerCase)) {
            return false;
        }
        boolean so = NAMES.matcher(b.node().names).find()
                || b.node().parent != null
                        && NAMES.matcher(b.node().parent.names).find();
        boolean whole = end == line.length();
        return whole && (so || next.length() <= LINE && !Dates.iso(next).isEmpty())
                || so && REST.matcher(line.substring(end)).matches();
    }
}
