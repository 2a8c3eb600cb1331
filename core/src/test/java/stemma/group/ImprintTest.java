package stemma.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;
import stemma.clean.Cleaner;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Title;

class ImprintTest {
    private static final Annotated FERRY = read(Report.of(
                    "ferry",
                    "The ferry Alma Brandt ran aground off Kesh on Monday with 112 people on board. Captain Jon Reyle, 48,"
                            + " said the radar of the Alma Brandt had failed. Nobody on the ferry was hurt, he said.")
            .title(new Title("Ferry aground off Kesh", null))
            .outlet("Kesh Courier")
            .published(Published.fromMetadata("2026-05-04"))
            .build());

    private static Annotated read(Report r) {
        return Annotator.outline(Cleaner.clean(List.of(r)).getFirst());
    }

    @Test
    void holdsWhatTheProfileHolds() {
        Vocabulary v = new Vocabulary();
        Profile p = Profile.of(FERRY, v);
        Profile q = Imprint.read("ferry", Imprint.of(FERRY), v);
        assertThat(q.day()).isEqualTo(p.day());
        assertThat(q.length()).isEqualTo(p.length());
        assertThat(q.body().terms()).isEqualTo(p.body().terms());
        assertThat(q.body().weights()).isEqualTo(p.body().weights());
        assertThat(q.names().terms()).isEqualTo(p.names().terms());
        assertThat(q.pairs().weights()).isEqualTo(p.pairs().weights());
        assertThat(q.ages().terms()).isEqualTo(p.ages().terms());
        assertThat(q.figures().terms()).isEqualTo(p.figures().terms());
        assertThat(q.wording()).hasSameSizeAs(p.wording());
        assertThat(Imprint.day(Imprint.of(FERRY))).hasValue(p.day());
    }

    @Test
    void countsComeBackAsTheyWere() {
        Counts c = new Counts();
        byte[] imprint = Imprint.of(FERRY);
        c.add(imprint);
        c.add(imprint);
        Counts d = Counts.read(c.bytes());
        assertThat(d.reports()).isEqualTo(2);
        assertThat(d.count(Vocabulary.key("radar"))).isEqualTo(2);
        assertThat(d.count(Vocabulary.key("sonar"))).isZero();
        assertThat(d.rarity(Vocabulary.key("radar"))).isEqualTo(c.rarity(Vocabulary.key("radar")));
    }

    @Test
    void theLeadComesBackAsItWas() {
        Lead lead = Lead.of(FERRY);
        assertThat(Lead.read(lead.text())).isEqualTo(lead);
    }

    @Test
    void neighboursComeBackAsTheyWere() {
        Neighbours n = new Neighbours(9, new int[] {3, 8}, new float[] {0.5f, 1f}).rounded();
        Neighbours m = Neighbours.read(n.bytes());
        assertThat(m.change()).isEqualTo(9);
        assertThat(m.to(8)).isEqualTo(1f);
        assertThat(m.to(3)).isEqualTo(n.to(3));
        assertThat(m.to(4)).isNegative();
    }
}
