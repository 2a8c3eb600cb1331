package stemma.text;

import java.util.Locale;

/** What a {@link FairCopy} puts right. The names in lower case are those of the output. */
public enum Repair {
    /** UTF-8 that was read as windows-1252 or ISO 8859-1, once or twice; windows-1252 read as ISO 8859-1. */
    MOJIBAKE,
    /** Entities of HTML that stand in the text as letters: "&amp;amp;quot;". */
    ENTITIES,
    /** Soft hyphens, characters of no width, marks of direction, control characters. */
    INVISIBLE,
    /** Letters joined in one character, as typesetting leaves them in PDF. */
    LIGATURES,
    /** Letters and their accents as several characters where Unicode has one (NFC). */
    COMPOSED,
    /** Line ends of their own kind: a carriage return alone, U+0085, U+2028, U+2029. */
    LINES,
    /** Blanks within a figure or an abbreviation, as programs that cut texts into tokens leave them: "$2. 6 million", "8 p. m.". */
    SPACED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
