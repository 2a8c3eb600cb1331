package stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.collate.Collator;
import stemma.quote.Quotation;
import stemma.report.Agency;
import stemma.report.Locus;
import stemma.report.Part;
import stemma.report.Published;
import stemma.report.Report;
import stemma.text.Span;

class TracerTest {
    static final List<String> FERRY = List.of(
            "The ferry between Orrin and the island of Tal began its winter timetable on Monday with half the usual crossings.",
            "Harbour officials said the older of the two boats needed a new engine that could not be delivered before March.",
            "Shopkeepers on the island told a meeting in the school hall that many deliveries now arrive two days late.",
            "A petition signed by four hundred residents asks the county to hire a boat from the mainland while repairs go on.",
            "The county said it was looking at the costs and would answer before the end of the month.",
            "Fishermen have offered to carry parcels and medicine on calm days, but not passengers, for want of insurance.",
            "The last time the service was reduced, nine winters ago, the island lost its bakery and its only bank.");

    static final List<String> BRIDGE = List.of(
            "Engineers closed the stone bridge at Hallow on Tuesday after divers found a crack in the northern pier.",
            "Lorries are sent through the village of Penn, where parents asked for a crossing guard at the school gate.",
            "The owner of the mill below the bridge fears that work in the river bed will stop his wheel for weeks.",
            "A first report is due on Friday; until then only walkers may use the eastern footway.",
            "Historians at the museum recall that the bridge was last shut when a barge struck it in a flood.");

    static Annotated report(String id, List<String> paragraphs) {
        String text = String.join("\n\n", paragraphs);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (String p : paragraphs) {
            parts.add(new Part(Part.Kind.BODY, new Span(at, at + p.length())));
            at += p.length() + 2;
        }
        return Annotator.annotate(Report.of(id, text).parts(parts).build());
    }

    static Annotated at(String time, Annotated report) {
        return Annotator.annotate(
                report.report().with().published(Published.fromMetadata(time)).build());
    }

    static List<String> change(List<String> paragraphs, String... pairs) {
        List<String> out = new ArrayList<>(paragraphs);
        for (int i = 0; i < pairs.length; i += 2) {
            String from = pairs[i];
            String to = pairs[i + 1];
            out.replaceAll(p -> p.replace(from, to));
        }
        return out;
    }

    static Traced trace(List<Annotated> reports, Settings settings) {
        List<Annotated> sorted =
                reports.stream().sorted(Comparator.comparing(Annotated::id)).toList();
        List<List<Quotation>> none =
                sorted.stream().map(r -> List.<Quotation>of()).toList();
        return Tracer.trace(sorted, none, Collator.collate(sorted), settings);
    }

    static Traced trace(Annotated... reports) {
        return trace(Arrays.asList(reports), Settings.defaults());
    }

    static List<String> edges(Traced traced) {
        return traced.lineage().edges().stream()
                .map(e -> e.from() + ">" + e.to())
                .toList();
    }

    private static List<Annotated> chain() {
        List<String> first =
                change(FERRY, "began", "started", "officials", "authorities", "four hundred", "five hundred");
        List<String> second = change(first, "many deliveries", "numerous deliveries", "costs", "expenses")
                .subList(0, 5);
        List<String> other = change(FERRY, "residents", "inhabitants", "calm days", "quiet days")
                .subList(0, 6);
        return List.of(report("d", FERRY), report("b", first), report("c", second), report("a", other));
    }

    @Test
    void copiesHangOnWhatTheyWereCopiedFrom() {
        assertThat(edges(trace(chain(), Settings.defaults()))).containsExactlyInAnyOrder("d>a", "d>b", "b>c");
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Annotated> turned = new ArrayList<>(chain());
        Collections.reverse(turned);
        assertThat(trace(turned, Settings.defaults())).isEqualTo(trace(chain(), Settings.defaults()));
    }

    @Test
    void reportsOfTheirOwnAreIndependentSources() {
        Traced t = trace(report("a", FERRY), report("b", BRIDGE));
        assertThat(t.lineage().edges()).isEmpty();
        assertThat(t.independent().count()).isEqualTo(2);
    }

    @Test
    void anExcerptBelongsToBothSourcesAndItsPlaceToTheOther() {
        List<String> mixed = new ArrayList<>(BRIDGE);
        mixed.add(2, FERRY.get(2));
        mixed.add(3, FERRY.get(3));
        Traced t = trace(at("2024-01-08T06:00", report("a", FERRY)), at("2024-01-08T18:00", report("b", mixed)));
        assertThat(t.independent().count()).isEqualTo(2);
        assertThat(t.lineage().edges()).singleElement().satisfies(e -> {
            assertThat(e.relation()).isEqualTo(Lineage.Relation.QUOTES);
            assertThat(e.to()).isEqualTo("b");
        });
        int at = String.join("\n\n", mixed).indexOf("Shopkeepers");
        assertThat(t.sourcesOf(new Locus("b", at, at + 40))).isEqualTo(t.sourcesOf(new Locus("a", 0, 20)));
        assertThat(t.sourcesOf(new Locus("b", 0, 40))).isNotEqualTo(t.sourcesOf(new Locus("a", 0, 20)));
    }

    /** A short form of a long report: edited all along, reworded in places, with a line of its own. */
    @Test
    void aCutAndEditedFormIsNoSourceOfItsOwn() {
        List<String> full = new ArrayList<>(FERRY);
        full.addAll(BRIDGE);
        List<String> cut = new ArrayList<>(change(
                FERRY.subList(0, 5),
                "began its winter timetable on Monday with half the usual crossings",
                "runs only half as often as usual since Monday, when the winter timetable began",
                "Harbour officials said the older of the two boats needed",
                "The older of both boats needs, harbour officials say,",
                "told a meeting in the school hall that",
                "told a meeting that"));
        cut.remove(3);
        cut.add("A spokesman for the islanders called the answer of the county too little.");
        Traced t = trace(at("2024-01-08T06:00", report("a", full)), at("2024-01-08T18:00", report("b", cut)));
        assertThat(t.independent().count()).isEqualTo(1);
        assertThat(edges(t)).anyMatch(e -> e.endsWith(">b"));
    }

    @Test
    void aBodyPrintedTwiceIsNoSecondWitness() {
        List<String> twice = new ArrayList<>(FERRY);
        twice.addAll(FERRY);
        Traced t = trace(report("a", change(FERRY, "began", "started")), report("b", twice));
        assertThat(t.lineage().edges()).hasSize(1);
        assertThat(t.independent().count()).isEqualTo(1);
    }

    @Test
    void withoutWordingNothingIsTraced() {
        Traced t = trace(chain(), Settings.defaults().without(Lineage.Evidence.WORDING));
        assertThat(t.lineage().edges()).isEmpty();
    }

    @Test
    void everyEdgeHasReasons() {
        assertThat(trace(chain(), Settings.defaults()).lineage().edges())
                .allSatisfy(e -> assertThat(e.reasons()).isNotEmpty());
    }

    @Test
    void aReportPutTogetherFromTwoOthersHasBothForParents() {
        List<String> digest = new ArrayList<>(FERRY.subList(0, 2));
        digest.addAll(BRIDGE.subList(0, 2));
        Traced found = trace(
                List.of(report("digest", digest), report("ferry", FERRY), report("bridge", BRIDGE)),
                Settings.defaults());
        assertThat(found.lineage().edges())
                .extracting(e -> e.from() + ">" + e.to())
                .containsExactly("bridge>digest", "ferry>digest");
        assertThat(found.independent().count()).isEqualTo(2);
    }

    @Test
    void twoTextsOfOneAgencyThatShareAPassageAreOneSourceForTheirCreditsAndThatPassage() {
        List<String> other = new ArrayList<>(BRIDGE);
        other.set(0, "OSTRAND (AP) - " + other.getFirst());
        other.add(1, FERRY.get(1));
        List<String> one = change(FERRY, FERRY.getFirst(), "OSTRAND (AP) - " + FERRY.getFirst());
        List<Annotated> reports = List.of(credited(report("bridge", other)), credited(report("ferry", one)));

        Traced found = trace(reports, Settings.defaults());
        assertThat(found.independent().count()).isEqualTo(1);
        assertThat(found.lineage().edges())
                .filteredOn(e -> e.from().startsWith("lost"))
                .hasSize(2)
                .allSatisfy(e -> {
                    assertThat(e.share()).isPositive();
                    assertThat(e.reasons())
                            .allSatisfy(r -> assertThat(r.spans()).isNotEmpty());
                    assertThat(e.reasons()).extracting(Lineage.Reason::kind).contains(Lineage.Evidence.CREDIT);
                });

        Traced without = trace(reports, Settings.defaults().without(Lineage.Evidence.CREDIT));
        assertThat(without.lineage().nodes()).noneMatch(Lineage.Node::lost);
    }

    private static Annotated credited(Annotated report) {
        int at = report.text().indexOf("AP");
        return Annotator.annotate(report.report()
                .with()
                .agency(new Agency("AP", new Span(at, at + 2)))
                .build());
    }

    private static Annotated by(String outlet, Annotated report) {
        return Annotator.annotate(report.report().with().outlet(outlet).build());
    }

    @Test
    void whatOnlyOneReportHasIsNoEvidenceOfALostSource() {
        List<String> one = new ArrayList<>(change(FERRY, "began", "started", "officials", "authorities"));
        List<String> other =
                new ArrayList<>(change(FERRY, "many", "numerous", "costs", "expenses", "calm days", "quiet days"));
        one.subList(0, 1).clear();
        other.addAll(BRIDGE);
        Traced t = trace(
                report("a", one),
                report("b", other),
                report("c", change(FERRY, "on Monday", "Monday").subList(0, 5)));
        assertThat(t.lineage().edges()).isNotEmpty().allSatisfy(e -> {
            if (e.to().equals("b")) {
                assertThat(e.share()).isLessThan(.7);
                assertThat(e.relation()).isNotEqualTo(Lineage.Relation.REPRINT);
            }
            assertThat(e.reasons())
                    .flatExtracting(Lineage.Reason::spans)
                    .allSatisfy(l -> assertThat(
                                    l.span().of(String.join("\n\n", l.report().equals("b") ? other : FERRY)))
                            .doesNotContain(l.report().equals("b") ? "Hallow" : "----"));
        });
    }

    @Test
    void twoReportsOfOneOutletMayBeOneSource() {
        Traced t = trace(
                by("Orrin Post", report("a", FERRY)),
                by("Orrin Post", report("b", BRIDGE)),
                by("Tal Sun", report("c", List.of())));
        assertThat(t.independent().count()).isNull();
        assertThat(t.independent().low()).isEqualTo(2);
        assertThat(t.independent().high()).isEqualTo(3);
        assertThat(t.independent().reason()).contains("Orrin Post");
        assertThat(t.fewest(List.of("source-1", "source-2"))).isEqualTo(1);
        assertThat(t.fewest(List.of("source-1", "source-3"))).isEqualTo(2);
    }

    @Test
    void reportsOfTwoOutletsStayTwoSources() {
        Traced t = trace(by("Orrin Post", report("a", FERRY)), by("Tal Sun", report("b", BRIDGE)));
        assertThat(t.independent().count()).isEqualTo(2);
    }

    @Test
    void anAgencyThatContributedIsNotTheSource() {
        Annotated own = credited("a", FERRY, "The Associated Press contributed to this report.");
        Annotated wire = credited("b", BRIDGE, "(AP)");
        assertThat(trace(own, wire).sources()).extracting(Source::name).containsExactly(null, "AP");
    }

    private static Annotated credited(String id, List<String> paragraphs, String credit) {
        List<String> all = new ArrayList<>(paragraphs);
        all.add(credit);
        return Annotator.annotate(stemma.clean.Cleaner.clean(
                        List.of(Report.of(id, String.join("\n\n", all)).build()))
                .getFirst());
    }

    @Test
    void aSpeechWithoutMarksIsStillASpeech() {
        String said =
                "We kept the old boat because the island asked us to keep it, and we shall mend it again and again for as long as "
                        + "the hull holds and the county pays its part of the bill, whatever they tell you on the mainland about new boats.";
        List<String> marked = List.of(FERRY.get(0), "“" + said + "” the harbour master said.", FERRY.get(1));
        List<String> block = List.of(BRIDGE.get(0), BRIDGE.get(1), "This is what he said:", said, BRIDGE.get(2));
        Traced t = trace(report("a", marked), report("b", block));
        assertThat(t.lineage().edges()).isEmpty();
        assertThat(t.independent().count()).isEqualTo(2);
    }

    @Test
    void theParagraphsThatMovedAreShown() {
        List<String> moved = change(FERRY, "began", "started", "officials", "authorities");
        moved.add(1, moved.remove(4));
        Traced t = trace(report("a", FERRY), report("b", moved));
        Lineage.Reason order = reason(t, Lineage.Evidence.ORDER);
        assertThat(order.weight()).isNegative();
        assertThat(order.spans()).extracting(Locus::report).containsExactly("a", "b");
        Locus inB = order.spans().getLast();
        assertThat(inB.span().of(String.join("\n\n", moved)))
                .isEqualTo(moved.get(1).replace(".", ""));
    }

    @Test
    void aTimeThatStandsInMetadataOnlyIsSaidToDoSo() {
        Traced t = trace(
                at("2024-01-08T06:00", report("a", FERRY)),
                at("2024-01-08T18:00", report("b", change(FERRY, "began", "started", "officials", "authorities"))));
        Lineage.Reason time = reason(t, Lineage.Evidence.TIME);
        assertThat(time.spans()).isEmpty();
        assertThat(time.note()).contains("from metadata").contains("a 2024-01-08T06:00");
    }

    @Test
    void aTimeThatStandsInTheTextIsShown() {
        List<String> dated = change(FERRY, "The ferry between", "ORRIN, Jan 8 - The ferry between");
        Annotated a = report("a", dated);
        Published when =
                new Published("2024-01-08", Published.Precision.DAY, Published.Basis.DATELINE, new Span(7, 12));
        Annotated with = Annotator.annotate(a.report().with().published(when).build());
        Traced t = trace(
                with,
                at("2024-01-09T18:00", report("b", change(FERRY, "began", "started", "officials", "authorities"))));
        assertThat(reason(t, Lineage.Evidence.TIME).spans()).containsExactly(new Locus("a", 7, 12));
    }

    private static Lineage.Reason reason(Traced t, Lineage.Evidence kind) {
        return t.lineage().edges().stream()
                .flatMap(e -> e.reasons().stream())
                .filter(r -> r.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneAgencyDoesNotNameWhatOthersTellInOtherWords() {
        Annotated wire = credited("a", FERRY, "(AFP)");
        Annotated other = report("b", BRIDGE);
        List<Annotated> all = List.of(wire, other, report("c", FERRY));
        assertThat(Sources.agency(List.of("a", "b", "c"), all, java.util.Map.of("a", 0, "b", 1, "c", 2), false))
                .isEqualTo("AFP");
        assertThat(Sources.agency(List.of("a", "b", "c"), all, java.util.Map.of("a", 0, "b", 1, "c", 2), true))
                .isNull();
        assertThat(Sources.agency(List.of("a", "b"), all, java.util.Map.of("a", 0, "b", 1), true))
                .isEqualTo("AFP");
    }

    @Test
    void reportsInTwoLanguagesWithoutNumbersMayBeOneSource() {
        Annotated german = Annotator.annotate(
                report("b", BRIDGE).report().with().language("de").build());
        Annotated english = Annotator.annotate(
                report("a", FERRY).report().with().language("en").build());
        Traced t = trace(english, german);
        assertThat(t.independent().count()).isNull();
        assertThat(t.independent().reason()).contains("languages");
    }

    @Test
    void aShortReportThatIsHalfCopiedIsNoSourceOfItsOwn() {
        Annotated whole = report(
                "a",
                List.of(
                        "Rescuers called by a walker at a quarter to six found the missing climber in a gully on the northern face of Mount Arle.",
                        "She had spent two nights under a rock with a torn knee and half a bar of chocolate, the leader of the party said.",
                        "The helicopter that was to fetch her turned back in the cloud, and eight men carried her down to the hut."));
        Annotated brief = report(
                "b",
                List.of(
                        "A climber missing since Sunday is safe. Rescuers called by a walker at a quarter to six found the missing climber in a gully on the northern face of Mount Arle."));
        Traced traced = trace(whole, brief);
        assertThat(traced.independent().high()).isEqualTo(1);
    }

    @Test
    void twoThatHaveItFromOneMagazineAreNotToldForTwoSources() {
        Annotated a = report(
                "a",
                List.of(
                        "The singer Mara Lind has left the clinic, her agent told Lantern magazine on Friday.",
                        "Neighbours saw a grey car in the drive at noon, and somebody carried two suitcases and a cello."));
        Annotated b = report(
                "b",
                List.of(
                        "Good news at last: Lind is home again, according to Lantern magazine.",
                        "Her third record, put off twice since the spring, may now come out before the winter tour."));
        Traced traced = trace(a, b);
        assertThat(traced.independent().count()).isNull();
        assertThat(traced.independent().low()).isEqualTo(1);
        assertThat(traced.independent().high()).isEqualTo(2);
        assertThat(traced.independent().reason()).contains("Lantern");
    }
}
