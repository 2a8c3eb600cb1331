package stemma.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stemma.dossier.Dossier;
import stemma.dossier.Json;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.read.Distinct;
import stemma.read.Limits;
import stemma.read.Reading;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.report.Report;

/** The project's own stories and what is true of them. */
final class Samples {
    static final Path ROOT = Path.of("..", "samples");

    private Samples() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> s = Files.list(ROOT)) {
            return s.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Report> reports(Path input) {
        List<Report> out = new ArrayList<>();
        new Reading(Limits.defaults(), new ByteArrayInputStream(new byte[0]))
                .read(List.of(input.toString()), new Sink() {
                    @Override
                    public void report(Report report) {
                        out.add(report);
                    }

                    @Override
                    public void rejected(Rejected rejected) {}
                });
        return Distinct.distinct(out, r -> {});
    }

    static byte[] json(Dossier d) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.dossier(d, out);
        return out.toByteArray();
    }

    static byte[] json(List<Report> reports) {
        return json(Examination.examine(reports, Timings.none()));
    }

    static JsonNode tree(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    static JsonNode truth(Path sample) throws IOException {
        return tree(Files.readAllBytes(sample.resolveSibling(sample.getFileName() + ".truth.json")));
    }
}
