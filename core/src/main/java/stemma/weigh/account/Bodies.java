package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stemma.annotate.Name;
import stemma.text.Fold;

/**
 * Which organisations, places and other things a story has, and which names are one's: an acronym that stands in brackets behind a name or is
 * made of its initials, "Department of X" and "X Department", singular and plural, and in one report a short form behind the full one. A
 * form that fits two stays by itself.
 */
final class Bodies {
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la");
    private static final Set<String> DEPARTMENTS = Set.of("department", "ministry");
    private static final Set<String> COUNTRY =
            Set.of("united states", "us", "u s", "american", "uk", "british", "federal");

    /** Which one is meant only the full name tells; of two full names in a report neither. */
    private static final Set<String> BARE = Set.of("committee", "commission");

    private static final Set<String> CHAMBERS = Set.of("senate", "house", "congress");

    /** Last words of papers' names, which stand for the whole at a second mention. */
    private static final Set<String> PAPERS = Set.of(
            "post",
            "times",
            "journal",
            "herald",
            "tribune",
            "chronicle",
            "sun",
            "globe",
            "news",
            "guardian",
            "observer",
            "examiner",
            "inquirer",
            "dispatch",
            "gazette",
            "star",
            "mail",
            "telegraph",
            "register",
            "bee",
            "monitor");

    /** What a short form leaves off at the end of a body's name. */
    private static final Set<String> TYPES = Set.of(
            "department",
            "ministry",
            "entertainment",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "company",
            "co",
            "llc",
            "plc",
            "ltd",
            "group",
            "holdings",
            "studios",
            "pictures",
            "airlines",
            "airways",
            "motors",
            "university",
            "college",
            "foundation",
            "technologies",
            "industries",
            "pharmaceuticals",
            "systems",
            "news",
            "scandal");

    /** What stands behind a street's name in some towns, and behind a province's in some reports. */
    private static final Set<String> QUARTERS = Set.of("se", "ne", "sw", "nw");

    private static final Set<String> PROVINCES = Set.of("province", "prefecture");

    /** Plurals that are no team's name behind a place's. */
    private static final Set<String> COMMON = Set.of(
            "services",
            "systems",
            "schools",
            "states",
            "sciences",
            "affairs",
            "sports",
            "nations",
            "veterans",
            "workers",
            "students",
            "women",
            "democrats",
            "republicans",
            "representatives",
            "series",
            "airlines",
            "airways",
            "industries",
            "studios",
            "forces",
            "guards",
            "officials",
            "courts",
            "heights",
            "hills",
            "islands",
            "angeles",
            "headquarters",
            "homes",
            "motors",
            "foods",
            "parks",
            "works",
            "commons",
            "lords",
            "olympics",
            "paralympics",
            "games",
            "championships",
            "finals",
            "playoffs",
            "awards",
            "emirates");

    private static final Set<String> ISLANDS = Set.of("island", "islands");

    /** Seas have many islands. */
    private static final Set<String> SEAS = Set.of(
            "pacific", "atlantic", "indian", "caribbean", "arctic", "aegean", "mediterranean", "baltic", "adriatic");

    private static final Set<String> WATERS = Set.of("sea", "ocean");

    /** Bodies that many states, parties and countries have: the short form may be another's. */
    private static final Set<String> MANIFOLD = Set.of(
            "supreme court", "high court", "appeals court", "national guard", "democratic party", "republican party");

    private static final Pattern BRACKET =
            Pattern.compile("^,?\\s?\\(\\s?(?:the\\s)?[“\"]?([\\p{L}][\\p{L}.&-]{1,9})[”\"]?\\s?\\)");

    /** A name in the story, folded; what it stands for once forms of the same letters are out of the way is its key. */
    private record Form(String key, List<String> tokens, boolean acronym, boolean place) {
        String head() {
            return tokens.getLast();
        }
    }

    private final Map<String, Form> forms = new TreeMap<>();
    private final Map<String, String> parent = new HashMap<>();

    /** Report, a blank and a form's key to the key that the form stands for in that report. */
    private final Map<String, String> here = new HashMap<>();

    /** @param mentions of each report, in order; texts gives a report's text by its id */
    Bodies(List<List<Mentioned>> mentions, Map<String, String> texts) {
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                if (!m.isPerson()) {
                    form(m);
                }
            }
        }
        for (List<Mentioned> ofReport : mentions) {
            for (Mentioned m : ofReport) {
                if (!m.isPerson() && m.tokens().size() > 1) {
                    bracket(m, texts.getOrDefault(m.report(), ""));
                }
            }
        }
        Map<String, Set<String>> byLetters = new TreeMap<>();
        Map<String, Set<String>> byWords = new TreeMap<>();
        for (Form f : forms.values()) {
            byLetters
                    .computeIfAbsent(f.key().replace(" ", ""), k -> new TreeSet<>())
                    .add(f.key());
            if (f.tokens().size() > 1) {
                byWords.computeIfAbsent(singular(f.tokens(), f.tokens().size() > 2), k -> new TreeSet<>())
                        .add(f.key());
            }
        }
        byLetters.values().forEach(this::joinAll);
        byWords.values().forEach(this::joinAll);
        for (Form f : forms.values()) {
            initials(f);
            longer(f);
            chamber(f);
        }
        for (List<Mentioned> ofReport : mentions) {
            shortened(ofReport, texts);
        }
    }

    /** The key of what the mention means; no person's. */
    String key(Mentioned m) {
        String own = normal(m);
        return root(here.getOrDefault(m.report() + " " + own, own));
    }

    private void form(Mentioned m) {
        String key = normal(m);
        forms.computeIfAbsent(
                key, k -> new Form(k, List.of(k.split(" ")), isAcronym(m.surface()), m.kind() == Name.Kind.PLACE));
    }

    private static boolean isAcronym(String surface) {
        String bare = surface.replace(".", "").replace(" ", "");
        return bare.length() >= 2 && bare.length() <= 8 && bare.chars().allMatch(Character::isUpperCase);
    }

    /** The words with single letters joined, a site's ending and an article gone, departments one way round, a place under its one name. */
    private static String normal(Mentioned m) {
        String plain = Gazette.ofPointed(m.surface(), Gazette.of(m.name()));
        if (!plain.equals(m.name())) {
            return plain;
        }
        List<String> tokens = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String t : m.tokens()) {
            if (t.length() == 1 && Character.isLetter(t.charAt(0))) {
                letters.append(t);
                continue;
            }
            flush(letters, tokens);
            tokens.add(t);
        }
        flush(letters, tokens);
        if (tokens.size() > 1 && tokens.getFirst().equals("al")) {
            tokens.removeFirst();
        }
        if (tokens.size() > 1 && tokens.getLast().equals("com") && m.surface().endsWith(".com")) {
            tokens.removeLast();
        }
        if (tokens.size() > 3 && tokens.getFirst().equals("us") && DEPARTMENTS.contains(tokens.get(1))) {
            tokens.removeFirst();
        }
        if (tokens.size() > 2
                && DEPARTMENTS.contains(tokens.getFirst())
                && tokens.get(1).equals("of")) {
            String department = tokens.removeFirst();
            tokens.removeFirst();
            if (tokens.size() > 1 && tokens.getFirst().equals("the")) {
                tokens.removeFirst();
            }
            tokens.add(department);
        }
        if (m.kind() == Name.Kind.PLACE && tokens.size() > 1) {
            if (tokens.getLast().equals("co")) {
                tokens.set(tokens.size() - 1, "county");
            }
            if (tokens.size() > 1 && QUARTERS.contains(tokens.getLast())) {
                tokens.removeLast();
            }
            tokens.addLast(Kinds.way(tokens.removeLast()));
            if (tokens.size() > 1 && PROVINCES.contains(tokens.getLast())) {
                tokens.removeLast();
            }
        }
        return Gazette.of(String.join(" ", tokens));
    }

    private static void flush(StringBuilder letters, List<String> tokens) {
        if (!letters.isEmpty()) {
            tokens.add(letters.toString());
            letters.setLength(0);
        }
    }

    private static String singular(List<String> tokens, boolean anyOrder) {
        return tokens.stream()
                .map(t -> t.length() > 4 && t.endsWith("s") && !t.endsWith("ss") ? t.substring(0, t.length() - 1) : t)
                .sorted(anyOrder ? Comparator.naturalOrder() : (a, b) -> 0)
                .reduce("", (a, b) -> a + " " + b);
    }

    /** "Department of Fisheries (DOF)". */
    private void bracket(Mentioned m, String text) {
        int end = m.place().span().end();
        Matcher b = BRACKET.matcher(text.substring(Math.min(text.length(), end), Math.min(text.length(), end + 24)));
        if (!b.find() || m.kind() == Name.Kind.PLACE) {
            return;
        }
        String acronym = b.group(1);
        if (acronym.chars().filter(Character::isUpperCase).count() < 2 || acronym.indexOf('-') >= 0) {
            return;
        }
        String key = Fold.words(acronym).replace(" ", "");
        Form full = forms.get(normal(m));
        if (full != null
                && forms.containsKey(key)
                && !key.equals(full.key())
                && (full.tokens().size() > 2 || isWithin(key, full.key()))) {
            join(key, full.key());
        }
    }

    /** The letters stand in the name, in order, the first at its beginning. */
    private static boolean isWithin(String letters, String name) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            at = name.indexOf(letters.charAt(i), at) + 1;
            if (at == 0 || i == 0 && at != 1) {
                return false;
            }
        }
        return true;
    }

    private void joinAll(Set<String> keys) {
        String first = keys.iterator().next();
        keys.forEach(k -> join(first, k));
    }

    private void initials(Form f) {
        String last = f.head();
        boolean tail = !f.acronym();
        if (tail && (f.tokens().size() < 2 || last.length() < 3 || last.length() > 4)) {
            return;
        }
        Set<String> meant = new TreeSet<>();
        for (Form full : forms.values()) {
            if (full == f || full.acronym() || full.place() || full.tokens().size() < 2) {
                continue;
            }
            boolean fits = tail ? isTailOf(f, full) : matches(f.key(), full.tokens());
            if (fits) {
                meant.add(root(full.key()));
            }
        }
        if (meant.size() == 1) {
            join(f.key(), meant.iterator().next());
        }
    }

    /** "Riverton ISD" beside "Riverton Independent School District". */
    private static boolean isTailOf(Form f, Form full) {
        int head = f.tokens().size() - 1;
        return full.tokens().size() > head + 1
                && full.tokens().subList(0, head).equals(f.tokens().subList(0, head))
                && matches(f.head(), full.tokens().subList(head, full.tokens().size()));
    }

    private static boolean matches(String letters, List<String> tokens) {
        if (tokens.size() > 2
                && COUNTRY.contains(tokens.getFirst())
                && matches(letters, tokens.subList(1, tokens.size()))) {
            return true;
        }
        int and = tokens.lastIndexOf("and");
        if (letters.length() > 2 && and > 2 && matches(letters, tokens.subList(0, and))) {
            return true;
        }
        return initials(tokens, false).equals(letters) || initials(tokens, true).equals(letters);
    }

    private static String initials(List<String> tokens, boolean all) {
        StringBuilder out = new StringBuilder();
        for (String t : tokens) {
            if (all || !SMALL.contains(t)) {
                out.append(t.charAt(0));
            }
        }
        return out.toString();
    }

    /** A name that is another with a country before it, with "of PLACE" or a common noun behind it, or with "of ..." in its middle. */
    private void longer(Form f) {
        if (f.tokens().size() < 2) {
            return;
        }
        Set<String> meant = new TreeSet<>();
        for (Form b : forms.values()) {
            int more = b.tokens().size() - f.tokens().size();
            if (more <= 0) {
                continue;
            }
            String front = String.join(" ", b.tokens().subList(0, more));
            boolean national = COUNTRY.contains(front)
                    && b.tokens().subList(more, b.tokens().size()).equals(f.tokens());
            boolean begins = b.tokens().subList(0, f.tokens().size()).equals(f.tokens());
            boolean local =
                    begins && more > 1 && b.tokens().get(f.tokens().size()).equals("of");
            boolean within = f.tokens().size() > 2 && more > 1 && isShortened(f.tokens(), b.tokens());
            if (national || local || within) {
                meant.add(root(b.key()));
            }
        }
        meant.remove(root(f.key()));
        if (meant.size() == 1) {
            join(f.key(), meant.iterator().next());
        }
    }

    /** "Senate" beside "U.S. Senate", "House" beside "House of Representatives": one, unless the story has a chamber of another land or state. */
    private void chamber(Form f) {
        if (!CHAMBERS.contains(f.key())) {
            return;
        }
        Set<String> national = new TreeSet<>();
        for (Form b : forms.values()) {
            if (b == f || !b.tokens().contains(f.key()) || b.key().equals("white house")) {
                continue;
            }
            String rest =
                    (" " + b.key() + " ").replace(" " + f.key() + " ", " ").strip();
            if (rest.startsWith("of ") && !rest.equals("of representatives")) {
                return;
            }
            boolean ends = b.head().equals(f.key()) || b.key().endsWith(f.key() + " of representatives");
            String front = rest.replace("of representatives", "").strip();
            if (ends && (front.isEmpty() || COUNTRY.contains(front))) {
                national.add(root(b.key()));
            } else if (ends) {
                return;
            }
        }
        national.forEach(b -> join(f.key(), b));
    }

    /** "House Works Committee" of "House of Deputies Works Committee". */
    private static boolean isShortened(List<String> few, List<String> many) {
        int cut = many.indexOf("of");
        int more = many.size() - few.size();
        return cut > 0
                && cut + more < many.size()
                && few.subList(0, cut).equals(many.subList(0, cut))
                && few.subList(cut, few.size()).equals(many.subList(cut + more, many.size()));
    }

    /** Short forms of full names in one report. */
    private void shortened(List<Mentioned> ofReport, Map<String, String> texts) {
        Set<String> all = new TreeSet<>();
        for (Mentioned m : ofReport) {
            if (!m.isPerson()) {
                all.add(normal(m));
            }
        }
        Set<String> before = new TreeSet<>();
        for (Mentioned m : ofReport) {
            if (m.isPerson()) {
                continue;
            }
            Form f = forms.get(normal(m));
            if (f == null) {
                continue;
            }
            boolean place = m.kind() == Name.Kind.PLACE;
            if (m.kind() != Name.Kind.OTHER) {
                Set<String> meant = new TreeSet<>();
                for (String key : all) {
                    Form b = forms.get(key);
                    if (b != null
                            && ((place ? isWater(f, b) || isIsland(f, b) : isShort(f, b, before.contains(key)))
                                    || isStreet(f, b) && isWalked(f, ofReport, texts))) {
                        meant.add(root(key));
                    }
                }
                if (meant.isEmpty()) {
                    forms.values().stream()
                            .filter(b -> place ? isIsland(f, b) : isTyped(f, b) || isTeam(f, b) || isHalf(f, b))
                            .forEach(b -> meant.add(root(b.key())));
                }
                if (meant.size() == 1) {
                    here.putIfAbsent(
                            m.report() + " " + f.key(), meant.iterator().next());
                }
            }
            before.add(f.key());
        }
    }

    /** "Fisheries" of "Fisheries Department", "FRB" of "FRB News": so in any report of the story. */
    private static boolean isTyped(Form f, Form full) {
        return full.tokens().size() == f.tokens().size() + 1
                && full.key().startsWith(f.key() + " ")
                && (DEPARTMENTS.contains(full.head())
                        || full.head().equals("scandal")
                        || f.acronym() && TYPES.contains(full.head()));
    }

    /** "Mercy Hospital" of "Mercy Hospital and Eye Center". */
    private boolean isHalf(Form f, Form full) {
        int n = f.tokens().size();
        return n > 1
                && full.tokens().size() > n + 1
                && full.key().startsWith(f.key() + " and ")
                && !f.place()
                && !full.place()
                && !forms.containsKey(full.key().substring(f.key().length() + 5));
    }

    /** "Otters" of "Port Hale Otters". */
    private static boolean isTeam(Form f, Form full) {
        int more = full.tokens().size() - 1;
        return f.tokens().size() == 1
                && more > 0
                && more <= 2
                && full.head().equals(f.key())
                && !f.place()
                && !full.place()
                && f.key().length() > 4
                && f.key().endsWith("s")
                && !Character.isDigit(full.key().charAt(0))
                && !COMMON.contains(f.key())
                && !PAPERS.contains(f.key());
    }

    private static boolean isWater(Form f, Form full) {
        return full.tokens().size() == f.tokens().size() + 1
                && WATERS.contains(full.head())
                && full.key().startsWith(f.key() + " ");
    }

    /** "Skerra" of "Skerra Island". */
    private static boolean isIsland(Form f, Form full) {
        return f.tokens().size() == 1
                && full.tokens().size() == 2
                && ISLANDS.contains(full.head())
                && !SEAS.contains(f.key())
                && full.key().startsWith(f.key() + " ");
    }

    private static boolean isStreet(Form f, Form full) {
        return full.tokens().size() == f.tokens().size() + 1
                && Kinds.isWay(full.head())
                && full.key().startsWith(f.key() + " ");
    }

    private static final Pattern WALKED = Pattern.compile("(?s).*\\b(?:on|along|off|down|up|block of|at|and)\\s$");

    private static final Pattern SURELY = Pattern.compile("(?s).*\\b(?:on|along|off|down|up|block of)\\s$");

    /** Is the short form told as a street wherever it stands: on it, along it, at its corner? "In Houston" and "Houston Street" are two. */
    private static boolean isWalked(Form f, List<Mentioned> ofReport, Map<String, String> texts) {
        boolean surely = false;
        for (Mentioned m : ofReport) {
            if (!m.isPerson() && normal(m).equals(f.key())) {
                int start = m.place().span().start();
                String before = texts.getOrDefault(m.report(), "").substring(Math.max(0, start - 12), start);
                if (!WALKED.matcher(before).matches()) {
                    return false;
                }
                surely |= SURELY.matcher(before).matches();
            }
        }
        return surely;
    }

    /** @param known has the report named the full form before? */
    private static boolean isShort(Form f, Form full, boolean known) {
        int n = f.tokens().size();
        int more = full.tokens().size() - n;
        if (more <= 0 || MANIFOLD.contains(f.key())) {
            return false;
        }
        boolean ends = full.tokens().subList(more, full.tokens().size()).equals(f.tokens());
        if (n == 1 && ends && PAPERS.contains(f.key())) {
            return !full.place();
        }
        boolean begins = full.tokens().subList(0, n).equals(f.tokens());
        boolean typed = begins
                && full.tokens().subList(n, full.tokens().size()).stream().allMatch(TYPES::contains);
        boolean committee = n == 1
                && more > 1
                && full.head().equals("committee")
                && full.tokens().get(full.tokens().size() - 2).equals(f.key());
        boolean bare = n == 1 && ends && BARE.contains(f.key()) && !full.place();
        return typed
                || committee
                || bare
                || isTeam(f, full)
                || isIsland(f, full)
                || known && n > 1 && ends && !full.place();
    }

    private String root(String key) {
        String at = key;
        String up = parent.get(at);
        while (up != null && !up.equals(at)) {
            at = up;
            up = parent.get(at);
        }
        return at;
    }

    private void join(String a, String b) {
        String x = root(a);
        String y = root(b);
        if (!x.equals(y)) {
            parent.put(x.compareTo(y) > 0 ? x : y, x.compareTo(y) > 0 ? y : x);
        }
    }
}
