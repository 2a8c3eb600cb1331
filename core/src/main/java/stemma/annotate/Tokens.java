package stemma.annotate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import stemma.text.Span;

/**
 * The tokens of one sentence after the manner of the Penn Treebank: words, each mark for itself, clitics apart ("did" "n't",
 * "Quill" "'s"), words with hyphens in their parts, points kept on abbreviations and initials. Every word of
 * {@link stemma.text.Words} begins in exactly one token. Immutable; 8 bytes and a string a token.
 */
public final class Tokens {
    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] forms;

    private Tokens(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.forms = new String[starts.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = plain(text.substring(starts[i], ends[i]));
        }
    }

    /** The tokens of the stretch; none where it is blank. */
    public static Tokens of(String text, Span stretch) {
        Cutter cutter = new Cutter(text, stretch.start(), stretch.end());
        cutter.cut();
        return new Tokens(text, Arrays.copyOf(cutter.starts, cutter.n), Arrays.copyOf(cutter.ends, cutter.n));
    }

    public int size() {
        return starts.length;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Span span(int token) {
        return new Span(starts[token], ends[token]);
    }

    public String text() {
        return text;
    }

    /** The token with straight quotation marks, apostrophes and plain dashes. */
    public String form(int token) {
        return forms[token];
    }

    /** The token that holds the offset or is the next after it; {@link #size()} where there is none. */
    public int at(int offset) {
        int i = Arrays.binarySearch(ends, offset + 1);
        return i >= 0 ? i : -i - 1;
    }

    private static String plain(String s) {
        boolean ascii = true;
        for (int i = 0; i < s.length(); i++) {
            ascii &= s.charAt(i) < 128;
        }
        if (ascii) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u02BC', '\u201A', '\u2032' -> out.append('\'');
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2033' -> out.append('"');
                case '\u2013' -> out.append('-');
                case '\u2014', '\u2015' -> out.append("--");
                case '\u2026' -> out.append("...");
                case '\u00AD', '\u200B', '\u200C', '\u200D' -> {}
                default -> out.append(c);
            }
        }
        return out.isEmpty() ? s : out.toString();
    }

    /** One pass over a stretch. */
    private static final class Cutter {
        private final String text;
        private final int from;
        private final int limit;
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private int n;

        Cutter(String text, int from, int limit) {
            this.text = text;
            this.from = from;
            this.limit = limit;
        }

        private void add(int start, int end) {
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
                ends = Arrays.copyOf(ends, n * 2);
            }
            starts[n] = start;
            ends[n++] = end;
        }

        private void cut() {
            int i = from;
            while (i < limit) {
                int c = text.codePointAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B) {
                    i += Character.charCount(c);
                } else if (isWordPart(c) || (c == '\'' || c == '\u2019') && clitic(i)) {
                    int e = address(i);
                    if (e < 0) {
                        e = wordEnd(i);
                        split(i, e);
                    } else {
                        add(i, e);
                    }
                    i = e;
                } else {
                    int e = i + Character.charCount(c);
                    while (e < limit && (c == '.' || c == '-' || c == '\'' || c == '`') && text.charAt(e) == c) {
                        e++;
                    }
                    add(i, e);
                    i = e;
                }
            }
        }

        /** Past an address of the web or of mail that begins here; -1 where none does. */
        private int address(int i) {
            if (!(text.startsWith("http", i) || text.startsWith("www.", i))) {
                return -1;
            }
            int e = i;
            while (e < limit && !Character.isWhitespace(text.charAt(e))) {
                e++;
            }
            while (e > i && ".,;:!?)\"'\u201D\u2019".indexOf(text.charAt(e - 1)) >= 0) {
                e--;
            }
            return e > i + 4 ? e : -1;
        }

        private int wordEnd(int i) {
            int e = i;
            while (e < limit) {
                int c = text.codePointAt(e);
                if (isWordPart(c)) {
                    e += Character.charCount(c);
                } else if (e > i && joins(i, e)) {
                    e++;
                } else {
                    break;
                }
            }
            return e;
        }

        private boolean joins(int start, int at) {
            char c = text.charAt(at);
            char a = text.charAt(at - 1);
            char b = at + 1 < limit ? text.charAt(at + 1) : ' ';
            return switch (c) {
                case '\'', '\u2019' -> Character.isLetterOrDigit(a) && Character.isLetter(b);
                case ',' -> Character.isDigit(a) && Character.isDigit(b);
                case ':' -> Character.isDigit(a) && Character.isDigit(b);
                case '.' ->
                    Character.isDigit(a) && Character.isDigit(b)
                            || Character.isLetter(a)
                                    && Character.isLetter(b)
                                    && (lone(start, at) || Character.isLowerCase(b))
                            || closesAbbreviation(start, at);
                default -> false;
            };
        }

        /** A single letter before the point: "U.S", "a.m". */
        private boolean lone(int start, int at) {
            return at - 1 == start || text.charAt(at - 2) == '.';
        }

        private boolean closesAbbreviation(int start, int at) {
            if (!Character.isLetter(text.charAt(at - 1))) {
                return false;
            }
            String w = text.substring(start, at);
            boolean dots = at + 1 < limit && text.charAt(at + 1) == '.';
            if (dots) {
                return false;
            }
            if (w.length() > 1 && lone(start, at)) {
                return true;
            }
            if (w.length() == 1) {
                return at + 1 < limit && Character.isUpperCase(w.charAt(0)) && !w.equals("I");
            }
            String lower = w.toLowerCase(Locale.ROOT);
            boolean known = Abbreviations.BEFORE_NAME.contains(lower)
                    || Abbreviations.EITHER_WAY.contains(lower)
                    || Abbreviations.BEFORE_NUMBER.contains(lower) && !lower.equals("no");
            return known && at + 1 < limit && lower.length() < 6
                    || lower.equals("inc")
                    || lower.equals("jr")
                    || lower.equals("etc")
                    || lower.equals("corp");
        }

        private boolean clitic(int i) {
            int e = i + 1;
            while (e < limit && Character.isLetter(text.charAt(e))) {
                e++;
            }
            return i > from
                    && e > i + 1
                    && Character.isLetterOrDigit(text.charAt(i - 1))
                    && CLITICS.contains("'" + text.substring(i + 1, e).toLowerCase(Locale.ROOT));
        }

        /** Adds the run, its clitics apart. */
        private void split(int start, int end) {
            int apostrophe = Math.max(text.lastIndexOf('\'', end - 1), text.lastIndexOf('\u2019', end - 1));
            if (apostrophe > start) {
                String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
                char before = Character.toLowerCase(text.charAt(apostrophe - 1));
                if (tail.equals("t") && before == 'n' && apostrophe - 1 > start) {
                    add(start, apostrophe - 1);
                    add(apostrophe - 1, end);
                    return;
                }
                if (CLITICS.contains("'" + tail)) {
                    add(start, apostrophe);
                    add(apostrophe, end);
                    return;
                }
            }
            add(start, end);
        }

        private static boolean isWordPart(int c) {
            if (c < 128) {
                return Character.isLetterOrDigit(c) || c == '_';
            }
            int t = Character.getType(c);
            return Character.isLetterOrDigit(c)
                    || t == Character.NON_SPACING_MARK
                    || t == Character.COMBINING_SPACING_MARK
                    || c == 0xAD
                    || c == 0x200C
                    || c == 0x200D;
        }
    }
}
