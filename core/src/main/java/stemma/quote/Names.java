package stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Name;
import stemma.text.Fold;

/** The names of one report: runs of capitals, the full names behind surnames, and who bears which office. */
final class Names {
    private static final Set<String> OFFICES =
            Set.of(("president minister speaker senator secretary governor mayor chancellor spokesman spokeswoman"
                            + " spokesperson director chairman chairwoman chief ambassador congressman congresswoman judge sheriff general premier"
                            + " king queen pope prince princess professor coach commissioner lawyer attorney author diplomat analyst strategist"
                            + " manager founder owner leader captain superintendent inspector detective engineer economist researcher farmer"
                            + " comedian actor actress singer rapper musician composer novelist filmmaker pastor priest bishop archbishop rabbi imam"
                            + " quarterback striker goalkeeper boxer billionaire businessman businesswoman lawmaker councilman councilwoman"
                            + " councillor alderman activist scientist historian sociologist biologist epidemiologist physicist chairperson chair"
                            + " treasurer solicitor barrister magistrate coroner vicar")
                    .split(" "));

    /** Behind "president" they lead to a club, a bank, a university: "the president" by itself is the country's. */
    private static final Set<String> OF = Set.of("of", "at", "for", "and");

    private static final Set<String> INNER =
            Set.of("de del la bin al von van der den da du di dos el ibn ten ter le".split(" "));

    private final Tokens t;
    final List<Bearer> runs = new ArrayList<>();
    /** Full names by surname, in order of appearance. */
    private final Map<String, List<String>> bySurname = new LinkedHashMap<>();

    private final Map<String, Set<String>> byOffice = new HashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    /** Full names by their first word, of those whom the report's annotation takes for persons. */
    private final Map<String, List<String>> byFirst = new HashMap<>();

    /** First token of each name of several words. */
    private final Map<String, Integer> firstNamed = new HashMap<>();

    private final Map<String, Known> knownAs = new HashMap<>();

    /** Spans of the report's names of persons by where they end. */
    private final Map<Integer, Name> people = new HashMap<>();

    Names(Tokens t, List<Name> annotated) {
        this.t = t;
        for (Name n : annotated) {
            if (n.kind() == Name.Kind.PERSON) {
                people.put(n.span().end(), n);
            }
        }
        for (int i = 0; i < t.size; i++) {
            if (isNameWord(i)) {
                int j = i;
                while (!isGenitive(j)
                        && j + 1 < t.size
                        && t.sentence[j + 1] == t.sentence[i]
                        && (isNameWord(j + 1) || joins(j + 1))) {
                    j++;
                }
                add(i, j);
                i = j;
            }
        }
        known();
        for (Bearer r : runs) {
            if (r.words().size() > 1 && r.mayBePerson()) {
                List<String> all = bySurname.computeIfAbsent(Fold.word(r.surname()), k -> new ArrayList<>());
                if (!all.contains(r.full())) {
                    all.add(r.full());
                }
            }
        }
        relatives();
        for (Bearer r : runs) {
            if (r.words().size() > 1 && r.mayBePerson() && isAnnotated(r)) {
                List<String> all = byFirst.computeIfAbsent(Fold.word(r.words().getFirst()), k -> new ArrayList<>());
                if (!all.contains(r.full())) {
                    all.add(r.full());
                }
            }
        }
        for (Bearer r : runs) {
            offices(r);
        }
        for (Bearer r : runs) {
            String full = full(r);
            if (full != null && (isAnnotated(r) || r.titled() || r.words().size() == 1 || isIntroduced(r))) {
                persons.add(full);
            }
        }
        byOffice.values().forEach(persons::addAll);
    }

    private static final Set<String> KIN = Set.of(
            ("brothers sisters brother sister siblings twins couple parents spouses cousins family husband wife father mother son"
                            + " daughter sons daughters brüder schwestern geschwister ehepaar frères sœurs hermanos hermanas")
                    .split(" "));

    /** "The brothers Peter and Martin NAME": the surname has two bearers, though only one is told in full. */
    private void relatives() {
        for (int i = 0; i + 1 < runs.size(); i++) {
            Bearer first = runs.get(i);
            Bearer second = runs.get(i + 1);
            List<String> bearers = bySurname.get(Fold.word(second.surname()));
            if (first.words().size() == 1
                    && second.words().size() == 2
                    && bearers != null
                    && second.first() == first.last() + 2
                    && Set.of("and", "und", "et", "y", "e").contains(t.fold[first.last() + 1])
                    && !bySurname.containsKey(Fold.word(first.full()))
                    && isOfKin(t.sentenceStart[first.first()], t.sentenceEnd[first.first()])) {
                String other = first.full() + " " + second.surname();
                if (!bearers.contains(other)) {
                    bearers.add(other);
                }
            }
        }
    }

    private boolean isOfKin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (KIN.contains(t.fold[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameWord(int i) {
        if (!t.isWord(i) || !t.isCapital(i) || Mention.PRONOUNS.contains(t.fold[i])) {
            return false;
        }
        return t.tag[i] != 0 ? t.proper[i] : t.sentenceStart[i] != i || t.end[i] - t.start[i] > 3;
    }

    boolean isGenitive(int i) {
        return t.fold[i].endsWith("'s") || t.fold[i].endsWith("s'");
    }

    private boolean joins(int i) {
        return INNER.contains(t.fold[i]) && i + 1 < t.size && isNameWord(i + 1) && t.paragraph[i + 1] == t.paragraph[i];
    }

    /** What a name of two words more may open with and is none of it. */
    private static final Set<String> ROLES = Set.of(
            ("comedian actor actress singer rapper musician novelist filmmaker pastor priest quarterback boxer coroner"
                            + " councilman councilwoman alderman councillor activist billionaire businessman businesswoman lawmaker")
                    .split(" "));

    /** The name after the last title that leaves one; a run of titles alone is none. */
    private void add(int first, int last) {
        int a = first;
        for (int i = first; i <= last; i++) {
            if (Bearer.TITLES.contains(bare(i))) {
                a = i + 1;
            }
        }
        a = a == first && last - first > 1 && ROLES.contains(bare(first)) ? first + 1 : a;
        boolean of = first > 1 && t.fold[first - 1].equals("of") && Bearer.TITLES.contains(bare(first - 2));
        if (of && a == first) {
            a = afterOffice(first, last);
        }
        boolean titled = a > first
                || first > 0 && Bearer.TITLES.contains(bare(first - 1)) && t.sentence[first - 1] == t.sentence[first];
        if (a > last) {
            return;
        }
        if (!bearer(a, last, titled).mayBePerson()) {
            a = first;
        }
        runs.add(bearer(a, last, titled));
    }

    /** "Secretary of State NAME": where the name begins, past the office's own words. */
    private int afterOffice(int first, int last) {
        for (int i = last - 1; i >= first; i--) {
            if (Bearer.isBody(surface(i))) {
                return i + 1;
            }
        }
        return last - first >= 2 ? first + 1 : first;
    }

    private Bearer bearer(int first, int last, boolean titled) {
        List<String> words = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            words.add(surface(i));
        }
        return new Bearer(first, last, words, titled);
    }

    String bare(int i) {
        String w = t.fold[i];
        return w.endsWith(".") ? w.substring(0, w.length() - 1) : w;
    }

    private String surface(int i) {
        String w = t.text.substring(t.start[i], t.end[i]);
        return w.endsWith("'s") || w.endsWith("\u2019s") ? w.substring(0, w.length() - 2) : w;
    }

    /** Offices that stand right before a name, or after it and a comma; of one whom the report names by a title and one word, too. */
    private void offices(Bearer r) {
        boolean oneWord = r.titled() && r.words().size() == 1 && r.mayBePerson();
        String full = full(r) == null && oneWord ? r.full() : full(r);
        if (full == null) {
            return;
        }
        int from = r.first();
        while (from > Math.max(t.sentenceStart[r.first()], r.first() - 6)
                && t.isWord(from - 1)
                && !t.fold[from - 1].equals("and")
                && !Mention.PRONOUNS.contains(t.fold[from - 1])
                && !isGenitive(from - 1)) {
            from--;
        }
        for (int i = r.first() - 1; i >= from && !isPast(i); i--) {
            if (i == from || !isPast(i - 1)) {
                office(i, full);
            }
        }
        if (r.last() + 1 < t.size && t.fold[r.last() + 1].equals(",")) {
            for (int i = r.last() + 2;
                    i < Math.min(t.sentenceEnd[r.last()], r.last() + 7) && t.isWord(i) && !t.isCapital(i);
                    i++) {
                boolean ofAnother = bare(i).equals("president") && i + 1 < t.size && OF.contains(t.fold[i + 1]);
                if (!ofAnother) {
                    office(i, full);
                }
            }
        }
    }

    /** "Former", "then-President": whoever bore the office once does not bear it now. */
    private boolean isPast(int i) {
        return Set.of("former", "ex", "then", "late", "onetime", "ousted").contains(t.fold[i])
                || t.fold[i].startsWith("ex-")
                || t.fold[i].startsWith("then-");
    }

    /** "NAME, a baker", "NAME, 45,", "NAME, who". */
    private boolean isIntroduced(Bearer r) {
        int i = r.last() + 2;
        return i < t.size
                && t.fold[r.last() + 1].equals(",")
                && (Character.isDigit(t.text.charAt(t.start[i]))
                        || Set.of("a", "an", "the", "who", "whose").contains(t.fold[i]));
    }

    private void office(int i, String full) {
        if (OFFICES.contains(bare(i))) {
            byOffice.computeIfAbsent(bare(i), k -> new TreeSet<>()).add(full);
        }
    }

    /** The only bearer of an office in the report. */
    @Nullable String holder(String office) {
        Set<String> all = byOffice.getOrDefault(office, Set.of());
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Whether the annotation takes the run for a person's name. */
    boolean isAnnotated(Bearer r) {
        int end = t.end[r.last()];
        int bare = end - (isGenitive(r.last()) ? t.fold[r.last()].endsWith("'s") ? 2 : 1 : 0);
        return people.containsKey(end) || people.containsKey(bare);
    }

    /** As {@link #full}; of a person whom the report names by one word only, that word. */
    @Nullable String person(Bearer r) {
        String full = full(r);
        return full == null && r.words().size() == 1 && r.mayBePerson() && isAnnotated(r) ? r.full() : full;
    }

    boolean isPerson(@Nullable String name) {
        return name != null && persons.contains(name);
    }

    /** The run that holds the token. */
    @Nullable Bearer at(int token) {
        for (Bearer r : runs) {
            if (r.first() <= token && token <= r.last()) {
                return r;
            }
        }
        return null;
    }

    /** The fullest name of a person; null where the run's only word is nobody's surname here, or that of two. */
    @Nullable String full(Bearer r) {
        List<String> all = bySurname.get(Fold.word(r.surname()));
        if (all == null && r.words().size() == 1) {
            all = byFirst.get(Fold.word(r.surname()));
        }
        if (all == null || !r.mayBePerson()) {
            return null;
        }
        if (r.words().size() > 1) {
            return all.stream()
                    .filter(f -> f.endsWith(" " + r.full()))
                    .findFirst()
                    .orElse(r.full());
        }
        List<String> before = all.stream().filter(f -> !knownBefore(f, r)).toList();
        return before.isEmpty() ? null : distinct(before);
    }

    /**
     * Was the surname of one word somebody's before this full name came up? Whom a report calls "President X" or three times X before it
     * names Y X is another X: the first mention of a person is the fullest.
     */
    private boolean knownBefore(String full, Bearer r) {
        Integer named = firstNamed.get(full);
        Known known = knownAs.get(Fold.word(r.surname()));
        return named != null
                && known != null
                && (known.titled() < named || known.third() < named)
                && !full.startsWith(r.full() + " ");
    }

    /**
     * A surname by itself, outside of what is said.
     *
     * @param titled token at which it first stands with a title
     * @param third token at which the third paragraph has it
     */
    private record Known(int titled, int third) {}

    private void known() {
        Map<String, List<Integer>> paragraphs = new HashMap<>();
        for (Bearer r : runs) {
            if (r.words().size() > 1) {
                firstNamed.putIfAbsent(r.full(), r.first());
            } else if (t.stretch[r.first()] < 0) {
                String key = Fold.word(r.surname());
                List<Integer> in = paragraphs.computeIfAbsent(key, k -> new ArrayList<>());
                Known before = knownAs.getOrDefault(key, new Known(Integer.MAX_VALUE, Integer.MAX_VALUE));
                if (!in.contains(t.paragraph[r.first()])) {
                    in.add(t.paragraph[r.first()]);
                }
                knownAs.put(
                        key,
                        new Known(
                                r.titled() ? Math.min(before.titled(), r.first()) : before.titled(),
                                in.size() >= 3 ? Math.min(before.third(), r.first()) : before.third()));
            }
        }
    }

    /** The longest, where all are forms of one name. */
    private static @Nullable String distinct(List<String> names) {
        String best = names.get(0);
        for (String n : names) {
            if (!first(n).startsWith(first(best)) && !first(best).startsWith(first(n))) {
                return null;
            }
            if (n.length() > best.length()) {
                best = n;
            }
        }
        return best;
    }

    private static String first(String name) {
        String w = Fold.word(name.substring(0, name.indexOf(' ')));
        return w.endsWith(".") ? w.substring(0, w.length() - 1) : w;
    }
}
