package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.text.Fold;
import stemma.text.Span;
import stemma.weigh.Corruption;
import stemma.weigh.Entity;
import stemma.weigh.conflict.Spelling;

/**
 * Joins the mentions of one person, organisation or place over all reports. A surname alone belongs to the fuller name before it in
 * the same report, else to the story's only bearer; two full names with different first names are two people. A spoilt name counts
 * for the right one.
 */
public final class Cast {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "president",
            "vice",
            "prime",
            "minister",
            "secretary",
            "senator",
            "sen",
            "rep",
            "gov",
            "governor",
            "mayor",
            "judge",
            "justice",
            "general",
            "gen",
            "capt",
            "captain",
            "sgt",
            "lt",
            "col",
            "chief",
            "sheriff",
            "officer",
            "detective",
            "prince",
            "princess",
            "king",
            "queen",
            "pope",
            "professor",
            "prof",
            "chancellor",
            "attorney",
            "speaker",
            "ambassador",
            "us",
            "former",
            "the",
            "of",
            "state",
            "foreign",
            "chairman");
    private static final Map<String, String> COUNTRIES = Map.of(
            "us",
            "united states",
            "u s",
            "united states",
            "usa",
            "united states",
            "u s a",
            "united states",
            "america",
            "united states",
            "uk",
            "united kingdom",
            "u k",
            "united kingdom",
            "britain",
            "united kingdom",
            "eu",
            "european union",
            "un",
            "united nations");

    private final Map<Locus, String> corrected = new HashMap<>();
    private final Map<String, List<Mentioned>> byKey = new TreeMap<>();

    private record Mentioned(Name.Kind kind, Locus place, String surface, List<String> tokens, String role) {}

    private Cast(List<Annotated> reports, List<Corruption> corruptions) {
        for (Corruption c : corruptions) {
            if (c.kind() == Corruption.Kind.NAME && c.correct() != null) {
                corrected.put(c.place(), c.correct());
            }
        }
        List<List<Mentioned>> mentions = reports.stream().map(this::mentions).toList();
        Map<String, Set<String>> bearers = bearers(mentions);
        Map<String, Set<String>> roles = roles(mentions);
        for (List<Mentioned> ofReport : mentions) {
            Map<String, String> last = new HashMap<>();
            Map<String, String> known = known(ofReport, bearers, roles);
            for (Mentioned m : ofReport) {
                byKey.computeIfAbsent(key(m, last, known, bearers), k -> new ArrayList<>())
                        .add(m);
            }
        }
    }

    /** Sorted by number of mentions, most first, then by name. */
    public static List<Entity> find(List<Annotated> reports, List<Corruption> corruptions) {
        Cast cast = new Cast(reports, corruptions);
        List<Entity> out = new ArrayList<>();
        cast.byKey.forEach((key, mentions) -> out.add(entity(mentions)));
        out.sort(Comparator.comparingInt((Entity e) -> -e.mentions().size())
                .thenComparing(Entity::name)
                .thenComparing(e -> e.mentions().getFirst().place()));
        List<Entity> numbered = new ArrayList<>();
        for (Entity e : out) {
            numbered.add(new Entity("e" + (numbered.size() + 1), e.name(), e.kind(), e.roles(), e.mentions()));
        }
        return numbered;
    }

    private List<Mentioned> mentions(Annotated r) {
        List<Mentioned> out = new ArrayList<>();
        int s = 0;
        for (Name n : r.names()) {
            while (s + 1 < r.sentences().size()
                    && r.sentences().get(s).span().end() <= n.span().start()) {
                s++;
            }
            Span sentence =
                    r.sentences().isEmpty() ? n.span() : sentence(r.sentences().get(s), n.span());
            String role = n.kind() == Name.Kind.PERSON
                    ? Roles.of(r.text(), n.span(), sentence).orElse("")
                    : "";
            List<String> tokens = tokens(r, n);
            if (!tokens.isEmpty()) {
                out.add(new Mentioned(n.kind(), r.report().locus(n.span()), n.text(), tokens, role));
            }
        }
        return out;
    }

    private static Span sentence(Sentence s, Span name) {
        return s.span().contains(name) ? s.span() : name;
    }

    /** The name's words folded, spoilt ones mended, titles and a possessive ending gone. */
    private List<String> tokens(Annotated r, Name n) {
        List<String> out = new ArrayList<>();
        Span words = r.words().within(n.span());
        for (int w = words.start(); w < words.end(); w++) {
            Span span = r.words().span(w);
            String folded = r.words().folded(w);
            String bare = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
            String right = corrected.get(r.report().locus(new Span(span.start(), span.start() + bare.length())));
            out.add(right == null ? bare : Fold.word(right));
        }
        if (n.kind() == Name.Kind.PERSON) {
            while (out.size() > 1 && TITLES.contains(out.getFirst())) {
                out.removeFirst();
            }
        } else if (out.size() > 1 && out.getFirst().equals("the")) {
            out.removeFirst();
        }
        return out;
    }

    /** Surname to the full names that bear it, over the whole story. */
    private static Map<String, Set<String>> bearers(List<List<Mentioned>> mentions) {
        Map<String, Set<String>> out = new HashMap<>();
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                if (m.kind() == Name.Kind.PERSON && m.tokens().size() > 1) {
                    out.computeIfAbsent(m.tokens().getLast(), k -> new TreeSet<>())
                            .add(full(m.tokens()));
                    out.computeIfAbsent(m.tokens().getFirst(), k -> new TreeSet<>())
                            .add(full(m.tokens()));
                }
            }
        }
        Map<String, Set<String>> respelt = new HashMap<>();
        out.forEach((a, ofA) -> out.forEach((b, ofB) -> {
            if (a.compareTo(b) < 0 && Spelling.honest(a, b)) {
                ofA.stream()
                        .filter(x -> ofB.stream().anyMatch(y -> Spelling.honest(x, y)))
                        .forEach(x ->
                                respelt.computeIfAbsent(b, k -> new TreeSet<>()).add(x));
            }
        }));
        respelt.forEach((surname, names) ->
                out.computeIfAbsent(surname, k -> new TreeSet<>()).addAll(names));
        return out;
    }

    /** First and last name: what comes between is often left out. */
    private static String full(List<String> tokens) {
        return tokens.size() == 1 ? tokens.getFirst() : tokens.getFirst() + " " + tokens.getLast();
    }

    /** The last words of the roles that each full name has in the story. */
    private static Map<String, Set<String>> roles(List<List<Mentioned>> mentions) {
        Map<String, Set<String>> out = new HashMap<>();
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                if (m.kind() == Name.Kind.PERSON
                        && m.tokens().size() > 1
                        && !m.role().isEmpty()) {
                    out.computeIfAbsent(full(m.tokens()), k -> new TreeSet<>()).add(office(m));
                }
            }
        }
        return out;
    }

    private static String office(Mentioned m) {
        String folded = Fold.words(m.role());
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /**
     * Surnames that a report has with a role before any full name of theirs, where the story has several bearers: whom they mean, the
     * one bearer who has that role elsewhere, else nobody that is named in full.
     */
    private static Map<String, String> known(
            List<Mentioned> ofReport, Map<String, Set<String>> bearers, Map<String, Set<String>> roles) {
        Map<String, String> out = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Mentioned m : ofReport) {
            if (m.kind() == Name.Kind.PERSON && m.tokens().size() > 1) {
                named.add(m.tokens().getLast());
                named.add(m.tokens().getFirst());
            } else if (m.kind() == Name.Kind.PERSON && !m.role().isEmpty()) {
                String surname = m.tokens().getFirst();
                Set<String> all = bearers.getOrDefault(surname, Set.of());
                if (all.size() > 1 && !named.contains(surname) && !out.containsKey(surname)) {
                    List<String> holders = all.stream()
                            .filter(b -> roles.getOrDefault(b, Set.of()).contains(office(m)))
                            .toList();
                    out.put(surname, holders.size() == 1 ? holders.getFirst() : surname);
                }
            }
        }
        return out;
    }

    private static String key(
            Mentioned m, Map<String, String> last, Map<String, String> known, Map<String, Set<String>> bearers) {
        if (m.kind() != Name.Kind.PERSON) {
            String name = String.join(" ", m.tokens());
            return "x " + COUNTRIES.getOrDefault(name, name);
        }
        String name = full(m.tokens());
        if (m.tokens().size() > 1) {
            String same = oneOf(name, bearers.getOrDefault(m.tokens().getLast(), Set.of()));
            last.put(m.tokens().getLast(), same);
            last.putIfAbsent(m.tokens().getFirst(), same);
            return "p " + same;
        }
        String before = known.getOrDefault(name, last.get(name));
        if (before != null) {
            return "p " + before;
        }
        Set<String> all = new TreeSet<>();
        bearers.getOrDefault(name, Set.of()).forEach(b -> all.add(oneOf(b, bearers.getOrDefault(name, Set.of()))));
        return "p " + (all.size() == 1 ? all.iterator().next() : name);
    }

    /** Full names that are spellings of each other are one: the first of them stands for all. */
    private static String oneOf(String name, Set<String> bearers) {
        for (String b : bearers) {
            if (b.equals(name) || Spelling.honest(b, name)) {
                return b;
            }
        }
        return name;
    }

    private static Entity entity(List<Mentioned> mentions) {
        Map<String, Integer> surfaces = new HashMap<>();
        Map<String, Integer> roles = new TreeMap<>();
        Map<Name.Kind, Integer> kinds = new TreeMap<>();
        Set<String> spoilt = new HashSet<>();
        for (Mentioned m : mentions) {
            String plain = plain(m);
            surfaces.merge(plain, 1, Integer::sum);
            if (!Arrays.asList(Fold.words(plain).split(" ")).containsAll(m.tokens())) {
                spoilt.add(plain);
            }
            kinds.merge(m.kind(), 1, Integer::sum);
            if (!m.role().isEmpty()) {
                roles.merge(m.role(), 1, Integer::sum);
            }
        }
        String name = surfaces.keySet().stream()
                .filter(s -> !spoilt.contains(s) || spoilt.size() == surfaces.size())
                .min(Comparator.comparingInt((String s) -> -Math.min(3, s.split("\\s+").length))
                        .thenComparingInt(s -> -surfaces.getOrDefault(s, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Name.Kind kind = kinds.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Name.Kind, Integer> e) -> e.getValue())
                        .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
        List<String> ordered = roles.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<Entity.Mention> places = mentions.stream()
                .map(m -> new Entity.Mention(m.place(), m.surface()))
                .sorted(Comparator.comparing(Entity.Mention::place))
                .toList();
        return new Entity("", name, kind, ordered, places);
    }

    /** The mention without a title before it and a possessive ending. */
    private static String plain(Mentioned m) {
        List<String> words =
                new ArrayList<>(List.of(m.surface().replaceAll("['’]s$", "").split("\\s+")));
        while (m.kind() == Name.Kind.PERSON
                && words.size() > 1
                && TITLES.contains(Fold.word(words.getFirst().replace(".", "")))) {
            words.removeFirst();
        }
        if (words.size() > 1 && words.getFirst().equalsIgnoreCase("the")) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }
}
