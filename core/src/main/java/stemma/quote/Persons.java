package stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a speaker's mention is, within one report: a surname becomes the fullest name, a pronoun or a title the person it clearly
 * stands for. Where two persons answer, the mention's own words stand.
 */
final class Persons {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "president",
            "vice",
            "minister",
            "prime",
            "senator",
            "sen",
            "rep",
            "representative",
            "gov",
            "governor",
            "secretary",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "general",
            "gen",
            "chancellor",
            "judge",
            "justice",
            "mayor",
            "sheriff",
            "capt",
            "captain",
            "sgt",
            "sergeant",
            "lt",
            "lieutenant",
            "col",
            "colonel",
            "maj",
            "major",
            "adm",
            "admiral",
            "ambassador",
            "director",
            "chairman",
            "chairwoman",
            "chair",
            "chief",
            "former",
            "state",
            "attorney",
            "deputy",
            "acting",
            "congressman",
            "congresswoman",
            "speaker",
            "leader",
            "coach",
            "officer",
            "detective",
            "inspector",
            "rev",
            "reverend",
            "father",
            "bishop",
            "archbishop",
            "cardinal",
            "imam",
            "rabbi",
            "commissioner",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "foreign",
            "defense",
            "defence",
            "republican",
            "democratic",
            "then",
            "herr",
            "frau",
            "monsieur",
            "madame",
            "mme",
            "señor",
            "señora",
            "premier",
            "republicans",
            "democrats",
            "analyst",
            "strategist");

    private static final Set<String> ROLES = Set.of(
            "president",
            "minister",
            "senator",
            "secretary",
            "governor",
            "mayor",
            "chancellor",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "director",
            "chairman",
            "chairwoman",
            "chief",
            "ambassador",
            "congressman",
            "congresswoman",
            "judge",
            "sheriff",
            "general",
            "premier",
            "king",
            "queen",
            "pope",
            "prince",
            "princess",
            "professor",
            "coach",
            "commissioner",
            "lawyer",
            "attorney",
            "author",
            "diplomat",
            "analyst",
            "strategist",
            "manager",
            "founder",
            "owner",
            "leader",
            "captain",
            "superintendent",
            "inspector",
            "detective");

    private static final Set<String> INNER = Set.of(
            "de", "del", "la", "bin", "al", "von", "van", "der", "den", "da", "du", "di", "dos", "el", "ibn", "ten",
            "ter", "le");

    private static final Set<String> ENDINGS = Set.of("jr", "sr", "jr.", "sr.", "ii", "iii", "iv");

    /** One run of capitals that may be a person's name. */
    private record Run(int first, int last, List<String> words) {
        String surname() {
            int k = words.size() - 1;
            while (k > 0 && ENDINGS.contains(words.get(k).toLowerCase(Locale.ROOT))) {
                k--;
            }
            return words.get(k);
        }
    }

    private final Tokens t;
    private final List<Run> runs = new ArrayList<>();
    /** Full names by surname, in order of appearance. */
    private final Map<String, List<String>> bySurname = new LinkedHashMap<>();

    private final Map<String, Set<String>> byRole = new HashMap<>();

    Persons(Tokens t) {
        this.t = t;
        for (int i = 0; i < t.size; i++) {
            if (!isNameWord(i)) {
                continue;
            }
            int j = i;
            while (j + 1 < t.size && t.sentence[j + 1] == t.sentence[i] && (isNameWord(j + 1) || joins(j + 1))) {
                j++;
                if (genitive(j)) {
                    break;
                }
            }
            add(i, j);
            i = j;
        }
        for (Run r : runs) {
            if (r.words().size() > 1) {
                List<String> all = bySurname.computeIfAbsent(key(r.surname()), k -> new ArrayList<>());
                String full = String.join(" ", r.words());
                if (!all.contains(full)) {
                    all.add(full);
                }
            }
        }
        for (Run r : runs) {
            roles(r);
        }
    }

    private boolean isNameWord(int i) {
        return t.isWord(i)
                && t.isCapital(i)
                && !(t.sentenceStart[i] == i && t.end[i] - t.start[i] < 3)
                && !Mention.PRONOUNS.contains(t.fold[i]);
    }

    private boolean genitive(int i) {
        return t.fold[i].endsWith("'s") || t.fold[i].endsWith("s'");
    }

    private boolean joins(int i) {
        return INNER.contains(t.fold[i])
                && i + 1 < t.size
                && t.isWord(i + 1)
                && t.isCapital(i + 1)
                && t.paragraph[i + 1] == t.paragraph[i];
    }

    private void add(int first, int last) {
        int a = first;
        while (a <= last && TITLES.contains(bare(a))) {
            a++;
        }
        if (a > last) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (int i = a; i <= last; i++) {
            words.add(surface(i));
        }
        runs.add(new Run(a, last, words));
    }

    private String bare(int i) {
        String w = t.fold[i];
        return w.endsWith(".") ? w.substring(0, w.length() - 1) : w;
    }

    private String surface(int i) {
        String w = t.text.substring(t.start[i], t.end[i]);
        return w.endsWith("'s") || w.endsWith("\u2019s") ? w.substring(0, w.length() - 2) : w;
    }

    private static String key(String word) {
        return stemma.text.Fold.word(word);
    }

    /** Titles that stand right before a name, or after it and a comma. */
    private void roles(Run r) {
        String full = full(r);
        if (full == null) {
            return;
        }
        int from = Math.max(t.sentenceStart[r.first()], r.first() - 6);
        for (int i = r.first() - 1; i >= from && (t.isWord(i)); i--) {
            if (Mention.PRONOUNS.contains(t.fold[i]) || t.fold[i].endsWith("'s")) {
                break;
            }
            if (ROLES.contains(bare(i))) {
                byRole.computeIfAbsent(bare(i), k -> new java.util.TreeSet<>()).add(full);
            }
        }
        if (r.last() + 1 < t.size && t.fold[r.last() + 1].equals(",")) {
            for (int i = r.last() + 2; i < Math.min(t.sentenceEnd[r.last()], r.last() + 7) && t.isWord(i); i++) {
                if (ROLES.contains(bare(i))) {
                    byRole.computeIfAbsent(bare(i), k -> new java.util.TreeSet<>())
                            .add(full);
                    break;
                }
            }
        }
    }

    /** The fullest name of a run; null where its only word is nobody's surname here. */
    private @Nullable String full(Run r) {
        List<String> all = bySurname.get(key(r.surname()));
        if (all == null) {
            return null;
        }
        if (r.words().size() > 1) {
            String own = String.join(" ", r.words());
            return all.stream().filter(f -> f.endsWith(" " + own)).findFirst().orElse(own);
        }
        return distinct(all);
    }

    /** The longest, where all are forms of one name; null where two persons share the surname. */
    private static @Nullable String distinct(List<String> names) {
        String best = names.get(0);
        for (String n : names) {
            if (!first(n).equals(first(best))
                    && !first(n).startsWith(first(best))
                    && !first(best).startsWith(first(n))) {
                return null;
            }
            if (n.length() > best.length()) {
                best = n;
            }
        }
        return best;
    }

    private static String first(String name) {
        String w = key(name.substring(0, name.indexOf(' ')));
        return w.endsWith(".") ? w.substring(0, w.length() - 1) : w;
    }

    /**
     * The fullest correct name of a mention, else the mention's own words.
     *
     * @param before who said what came before, null where nobody did
     */
    String canonical(Mention m, @Nullable String before, @Nullable Mention beforeMention) {
        String own = t.text.substring(t.start[m.first()], t.end[m.last()]);
        return switch (m.kind()) {
            case PRONOUN -> {
                String w = t.fold[m.head()];
                String who = w.equals("he") || w.equals("she") || w.equals("his") || w.equals("her") || w.equals("him")
                        ? antecedent(m, before, beforeMention)
                        : w.equals("who") ? relative(m) : null;
                yield who != null ? who : own;
            }
            case NAME -> {
                Run best = null;
                for (Run r : runs) {
                    if (r.first() <= m.head() && m.head() <= r.last()) {
                        best = r;
                    }
                }
                String who = best == null ? null : full(best);
                yield who != null
                        ? who
                        : best != null && best.words().size() > 1
                                ? String.join(" ", best.words())
                                : best != null ? stripped(best, own, m) : own;
            }
            case NOMINAL -> {
                String who = named(m);
                Set<String> bearers = byRole.getOrDefault(bare(m.head()), Set.of());
                yield who != null
                        ? who
                        : bearers.size() == 1 && definite(m)
                                ? bearers.iterator().next()
                                : own;
            }
        };
    }

    private String stripped(Run r, String own, Mention m) {
        return r.first() >= m.first()
                        && r.last() <= m.last()
                        && m.first() != r.first()
                        && TITLES.contains(bare(m.first()))
                ? String.join(" ", r.words())
                : own;
    }

    /** A name within a longer mention: "the ministry's spokesman, NAME". */
    private @Nullable String named(Mention m) {
        for (Run r : runs) {
            if (r.first() > m.head()
                    && r.last() <= m.last()
                    && r.words().size() > 1
                    && t.fold[r.first() - 1].equals(",")) {
                return full(r);
            }
        }
        return null;
    }

    private boolean definite(Mention m) {
        String w = t.fold[m.first()];
        return w.equals("the") || w.equals("his") || w.equals("her");
    }

    /** "NAME, who said": the name right before. */
    private @Nullable String relative(Mention m) {
        for (int i = m.first() - 1; i >= Math.max(0, m.first() - 3); i--) {
            for (Run r : runs) {
                if (r.last() == i) {
                    return full(r);
                }
            }
        }
        return null;
    }

    /** The one person named since the paragraph began or, without one, the last speaker; null where it is not clear. */
    private @Nullable String antecedent(Mention m, @Nullable String before, @Nullable Mention beforeMention) {
        int p = t.paragraph[m.first()];
        Set<String> here = new java.util.LinkedHashSet<>();
        Set<String> earlier = new java.util.LinkedHashSet<>();
        for (Run r : runs) {
            String full = full(r);
            if (r.first() >= m.first() || full == null || t.stretch[r.first()] >= 0 || genitive(r.last())) {
                continue;
            }
            if (t.paragraph[r.first()] == p) {
                here.add(full);
            } else if (t.paragraph[r.first()] == p - 1) {
                earlier.add(full);
            }
        }
        boolean person = before != null
                && before.indexOf(' ') > 0
                && bySurname.values().stream().anyMatch(l -> l.contains(before));
        if (person
                && beforeMention != null
                && p - t.paragraph[beforeMention.first()] <= 1
                && (here.isEmpty() || here.contains(before))) {
            return before;
        }
        if (here.size() == 1) {
            return here.iterator().next();
        }
        return here.isEmpty() && earlier.size() == 1 ? earlier.iterator().next() : null;
    }
}
