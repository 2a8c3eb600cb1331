package stemma.archive;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
 * by 64, those before each size one by one, a transaction each, and timed. Processor time is the whole process's while it
 * adds, compiler and garbage collector included; reading the files is not counted.
 */
public final class Costs implements Sink {
    private static final int STEP = 64;
    private static final int TIMED = 500;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Archive archive;
    private final String location;
    private final int[] sizes;
    private final List<Report> waiting = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();
    private int added;
    private int next;
    private int bulk;
    private long bulkWall;
    private long bulkCpu;
    private long singleCpu;

    private Costs(Archive archive, String location, int[] sizes) {
        this.archive = archive;
        this.location = location;
        this.sizes = sizes;
    }

    public static void main(String[] args) throws IOException {
        try (Archive a = Archive.open(args[0])) {
            Costs costs = new Costs(
                    a,
                    args[0],
                    Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray());
            new Reading(Limits.defaults(), System.in).read(List.of(args).subList(2, args.length), costs);
        }
    }

    @Override
    public void rejected(Rejected r) {
        System.err.println(r);
    }

    @Override
    public void report(Report report) {
        if (next == sizes.length) {
            return;
        }
        waiting.add(report);
        int left = sizes[next] - added;
        if (left <= TIMED) {
            one();
        } else if (waiting.size() == Math.min(STEP, left - TIMED)) {
            many();
        }
        if (added == sizes[next]) {
            print();
            next++;
        }
    }

    private void many() {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        archive.add(waiting);
        bulkCpu += SYSTEM.getProcessCpuTime() - cpu;
        bulkWall += System.nanoTime() - wall;
        bulk += waiting.size();
        added += waiting.size();
        waiting.clear();
    }

    private void one() {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        archive.add(waiting);
        singleCpu += SYSTEM.getProcessCpuTime() - cpu;
        millis.add((System.nanoTime() - wall) / 1e6);
        added++;
        waiting.clear();
    }

    private void print() {
        millis.sort(null);
        System.out.println(String.format(
                Locale.ROOT,
                "%d reports: by %d %.0f a second, processor %.1f ms; one by one p50 %.1f ms, p99 %.1f ms, processor %.1f ms; %.1f KB a report on disk",
                added,
                STEP,
                bulk / (bulkWall / 1e9),
                bulkCpu / 1e6 / Math.max(1, bulk),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 99 / 100),
                singleCpu / 1e6 / millis.size(),
                bytes() / 1024.0 / added));
        millis.clear();
        bulk = 0;
        bulkWall = 0;
        bulkCpu = 0;
        singleCpu = 0;
    }

    /** Of the database, 0 for a server. */
    private long bytes() {
        Path folder = Path.of(location);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
