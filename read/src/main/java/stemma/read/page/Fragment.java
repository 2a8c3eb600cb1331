package stemma.read.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies;
import stemma.clean.Credits;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.report.Title;
import stemma.text.Span;

/** HTML that is an article and nothing else, as feeds and agencies deliver it. */
public final class Fragment {
    private Fragment() {}

    /**
     * The fragment's paragraphs as a report: title, running text, crossheads and captions, credits and datelines.
     *
     * @param title empty where there is none
     * @param html the body; plain text will do, its lines are paragraphs
     * @param known signals that the delivery itself gives
     */
    public static Report.Builder report(String id, String title, String html, List<Signal> known) {
        Sheet sheet = new Sheet();
        String headline = Texts.plain(title);
        if (!headline.isEmpty()) {
            sheet.add(Part.Kind.TITLE, headline);
        }
        for (String[] p : paragraphs(html)) {
            if (!p[1].equals(headline)) {
                sheet.add(Part.Kind.valueOf(p[0]), p[1]);
            }
        }
        Credits credits = Credits.find(sheet.text(), sheet.paragraphs());
        List<Signal> signals = new ArrayList<>(known);
        signals.addAll(credits.signals());
        @Nullable Span span = headline.isEmpty() ? null : sheet.parts().getFirst().span();
        return Report.of(id, sheet.text())
                .title(headline.isEmpty() ? null : new Title(headline, span))
                .agency(credits.agency() == null ? named(known) : credits.agency())
                .parts(sheet.parts(credits.parts()))
                .signals(signals);
    }

    /** The agency that the delivery credits, where it is one. */
    private static @Nullable Agency named(List<Signal> known) {
        for (Signal s : known) {
            Agencies.Known k = Agencies.named(s.value());
            if (k != null && (!k.weak() || s.value().chars().noneMatch(Character::isLowerCase))) {
                return new Agency(k.name(), null);
            }
        }
        return null;
    }

    private static List<String[]> paragraphs(String html) {
        List<String[]> out = new ArrayList<>();
        if (html.indexOf('<') < 0) {
            html.lines().map(Texts::plain).filter(l -> !l.isEmpty()).forEach(l -> out.add(new String[] {"BODY", l}));
            return out;
        }
        for (Block b : Blocks.of(Jsoup.parse(Slim.of(html).html())).blocks()) {
            String tag = b.node().tag;
            boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
            boolean caption = b.node().within("figcaption") || b.node().within("figure");
            out.add(new String[] {heading ? "CROSSHEAD" : caption ? "CAPTION" : "BODY", b.text()});
        }
        return out;
    }

    /** The date in the text as ISO 8601, as fine as stated; empty where it holds none. */
    public static String date(String text) {
        return Dates.iso(text);
    }
}
