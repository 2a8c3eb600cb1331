package stemma.examine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.collate.Collation;
import stemma.collate.Collator;
import stemma.dossier.Dossier;
import stemma.dossier.StoryDossier;
import stemma.group.Grouping;
import stemma.group.Story;
import stemma.quote.Quotation;
import stemma.quote.Quotations;
import stemma.quote.Speech;
import stemma.report.Report;
import stemma.trace.Lineage;
import stemma.trace.Order;
import stemma.trace.Settings;
import stemma.trace.Traced;
import stemma.trace.Tracer;
import stemma.weigh.Account;
import stemma.weigh.StoryReports;
import stemma.weigh.Weigher;
import stemma.weigh.account.Voices;
import stemma.weigh.writing.Writings;

/** The whole road. Pure: the same reports give the same dossier in whatever order they come and however many threads run. */
public final class Examination {
    private Examination() {}

    /**
     * @param reports as read, with unique identifiers
     * @param timings told how long each stage took; see {@link Timings#none}
     */
    public static Dossier examine(List<Report> reports, Timings timings) {
        return examine(reports, Settings.defaults(), timings);
    }

    /** As if nothing were known of the kinds of evidence that the settings leave out; reports and timings as above. */
    public static Dossier examine(List<Report> reports, Settings settings, Timings timings) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        List<Report> cleaned = timings.time("clean", () -> Cleaner.clean(sorted));
        List<Annotated> annotated = timings.time("annotate", () -> each(cleaned, Annotator::annotate));
        List<List<Quotation>> quotations = timings.time("quote", () -> each(annotated, Quotations::find));
        List<Story> stories = timings.time("group", () -> Grouping.group(annotated));
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < annotated.size(); i++) {
            index.put(annotated.get(i).id(), i);
        }
        List<StoryDossier> dossiers = new ArrayList<>();
        for (Story story : stories) {
            List<Integer> at = story.reports().stream().map(index::get).toList();
            dossiers.add(examine(
                    story,
                    at.stream().map(annotated::get).toList(),
                    at.stream().map(quotations::get).toList(),
                    settings,
                    timings));
        }
        return new Dossier(Version.VERSION, cleaned, dossiers);
    }

    /**
     * One story as it is given, whatever grouping would make of its reports.
     *
     * @param reports as for {@link #examine}: those of the story, no others
     */
    public static Dossier examine(Story story, List<Report> reports) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        List<Report> cleaned = Cleaner.clean(sorted);
        List<Annotated> annotated = each(cleaned, Annotator::annotate);
        List<List<Quotation>> quotations = each(annotated, Quotations::find);
        return new Dossier(
                Version.VERSION,
                cleaned,
                List.of(examine(story, annotated, quotations, Settings.defaults(), Timings.none())));
    }

    /** Which reports tell the same story; reports as for {@link #examine}. */
    public static List<Story> stories(List<Report> reports) {
        return Grouping.group(outlined(reports));
    }

    /** Which reports share text, pair by pair; reports as for {@link #examine}. */
    public static List<Collation> reuse(List<Report> reports) {
        return Collator.collate(outlined(reports));
    }

    /** The quotations of one report, seen by itself. */
    public static Speech speech(Report report) {
        return Speech.of(Annotator.annotate(Cleaner.clean(List.of(report)).getFirst()));
    }

    private static List<Annotated> outlined(List<Report> reports) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparing(Report::id)).toList();
        return each(Cleaner.clean(sorted), Annotator::outline);
    }

    private static StoryDossier examine(
            Story story,
            List<Annotated> reports,
            List<List<Quotation>> quotations,
            Settings settings,
            Timings timings) {
        // The weighing asks for every tree; they are worked out beside what comes before it. The outcome does not
        // depend on it.
        CompletableFuture<Void> trees =
                CompletableFuture.runAsync(() -> reports.forEach(r -> r.syntax().trees()));
        List<Collation> collations = timings.time("collate", () -> Collator.collate(reports));
        Traced traced = timings.time("trace", () -> Tracer.trace(reports, quotations, collations, settings));
        trees.join();
        StoryReports found = new StoryReports(reports, quotations, collations, traced);
        Account account = timings.time("weigh", () -> Weigher.weigh(found));
        List<List<Quotation>> named = Voices.named(found, account.entities());
        Traced ordered = traced.ordered(Order.of(
                reports,
                traced.lineage().edges(),
                settings.uses(Lineage.Evidence.ORDER) ? Writings.before(account.writing(), traced.lineage()) : Set.of(),
                settings));
        return new StoryDossier(story, new StoryReports(reports, named, collations, ordered), account);
    }

    private static <A, B> List<B> each(List<A> in, java.util.function.Function<A, B> step) {
        Stream<A> s = in.size() > 3 ? in.parallelStream() : in.stream();
        return s.map(step).toList();
    }
}
