package stemma.weigh.conflict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import stemma.annotate.Annotated;
import stemma.report.Locus;
import stemma.weigh.Discrepancy;

/** Finds numbers that hang on the same named thing and differ between reports, in whatever clauses they stand. */
final class Attributed {
    private Attributed() {}

    /** @param before what was found already; places in it are left alone */
    static List<Variation> find(List<Annotated> reports, Set<Locus> before) {
        Set<Locus> known = new TreeSet<>(before);
        Bearers bearers = new Bearers(reports);
        Map<String, List<Attribute>> all = new TreeMap<>();
        for (Annotated r : reports) {
            for (Attribute a : Attributes.in(r, bearers)) {
                all.computeIfAbsent(a.what(), k -> new ArrayList<>()).add(a);
            }
        }
        Blocks.in(reports)
                .forEach(a ->
                        all.computeIfAbsent(a.what(), k -> new ArrayList<>()).add(a));
        List<Variation> out = new ArrayList<>();
        all.values().forEach(of -> compare(of, known, out));
        return out;
    }

    private static void compare(List<Attribute> all, Set<Locus> known, List<Variation> out) {
        Attribute.Sort sort = all.getFirst().sort();
        if (sort == Attribute.Sort.NEAR || sort == Attribute.Sort.NAME || sort == Attribute.Sort.STREET) {
            slips(all, known, out);
            return;
        }
        List<Attribute> told = all.stream()
                .filter(a -> all.stream().noneMatch(b -> a.report() == b.report() && differ(a, b)))
                .toList();
        if (!told.stream().allMatch(a -> told.stream().allMatch(b -> !differ(a, b) || isExcused(a, b)))) {
            add(told, kind(sort), known, out);
        }
    }

    private static Discrepancy.Kind kind(Attribute.Sort sort) {
        return switch (sort) {
            case BLOCK, STREET -> Discrepancy.Kind.PLACE;
            case NAME -> Discrepancy.Kind.NAME;
            case OFFICE -> Discrepancy.Kind.ROLE;
            case AGE, FIXED, NEAR, HOUR, COUNTS -> Discrepancy.Kind.NUMBER;
        };
    }

    /** May both be right, of one thing at two times or of two things? */
    private static boolean isExcused(Attribute a, Attribute b) {
        return switch (a.sort()) {
            case AGE -> grown(a, b);
            case HOUR -> Hours.agree(a.value(), b.value());
            case BLOCK -> !Blocks.near(a.value(), b.value());
            case OFFICE, COUNTS -> Math.abs(days(a, b)) > SOON;
            case FIXED, NEAR, NAME, STREET -> false;
        };
    }

    private static void slips(List<Attribute> all, Set<Locus> known, List<Variation> out) {
        TreeMap<String, List<Attribute>> by = new TreeMap<>();
        all.forEach(a -> by.computeIfAbsent(a.value(), k -> new ArrayList<>()).add(a));
        Attribute.Sort sort = all.getFirst().sort();
        List<TreeSet<String>> groups = new ArrayList<>();
        for (Map.Entry<String, List<Attribute>> x : by.entrySet()) {
            for (Map.Entry<String, List<Attribute>> y :
                    by.tailMap(x.getKey(), false).entrySet()) {
                boolean apart = x.getValue().stream()
                        .noneMatch(a -> y.getValue().stream().anyMatch(b -> a.report() == b.report()));
                if (apart && isSlip(sort, x.getValue(), y.getValue())) {
                    TreeSet<String> group = new TreeSet<>(List.of(x.getKey(), y.getKey()));
                    groups.stream()
                            .filter(g -> g.contains(x.getKey()) || g.contains(y.getKey()))
                            .forEach(group::addAll);
                    groups.removeIf(group::containsAll);
                    groups.add(group);
                }
            }
        }
        groups.forEach(g -> add(
                all.stream().filter(a -> g.contains(a.value())).toList(),
                isOrdinal(g) ? kind(sort) : named(sort),
                known,
                out));
    }

    /** Streets that differ in their letters are one name in two spellings; those that have numbers are two places. */
    private static Discrepancy.Kind named(Attribute.Sort sort) {
        return sort == Attribute.Sort.STREET ? Discrepancy.Kind.NAME : kind(sort);
    }

    private static boolean isOrdinal(Set<String> values) {
        return values.stream().allMatch(v -> Character.isDigit(v.charAt(0)));
    }

    /** @param x those that tell the one value, not empty */
    private static boolean isSlip(Attribute.Sort sort, List<Attribute> x, List<Attribute> y) {
        String a = x.getFirst().value();
        String b = y.getFirst().value();
        return switch (sort) {
            case NAME -> nearNames(a, b);
            case STREET -> isOrdinal(Set.copyOf(List.of(a, b))) ? nearNumbers(a, b) : nearNames(a, b);
            case NEAR -> nearNumbers(a, b) && alike(x, y);
            case AGE, FIXED, BLOCK, OFFICE, HOUR, COUNTS -> false;
        };
    }

    /** Letters of a name from which two may be changed; of a shorter one, of four and more, one. Set by hand. */
    private static final int LONG_NAME = 6;

    /** Do the two differ by a letter, long ones by two, so that they may be one name spelt in two ways, and are no two names of their own? */
    static boolean nearNames(String a, String b) {
        int most = Math.max(a.length(), b.length()) >= LONG_NAME ? 2 : 1;
        boolean ending =
                a.length() == b.length() && a.substring(0, a.length() - 1).equals(b.substring(0, b.length() - 1));
        return a.charAt(0) == b.charAt(0)
                && Math.min(a.length(), b.length()) > 2 + most
                && !ending
                && !a.startsWith(b)
                && !b.startsWith(a)
                && !Spelling.honest(a, b)
                && Spelling.distance(a, b, most) <= most;
    }

    /** Does the same word stand before one of each: "now has 2,301", "now has 2,302"? A record and what beats it differ by one, too. */
    private static boolean alike(List<Attribute> x, List<Attribute> y) {
        boolean grows = x.stream().anyMatch(Attributed::rises);
        return x.stream()
                        .anyMatch(a ->
                                y.stream().anyMatch(b -> before(a).equals(before(b)) && (!grows || sameDay(a, b))))
                && x.stream().noneMatch(a -> y.stream().anyMatch(b -> has(a, b) || has(b, a)));
    }

    /** Does the report of the first tell the other number too, of whatever? */
    private static boolean has(Attribute a, Attribute b) {
        return a.report().text().contains(b.shown());
    }

    private static boolean rises(Attribute a) {
        int word = a.report().words().firstFrom(a.at().end());
        return Opposed.isRising(a.report().words().folded(word)) || Opposed.isRising(before(a));
    }

    private static boolean sameDay(Attribute a, Attribute b) {
        String day = Opposed.day(a.report());
        return !day.isEmpty() && day.equals(Opposed.day(b.report()));
    }

    private static String before(Attribute a) {
        int word = a.report().words().firstFrom(a.at().start());
        return word == 0 ? "" : a.report().words().folded(word - 1);
    }

    /** One digit changed, or two that stand side by side turned round. */
    static boolean nearNumbers(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                at.add(i);
            }
        }
        return at.size() == 1
                || at.size() == 2
                        && at.getLast() == at.getFirst() + 1
                        && a.charAt(at.getFirst()) == b.charAt(at.getLast())
                        && a.charAt(at.getLast()) == b.charAt(at.getFirst());
    }

    private static void add(List<Attribute> told, Discrepancy.Kind kind, Set<Locus> known, List<Variation> out) {
        TreeMap<String, TreeSet<Locus>> places = new TreeMap<>();
        for (Attribute a : told) {
            Locus at = a.report().report().locus(a.at());
            if (known.stream().anyMatch(k -> k.overlaps(at))) {
                return;
            }
            places.computeIfAbsent(a.shown(), k -> new TreeSet<>()).add(at);
        }
        TreeMap<String, List<Locus>> lists = new TreeMap<>();
        places.forEach((v, at) -> lists.put(v, List.copyOf(at)));
        if (told.getFirst().sort() == Attribute.Sort.HOUR) {
            lists.values().forEach(known::addAll);
        }
        Attribute one = told.getFirst();
        out.add(new Variation(
                kind,
                lists,
                Context.around(
                        one.report(), one.report().words().firstFrom(one.at().start()))));
    }

    private static boolean differ(Attribute a, Attribute b) {
        return !a.value().equals(b.value());
    }

    /** Days after which an age of one year more may be right, an office another's, a charge another. */
    private static final long SOON = 7;

    private static final double YEAR = 365.25;

    /** Years that may lie between what somebody did and his trial. */
    private static final int LATE = 6;

    private static final Pattern TRIED =
            Pattern.compile("\\b(?:guilty|jur(?:y|ors?)|verdict|sentenced)\\b", Pattern.CASE_INSENSITIVE);

    private static boolean isTried(Annotated r) {
        return TRIED.matcher(r.text()).find();
    }

    /** Days from the one report to the other; 0 where it is not known. */
    private static long days(Attribute a, Attribute b) {
        String x = Opposed.day(a.report());
        String y = Opposed.day(b.report());
        return x.isEmpty() || y.isEmpty() ? 0 : ChronoUnit.DAYS.between(LocalDate.parse(x), LocalDate.parse(y));
    }

    /** May the age have risen between the two reports? */
    private static boolean grown(Attribute a, Attribute b) {
        double years = Double.parseDouble(b.value()) - Double.parseDouble(a.value());
        if (Math.abs(years) <= LATE && (isTried(a.report()) != isTried(b.report()))) {
            return isTried(b.report()) == years > 0;
        }
        long days = days(a, b);
        return Math.abs(days) > SOON
                && Math.signum(years) == Math.signum((double) days)
                && Math.abs(years) <= 1 + Math.abs(days) / YEAR;
    }
}
