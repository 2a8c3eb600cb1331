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
    private static final double RIDGE_COUNTS = 12;
    private static final double RIDGE_AGES = 30;

    private TrainTolls() {}

    public static void main(String[] args) throws IOException {
        PrintStream log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Registry.Incident> all = Registry.read(Path.of(args[0]));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
            for (int half = 0; half < 2; half++) {
                int other = half;
                Weights[] models = fit(all.stream().filter(i -> i.half() != other).toList());
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

    private static Weights[] fit(List<Registry.Incident> incidents) {
        Regression killed = new Regression();
        Regression hurt = new Regression();
        Regression ages = new Regression();
        for (Registry.Incident i : incidents) {
            i.reports().forEach(r -> {
                List<Line> lines = Line.of(r);
                Counts c = new Counts(lines);
                c.candidates(true).forEach(k -> killed.add(c.features(k), k == i.killed()));
                c.candidates(false).forEach(k -> hurt.add(c.features(k), k == i.hurt()));
                Ages.in(lines).forEach(a -> ages.add(a.features(), i.ages().contains(a.age())));
            });
        }
        return new Weights[] {killed.fit(RIDGE_COUNTS), hurt.fit(RIDGE_COUNTS), ages.fit(RIDGE_AGES)};
    }
}
