package stemma.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.trace.Lineage;

/** Ways through a family tree, whichever way its edges point. */
final class Ways {
    private Ways() {}

    /** The edges of the shortest way between two nodes; empty where there is none. */
    static List<Lineage.Edge> between(Lineage l, String a, String b) {
        Map<String, Lineage.Edge> by = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(a));
        before.put(a, a);
        while (!next.isEmpty() && !before.containsKey(b)) {
            String at = next.remove();
            for (Lineage.Edge e : l.edges()) {
                String to = e.from().equals(at) ? e.to() : e.to().equals(at) ? e.from() : at;
                if (before.putIfAbsent(to, at) == null) {
                    by.put(to, e);
                    next.add(to);
                }
            }
        }
        List<Lineage.Edge> way = new ArrayList<>();
        for (String at = b; by.containsKey(at); at = before.getOrDefault(at, a)) {
            way.add(by.get(at));
        }
        Collections.reverse(way);
        return way;
    }
}
