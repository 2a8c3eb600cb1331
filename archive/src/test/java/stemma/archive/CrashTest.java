package stemma.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short loop of what {@code quality/crash.py} does at length: processes killed while they add. */
class CrashTest {
    private static final int ROUNDS = 5;

    /** An acknowledgement that the kill cut off acknowledges nothing; the first report was. */
    private static String whole(@Nullable String line) {
        String said = Objects.requireNonNull(line);
        return said.endsWith(";") ? said.substring(0, said.length() - 1) : "r0";
    }

    @ParameterizedTest
    @MethodSource("stemma.archive.Places#both")
    void aKilledProcessLosesNothingThatItAcknowledged(String place) throws IOException, InterruptedException {
        Random random = new Random(4);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process p = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Adder.class.getName(),
                            place,
                            Integer.toString(round * 10_000))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8))) {
                int until = 1 + random.nextInt(12);
                for (int n = 0; n < until; n++) {
                    acknowledged.add(whole(out.readLine()));
                }
                p.toHandle().destroyForcibly();
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    acknowledged.add(whole(line));
                }
            }
            p.waitFor();
        }
        try (Archive a = Archive.existing(place)) {
            assertThat(a.problems()).isEmpty();
            List<String> there = new ArrayList<>();
            a.forEachReport(k -> {
                there.add(k.id());
                assertThat(k.report()).isEqualTo(Adder.report(Integer.parseInt(k.id().substring(1))));
            });
            assertThat(there).doesNotHaveDuplicates();
            assertThat(there).containsAll(acknowledged);
            assertThat(there).hasSizeGreaterThan(ROUNDS);
            a.forEachStory(s -> a.page(s.id()));
            assertThat(a.staleDossiers()).isEmpty();
        }
    }
}
