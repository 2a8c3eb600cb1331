package stemma.read.page;

import java.util.regex.Pattern;

/** What an element's names say, each asked for once and only if it is. */
final class Named {
    static final Pattern CAPTION =
            Pattern.compile("(?i)caption|legend|bildunterschrift|photo-?credit|image-?credit|wp-caption|figure__");
    static final Pattern STANDFIRST = Pattern.compile(
            "(?i)standfirst|stand-first|subtitle|sub-title|subhead|sub-head|headline-?sub|\\bdek|(?-i:Dek)|deck|heading-des|alternativeheadline|preamble|summary|chapo|teaser-?text|abstract|\\blead\\b|\\blede\\b|intro|kicker|description|vorspann|entradilla|bajada|sottotitolo|sommario|ingress");
    private static final Pattern BYLINE = Pattern.compile("(?i)byline|author|autor|auteur|contributor|credit");
    private static final Pattern ADVERT = Pattern.compile(
            "(?i)(^|[^a-z])(ad|ads|advert\\w*|sponsor\\w*|promo\\w*|commercial|werbung|anzeige|publicidad|publicite|outbrain|taboola)([^a-z]|$)");
    private static final Pattern COMMENTS = Pattern.compile("(?i)comment|disqus|reply|respond");

    private static final Pattern[] PATTERNS = {CAPTION, STANDFIRST, BYLINE, ADVERT, COMMENTS};

    private final String names;
    private int asked;
    private int yes;

    private Named(String names) {
        this.names = names;
    }

    static Named of(String names) {
        return new Named(names);
    }

    private boolean is(int which) {
        int bit = 1 << which;
        if ((asked & bit) == 0) {
            asked |= bit;
            yes |= !names.isBlank() && PATTERNS[which].matcher(names).find() ? bit : 0;
        }
        return (yes & bit) != 0;
    }

    boolean caption() {
        return is(0);
    }

    boolean standfirst() {
        return is(1);
    }

    boolean byline() {
        return is(2);
    }

    boolean advert() {
        return is(3);
    }

    boolean comments() {
        return is(4);
    }
}
