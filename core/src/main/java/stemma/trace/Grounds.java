package stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.clean.Origins.Origin;
import stemma.report.Agency;
import stemma.report.Locus;
import stemma.report.Part;
import stemma.report.Report;
import stemma.report.Title;
import stemma.text.Fold;
import stemma.text.Span;

/** Whose the main matter of each report is by its own words: "From the Harbour Herald:", "the Herald reported on Monday". */
public final class Grounds {
    /** Sentences in which a report that is made after another's says so. By judgement: what comes later is often one remark among others. */
    private static final int FIRST_LINES = 2;

    /** Part of a report's words given as another's from which they are its main matter. By judgement: with a third the rest is framing. */
    static final double LARGE = 1 / 3.;

    /** After the name of a paper: what follows is the paper's, within this sentence and paragraph or, at its end, in the next. */
    private static final Pattern ANNOUNCES = Pattern.compile("[)\\]\u2019'\u201D\"]{0,2}[^.:;!?\\n]{0,24}:\\s*");

    /** A line that says whose all of it is. */
    private static final Pattern INFORMATION = Pattern.compile("^Information\\s+from:");

    /** A station's text on another's page: "Copyright 2016 KXYZ. All rights reserved." */
    private static final Pattern STATION = Pattern.compile(
            "(?:Copyright|\u00A9)(?:\\s(?:\u00A9|\\([cC]\\)))?(?:\\s(?:19|20)\\d\\d)?\\s(?<name>[KW][A-Z]{2,3})(?:-TV)?\\b");

    private Grounds() {}

    /** What is known of one paper while a report is read. */
    private static final class Named {
        private final boolean agency;
        private final List<Locus> evidence = new ArrayList<>();
        private int words;
        private boolean lead;
        private boolean told;
        private boolean credit;
        private boolean first;

        private Named(boolean agency) {
            this.agency = agency;
        }
    }

    /** Of each report, in the same order; none for most. */
    static List<List<Ground>> of(List<Annotated> reports) {
        Credits credits = new Credits(reports);
        First first = new First(reports);
        return reports.stream().map(r -> of(r, credits, first)).toList();
    }

    private static List<Ground> of(Annotated r, Credits credits, First first) {
        Map<String, Named> named = new TreeMap<>();
        int total = read(r, credits.of(r), first, named);
        for (Part p : r.report().parts()) {
            Matcher m = p.kind() == Part.Kind.CREDIT ? STATION.matcher(p.span().of(r.text())) : null;
            if (m != null
                    && m.find()
                    && !isOwn(r.report(), m.group("name"))
                    && !isInTitle(r.report(), m.group("name"))) {
                Named n = named.computeIfAbsent(m.group("name"), k -> new Named(false));
                n.credit = true;
                n.evidence.add(new Locus(
                        r.id(), new Span(m.start(), m.end()).shift(p.span().start())));
            }
        }
        List<Ground> out = new ArrayList<>();
        named.forEach((name, n) -> {
            Ground.@Nullable Reach reach = n.credit
                    ? Ground.Reach.CREDIT
                    : n.lead
                            ? Ground.Reach.LEAD
                            : n.words >= LARGE * total
                                    ? Ground.Reach.PASSAGES
                                    : n.first ? Ground.Reach.FIRST : n.told ? Ground.Reach.TOLD : null;
            if (reach != null) {
                out.add(new Ground(name, n.agency ? Source.Kind.AGENCY : Source.Kind.OUTLET, reach, n.evidence));
            }
        });
        return out;
    }

    /** Counts for each paper the words of the sentences that name it and of the passages it is named over; how many words there are in all. */
    private static int read(Annotated r, List<List<Origin>> credited, First first, Map<String, Named> named) {
        @Nullable Named block = null;
        int paragraph = -1;
        int total = 0;
        for (int i = 0; i < r.sentences().size(); i++) {
            Sentence s = r.sentences().get(i);
            String told = s.span().of(r.text());
            total += s.wordCount();
            List<Origin> origins = credited.get(i).stream()
                    .filter(o -> !isOwn(r.report(), o.name()))
                    .toList();
            if (s.paragraph() != paragraph && !told.startsWith("\"") && !told.startsWith("\u201C")) {
                block = null;
            }
            if (origins.isEmpty() && block != null) {
                block.words += s.wordCount();
            }
            for (Origin o : origins) {
                Named n = named.computeIfAbsent(o.name(), k -> new Named(o.agency()));
                n.words += s.wordCount() / origins.size();
                n.evidence.add(new Locus(r.id(), o.span().shift(s.span().start())));
                n.lead |= i < FIRST_LINES && !o.said();
                n.told |= i < FIRST_LINES;
                n.credit |= INFORMATION.matcher(told).find();
                n.first |= i >= FIRST_LINES && first.says(r, i, o);
            }
            Matcher announced = origins.isEmpty()
                    ? null
                    : ANNOUNCES.matcher(told.substring(origins.getLast().span().end()));
            if (announced != null && announced.lookingAt()) {
                block = named.get(origins.getLast().name());
                paragraph = s.paragraph() + (announced.hitEnd() ? 1 : 0);
            }
        }
        return total;
    }

    /** Is the paper or agency the one that published the report, or whose text it is by its credit? */
    public static boolean isOwn(Report r, String name) {
        Agency agency = r.agency();
        return agency != null && agency.name().equals(name) || isHouse(r, name);
    }

    /** Is it the outlet that published the report? */
    public static boolean isHouse(Report r, String name) {
        String house = r.outlet() == null ? "" : plain(r.outlet());
        String bare = plain(name);
        return Math.min(house.length(), bare.length()) >= SHORTEST && (house.contains(bare) || bare.contains(house));
    }

    /** Letters of a name that one word within another shows it by. */
    private static final int SHORTEST = 3;

    /** A page's title often ends in the stations that own the site. */
    private static boolean isInTitle(Report r, String name) {
        Title title = r.title();
        return title != null && title.text().contains(name);
    }

    /** What remains of a name without what all papers are called. */
    private static String plain(String name) {
        String bare = name.toLowerCase(Locale.ROOT)
                .replaceAll("^(?:https?://)?(?:www\\.)?", "")
                .replaceAll("\\b(?:the|online|com|co|uk|org|net)\\b|[^\\p{L}\\p{N}]", "");
        return Fold.word(bare);
    }
}
