package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import stemma.report.Report;

/** The same reports give the same bytes: whatever their order, the threads, the locale and the time zone. */
class DeterminismTest {
    private static List<Report> all() throws IOException {
        List<Report> out = new ArrayList<>();
        for (Path sample : Samples.all()) {
            out.addAll(Samples.reports(sample));
        }
        return out;
    }

    private static String json(List<Report> reports) {
        return new String(Samples.json(reports), StandardCharsets.UTF_8);
    }

    private static void same(String found, String expected) {
        assertThat(found.equals(expected)).as("the same bytes").isTrue();
    }

    @Test
    void orderOfTheInputDoesNotMatter() throws IOException {
        List<Report> reports = all();
        String first = json(reports);
        Random random = new Random(7);
        for (int i = 0; i < 4; i++) {
            List<Report> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, random);
            same(json(shuffled), first);
        }
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        List<Report> reports = all();
        String first = json(reports);
        for (int threads : new int[] {1, 2, 7}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                same(pool.submit(() -> json(reports)).get(), first);
            }
        }
    }

    @Test
    void localeAndTimeZoneDoNotMatter() throws IOException {
        List<Report> reports = all();
        String first = json(reports);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            same(json(reports), first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
