package stemma.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import stemma.read.page.Encoding;

/** Rows of a table with a heading row, as RFC 4180 has them; comma, semicolon or tabulator between. */
final class CsvItems {
    private CsvItems() {}

    static List<Item> of(byte[] bytes, String source, BiConsumer<String, String> rejected) {
        String text = Encoding.decode(bytes, null);
        List<Integer> lines = new ArrayList<>();
        List<List<String>> rows = rows(text, lines);
        List<Item> out = new ArrayList<>();
        if (rows.isEmpty()) {
            return out;
        }
        List<String> head = rows.getFirst().stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!head.contains("text") && !head.contains("html") && !head.contains("body") && !head.contains("content")) {
            rejected.accept(source + ":1", "a table without a column text, html, body or content");
            return out;
        }
        int bad = 0;
        int from = 0;
        int fields = 0;
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() == 1 && row.getFirst().isBlank()) {
                continue;
            }
            if (row.size() != head.size()) {
                from = bad == 0 ? lines.get(i) : from;
                fields = bad == 0 ? row.size() : fields;
                bad++;
                continue;
            }
            tell(bad, from, fields, head.size(), source, rejected);
            bad = 0;
            out.add(new Item(
                    get(head, row, "title", "headline"),
                    get(head, row, "text", "html", "body", "content"),
                    get(head, row, "url", "link"),
                    get(head, row, "author", "authors", "byline"),
                    get(head, row, "outlet", "source", "publisher"),
                    get(head, row, "published", "date", "datepublished", "published_at"),
                    get(head, row, "modified", "updated", "datemodified"),
                    get(head, row, "language", "lang"),
                    ""));
        }
        tell(bad, from, fields, head.size(), source, rejected);
        return out;
    }

    /** Rows of another length, of which one that is spoilt spoils those behind it: told once. */
    private static void tell(
            int bad, int from, int fields, int wanted, String source, BiConsumer<String, String> rejected) {
        if (bad > 0) {
            String row = "a row of " + fields + " fields under a heading of " + wanted;
            rejected.accept(
                    source + ":" + from,
                    bad == 1 ? row : row + ", and " + (bad - 1) + " more behind it: is a quotation mark not closed?");
        }
    }

    private static String get(List<String> head, List<String> row, String... names) {
        for (String n : names) {
            int i = head.indexOf(n);
            if (i >= 0 && !row.get(i).isBlank()) {
                return row.get(i);
            }
        }
        return "";
    }

    /** @param lines takes the line on which each row begins, from 1 */
    private static List<List<String>> rows(String text, List<Integer> lines) {
        int at = 1;
        int begin = 1;
        int line = text.indexOf('\n');
        String first = line < 0 ? text : text.substring(0, line);
        char between = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        List<List<String>> out = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            at += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == between || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    out.add(row);
                    lines.add(begin);
                    begin = at;
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            row.add(field.toString());
            out.add(row);
            lines.add(begin);
        }
        return out;
    }
}
