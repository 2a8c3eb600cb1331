package stemma.archive.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import stemma.archive.Kept;
import stemma.read.Limits;
import stemma.read.Reading;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.report.Report;

/**
 * Rate of indexing, size of the index and latency of searches, the index alone: reports come out of memory. Arguments: a file
 * of reports, how many of them to take, a folder for the index.
 */
public final class SearchBench {
    private static final int ROUNDS = 400;

    private SearchBench() {}

    public static void main(String[] args) throws IOException {
        List<Report> reports = read(args[0], Integer.parseInt(args[1]));
        Source source = source(reports);
        Path folder = Files.createTempDirectory(Path.of(args[2]), "index");
        long begin = System.nanoTime();
        double before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        try (Index index = Index.open(source, folder, true, n -> {})) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9 - before;
            System.out.printf(
                    Locale.ROOT,
                    "reports=%d reportsPerSecond=%.0f perCpuSecond=%.0f bytesPerReport=%.0f%n",
                    index.size(),
                    index.size() / seconds,
                    index.size() / cpu,
                    index.bytes()[0] / (double) index.size());
            List<String> queries = queries(reports);
            for (String q : queries.subList(0, queries.size() / 4)) {
                index.search(q, 20);
            }
            measure("all", index, queries);
            for (String kind : List.of("word", "words", "phrase", "field")) {
                List<String> some = new ArrayList<>();
                for (int i = 0; i < queries.size(); i++) {
                    if (i % 4 == List.of("word", "words", "phrase", "field").indexOf(kind)) {
                        some.add(queries.get(i));
                    }
                }
                measure(kind, index, some);
            }
        }
    }

    private static void measure(String kind, Index index, List<String> queries) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[queries.size()];
        double[] cpu = new double[queries.size()];
        for (int i = 0; i < millis.length; i++) {
            long t = System.nanoTime();
            long c = threads.getCurrentThreadCpuTime();
            index.search(queries.get(i), 20);
            cpu[i] = (threads.getCurrentThreadCpuTime() - c) / 1e6;
            millis[i] = (System.nanoTime() - t) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        System.out.printf(
                Locale.ROOT,
                "%s: n=%d wallP50=%.1fms wallP99=%.1fms cpuP50=%.1fms cpuP99=%.1fms%n",
                kind,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                cpu[cpu.length / 2],
                cpu[cpu.length * 99 / 100]);
    }

    /** By turns a word, two words, a phrase, a word in an outlet and a time; drawn from the reports. */
    private static List<String> queries(List<Report> reports) {
        Random random = new Random(1);
        List<String> out = new ArrayList<>();
        while (out.size() < ROUNDS) {
            Report r = reports.get(random.nextInt(reports.size()));
            String[] w = r.text().replaceAll("[^\\p{L} ]+", " ").strip().split(" +");
            if (w.length < 40) {
                continue;
            }
            int at = random.nextInt(w.length - 4);
            if (Arrays.stream(w, at, at + 4).anyMatch(x -> x.equals("OR") || x.equals("AND") || x.equals("NOT"))) {
                continue;
            }
            out.add(
                    switch (out.size() % 4) {
                        case 0 -> w[at];
                        case 1 -> w[at] + " " + w[at + 3];
                        case 2 -> "\"" + w[at] + " " + w[at + 1] + " " + w[at + 2] + "\"";
                        default -> w[at] + " outlet:\"" + (r.outlet() == null ? "x" : r.outlet()) + "\" after:2018 before:2025";
                    });
        }
        return out;
    }

    private static List<Report> read(String file, int most) {
        List<Report> out = new ArrayList<>();
        new Reading(Limits.defaults(), System.in).read(List.of(file), new Sink() {
            @Override
            public void report(Report r) {
                if (out.size() < most) {
                    out.add(r);
                }
            }

            @Override
            public void rejected(Rejected r) {
                throw new IllegalStateException(r.toString());
            }
        });
        return out;
    }

    private static Source source(List<Report> reports) {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            at.put(reports.get(i).id(), i);
        }
        return new Source() {
            @Override
            public String name() {
                return "bench";
            }

            @Override
            public long lastChange() {
                return reports.size();
            }

            @Override
            public List<Kept> changedSince(long change, int most) {
                List<Kept> out = new ArrayList<>();
                for (int i = (int) change; i < Math.min(reports.size(), change + most); i++) {
                    out.add(kept(i));
                }
                return out;
            }

            private Kept kept(int i) {
                Report r = reports.get(i);
                return new Kept(i + 1, 1, true, i + 1, "s-" + r.id(), Instant.EPOCH, r);
            }

            @Override
            public Optional<Kept> report(String id) {
                return Optional.ofNullable(at.get(id)).map(this::kept);
            }

            @Override
            public List<String> story(String id) {
                return List.of(id.substring(2));
            }
        };
    }
}
