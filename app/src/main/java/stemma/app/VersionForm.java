package stemma.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.archive.WordDiff;
import stemma.archive.WordDiff.Fate;
import stemma.archive.WordDiff.Piece;
import stemma.report.Published;
import stemma.report.Report;

/** What changed between two versions of a report, for a person: a line a paragraph, [-words taken out-], {+words put in+}. */
final class VersionForm {
    /** Unchanged words shown on either side of a change. */
    private static final int CONTEXT = 8;

    /** Words that happen to stand in both of two other wordings: so many times fewer than what changed around them; by eye. */
    private static final int CHANCE = 4;

    private static final String BREAK = "\u00B6";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private VersionForm() {}

    static String time(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A line for each thing that is no longer the same, at least one. */
    static List<String> changes(Report before, Report after) {
        List<String> out = new ArrayList<>();
        field(out, "headline", headline(before), headline(after));
        field(out, "outlet", before.outlet(), after.outlet());
        field(out, "author", before.author(), after.author());
        field(out, "published", value(before.published()), value(after.published()));
        field(out, "updated", value(before.modified()), value(after.modified()));
        List<String> text = text(before.articleText(), after.articleText());
        if (text.isEmpty()) {
            out.add(
                    before.articleText().equals(after.articleText())
                            ? "The text is the same" + (out.isEmpty() ? "; something else on the page changed." : ".")
                            : "The words are the same; only spaces or paragraphs changed.");
        }
        out.addAll(text);
        return out;
    }

    private static void field(List<String> out, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            out.add(what + ":" + (before == null ? "" : " [-" + before + "-]")
                    + (after == null ? "" : " {+" + after + "+}"));
        }
    }

    private static @Nullable String headline(Report r) {
        return r.title() == null ? null : r.title().text();
    }

    private static @Nullable String value(@Nullable Published p) {
        return p == null ? null : p.value();
    }

    private static String marked(String text) {
        return text.replace(BREAK, " ").replaceAll("\\R\\s*\\R", " " + BREAK + " ");
    }

    /** The paragraphs with a change, shortened to it; empty where no word changed. */
    static List<String> text(String before, String after) {
        List<Piece> pieces = joined(WordDiff.of(marked(before), marked(after)));
        List<String> out = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece p : pieces) {
            List<String> rest = Arrays.asList(p.words().split(" "));
            for (int at = rest.indexOf(BREAK); at >= 0; at = rest.indexOf(BREAK)) {
                put(line, p.fate(), rest.subList(0, at));
                line(line, out);
                rest = rest.subList(at + 1, rest.size());
            }
            put(line, p.fate(), rest);
        }
        line(line, out);
        return out;
    }

    private static void put(List<Piece> line, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            line.add(new Piece(fate, String.join(" ", words)));
        }
    }

    private static void line(List<Piece> line, List<String> out) {
        if (line.stream().anyMatch(p -> p.fate() != Fate.KEPT)) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                Piece p = line.get(i);
                said.add(
                        switch (p.fate()) {
                            case KEPT -> shortened(p.words(), i > 0, i + 1 < line.size());
                            case REMOVED -> "[-" + p.words() + "-]";
                            case ADDED -> "{+" + p.words() + "+}";
                        });
            }
            out.add(String.join(" ", said));
        }
        line.clear();
    }

    private static String shortened(String words, boolean changedBefore, boolean changedAfter) {
        List<String> w = List.of(words.split(" "));
        int head = changedBefore ? CONTEXT : 0;
        int tail = changedAfter ? CONTEXT : 0;
        if (w.size() <= head + tail + 1) {
            return words;
        }
        String begin = String.join(" ", w.subList(0, head));
        String end = String.join(" ", w.subList(w.size() - tail, w.size()));
        return (begin + " … " + end).strip();
    }

    /** With what only happens to stand in both wordings between two long changes counted to them. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            switch (p.fate()) {
                case REMOVED -> removed.add(p.words());
                case ADDED -> added.add(p.words());
                case KEPT -> {
                    int around = Math.min(count(removed) + count(added), following(pieces, i + 1));
                    if (count(List.of(p.words())) * CHANCE <= around
                            && !p.words().contains(BREAK)) {
                        removed.add(p.words());
                        added.add(p.words());
                    } else {
                        flush(removed, added, out);
                        out.add(p);
                    }
                }
            }
        }
        flush(removed, added, out);
        return out;
    }

    private static void flush(List<String> removed, List<String> added, List<Piece> out) {
        put(out, Fate.REMOVED, removed);
        put(out, Fate.ADDED, added);
        removed.clear();
        added.clear();
    }

    /** Words of the change that begins at that piece. */
    private static int following(List<Piece> pieces, int from) {
        int sum = 0;
        for (int i = from; i < pieces.size() && pieces.get(i).fate() != Fate.KEPT; i++) {
            sum += count(List.of(pieces.get(i).words()));
        }
        return sum;
    }

    private static int count(List<String> runs) {
        return runs.stream().mapToInt(r -> r.split(" ").length).sum();
    }
}
