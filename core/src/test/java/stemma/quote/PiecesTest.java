package stemma.quote;

import static org.assertj.core.api.Assertions.assertThatCode;
import static stemma.quote.Quoted.find;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A text may break off anywhere: each piece of an invented sentence is read without an error. */
class PiecesTest {
    private static final List<String> SENTENCES = List.of(
            "The council spoke of the mill, and of Dana Holt's claim that the bridge was safe, and angered Tarn's board.",
            "Another cause was Marlow's refusal to say who had paid, according to the clerk, who asked not to be named.",
            "(KVN) The minister stopped short of saying that the treaty was dead, the ministry said, because it was not.",
            "The Gazette quoted Holt as saying: \"The bridge is unsafe,\" and a note that said \"burn it all.\"",
            "While Holt said \"it is safe,\" the plan does not, and nobody can say whether the dam will hold, Lind said.",
            "Robert \"Bob\" Hale, alias \"Red,\" pleaded guilty, said police spokesman Cpl. Dan Orr, and was told: \"Go.\"",
            "HALE: It will shut.\n\nORR: And who told you?\n\nHALE: The owner did, when I was told that it would.");

    @Test
    void anyPieceOfASentenceIsRead() {
        for (String s : SENTENCES) {
            for (int i = s.indexOf(' '); i >= 0; i = s.indexOf(' ', i + 1)) {
                String front = s.substring(0, i);
                String back = s.substring(i + 1);
                assertThatCode(() -> find(front)).as(front).doesNotThrowAnyException();
                assertThatCode(() -> find(back)).as(back).doesNotThrowAnyException();
            }
        }
    }
}
