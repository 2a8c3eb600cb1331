package stemma.weigh.toll;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the reports of each story say of killed, hurt and ages by the shipped models, one line of JSON each: {@code CasualtyFacts GVA_FOLDER OUT}. */
public final class CasualtyFacts {
    private CasualtyFacts() {}

    public static void main(String[] args) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            Registry.read(Path.of(args[0])).forEach(i -> out.println(Facts.line(i.story(), Tolls.of(i.reports()))));
        }
    }
}
