package stemma.read;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF in the order of its columns: paragraphs with blank lines between, words joined that were parted at line ends,
 * lines left out that head or foot most pages.
 */
final class Pdf {
    /** Pages read; a report has a few, a newspaper under 100. */
    private static final int MOST_PAGES = 200;

    /** UTF-16 units of text past which a file is no report. */
    private static final int MOST_TEXT = 4 << 20;

    /** Bytes of unpacked streams past which a file is an attack. */
    private static final long MOST_MEMORY = 64L << 20;

    /**
     * Drawing instructions past which a file is an attack: forms drawn within forms can ask for any number of them from a few kilobytes. A dense
     * newspaper page has under 50,000, and 200 of these 10 million; as many take about ten seconds.
     */
    private static final long MOST_WORK = 10_000_000;

    private static final Pattern PART = Pattern.compile("(?<=\\p{Ll})[-\u00AD\u2010]\\n(?=\\p{Ll})");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final String PARAGRAPH = "\u0001";

    private Pdf() {}

    static Decoded read(byte[] bytes) {
        return read(bytes, MOST_WORK);
    }

    /** @param most drawing instructions */
    static Decoded read(byte[] bytes, long most) {
        quiet();
        try (PDDocument document = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            List<List<String>> pages = new ArrayList<>();
            PDFTextStripper stripper = new Stripper(most);
            stripper.setParagraphStart("");
            stripper.setParagraphEnd(PARAGRAPH);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("");
            int last = Math.min(MOST_PAGES, document.getNumberOfPages());
            Bounded out = new Bounded();
            for (int page = 1; page <= last; page++) {
                out.clear();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(document, out);
                pages.add(lines(out.toString()));
            }
            return new Decoded.Text(joined(pages));
        } catch (InvalidPasswordException e) {
            return new Decoded.NotText("an encrypted PDF: a password is needed");
        } catch (TooLong e) {
            return new Decoded.NotText(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Decoded.NotText("a damaged PDF: " + e.getClass().getSimpleName()
                    + (e.getMessage() == null
                            ? ""
                            : ": " + e.getMessage().lines().findFirst().orElse("")));
        }
    }

    /** The library warns of every odd font on its own; what matters is said in the rejection. */
    private static void quiet() {
        if (System.getProperty("org.apache.commons.logging.LogFactory") == null) {
            System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        }
    }

    /** Unchecked, since the library goes on where a form cannot be drawn. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong(String message) {
            super(message);
        }
    }

    /** Counts what it is asked to do. */
    private static final class Stripper extends PDFTextStripper {
        private final long most;
        private long work;

        Stripper(long most) {
            this.most = most;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++work > most) {
                throw new TooLong("a PDF that asks for more drawing than a report does");
            }
            super.processOperator(operator, operands);
        }
    }

    private static final class Bounded extends Writer {
        private final StringWriter text = new StringWriter();
        private long all;

        void clear() {
            text.getBuffer().setLength(0);
        }

        @Override
        public void write(char[] c, int off, int length) {
            all += length;
            if (all > MOST_TEXT) {
                throw new TooLong("a PDF of more text than a report has");
            }
            text.write(c, off, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** A page's lines; an empty one ends a paragraph. */
    private static List<String> lines(String page) {
        List<String> out = new ArrayList<>();
        for (String paragraph : page.split(PARAGRAPH, -1)) {
            boolean any = false;
            for (String l : paragraph.split("\n")) {
                if (!l.isBlank()) {
                    out.add(l.strip());
                    any = true;
                }
            }
            if (any) {
                out.add("");
            }
        }
        return out;
    }

    private static String joined(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            edge(page).stream().distinct().forEach(l -> edges.merge(l, 1, Integer::sum));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> page : pages) {
            List<String> edge = edge(page);
            for (String l : page) {
                String key = key(l);
                boolean running = pages.size() > 2 && edges.getOrDefault(key, 0) * 2 > pages.size();
                if (!edge.contains(key) || !running && !isPageNumber(l)) {
                    out.append(l).append('\n');
                }
            }
        }
        String text = PART.matcher(out).replaceAll("");
        StringBuilder flowing = new StringBuilder();
        for (String paragraph : text.split("\n\n+")) {
            String p = paragraph.strip();
            if (!p.isEmpty()) {
                boolean goesOn = flowing.length() > 0
                        && Character.isLowerCase(p.codePointAt(0))
                        && ".!?:\"\u201d\u2019)".indexOf(flowing.charAt(flowing.length() - 1)) < 0;
                flowing.append(flowing.isEmpty() ? "" : goesOn ? " " : "\n\n").append(p.replace('\n', ' '));
            }
        }
        return flowing.toString();
    }

    /** The two first and the two last lines of a page, numbers alike. */
    private static List<String> edge(List<String> page) {
        List<String> full = page.stream().filter(l -> !l.isEmpty()).toList();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < full.size(); i++) {
            if (i < 2 || i >= full.size() - 2) {
                out.add(key(full.get(i)));
            }
        }
        return out;
    }

    private static String key(String line) {
        return NUMBERS.matcher(line).replaceAll("#");
    }

    private static boolean isPageNumber(String line) {
        return line.matches("(?i)(?:page |seite |- ?)?\\d{1,4}(?: ?-| ?/ ?\\d{1,4}| of \\d{1,4}| von \\d{1,4})?");
    }
}
