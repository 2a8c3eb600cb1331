package stemma.collate;

import java.util.LinkedHashMap;
import java.util.Map;

/** The {@link OwnWording} of the witnesses used last: of thousands of reports, all at once would not fit into memory. Not thread-safe. */
final class OwnWordings {
    /** About 100 kB each. */
    private static final int MOST = 1000;

    private final Map<Witness, OwnWording> used = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Witness, OwnWording> eldest) {
            return size() > MOST;
        }
    };

    OwnWording of(Witness witness) {
        return used.computeIfAbsent(witness, OwnWording::new);
    }
}
