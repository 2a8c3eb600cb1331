package stemma.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which story goes on under which number when stories join and part: of all pairs of an old story and a new group the one
 * that shares most reports is settled first, the older story among equals, then the group with the earliest report; each
 * story goes on once, each group continues at most one. What is left over is a new story, or one that has gone into others.
 */
final class Succession {
    private Succession() {}

    private record Claim(int story, int group, int shared) {}

    /**
     * @param groups the reports of each group, ascending; no report in two
     * @param before the reports of each story before, by its number; the lower the older
     * @return for each group the story that it continues, 0 for none; in the order given
     */
    static List<Placed.Group> of(List<int[]> groups, Map<Integer, int[]> before) {
        List<Claim> claims = new ArrayList<>();
        for (Map.Entry<Integer, int[]> story : before.entrySet()) {
            for (int g = 0; g < groups.size(); g++) {
                int[] group = groups.get(g);
                int shared = (int) Arrays.stream(story.getValue())
                        .filter(r -> Arrays.binarySearch(group, r) >= 0)
                        .count();
                if (shared > 0) {
                    claims.add(new Claim(story.getKey(), g, shared));
                }
            }
        }
        claims.sort(Comparator.comparingInt((Claim c) -> -c.shared())
                .thenComparingInt(Claim::story)
                .thenComparingInt(c -> groups.get(c.group())[0]));
        Map<Integer, Integer> settled = new HashMap<>();
        for (Claim c : claims) {
            if (!settled.containsKey(c.group()) && !settled.containsValue(c.story())) {
                settled.put(c.group(), c.story());
            }
        }
        List<Placed.Group> out = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            out.add(new Placed.Group(settled.getOrDefault(g, 0), groups.get(g), Double.NaN, true));
        }
        return out;
    }
}
