package stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stemma.report.Part;
import stemma.report.Report;
import stemma.text.Span;

class SyntaxTest {
    /** Written and tagged by hand for this test. */
    private static final String TAGGED = """
            The/DT ferry/NN sank/VBD near/IN Orlan/NNP late/RB on/IN Tuesday/NNP ,/, killing/VBG three/CD sailors/NNS ./.
            Harbor/NN officials/NNS said/VBD they/PRP had/VBD warned/VBN the/DT owners/NNS twice/RB ./.
            "/`` We/PRP will/MD not/RB leave/VB ,/, "/'' Tomas/NNP Verrin/NNP told/VBD reporters/NNS ./.
            He/PRP did/VBD n't/RB say/VB who/WP had/VBD paid/VBN for/IN the/DT new/JJ bridge/NN ./.
            Prices/NNS rose/VBD 3.5/CD percent/NN last/JJ year/NN ,/, the/DT ministry/NN reported/VBD ./.
            The/DT boat/NN was/VBD found/VBN by/IN a/DT fisherman/NN who/WP lives/VBZ in/IN Verra/NNP ./.
            Quill/NNP 's/POS lawyers/NNS deny/VBP that/IN she/PRP ever/RB met/VBD him/PRP ./.
            It/PRP is/VBZ the/DT largest/JJS storm/NN to/TO hit/VB the/DT coast/NN since/IN 1987/CD ./.
            Ministers/NNS are/VBP expected/VBN to/TO meet/VB again/RB next/JJ week/NN ./.
            Two/CD men/NNS were/VBD arrested/VBN after/IN police/NN searched/VBD their/PRP$ homes/NNS ./.
            """;

    private static Annotated annotated(String text) {
        return Annotator.annotate(Report.of("r", text)
                .language("en")
                .parts(List.of(new Part(Part.Kind.BODY, new Span(0, text.length()))))
                .build());
    }

    @Test
    void tagsAgreeWithTheHandOnNineteenOfTwenty() {
        int seen = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : TAGGED.lines().toList()) {
            String[] pairs = line.split(" ");
            String[] forms = new String[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                forms[i] = pairs[i].substring(0, pairs[i].lastIndexOf('/'));
            }
            int[] tags = TagModel.tag(new Clues(forms), TagModel.Shipped.WEIGHTS, TagModel.Shipped.LABELS.size());
            for (int i = 0; i < pairs.length; i++) {
                String gold = pairs[i].substring(pairs[i].lastIndexOf('/') + 1);
                String tag = TagModel.Shipped.LABELS.get(tags[i]);
                seen++;
                if (!tag.equals(gold)) {
                    wrong.add(pairs[i] + " as " + tag);
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(seen / 20);
    }

    @Test
    void aWordHasTheTagOfItsMainToken() {
        Annotated a = annotated("The owners didn't pay. Quill’s lawyers left.");
        assertThat(a.words().surface(2)).isEqualTo("didn't");
        assertThat(a.syntax().tag(2)).isEqualTo("VBD");
        assertThat(a.syntax().tag(4)).isEqualTo("NNP");
        assertThat(a.syntax().sentenceOf(4)).isEqualTo(1);
    }

    @Test
    void askingTwiceGivesTheSame() {
        Annotated a = annotated("The ferry sank. Nobody was hurt.");
        assertThat(a.syntax().sentence(1)).isSameAs(a.syntax().sentence(1));
        assertThat(annotated(a.text()).syntax().sentence(0).tags())
                .isEqualTo(a.syntax().sentence(0).tags());
    }

    @Test
    void whoDidWhatToWhom() {
        Annotated a = annotated("The minister praised the sailors. The boat was not found by the police.");
        Tree active = a.syntax().tree(0);
        assertThat(active.root()).isEqualTo(2);
        assertThat(active.subject(2)).isEqualTo(1);
        assertThat(active.child(2, Set.of("dobj"))).isEqualTo(4);
        assertThat(active.isPassive(2)).isFalse();
        assertThat(active.phrase(1).of(a.text())).isEqualTo("The minister");
        Tree passive = a.syntax().tree(1);
        assertThat(passive.isPassive(passive.root())).isTrue();
        assertThat(passive.isNegated(passive.root())).isTrue();
        assertThat(passive.child(passive.root(), Set.of("agent"))).isEqualTo(5);
    }

    @Test
    void headsOfWordsPassOverMarks() {
        Annotated a = annotated("\"We didn't leave,\" the owner said.");
        int said = a.words().size() - 1;
        assertThat(a.syntax().head(said)).isEqualTo(-1);
        assertThat(a.syntax().head(said - 1)).isEqualTo(said);
        assertThat(a.syntax().relation(said - 1)).isEqualTo("nsubj");
    }
}
