package stemma.text;

import java.util.Locale;

/** Languages by their tags (BCP 47). */
public final class LanguageTag {
    private LanguageTag() {}

    /** The language itself, without region, script or variant, in lower case: "de" of "de-AT"; empty for an empty tag. */
    public static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
