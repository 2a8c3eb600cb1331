package stemma.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import stemma.read.Addresses;
import stemma.report.Report;

/** By what a report is known again: the address of its page; else the file it was read from and its identifier therein. */
final class Identity {
    private Identity() {}

    /** Null where nothing but its bytes tells one report from another, as for standard input. */
    static @Nullable String address(Report r) {
        String url = r.url();
        if (url != null && !url.isBlank()) {
            String key = Addresses.key(url);
            // A page that gives its site's front page for its address has none of its own.
            if (key.indexOf('/') > 0 || key.indexOf('?') > 0) {
                return plain("url " + key);
            }
        }
        String source = r.source().replaceFirst("[:@]\\d+$", "");
        if (source.isEmpty() || source.startsWith("-")) {
            return null;
        }
        try {
            return plain("file " + Path.of(source).toAbsolutePath().normalize() + " " + r.id());
        } catch (InvalidPathException e) {
            return plain("source " + source + " " + r.id());
        }
    }

    /** Text that both databases keep as it is: no NUL, no half characters. */
    static String plain(String s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints()
                .forEach(c -> out.appendCodePoint(
                        c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c));
        return out.toString();
    }
}
