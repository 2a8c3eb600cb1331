package stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Sentence;
import stemma.clean.Origins;
import stemma.clean.Origins.Origin;

/**
 * Whom each sentence of a story's reports names as where it has its matter from. A name that one sentence shows to be a paper's, or that a report of the story was
 * published under, is known in all of them; one told in full before may be told shortly after: "the Times".
 */
public final class Credits {
    private final Set<String> known = new TreeSet<>();

    /** Names of one word under which a report was published: anybody's, but behind an article. */
    private final Set<String> bare = new TreeSet<>();

    /** What each outlet of two words or more is called shortly; those that more than one would be called are nobody's. */
    private final Map<String, String> calls = new TreeMap<>();

    /** @param reports of one story; others name no papers to each other */
    public Credits(List<Annotated> reports) {
        for (Annotated r : reports) {
            r.sentences().forEach(s -> known.addAll(Origins.of(s.span().of(r.text()))));
        }
        for (Annotated r : reports) {
            String outlet = r.report().outlet();
            String name = outlet == null ? "" : outlet.strip();
            boolean article = name.startsWith("The ");
            String plain = article ? name.substring(4) : name;
            if (plain.matches("\\p{Lu}[\\p{L}&'\u2019-]*(?: \\p{Lu}[\\p{L}&'\u2019-]*){0,3}")
                    && !known.contains(plain)
                    && (article || plain.indexOf(' ') > 0)) {
                known.add(plain);
                if (plain.indexOf(' ') < 0) {
                    bare.add(plain);
                }
            }
            String last = plain.substring(plain.lastIndexOf(' ') + 1);
            if (known.contains(plain) && !last.equals(plain) && Origins.isShort(last)) {
                calls.merge(last, plain, (a, b) -> a.equals(b) ? a : "");
            }
        }
        calls.values().removeIf(String::isEmpty);
    }

    /** For each sentence of the report, in order; places are offsets in the sentence. Also those that name the report's own outlet. */
    public List<List<Origin>> of(Annotated r) {
        String own = r.report().outlet() == null ? "" : r.report().outlet();
        Map<String, String> shortly = new HashMap<>();
        calls.forEach((word, name) -> shortly.put(word, own.endsWith(word) ? own : name));
        List<List<Origin>> out = new ArrayList<>();
        for (Sentence s : r.sentences()) {
            out.add(find(s.span().of(r.text()), shortly));
        }
        return out;
    }

    private List<Origin> find(String told, Map<String, String> shortly) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(shortly.keySet());
        List<Origin> out = new ArrayList<>();
        for (Origin o : Origins.find(told, all)) {
            if ((bare.contains(o.name()) || calls.containsKey(o.name())) && !hasArticle(told, o)) {
                continue;
            }
            out.add(o.named(shortly.getOrDefault(o.name(), o.name())));
            shortly.putIfAbsent(o.name().substring(o.name().lastIndexOf(' ') + 1), o.name());
        }
        return out;
    }

    private static boolean hasArticle(String told, Origin o) {
        int at = told.indexOf(o.name(), o.span().start());
        return at >= 4 && told.regionMatches(true, at - 4, "the ", 0, 4);
    }
}
