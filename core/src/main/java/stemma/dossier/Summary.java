package stemma.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;
import stemma.report.Part;
import stemma.report.Report;
import stemma.trace.Independence;
import stemma.trace.Lineage;
import stemma.trace.Source;
import stemma.weigh.Corruption;
import stemma.weigh.Discrepancy;
import stemma.weigh.Statement;
import stemma.weigh.Toll;
import stemma.weigh.Utterance;

/**
 * The dossier in words for a terminal: what a desk editor needs first. Every place is given as {@code report:start-end} in
 * code points, as in the JSON.
 */
public final class Summary {
    /** Columns: what every terminal has. */
    private static final int WIDTH = 80;

    private static final int MOST_STATEMENTS = 8;
    private static final int MOST_CONFLICTS = 12;
    private static final int MOST_UTTERANCES = 12;
    private static final int MOST_STORIES = 10;

    private final StringBuilder out = new StringBuilder();
    private final Dossier dossier;
    private final Points points;

    private Summary(Dossier dossier) {
        this.dossier = dossier;
        this.points = new Points(dossier.reports());
    }

    public static String of(Dossier dossier) {
        Summary s = new Summary(dossier);
        s.write();
        return s.out.toString();
    }

    private void write() {
        int n = dossier.reports().size();
        List<StoryDossier> told = dossier.stories().stream()
                .filter(d -> d.story().reports().size() > 1)
                .toList();
        List<StoryDossier> alone = dossier.stories().stream()
                .filter(d -> d.story().reports().size() == 1)
                .toList();
        line(count(n, "report") + ", " + stories(dossier.stories().size()) + ".");
        List<StoryDossier> shown = told.isEmpty() && alone.size() == 1 ? alone : told;
        for (int i = 0; i < Math.min(MOST_STORIES, shown.size()); i++) {
            story(shown.get(i));
        }
        more(shown.size() - MOST_STORIES, "story", "stories");
        if (!alone.isEmpty() && shown != alone) {
            line("");
            line(told.isEmpty() ? "NO TWO OF THEM TELL THE SAME STORY" : "TOLD BY ONE REPORT ONLY");
            for (int i = 0; i < Math.min(MOST_STORIES, alone.size()); i++) {
                item(alone.get(i).story().reports().getFirst() + ": "
                        + alone.get(i).story().headline());
            }
            more(alone.size() - MOST_STORIES, "report", "reports");
        }
        leftOut();
    }

    private void story(StoryDossier d) {
        line("");
        line(rule(d.story().headline()));
        Independence ind = d.reports().traced().independent();
        int n = d.story().reports().size();
        line(count(n, "report") + ", " + independent(ind) + ".");
        if (ind.reason() != null) {
            item(ind.reason());
        }
        sources(d);
        lineage(d);
        writing(d);
        utterances(d);
        discrepancies(d);
        corruptions(d);
        tolls(d);
        statements(d);
        siblings(d);
    }

    static String independent(Independence ind) {
        Integer n = ind.count();
        if (n != null) {
            return n + " independent source" + (n == 1 ? "" : "s");
        }
        return "the number of independent sources cannot be told: "
                + (ind.low() == ind.high() ? "perhaps " + ind.low() : "between " + ind.low() + " and " + ind.high());
    }

    private void sources(StoryDossier d) {
        heading("SOURCES");
        List<Source> all = d.reports().traced().sources();
        List<Source> bare =
                all.stream().filter(s -> SourceLabel.isBare(s, d.reports())).toList();
        boolean together = bare.size() >= MANY_BARE;
        for (Source s : all) {
            if (!together || !bare.contains(s)) {
                item(SourceLabel.of(s, d.reports()) + ": " + String.join(", ", s.reports())
                        + evidence(SourceLabel.evidence(s)));
            }
        }
        if (together) {
            item("no agency named, each report a source of its own: "
                    + bare.stream()
                            .map(s -> s.reports().getFirst() + " (" + s.id() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    /** From so many sources of which nothing is known but their one report they stand in one line. */
    private static final int MANY_BARE = 4;

    private void writing(StoryDossier d) {
        List<String> lines = WritingLines.of(d.account().writing());
        if (!lines.isEmpty()) {
            heading("WHICH WAS WRITTEN FIRST, BY WHAT THEY SAY OF EVENTS");
            lines.subList(0, Math.min(MOST_STORIES, lines.size())).forEach(this::item);
            more(lines.size() - MOST_STORIES, "pair", "pairs");
        }
    }

    /** A kind of evidence, as a reader says it. */
    static String evidence(Lineage.Evidence kind) {
        return switch (kind) {
            case WORDING -> "shared wording";
            case QUOTATION -> "shared quotations";
            case ORDER -> "order of the material";
            case ERROR -> "shared changes";
            case CREDIT -> "credit";
            case DATELINE -> "dateline";
            case TIME -> "time";
            case LANGUAGE -> "language";
        };
    }

    private void lineage(StoryDossier d) {
        Lineage l = d.reports().traced().lineage();
        if (l.edges().isEmpty()) {
            return;
        }
        heading("WHO TOOK FROM WHOM");
        Map<String, String> labels = SourceLabel.nodes(l);
        for (Lineage.Edge e : l.edges()) {
            Double sure = e.confidence();
            item(e.to() + " \u2190 " + labels.getOrDefault(e.from(), e.from()) + "   "
                    + e.relation().word() + ", "
                    + Math.round(e.share() * 100) + "% of its words"
                    + (sure == null ? "" : ", confidence " + Math.round(sure * 100) + "%") + "; because of "
                    + e.reasons().stream()
                            .map(r -> evidence(r.kind())
                                    + (r.spans().isEmpty()
                                            ? ""
                                            : r.spans().size() == 1
                                                    ? " (1 place)"
                                                    : " (" + r.spans().size() + " places)"))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void utterances(StoryDossier d) {
        List<Utterance> changed =
                d.account().utterances().stream().filter(Utterance::varies).toList();
        if (changed.isEmpty()) {
            return;
        }
        heading("QUOTATIONS WHOSE WORDS DIFFER");
        for (int i = 0; i < Math.min(MOST_UTTERANCES, changed.size()); i++) {
            utterance(changed.get(i));
        }
        more(changed.size() - MOST_UTTERANCES, "quotation", "quotations");
    }

    private void utterance(Utterance u) {
        String speaker = u.speaker() == null ? "speaker not named" : u.speaker();
        Integer best = u.best();
        if (best == null) {
            item(speaker + ": nothing shows which wording is right");
            for (Utterance.Reading r : u.readings()) {
                deeper(place(r.place()) + "  " + Excerpt.ofDifference(r.text(), u.readings(), 160));
            }
            if (!u.undecided().isEmpty()) {
                deeper("open: " + String.join("; ", u.undecided()));
            }
            return;
        }
        Utterance.Reading supported = u.readings().get(best);
        item(speaker + ": " + Excerpt.ofDifference(supported.text(), u.readings(), 160) + "   best supported, "
                + place(supported.place()));
        for (Utterance.Reading r : u.readings()) {
            if (r.label() == Utterance.Label.ALTERED) {
                deeper(r.place().report() + " has " + changes(r.changes()) + "   " + place(r.place()));
            }
        }
        if (!u.undecided().isEmpty()) {
            deeper("open: " + String.join("; ", u.undecided()));
        }
    }

    /** What a reading is called for people: where nothing shows which wording is right, nobody is said to have altered it. */
    static String label(Utterance u, Utterance.Reading r) {
        if (u.best() != null) {
            return r.label().word();
        }
        return switch (r.label()) {
            case ALTERED -> "differs";
            case IDENTICAL -> "as its source has it";
            case BEST, ORTHOGRAPHIC, TRUNCATED, ELLIPSIS, PARAPHRASE ->
                r.label().word();
        };
    }

    static String changes(List<Utterance.Change> changes) {
        return changes.stream()
                .map(c -> switch (c.op()) {
                    case SUBSTITUTE -> quote(c.reading()) + " for " + quote(c.best());
                    case INSERT -> quote(c.reading()) + " added";
                    case OMIT -> quote(c.best()) + " left out";
                })
                .collect(Collectors.joining(", "));
    }

    private void discrepancies(StoryDossier d) {
        List<Discrepancy> all = d.account().discrepancies();
        if (all.isEmpty()) {
            return;
        }
        heading("WHERE THE REPORTS DISAGREE");
        for (int i = 0; i < Math.min(MOST_CONFLICTS, all.size()); i++) {
            Discrepancy c = all.get(i);
            item(c.kind().word() + ", " + c.about() + ": "
                    + c.readings().stream()
                            .map(r -> quote(r.value()) + " (" + where(r.attestations()) + ")")
                            .collect(Collectors.joining(" against ")));
            deeper(verdict(c));
        }
        more(all.size() - MOST_CONFLICTS, "disagreement", "disagreements");
    }

    static String verdict(Discrepancy c) {
        String v = switch (c.verdict()) {
            case COPY_ERROR -> "copying error";
            case SOURCES_DISAGREE -> "the sources disagree";
            case UNDECIDED -> c.supported() == null ? "undecided" : "corrected";
        };
        String supported = c.supported();
        return v
                + (supported == null
                        ? ""
                        : (c.verdict() == Discrepancy.Verdict.UNDECIDED ? " to " : ", supported: ") + quote(supported))
                + (c.reason().isEmpty() ? "" : "; " + c.reason());
    }

    private void corruptions(StoryDossier d) {
        corruptions(d, "SPOILED NAMES AND WORDS", false);
        corruptions(d, "NAMES SPELT IN MORE THAN ONE WAY", true);
    }

    private void corruptions(StoryDossier d, String title, boolean spelling) {
        List<Corruption> all = d.account().corruptions().stream()
                .filter(c -> spelling == (c.kind() == Corruption.Kind.SPELLING))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        heading(title);
        for (int i = 0; i < Math.min(MOST_CONFLICTS, all.size()); i++) {
            Corruption c = all.get(i);
            item(shorten(c.surface(), 80) + instead(d, c) + "   "
                    + (spelling ? "" : c.kind().word() + ", ") + place(c.place()));
        }
        more(all.size() - MOST_CONFLICTS, "place", "places");
    }

    /** What stands elsewhere: the right reading, or of two honest spellings the other; empty where neither is known. */
    static String instead(StoryDossier d, Corruption c) {
        if (c.correct() != null) {
            return " \u2192 " + c.correct();
        }
        if (c.kind() != Corruption.Kind.SPELLING || c.evidence().isEmpty()) {
            return "";
        }
        Locus other = c.evidence().getFirst();
        return d.reports().reports().stream()
                .filter(r -> r.id().equals(other.report()))
                .findFirst()
                .map(r -> ", elsewhere " + shorten(other.span().of(r.text()), 80))
                .orElse("");
    }

    /** "1 source", "between 2 and 3 sources". */
    private static String sources(Statement s) {
        return s.sources() != null
                ? count(s.sources(), "source")
                : s.support().low() == s.support().high()
                        ? "sources cannot be told"
                        : "between " + s.support().low() + " and " + s.support().high() + " sources";
    }

    private void statements(StoryDossier d) {
        List<Statement> carried = Pieces.without(
                d.account().statements().stream().filter(s -> s.reports() > 1).toList());
        if (carried.isEmpty()) {
            return;
        }
        heading("WHAT SEVERAL REPORTS SAY, AND ON HOW MANY SOURCES IT RESTS");
        for (int i = 0; i < Math.min(MOST_STATEMENTS, carried.size()); i++) {
            Statement s = carried.get(i);
            item(count(s.reports(), "report") + ", "
                    + sources(s) + " ["
                    + s.status().word() + "]: " + shorten(s.text(), 200) + "   " + where(s.attestations()));
        }
        more(carried.size() - MOST_STATEMENTS, "statement", "statements");
    }

    private void tolls(StoryDossier d) {
        if (d.account().tolls().isEmpty()) {
            return;
        }
        heading("KILLED AND HURT");
        for (Toll t : d.account().tolls()) {
            boolean one = t.readings().size() == 1
                    && Integer.valueOf(t.readings().getFirst().number()).equals(t.number());
            item(toll(t)
                    + (one
                            ? "   " + where(t.readings().getFirst().attestations())
                            : "; told: "
                                    + t.readings().stream()
                                            .map(r -> r.number() + " (" + where(r.attestations()) + ")")
                                            .collect(Collectors.joining(", "))));
        }
    }

    static String toll(Toll t) {
        return t.number() == null
                ? t.fate().word() + ", the number is open"
                : t.number() + " " + t.fate().word();
    }

    private void siblings(StoryDossier d) {
        List<Siblings.Line> lines = Siblings.of(d.account());
        if (lines.isEmpty()) {
            return;
        }
        heading("EACH REPORT AGAINST THE OTHERS");
        for (int i = 0; i < Math.min(MOST_STORIES, lines.size()); i++) {
            item(lines.get(i).report() + ": " + String.join("; ", lines.get(i).parts()));
        }
        more(lines.size() - MOST_STORIES, "report", "reports");
    }

    private void leftOut() {
        List<String> lines = new ArrayList<>();
        for (Report r : dossier.reports()) {
            Map<Part.Kind, List<Part>> by = new TreeMap<>();
            for (Part p : r.parts()) {
                if (!p.isArticle() && r.within().contains(p.span())) {
                    by.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p);
                }
            }
            if (!by.isEmpty()) {
                lines.add(r.id() + ": "
                        + by.entrySet().stream()
                                .map(e -> e.getKey().word()
                                        + (e.getValue().size() > 1
                                                ? " \u00d7" + e.getValue().size()
                                                : "") + " "
                                        + quote(shorten(
                                                e.getValue().getFirst().span().of(r.text()), 50)))
                                .collect(Collectors.joining(", ")));
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        heading("LEFT OUT AS NOT THE ARTICLE");
        for (int i = 0; i < Math.min(MOST_STORIES, lines.size()); i++) {
            item(lines.get(i));
        }
        more(lines.size() - MOST_STORIES, "report", "reports");
    }

    private String evidence(List<Locus> spans) {
        return spans.isEmpty() ? "" : "   " + where(spans.subList(0, Math.min(2, spans.size())));
    }

    private String where(List<Locus> spans) {
        int most = Math.min(4, spans.size());
        return spans.subList(0, most).stream().map(this::place).collect(Collectors.joining(", "))
                + (spans.size() > most ? ", \u2026" : "");
    }

    private String place(Locus l) {
        return l.report() + ":" + points.start(l) + "-" + points.end(l);
    }

    private void heading(String text) {
        line("");
        line(text);
    }

    private void item(String text) {
        wrap(text, "  ", "    ");
    }

    private void deeper(String text) {
        wrap(text, "      ", "        ");
    }

    private void more(int left, String one, String many) {
        if (left > 0) {
            item("and " + left + " more " + (left == 1 ? one : many) + "; --json and --html have all");
        }
    }

    private void wrap(String text, String first, String rest) {
        String indent = first;
        StringBuilder row = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && row.length() + 1 + word.length() > WIDTH) {
                line(row.toString());
                row = new StringBuilder(rest);
                empty = true;
            }
            if (!empty) {
                row.append(' ');
            }
            row.append(word);
            empty = false;
        }
        line(row.toString());
    }

    private void line(String text) {
        out.append(plain(text)).append('\n');
    }

    /** Control characters of the reports must not steer the terminal. */
    static String plain(String text) {
        StringBuilder b = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(b::appendCodePoint);
        return b.toString();
    }

    private static String rule(String headline) {
        return "\u2500\u2500 " + shorten(headline, WIDTH - 8) + " \u2500\u2500";
    }

    static String quote(String text) {
        return "\u201c" + text.strip() + "\u201d";
    }

    static String shorten(String text, int most) {
        String one = text.strip().replaceAll("\\s+", " ");
        if (one.length() <= most) {
            return one;
        }
        int cut = one.lastIndexOf(' ', most);
        return one.substring(0, cut > most / 2 ? cut : most) + "\u2026";
    }

    private static String count(@Nullable Integer n, String what) {
        return n + " " + what + (n != null && n == 1 ? "" : "s");
    }

    private static String stories(int n) {
        return n == 1 ? "1 story" : n + " stories";
    }
}
