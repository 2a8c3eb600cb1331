package stemma.weigh.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.text.Cue;
import stemma.text.Fold;
import stemma.weigh.Discrepancy;

/**
 * Reports that say of themselves that they correct an earlier one. What such a note names, and only corrected reports have, is no
 * slip of a copier, however many copies of the uncorrected text stand against it.
 */
final class Corrections {
    private static final Pattern HEAD = Pattern.compile(
            "^\\W*(?:corrected|correction|corrects|corrigendum|editor'?s note|clarification|berichtigung|korrektur|korrigiert|corrige|rectificatif|correcci\u00f3n)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Cue WITHIN = Cue.of(
            "\\b(?:an earlier version|a previous version|previous versions|earlier versions|(?:has|have) been corrected|corrected version|reported erroneously|erroneously reported|incorrectly (?:said|stated|reported))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** UTF-16 units of the longest line that is such a note. */
    private static final int LONGEST = 600;

    /** The folded words of the notes, by report. */
    private final Map<String, Set<String>> noted = new TreeMap<>();

    Corrections(List<Annotated> reports) {
        for (Annotated r : reports) {
            Set<String> words = new HashSet<>();
            List<String> lines =
                    new ArrayList<>(r.report().within().of(r.text()).lines().toList());
            if (r.report().title() != null) {
                lines.add(r.report().title().text());
            }
            for (String line : lines) {
                if (line.length() <= LONGEST && (HEAD.matcher(line).lookingAt() || WITHIN.in(line))) {
                    words.addAll(List.of(Fold.words(line).split(" ")));
                }
            }
            if (!words.isEmpty()) {
                noted.put(r.id(), words);
            }
        }
    }

    /** The reading of the corrected reports, where all of them agree and their notes name it; empty where no report corrects it. */
    Optional<Discrepancy.Reading> corrected(Variation v) {
        Discrepancy.Reading found = null;
        for (Map.Entry<String, List<Locus>> e : v.readings().entrySet()) {
            Set<String> in = new TreeSet<>();
            e.getValue().forEach(p -> in.add(p.report()));
            boolean all = in.stream().allMatch(r -> {
                Set<String> words = noted.get(r);
                return words != null
                        && words.containsAll(List.of(Fold.words(e.getKey()).split(" ")));
            });
            if (all && found != null) {
                return Optional.empty();
            }
            found = all ? new Discrepancy.Reading(e.getKey(), e.getValue()) : found;
        }
        return Optional.ofNullable(found);
    }

    Optional<Judge.Ruling> judge(Variation v) {
        return corrected(v)
                .map(r -> new Judge.Ruling(
                        Discrepancy.Verdict.UNDECIDED,
                        r.value(),
                        r.attestations().getFirst().report() + " says that it corrects an earlier report here"));
    }
}
