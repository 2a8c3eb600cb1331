package stemma.archive.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads queries.
 *
 * <pre>
 *   query  = any
 *   any    = all { "OR" all }
 *   all    = one { ["AND"] one }
 *   one    = ("-" | "NOT") one | "(" any ")" | field ":" value | value
 *   value  = word | word "*" | '"' words '"'
 *   field  = title | outlet | agency | speaker | after | before | story | lang
 * </pre>
 *
 * Dates are {@code 2026}, {@code 2026-03} or {@code 2026-03-02}: {@code after:} that day or later, {@code before:} it.
 */
public final class QueryReader {
    private static final String FIELDS =
            Arrays.stream(Asked.Field.values()).map(f -> f.word() + ":").collect(Collectors.joining(", "));

    /** Brackets within brackets. */
    private static final int DEEPEST = 20;

    private final String query;
    private int at;
    private int depth;

    private QueryReader(String query) {
        this.query = query;
    }

    /** @throws QueryException with the place of what cannot be understood */
    public static Asked read(String query) {
        QueryReader r = new QueryReader(query);
        r.blanks();
        if (r.at == query.length()) {
            throw new QueryException("nothing to search for", 0);
        }
        Asked a = r.any();
        if (r.at < query.length()) {
            throw new QueryException("a closing bracket without an opening one", r.at);
        }
        return a;
    }

    private Asked any() {
        List<Asked> parts = new ArrayList<>(List.of(all()));
        while (keyword("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Asked.Any(parts);
    }

    private Asked all() {
        List<Asked> parts = new ArrayList<>();
        while (true) {
            blanks();
            if (at == query.length() || query.charAt(at) == ')' || ahead("OR")) {
                break;
            }
            int here = at;
            if (keyword("AND")) {
                if (parts.isEmpty()) {
                    throw new QueryException("AND needs something before it", here);
                }
                continue;
            }
            parts.add(one());
        }
        if (parts.isEmpty()) {
            String what = at == query.length()
                    ? "the query ends where something to search for should stand"
                    : "nothing to search for here";
            throw new QueryException(what, at);
        }
        return parts.size() == 1 ? parts.getFirst() : new Asked.All(parts);
    }

    private Asked one() {
        int here = at;
        if (keyword("NOT") || take('-')) {
            blanks();
            if (at == query.length() || query.charAt(at) == ')') {
                throw new QueryException("nothing stands after the minus", here);
            }
            return new Asked.Not(deeper(here, this::one));
        }
        if (take('(')) {
            Asked inner = deeper(here, this::any);
            if (!take(')')) {
                throw new QueryException("this bracket is never closed", here);
            }
            return inner;
        }
        return query.charAt(at) == '"' ? new Asked.Words(quoted(), here) : word();
    }

    private interface Part {
        Asked read();
    }

    private Asked deeper(int here, Part part) {
        if (++depth > DEEPEST) {
            throw new QueryException("more than " + DEEPEST + " brackets within brackets", here);
        }
        Asked a = part.read();
        depth--;
        return a;
    }

    private Asked word() {
        int here = at;
        String w = bare();
        int colon = w.indexOf(':');
        if (colon > 0 && w.substring(0, colon).chars().allMatch(QueryReader::isLetter)) {
            String name = w.substring(0, colon);
            Asked.Field field = field(name)
                    .orElseThrow(() -> new QueryException(
                            "there is no field " + name + ":; there are " + FIELDS
                                    + " (for the words themselves, put them in" + " quotation marks)",
                            here));
            at = here + colon + 1;
            return about(field, here);
        }
        if (w.endsWith("*")) {
            String letters = w.substring(0, w.length() - 1);
            if (letters.length() < 2 || letters.contains("*")) {
                throw new QueryException("a word that ends with * needs two letters before it, and no other *", here);
            }
            return new Asked.Beginning(letters, here);
        }
        return new Asked.Words(w, here);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static Optional<Asked.Field> field(String name) {
        return Arrays.stream(Asked.Field.values())
                .filter(f -> f.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Asked about(Asked.Field field, int here) {
        boolean quoted = at < query.length() && query.charAt(at) == '"';
        String value = quoted ? quoted() : bare();
        if (value.isBlank()) {
            throw new QueryException(field.word() + ": needs a value, without a blank before it", here);
        }
        if ((field == Asked.Field.AFTER || field == Asked.Field.BEFORE)
                && Days.first(value).isEmpty()) {
            throw new QueryException(
                    field.word() + ": needs a date, as 2026, 2026-03 or 2026-03-02, not " + value,
                    here + field.word().length() + 1);
        }
        return new Asked.About(field, value, here);
    }

    private String quoted() {
        int open = at++;
        int close = query.indexOf('"', at);
        if (close < 0) {
            throw new QueryException("this quotation mark is never closed", open);
        }
        String inner = query.substring(at, close);
        at = close + 1;
        if (inner.isBlank()) {
            throw new QueryException("nothing stands between these quotation marks", open);
        }
        return inner;
    }

    private String bare() {
        int from = at;
        while (at < query.length() && !isBlank(query.charAt(at)) && "()\"".indexOf(query.charAt(at)) < 0) {
            at++;
        }
        return query.substring(from, at);
    }

    private boolean keyword(String word) {
        blanks();
        if (ahead(word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean ahead(String word) {
        int end = at + word.length();
        return query.startsWith(word, at)
                && (end == query.length()
                        || isBlank(query.charAt(end))
                        || query.charAt(end) == '('
                        || query.charAt(end) == '"');
    }

    private boolean take(char c) {
        blanks();
        if (at < query.length() && query.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < query.length() && isBlank(query.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
