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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.annotate.Sentence;
import stemma.report.Locus;
import stemma.text.Fold;
import stemma.text.Span;
import stemma.weigh.Corruption;
import stemma.weigh.Entity;

/**
 * Joins the mentions of one person, organisation or place over all reports: persons by {@link Namesakes}, all else by {@link Bodies}.
 * What is {@link Doubtful} is not listed. A spoilt name counts for the right one.
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
            "cpl",
            "adm",
            "cmdr",
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
            "chairman",
            "chairwoman",
            "editor",
            "director",
            "congressman",
            "congresswoman",
            "lawyer",
            "spokesman",
            "spokeswoman",
            "sergeant",
            "lieutenant",
            "colonel",
            "maj",
            "major",
            "deputy",
            "rev");
    /** Bodies that a bare word tells of, where no full name says which. */
    private static final Set<String> NAMELESS = Set.of("committee", "committees", "administration", "members");

    private final Map<Locus, String> corrected = new HashMap<>();
    private final Map<String, List<Mentioned>> byKey = new TreeMap<>();

    private Cast(List<Annotated> reports, List<Corruption> corruptions) {
        for (Corruption c : corruptions) {
            if (c.kind() == Corruption.Kind.NAME && c.correct() != null) {
                corrected.put(c.place(), c.correct());
            }
        }
        Map<String, String> texts = new HashMap<>();
        reports.forEach(r -> texts.put(r.id(), r.text()));
        List<List<Mentioned>> mentions =
                Kinds.settle(reports.stream().map(this::mentions).toList(), texts.values());
        Namesakes namesakes = new Namesakes(mentions);
        Bodies bodies = new Bodies(mentions, texts);
        for (List<Mentioned> ofReport : mentions) {
            List<@Nullable String> persons = namesakes.keys(ofReport);
            for (int i = 0; i < ofReport.size(); i++) {
                Mentioned m = ofReport.get(i);
                String person = persons.get(i);
                if (!m.isPerson()) {
                    String key = bodies.key(m);
                    if (!NAMELESS.contains(key)) {
                        add("x " + key, m);
                    }
                } else if (person != null) {
                    add("p " + person, m);
                }
            }
        }
    }

    private void add(String key, Mentioned m) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(m);
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
        Doubtful doubtful = new Doubtful(r);
        int s = 0;
        for (Wholes.Found n : Wholes.of(r)) {
            String surface = n.span().of(r.text());
            while (s + 1 < r.sentences().size()
                    && r.sentences().get(s).span().end() <= n.span().start()) {
                s++;
            }
            Span sentence =
                    r.sentences().isEmpty() ? n.span() : sentence(r.sentences().get(s), n.span());
            Name.Kind kind = Kinds.told(
                    surface,
                    n.kind(),
                    r.text()
                            .substring(
                                    Math.max(sentence.start(), n.span().start() - 40),
                                    n.span().start()),
                    r.text()
                            .substring(
                                    n.span().end(),
                                    Math.min(sentence.end(), n.span().end() + 40)));
            String role = kind == Name.Kind.PERSON
                    ? Roles.of(r.text(), n.span(), sentence).orElse("")
                    : "";
            List<String> tokens = n.tokens().isEmpty() ? tokens(r, n.span(), kind) : n.tokens();
            if (tokens.size() == 1 && role.endsWith("owner")) {
                role = ""; // a firm may own as well
            }
            if (!tokens.isEmpty()) {
                Mentioned m = new Mentioned(kind, r.report().locus(n.span()), surface, tokens, s, role);
                if (!doubtful.is(m)) {
                    out.add(m);
                }
            }
        }
        return out;
    }

    private static Span sentence(Sentence s, Span name) {
        return s.span().contains(name) ? s.span() : name;
    }

    /** The name's words folded, spoilt ones mended, titles and a possessive ending gone. */
    private List<String> tokens(Annotated r, Span name, Name.Kind kind) {
        List<String> out = new ArrayList<>();
        Span words = r.words().within(name);
        for (int w = words.start(); w < words.end(); w++) {
            Span span = r.words().span(w);
            String folded = r.words().folded(w);
            String bare = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
            String right = corrected.get(r.report().locus(new Span(span.start(), span.start() + bare.length())));
            out.add(right == null ? bare : Fold.word(right));
        }
        if (kind == Name.Kind.PERSON) {
            while (out.size() > 1 && TITLES.contains(out.getFirst())) {
                out.removeFirst();
            }
        } else if (out.size() > 1 && out.getFirst().equals("the")) {
            out.removeFirst();
        }
        return out;
    }

    private static Entity entity(List<Mentioned> mentions) {
        Map<String, Integer> surfaces = new HashMap<>();
        Map<String, Integer> roles = new TreeMap<>();
        Map<Name.Kind, Integer> kinds = new TreeMap<>();
        Set<String> spoilt = new HashSet<>();
        for (Mentioned m : mentions) {
            String plain = plain(m);
            surfaces.merge(plain, 1, Integer::sum);
            if (!Arrays.asList(Fold.words(plain).replace("'s", "").split(" ")).containsAll(m.tokens())) {
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
                        .thenComparing(s -> s.endsWith(".") && !s.endsWith("r."))
                        .thenComparingInt(s -> -surfaces.getOrDefault(s, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Name.Kind kind = Kinds.ofSite(
                name,
                kinds.entrySet().stream()
                        .max(Comparator.comparingInt((Map.Entry<Name.Kind, Integer> e) -> e.getValue())
                                .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey());
        without(roles);
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

    /**
     * Of a role told twice, in other letters or with more to it, one: in the letters told more often, and the fuller of two. A fuller one told once
     * beside a bare one told often may have words before it that are none of it: both stay, unless these words are a country's.
     */
    private static void without(Map<String, Integer> roles) {
        List<String> often = roles.keySet().stream()
                .sorted(Comparator.comparingInt((String r) -> -roles.getOrDefault(r, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < often.size(); i++) {
            for (String r : often.subList(i + 1, often.size())) {
                if (r.equalsIgnoreCase(often.get(i))) {
                    fold(roles, r, often.get(i));
                }
            }
        }
        List<String> bareFirst = roles.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String bare : bareFirst) {
            roles.keySet().stream()
                    .filter(f -> isFuller(f, bare) && isSure(f, bare, roles))
                    .max(Comparator.comparingInt((String f) -> roles.getOrDefault(f, 0))
                            .thenComparing(Comparator.reverseOrder()))
                    .ifPresent(f -> fold(roles, bare, f));
        }
    }

    private static void fold(Map<String, Integer> roles, String from, String to) {
        Integer count = roles.get(from);
        if (count != null && roles.containsKey(to)) {
            roles.remove(from);
            roles.merge(to, count, Integer::sum);
        }
    }

    private static boolean isFuller(String fuller, String role) {
        String whole = Fold.words(fuller);
        String end = " " + Fold.words(role);
        return whole.endsWith(end)
                && !OTHER_OFFICE
                        .matcher(whole.substring(0, whole.length() - end.length()))
                        .find();
    }

    private static boolean isSure(String fuller, String bare, Map<String, Integer> roles) {
        int told = roles.getOrDefault(fuller, 0);
        return told > 1
                || roles.getOrDefault(bare, 0) <= 1
                || OF_COUNTRY.matcher(fuller).find();
    }

    private static final Pattern OF_COUNTRY =
            Pattern.compile("^(?:US|U\\.S\\.|UK|\\p{Lu}\\p{L}+(?:an|ish|ese|ch|i))\\s");

    /** What makes another office of the one behind it. */
    private static final Pattern OTHER_OFFICE = Pattern.compile(
            "(?i)\\b(?:former|ex|vice|deputy|acting|assistant|under|shadow|past|then|interim|retired|future|ranking|state|minority)\\b");

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
