package stemma.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands the same in several reports whose neighbouring text differs: the site's or the form's, not the article's.
 * A copy shares its neighbours too, so copying alone never makes a block common.
 */
final class Commons {
    private Commons() {}

    /** Folded blocks that are common to reports with different surroundings. */
    static Set<String> find(List<List<Block>> reports) {
        Map<String, Map<String, Integer>> around = new HashMap<>();
        for (List<Block> blocks : reports) {
            Set<String> own = new HashSet<>();
            for (int i = 0; i < blocks.size(); i++) {
                Block b = blocks.get(i);
                if (b.words() < 2 || b.words() > 60 || !own.add(b.folded())) {
                    continue;
                }
                around.computeIfAbsent(b.folded(), k -> new HashMap<>()).merge(prose(blocks, i), 1, Integer::sum);
            }
        }
        Set<String> out = new HashSet<>();
        around.forEach((folded, neighbours) -> {
            if (neighbours.size() >= 2) {
                out.add(folded);
            }
        });
        return out;
    }

    /** The nearest running text above, or below where there is none above. */
    private static String prose(List<Block> blocks, int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (blocks.get(k).isProse()) {
                return blocks.get(k).folded();
            }
        }
        for (int k = i + 1; k < blocks.size(); k++) {
            if (blocks.get(k).isProse()) {
                return blocks.get(k).folded();
            }
        }
        return "";
    }
}
