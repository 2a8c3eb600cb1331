package stemma.weigh.toll;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A story's victims as a line of JSON. */
final class Facts {
    private Facts() {}

    static String line(String story, Tolls t) {
        String ages = t.ages().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "\"%d\":%.4f", e.getKey(), e.getValue()))
                .collect(Collectors.joining(","));
        String reports = t.told().stream()
                .map(r -> "\"" + r.report() + "\":{\"killed\":" + likely(t.killed(r.report())) + ",\"injured\":" + likely(t.hurt(r.report())) + "}")
                .collect(Collectors.joining(","));
        return "{\"story\":\"" + story + "\",\"killed\":" + likely(t.killed()) + ",\"injured\":" + likely(t.hurt()) + ",\"ages\":{" + ages + "},\"reports\":{" + reports + "}}";
    }

    private static String likely(Tolls.@Nullable Likely l) {
        return l == null ? "null" : String.format(Locale.ROOT, "[%d,%.4f]", l.number(), l.chance());
    }
}
