package stemma.examine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up the wall time of each stage. Not for several threads at once. */
public final class Timings {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    private Timings() {}

    public static Timings none() {
        return new Timings();
    }

    public <T> T time(String stage, Supplier<T> step) {
        long t = System.nanoTime();
        T result = step.get();
        nanos.merge(stage, System.nanoTime() - t, Long::sum);
        return result;
    }

    /** Milliseconds by stage, in the order in which the stages first ran. */
    public Map<String, Long> millis() {
        Map<String, Long> out = new LinkedHashMap<>();
        nanos.forEach((k, v) -> out.put(k, Math.round(v / 1e6)));
        return out;
    }
}
