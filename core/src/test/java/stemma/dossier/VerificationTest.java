package stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static Verification verify(String story) throws JsonProcessingException {
        return Verification.verify(
                new ObjectMapper()
                        .readTree(
                                "{\"reports\":[{\"id\":\"r\",\"text\":\"a😀 bc\",\"parts\":[{\"start\":0,\"end\":2,\"kind\":\"body\"}]}],\"stories\":["
                                        + story + "]}"),
                r -> null);
    }

    @Test
    void spansThatLieInTheTextVerify() throws JsonProcessingException {
        Verification v = verify("{\"x\":[{\"report\":\"r\",\"start\":3,\"end\":5,\"text\":\"bc\"}]}");
        assertThat(v.faults()).isEmpty();
        assertThat(v.spans()).isEqualTo(2);
    }

    @Test
    void wrongWordsAreAFaultEvenWhereTheyStandElsewhere() throws JsonProcessingException {
        Verification v = verify("{\"x\":{\"report\":\"r\",\"start\":0,\"end\":2,\"surface\":\"bc\"}}");
        assertThat(v.faults()).hasSize(1);
        assertThat(v.faults().getFirst().path()).isEqualTo("/stories/0/x");
    }

    @Test
    void spansBeyondTheTextEmptyOnesAndThoseOfNoReportAreFaults() throws JsonProcessingException {
        assertThat(verify("{\"x\":{\"report\":\"r\",\"start\":4,\"end\":6}}").faults())
                .hasSize(1);
        assertThat(verify("{\"x\":{\"report\":\"r\",\"start\":2,\"end\":2}}").faults())
                .hasSize(1);
        assertThat(verify("{\"x\":{\"report\":\"q\",\"start\":0,\"end\":1}}").faults())
                .hasSize(1);
        assertThat(verify("{\"x\":{\"start\":0,\"end\":1}}").faults()).hasSize(1);
        assertThat(verify("{\"x\":{\"report\":\"r\",\"start\":\"0\",\"end\":1}}")
                        .faults())
                .hasSize(1);
    }

    @Test
    void aSpeakersAndACuesPlacesAreChecked() throws JsonProcessingException {
        assertThat(verify(
                                "{\"report\":\"r\",\"speaker_start\":3,\"speaker_end\":5,\"speaker\":\"bx\",\"cue_start\":0,\"cue_end\":1,\"cue\":\"a\"}")
                        .faults())
                .hasSize(1);
    }

    @Test
    void whatIsNoDossierDoesNotPass() throws JsonProcessingException {
        assertThat(Verification.verify(new ObjectMapper().readTree("{}"), r -> null)
                        .faults())
                .isNotEmpty();
    }
}
