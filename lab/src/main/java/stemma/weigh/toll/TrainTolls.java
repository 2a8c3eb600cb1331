package stemma.weigh.toll;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code TrainTolls GVA_FOLDER MODEL FACTS}: learns on each half of the registry's stories, writes to FACTS what the other half's
 * reports say by it, one story a line, and to MODEL what all of them teach. Ridges chosen on these halves.
 */
public final class TrainTolls {
    private static final double RIDGE_COUNTS = 6;
    private static final double RIDGE_AGES = 20;

    /** What is learnt of stories is learnt of reports read by what other stories taught: so many parts. */
    private static final int PARTS = 4;

    private TrainTolls() {}

    public static void main(String[] args) throws IOException {
        PrintStream log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Registry.Incident> all = Registry.read(Path.of(args[0]));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
            for (int half = 0; half < 2; half++) {
                int other = half;
                Weights.Models models =
                        fit(all.stream().filter(i -> i.half() != other).toList());
                all.stream()
                        .filter(i -> i.half() == other)
                        .forEach(i -> out.println(Facts.line(i.story(), Tolls.of(i.reports(), models))));
                log.println("half " + half + " read by what the other taught");
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            Weights.write(fit(all), out);
        }
        log.println("written " + args[1]);
    }

    private static Weights.Models fit(List<Registry.Incident> incidents) {
        Stories stories = new Stories();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            Weights[] others = reports(incidents.stream()
                    .filter(i -> part(i) != out)
                    .toList());
            incidents.stream().filter(i -> part(i) == out).forEach(i -> stories.add(i, others));
        }
        double[] casualties = stories.casualties();
        return new Weights.Models(reports(incidents), casualties, stories.victims(casualties));
    }

    private static int part(Registry.Incident i) {
        return Math.floorMod(i.story().hashCode() >>> 3, PARTS);
    }

    private static Weights[] reports(List<Registry.Incident> incidents) {
        Regression killed = new Regression();
        Regression hurt = new Regression();
        Regression ages = new Regression();
        int set = 0;
        for (Registry.Incident i : incidents) {
            for (var r : i.reports()) {
                int at = set++;
                List<Line> lines = Line.of(r);
                Counts c = new Counts(lines);
                c.candidates(true).forEach(k -> killed.add(c.features(k), k == i.killed(), at));
                c.candidates(false).forEach(k -> hurt.add(c.features(k), k == i.hurt(), at));
                Ages.in(lines).forEach(a -> ages.add(a.features(), i.ages().contains(a.age()), at));
            }
        }
        return new Weights[] {killed.choose(RIDGE_COUNTS), hurt.choose(RIDGE_COUNTS), ages.fit(RIDGE_AGES)};
    }
}
