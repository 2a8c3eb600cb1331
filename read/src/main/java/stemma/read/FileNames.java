package stemma.read;

import java.util.Locale;
import java.util.Set;

/** What a file's name says. */
final class FileNames {
    private static final Set<String> ENDINGS = Set.of(
            "txt", "text", "md", "html", "htm", "xhtml", "json", "xml", "rss", "atom", "pdf", "docx", "csv", "gz",
            "zst", "jsonl", "ndjson", "eml", "mbox", "warc", "wacz", "zip", "ninjs", "tsv");

    private FileNames() {}

    /** The file's name without its ending, or without both of {@code .txt.gz}; an unknown ending stays. */
    static String id(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        for (int i = 0; i < 2; i++) {
            int dot = name.lastIndexOf('.');
            if (dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
                name = name.substring(0, dot);
            }
        }
        return name;
    }
}
