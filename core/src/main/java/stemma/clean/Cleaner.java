package stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;
import stemma.text.Fold;
import stemma.text.Span;

/** Gives every stretch of every report its part. Every part of running text is one paragraph. */
public final class Cleaner {
    private Cleaner() {}

    /** The same reports, in the same order and in fair copy, with parts, title and language filled in where the reader left them open. */
    public static List<Report> clean(List<Report> asRead) {
        List<Report> reports = asRead.stream().map(Report::fairly).toList();
        List<List<Block>> blocks = new ArrayList<>();
        for (Report r : reports) {
            blocks.add(r.parts().isEmpty() ? Layout.blocks(r.text()) : List.of());
        }
        Set<String> common = reports.size() > 1 ? Commons.find(blocks) : Set.of();
        List<Report> out = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Report r = reports.get(i);
            Report cleaned = r.parts().isEmpty() ? clean(r, blocks.get(i), common) : r;
            String text = r.articleText();
            out.add(
                    cleaned.language().equals("und") || !Languages.mayBe(cleaned.language(), text)
                            ? cleaned.with().language(language(r, text)).build()
                            : cleaned);
        }
        return out;
    }

    /** Of an article that is a table, what stands among its parts may tell. */
    private static String language(Report report, String article) {
        String own = Languages.of(article);
        return own.equals("und") ? Languages.of(report.within().of(report.text())) : own;
    }

    private static Report clean(Report report, List<Block> blocks, Set<String> common) {
        Sheet sheet = new Sheet(blocks);
        Title known = report.title();
        String words = known == null ? "" : Fold.words(known.text());
        int title = words.isEmpty() ? -1 : Headline.find(blocks, sheet.taken(), sheet.firstProse(), words);
        if (title >= 0 && isLead(blocks.get(title))) {
            title = -1;
        }
        if (title >= 0) {
            sheet.set(title, Part.Kind.TITLE);
        }
        boolean capitals = sheet.blocks.stream().filter(Block::isProse).allMatch(Cleaner::isCapitals);
        furniture(sheet, capitals);
        if (words.isEmpty()) {
            title = Headline.find(blocks, sheet.taken(), sheet.firstProse(), words);
        }
        if (title >= 0) {
            sheet.set(title, Part.Kind.TITLE);
            repeatedTitles(sheet, title);
        }
        int first = sheet.firstProse();
        head(sheet, title, first, common);
        lists(sheet, first);
        inner(sheet, first);
        tail(sheet, common);
        Doubles.mark(report.text(), sheet, title);
        return credited(report, sheet).title(title(report, sheet, title)).build();
    }

    /** A whole sentence with its stop: where the metadata has it for a title, somebody took the report's first sentence for want of one. */
    private static boolean isLead(Block b) {
        return b.isProse() && b.endsAsSentence() && b.text().strip().endsWith(".");
    }

    /** Parts with credits and datelines laid over, signals, agency and author from them where the metadata has none. */
    private static Report.Builder credited(Report report, Sheet sheet) {
        List<Span> lines = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.isReadable(i)) {
                open.add(sheet.block(i).span());
            }
            if (sheet.mayCredit(i)) {
                lines.add(sheet.block(i).span());
            }
        }
        Credits credits = Credits.find(report.text(), lines);
        List<Signal> signals = new ArrayList<>(report.signals());
        signals.addAll(credits.signals());
        String author = report.author();
        for (Signal s : credits.signals()) {
            if (author == null && s.kind() == Signal.Kind.BYLINE && Agencies.named(s.value()) == null) {
                author = s.value();
            }
        }
        return report.with()
                .parts(Overlay.lay(
                        report.text(),
                        Overlay.lay(report.text(), sheet.parts(), Insets.find(report.text(), open)),
                        credits.parts()))
                .agency(report.agency() == null ? credits.agency() : report.agency())
                .author(author)
                .signals(signals);
    }

    private static @Nullable Title title(Report report, Sheet sheet, int title) {
        Title known = report.title();
        if (title < 0) {
            return known;
        }
        Span span = sheet.block(title).span();
        return new Title(known == null ? span.of(report.text()) : known.text(), span);
    }

    /** @param capitals is the running text in capitals too, so that they set nothing apart? */
    private static void furniture(Sheet sheet, boolean capitals) {
        int first = sheet.firstProse();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.isOpen(i)) {
                Optional<Verdict> kind = Furniture.kind(sheet.block(i));
                if (kind.isEmpty()) {
                    kind = Asides.kind(sheet.block(i), i > first && !capitals);
                }
                if (kind.isEmpty()) {
                    kind = Notices.kind(sheet.block(i));
                }
                if (kind.isPresent()) {
                    if (i > first + 1 && Asides.isTelecast(sheet.block(i)) && isHeadline(sheet, i - 1)) {
                        sheet.set(i - 1, new Verdict(Part.Kind.RELATED_LINK, Asides.TELECASTS));
                    }
                    Span of = kind.get().kind() == Part.Kind.CAPTION ? earlier(sheet, i) : null;
                    sheet.set(i, of == null ? kind.get() : Doubles.REPEAT, of);
                }
            }
        }
    }

    /** Is the block open, and the headline of what follows it rather than a sentence? */
    private static boolean isHeadline(Sheet sheet, int i) {
        Block b = sheet.block(i);
        return sheet.isOpen(i) && !b.endsAsSentence() && b.words() <= 14;
    }

    /** The block of the same words before this one; null where there is none. */
    private static @Nullable Span earlier(Sheet sheet, int i) {
        String folded = sheet.block(i).folded();
        for (int k = 0; k < i; k++) {
            if (sheet.block(k).folded().equals(folded)) {
                return sheet.block(k).span();
            }
        }
        return null;
    }

    private static void repeatedTitles(Sheet sheet, int title) {
        String folded = sheet.block(title).folded();
        for (int i = 0; i < sheet.size(); i++) {
            if (i != title && sheet.isOpen(i) && sheet.block(i).folded().equals(folded)) {
                sheet.set(
                        i,
                        new Verdict(Part.Kind.REPEATED_TITLE, "repeats the headline"),
                        sheet.block(title).span());
            }
        }
    }

    private static final String COMMON = "stands the same in reports whose texts differ";

    /** What stands before the running text: labels, the site's motto, a standfirst. Without a headline only labels are sure. */
    private static void head(Sheet sheet, int title, int first, Set<String> common) {
        if (first >= sheet.size()) {
            return;
        }
        for (int i = 0; i < first; i++) {
            Block b = sheet.block(i);
            if (!sheet.isOpen(i) || b.endsAsSentence() && b.words() > 3) {
                continue;
            }
            if (DATELINE.matcher(b.text()).matches()) {
                sheet.set(i, Part.Kind.DATELINE);
            } else if (b.words() <= 3 && (title >= 0 || isCapitals(b))) {
                sheet.set(i, new Verdict(Part.Kind.SECTION_LABEL, "names the section that the story stands in"));
            } else if (title >= 0 && i < title || common.contains(b.folded())) {
                sheet.set(
                        i,
                        new Verdict(Part.Kind.TAGLINE, title >= 0 && i < title ? "stands above the headline" : COMMON));
            } else if (title >= 0 && b.words() >= 5) {
                sheet.set(i, Part.Kind.STANDFIRST);
            }
        }
    }

    /** A place, with a date or an agency, and a dash: the text goes on in the next block. */
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{L}\\d .,'’()/]{1,60}\\s*[-–—―]{1,2}\\s*");

    /** Headlines behind "Read more:", a line each, up to the next paragraph; a last one that running text follows may be its crosshead. */
    private static void lists(Sheet sheet, int first) {
        for (int i = first + 1; i < sheet.size(); i++) {
            if (!Notices.isListLabel(sheet.block(i))) {
                continue;
            }
            int e = i + 1;
            while (e < sheet.size() && sheet.isOpen(e) && Notices.isListed(sheet.block(e))) {
                e++;
            }
            if (e < sheet.size() && sheet.isOpen(e) && sheet.block(e).isProse() && e > i + 2) {
                e--;
            }
            for (int k = i; k < e; k++) {
                sheet.set(k, new Verdict(Part.Kind.RELATED_LINK, "points to other stories"));
            }
        }
    }

    private static void inner(Sheet sheet, int first) {
        int last = sheet.lastProse();
        for (int i = first + 1; i < last; i++) {
            if (sheet.isOpen(i) && Crossheads.isCrosshead(sheet.blocks, i)) {
                sheet.set(i, Part.Kind.CROSSHEAD);
            }
        }
    }

    private static void tail(Sheet sheet, Set<String> common) {
        int last = sheet.lastProse();
        if (last < 0) {
            return;
        }
        for (int i = last + 1; i < sheet.size(); i++) {
            Block b = sheet.block(i);
            if (sheet.isOpen(i) && common.contains(b.folded()) && !Furniture.quotes(b)) {
                sheet.set(i, new Verdict(Part.Kind.OTHER_BOILERPLATE, COMMON));
            } else if (sheet.isOpen(i) && b.words() == 0) {
                sheet.set(i, new Verdict(Part.Kind.OTHER_BOILERPLATE, "holds no words"));
            }
        }
    }

    private static boolean isCapitals(Block b) {
        return b.text().equals(b.text().toUpperCase(java.util.Locale.ROOT))
                && b.text().codePoints().anyMatch(Character::isUpperCase);
    }
}
