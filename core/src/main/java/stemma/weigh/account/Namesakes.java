package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.weigh.conflict.Spelling;

/**
 * Which persons a story has and whom each name means. Full names are one person's where the surnames are spellings of each other and the
 * given names agree as far as both have them; a name that fits two persons joins neither. A surname alone belongs to its only bearer.
 */
final class Namesakes {
    private static final Set<String> YOUNGER = Set.of("jr", "sr");

    /** Sentences after which the last of several bearers is no longer plainly meant by the surname. */
    private static final int NEAR = 1;

    /** A full name as it stands, folded, and what the story says of its bearer. */
    private record Full(List<String> tokens, int count, Set<String> reports, Set<String> offices) {
        String surname() {
            return tokens.get(Mentioned.surname(tokens));
        }

        List<String> given() {
            return tokens.subList(0, Mentioned.surname(tokens));
        }

        boolean younger() {
            return YOUNGER.contains(tokens.getLast());
        }

        boolean meets(Full other) {
            return reports.stream().anyMatch(other.reports::contains);
        }
    }

    /** Full name to the person's key. */
    private final Map<String, String> persons = new TreeMap<>();

    private final Map<String, Set<String>> bySurname = new HashMap<>();
    /** Surname to those who are called "Jr.": the surname alone is theirs only where nobody else bears it. */
    private final Map<String, Set<String>> younger = new TreeMap<>();

    private final Map<String, Set<String>> byGiven = new HashMap<>();
    private final Map<String, Set<String>> offices = new HashMap<>();

    /** @param mentions of each report, in order */
    Namesakes(List<List<Mentioned>> mentions) {
        List<List<Full>> clusters = new ArrayList<>();
        for (Full f : fulls(mentions)) {
            List<Full> home = home(f, clusters);
            if (home == null) {
                clusters.add(new ArrayList<>(List.of(f)));
            } else {
                home.add(f);
            }
        }
        for (List<Full> cluster : clusters) {
            String key = String.join(" ", cluster.getFirst().tokens());
            for (Full f : cluster) {
                persons.put(String.join(" ", f.tokens()), key);
                if (f.younger()) {
                    younger.computeIfAbsent(f.surname(), k -> new TreeSet<>()).add(key);
                    continue;
                }
                bySurname.computeIfAbsent(f.surname(), k -> new TreeSet<>()).add(key);
                byGiven.computeIfAbsent(f.tokens().getFirst(), k -> new TreeSet<>())
                        .add(key);
                offices.computeIfAbsent(key, k -> new TreeSet<>()).addAll(f.offices());
            }
        }
        younger.forEach(bySurname::putIfAbsent);
    }

    private static List<Full> fulls(List<List<Mentioned>> mentions) {
        Map<List<String>, List<Mentioned>> same = new HashMap<>();
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                if (m.isFull()) {
                    same.computeIfAbsent(m.tokens(), k -> new ArrayList<>()).add(m);
                }
            }
        }
        List<Full> out = new ArrayList<>();
        same.forEach((tokens, all) -> {
            Set<String> reports = new TreeSet<>();
            Set<String> offices = new TreeSet<>();
            for (Mentioned m : all) {
                reports.add(m.report());
                if (!m.role().isEmpty()) {
                    offices.add(m.office());
                }
            }
            out.add(new Full(tokens, all.size(), reports, offices));
        });
        out.sort(Comparator.comparingInt((Full f) -> -f.tokens().size())
                .thenComparingInt(f -> -f.count())
                .thenComparing(f -> String.join(" ", f.tokens())));
        return out;
    }

    /** The one person whose name this is as well; null where it is nobody's or more than one's. */
    private static @Nullable List<Full> home(Full f, List<List<Full>> clusters) {
        List<Full> best = null;
        int most = 0;
        boolean several = false;
        for (List<Full> c : clusters) {
            int likeness = likeness(f, c.getFirst());
            for (Full other : c) {
                likeness = likeness > 0 && likeness < 3 && other.meets(f) && likeness(f, other) < 2 ? 0 : likeness;
            }
            if (likeness > most) {
                best = c;
                most = likeness;
                several = false;
            } else if (likeness == most && most > 0) {
                several = true;
            }
        }
        return several ? null : best;
    }

    /** How sure it is that two full names are one person's, from 3 down to 0, which says that they are not. */
    private static int likeness(Full a, Full b) {
        if (a.younger() != b.younger()) {
            return 0;
        }
        if (reversed(a, b)) {
            return 2;
        }
        boolean same = a.surname().equals(b.surname());
        if (!same && (isHead(a, b) || isHead(b, a))) {
            return 2;
        }
        if (!same && !respelt(a.surname(), b.surname())) {
            return 0;
        }
        if (same && (isTail(a, b) || isTail(b, a))) {
            return 2;
        }
        boolean shorter = a.given().size() <= b.given().size();
        List<String> fewer = shorter ? a.given() : b.given();
        List<String> more = shorter ? b.given() : a.given();
        int first = GivenNames.likeness(fewer.getFirst(), more.getFirst());
        if (first == 0 && same && slipped(a, b, fewer, more)) {
            return 1;
        }
        int from = first > 0 ? 1 : 0;
        int least = first > 0 ? first : more.getFirst().length() == 1 ? 2 : 1;
        int at = 0;
        for (String given : fewer.subList(from, fewer.size())) {
            int likeness = 0;
            at++;
            while (at < more.size() && likeness == 0) {
                likeness = GivenNames.likeness(given, more.get(at++));
            }
            at--;
            if (likeness == 0) {
                return 0;
            }
            least = Math.min(least, likeness);
        }
        if (from == 0 && more.size() == fewer.size()) {
            return 0;
        }
        int sure = same ? least : Math.min(1, least);
        return sure == 1 && a.meets(b) ? 0 : sure;
    }

    /** "Firstname Middle Lastname" and "Middle Lastname". */
    private static boolean isTail(Full a, Full b) {
        int more = a.tokens().size() - b.tokens().size();
        return more > 0 && a.tokens().subList(more, a.tokens().size()).equals(b.tokens());
    }

    /** "Firstname Fathersname Lastname" and "Firstname Fathersname", of a word of six letters at least, as many have a short one in common. */
    private static boolean isHead(Full a, Full b) {
        return a.tokens().size() == 3
                && b.tokens().size() == 2
                && a.tokens().subList(0, 2).equals(b.tokens())
                && b.tokens().getLast().length() >= RARE
                && a.tokens().getLast().length() >= LEAST;
    }

    private static final int LEAST = 4;

    private static final int RARE = 6;

    /** "Lastname Firstname" beside "Firstname Lastname". */
    private static boolean reversed(Full a, Full b) {
        return a.tokens().size() == 2
                && b.tokens().size() == 2
                && a.tokens().getFirst().equals(b.tokens().getLast())
                && a.tokens().getLast().equals(b.tokens().getFirst());
    }

    private static boolean slipped(Full a, Full b, List<String> x, List<String> y) {
        return x.size() == 1
                && y.size() == 1
                && !a.meets(b)
                && (GivenNames.isSwap(x.getFirst(), y.getFirst())
                        || GivenNames.isSlip(x.getFirst(), y.getFirst())
                                && a.offices().stream().anyMatch(b.offices()::contains));
    }

    private static boolean respelt(String a, String b) {
        return Spelling.honest(a, b)
                || a.length() >= 6 && b.length() >= 6 && ending(a).equals(ending(b));
    }

    /** Slavic endings have half a dozen spellings: -sky, -skiy, -skyy, -skii, -skyi. */
    private static String ending(String surname) {
        return surname.replaceAll("[iyj]{1,2}$", "y");
    }

    /** Mentions of one report with the person each means; null for a surname that may mean two. */
    List<@Nullable String> keys(List<Mentioned> ofReport) {
        Map<String, Map<String, Integer>> named = new HashMap<>();
        Map<String, Set<String>> all = new HashMap<>();
        for (Mentioned m : ofReport) {
            if (m.isFull() && isBearer(m)) {
                all.computeIfAbsent(m.tokens().get(Mentioned.surname(m.tokens())), k -> new TreeSet<>())
                        .add(person(m));
            }
        }
        Map<String, String> known = known(ofReport);
        List<@Nullable String> out = new ArrayList<>();
        for (Mentioned m : ofReport) {
            if (!m.isPerson()) {
                out.add(null);
            } else if (m.isFull()) {
                String key = person(m);
                String surname = m.tokens().get(Mentioned.surname(m.tokens()));
                if (isBearer(m)) {
                    named.computeIfAbsent(surname, k -> new HashMap<>()).put(key, m.sentence());
                }
                named.computeIfAbsent(m.tokens().getFirst(), k -> new HashMap<>())
                        .putIfAbsent(key, m.sentence());
                out.add(key);
            } else {
                out.add(alone(m, named.getOrDefault(m.name(), Map.of()), all, known));
            }
        }
        return out;
    }

    private boolean isBearer(Mentioned m) {
        return bySurname
                .getOrDefault(m.tokens().get(Mentioned.surname(m.tokens())), Set.of())
                .contains(person(m));
    }

    private String person(Mentioned m) {
        return persons.getOrDefault(m.name(), m.name());
    }

    private @Nullable String alone(
            Mentioned m, Map<String, Integer> before, Map<String, Set<String>> all, Map<String, String> known) {
        String name = m.name();
        String told = known.get(name);
        if (told != null) {
            return told;
        }
        if (before.size() == 1) {
            return before.keySet().iterator().next();
        }
        if (before.size() > 1) {
            int last =
                    before.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            List<String> nearest = before.entrySet().stream()
                    .filter(e -> e.getValue() == last)
                    .map(Map.Entry::getKey)
                    .toList();
            return nearest.size() == 1 && m.sentence() - last <= NEAR ? nearest.getFirst() : null;
        }
        Set<String> here = all.getOrDefault(name, Set.of());
        if (here.size() == 1) {
            return here.iterator().next();
        }
        Set<String> story = new TreeSet<>(bySurname.getOrDefault(name, Set.of()));
        if (story.isEmpty()) {
            bySurname.forEach((surname, keys) -> {
                if (respelt(surname, name)) {
                    story.addAll(keys);
                }
            });
        }
        if (story.isEmpty()) {
            story.addAll(byGiven.getOrDefault(name, Set.of()));
        }
        return story.size() == 1 ? story.iterator().next() : name;
    }

    /**
     * Surnames that a report has with a role before any full name of theirs, where the story has several bearers: whom they mean, the
     * one bearer who has that role elsewhere, else nobody that is named in full.
     */
    private Map<String, String> known(List<Mentioned> ofReport) {
        Map<String, String> out = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Mentioned m : ofReport) {
            if (m.isFull()) {
                named.add(m.tokens().get(Mentioned.surname(m.tokens())));
                named.add(m.tokens().getFirst());
            } else if (m.isPerson() && !m.role().isEmpty()) {
                String surname = m.name();
                Set<String> all = bySurname.getOrDefault(surname, Set.of());
                if (all.size() > 1 && !named.contains(surname) && !out.containsKey(surname)) {
                    List<String> holders = all.stream()
                            .filter(b -> offices.getOrDefault(b, Set.of()).contains(m.office()))
                            .toList();
                    out.put(surname, holders.size() == 1 ? holders.getFirst() : surname);
                }
            }
        }
        return out;
    }
}
