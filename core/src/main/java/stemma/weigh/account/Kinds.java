package stemma.weigh.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stemma.annotate.Name;

/** Makes the kinds of names agree over a story's reports: a name that is a person's in one report is no body in the next. */
final class Kinds {
    /** A name that ends so is a site's, whoever owns it. */
    private static final Pattern SITE = Pattern.compile(
            ".* (Hill|Tower|Towers|Room|Street|Road|Avenue|Boulevard|Bridge|Square|Plaza|Highway|River|Lake|Park|Island|Islands|Beach|Mountain|Valley|County|Province|Canal|Strip|Garden|Gardens)");

    private Kinds() {}

    static List<List<Mentioned>> settle(List<List<Mentioned>> mentions) {
        Map<String, int[]> votes = new HashMap<>();
        Set<String> bearers = new HashSet<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                votes.computeIfAbsent(m.name(), k -> new int[2])[m.isPerson() ? 0 : 1]++;
                if (m.isFull()) {
                    bearers.add(m.tokens().getFirst());
                    bearers.add(m.tokens().get(Mentioned.surname(m.tokens())));
                } else if (m.isPerson()) {
                    surnames.merge(m.name(), 1, Integer::sum);
                }
            }
        }
        List<List<Mentioned>> out = new ArrayList<>();
        for (List<Mentioned> ofReport : mentions) {
            List<Mentioned> settled = new ArrayList<>();
            for (Mentioned m : ofReport) {
                settled.add(settled(m, votes.getOrDefault(m.name(), new int[2]), bearers, surnames));
            }
            out.add(settled);
        }
        return out;
    }

    private static Mentioned settled(Mentioned m, int[] votes, Set<String> bearers, Map<String, Integer> surnames) {
        if (m.tokens().size() == 1) {
            String name = m.name();
            if (m.isPerson() && isCapitals(m.surface()) && m.surface().length() <= 3) {
                return m.as(Name.Kind.ORGANISATION);
            }
            boolean body = m.kind() == Name.Kind.ORGANISATION || m.kind() == Name.Kind.OTHER;
            return body && !isCapitals(m.surface()) && bearers.contains(name) && votes[0] > votes[1]
                    ? m.as(Name.Kind.PERSON)
                    : m;
        }
        if (votes[0] == 0 || votes[1] == 0) {
            return m;
        }
        boolean person = votes[0] >= votes[1] || surnames.containsKey(m.tokens().get(Mentioned.surname(m.tokens())));
        if (person == m.isPerson()) {
            return m;
        }
        return m.as(person ? Name.Kind.PERSON : Name.Kind.ORGANISATION);
    }

    private static boolean isCapitals(String surface) {
        return surface.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /** The kind of what is so named: of a hill, a tower, a street always a place. */
    static Name.Kind ofSite(String name, Name.Kind kind) {
        return kind == Name.Kind.ORGANISATION && SITE.matcher(name).matches() ? Name.Kind.PLACE : kind;
    }
}
