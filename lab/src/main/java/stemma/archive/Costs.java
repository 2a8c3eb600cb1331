package stemma.archive;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import stemma.read.Limits;
import stemma.read.Reading;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.report.Report;

/**
 * What adding costs as the archive grows: {@code Costs LOCATION SIZES FILE...}, sizes with commas between. Reports are added
 * by 64, those before each size one by one, a transaction each, and timed.
 */
public final class Costs {
    private static final int STEP = 64;
    private static final int TIMED = 300;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Costs() {}

    public static void main(String[] args) throws IOException {
        List<Report> all = new ArrayList<>();
        new Reading(Limits.defaults(), System.in).read(List.of(args).subList(2, args.length), new Sink() {
            @Override
            public void report(Report report) {
                all.add(report);
            }

            @Override
            public void rejected(Rejected r) {
                System.err.println(r);
            }
        });
        int at = 0;
        try (Archive a = Archive.open(args[0])) {
            for (String s : args[1].split(",")) {
                int size = Math.min(Integer.parseInt(s), all.size());
                long start = System.nanoTime();
                int from = at;
                while (at < size - TIMED) {
                    int to = Math.min(at + STEP, size - TIMED);
                    a.add(all.subList(at, to));
                    at = to;
                }
                double rate = (at - from) / ((System.nanoTime() - start) / 1e9);
                double[] millis = new double[TIMED];
                long cpu = THREADS.getCurrentThreadCpuTime();
                for (int n = 0; n < TIMED; n++) {
                    long t = System.nanoTime();
                    a.add(all.get(at++));
                    millis[n] = (System.nanoTime() - t) / 1e6;
                }
                Arrays.sort(millis);
                System.out.println(String.format(
                        Locale.ROOT,
                        "%d reports: %.0f a second by 64; one by one p50 %.1f ms, p99 %.1f ms, mean %.1f ms, processor %.1f ms; %.1f KB a report on disk",
                        at,
                        rate,
                        millis[TIMED / 2],
                        millis[TIMED * 99 / 100],
                        Arrays.stream(millis).average().orElse(0),
                        (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / TIMED,
                        bytes(args[0]) / 1024.0 / at));
            }
        }
    }

    private static long bytes(String location) throws IOException {
        Path folder = Path.of(location);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
