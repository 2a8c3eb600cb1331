package stemma.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.collate.Anchors;
import stemma.report.Agency;
import stemma.trace.Kinship.Tie;

/**
 * Which sources may be one, and why that cannot be told: they share more wording than chance explains and less than copying
 * leaves, or they are of one agency, or nothing but reports of one outlet, or name one paper as where they have their matter from. One newsroom that writes twice is no second witness of
 * what it wrote before; it may have asked anew, which its text does not show.
 *
 * @param pairs in the order of the sources, none twice
 * @param reason for people; null where there is no doubt
 */
record Doubts(List<Traced.Doubt> pairs, @Nullable String reason) {
    Doubts {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param own the source that each report's text goes back to
     * @param credits may credits be used?
     */
    static Doubts find(
            List<Annotated> reports, Kinship kinship, Map<String, String> own, List<Source> sources, boolean credits) {
        List<Traced.Doubt> pairs = new ArrayList<>();
        Set<String> worded = new TreeSet<>();
        Set<String> foreign = new TreeSet<>();
        Map<String, Set<String>> thanked = new TreeMap<>();
        Set<Traced.Doubt> unclear = unclear(reports, kinship, own, sources);
        for (Kinship.Pair p : kinship.pairs()) {
            String a =
                    Objects.requireNonNull(own.get(reports.get(p.pairing().a()).id()));
            String b =
                    Objects.requireNonNull(own.get(reports.get(p.pairing().b()).id()));
            Annotated x = reports.get(p.pairing().a());
            Annotated y = reports.get(p.pairing().b());
            Agency agency = x.report().agency();
            if (agency != null && credits && p.tie() == Tie.COPIED && !a.equals(b) && AgencyText.isThanked(x, y)) {
                add(pairs, a, b);
                thanked.computeIfAbsent(agency.name(), k -> new TreeSet<>()).addAll(List.of(a, b));
                continue;
            }
            boolean doubted = switch (p.tie()) {
                case NONE, TRANSLATED -> false;
                case UNCLEAR, REWORDED -> unclear.contains(new Traced.Doubt(a, b));
                // Copied, and yet of two sources that nothing drawn connects: the one may have it from the other.
                case COPIED -> !a.equals(b) && !shared(sources, a, b);
            };
            if (doubted) {
                add(pairs, a, b);
                (p.anchors() == null ? worded : foreign).addAll(List.of(a, b));
            }
        }
        Set<String> bare = new TreeSet<>();
        for (Annotated x : reports) {
            for (Annotated y : reports) {
                String a = Objects.requireNonNull(own.get(x.id()));
                String b = Objects.requireNonNull(own.get(y.id()));
                if (x.id().compareTo(y.id()) < 0 && !a.equals(b) && Anchors.apply(x, y) && Anchors.tooFew(x, y)) {
                    add(pairs, a, b);
                    bare.addAll(List.of(a, b));
                }
            }
        }
        Map<String, String> outlets = outlets(reports, own);
        Set<String> housed = new TreeSet<>();
        Set<String> houses = new TreeSet<>();
        for (Source a : sources) {
            for (Source b : sources) {
                String house = a.name() == null ? outlets.get(a.id()) : a.name();
                String other = b.name() == null ? outlets.get(b.id()) : b.name();
                if (house != null && a.id().compareTo(b.id()) < 0 && house.equals(other)) {
                    add(pairs, a.id(), b.id());
                    housed.addAll(List.of(a.id(), b.id()));
                    houses.add(house);
                }
            }
        }
        Map<String, Set<String>> based = new TreeMap<>();
        for (Source a : sources) {
            for (Source b : sources) {
                for (Ground g : a.grounds()) {
                    boolean both = b.grounds().stream().anyMatch(o -> o.name().equals(g.name()));
                    if (!a.id().equals(b.id()) && (both || g.isMain() && isIts(g.name(), b, reports, own))) {
                        add(pairs, a.id(), b.id());
                        based.computeIfAbsent(g.name(), k -> new TreeSet<>()).addAll(List.of(a.id(), b.id()));
                    }
                }
            }
        }
        List<String> why = new ArrayList<>();
        if (!worded.isEmpty()) {
            why.add(names(worded) + " share more wording than chance explains and less than copying leaves");
        }
        if (!foreign.isEmpty()) {
            why.add(
                    names(foreign)
                            + " tell the same numbers in different languages, which one text behind both would explain, and one event too");
        }
        if (!bare.isEmpty()) {
            why.add(names(bare)
                    + " are in different languages and hold too few numbers to show whether one was translated");
        }
        if (!housed.isEmpty()) {
            why.add(names(housed)
                    + (houses.size() == 1
                            ? " come from one newsroom ("
                            : " come from newsrooms that stand behind more than one of them (")
                    + String.join(", ", houses) + "), which may have asked anew or only written again");
        }
        based.forEach((name, of) -> why.add(based(name, of, sources)));
        thanked.forEach((name, of) -> why.add(names(of) + " share text of " + name
                + ", which one of them thanks for a contribution: how much of it rests on that does not show"));
        return new Doubts(pairs, why.isEmpty() ? null : String.join("; ", why));
    }

    /** Is the source that paper's or agency's own? */
    private static boolean isIts(String name, Source s, List<Annotated> reports, Map<String, String> own) {
        return name.equals(s.name())
                || reports.stream()
                        .filter(r -> s.id().equals(own.get(r.id())))
                        .anyMatch(r -> Grounds.isHouse(r.report(), name));
    }

    private static String based(String name, Set<String> of, List<Source> sources) {
        Set<String> naming = new TreeSet<>();
        sources.stream()
                .filter(s -> of.contains(s.id())
                        && s.grounds().stream().anyMatch(g -> g.name().equals(name)))
                .forEach(s -> naming.add(s.id()));
        Set<String> its = new TreeSet<>(of);
        its.removeAll(naming);
        boolean first = sources.stream()
                .filter(s -> naming.contains(s.id()))
                .flatMap(s -> s.grounds().stream())
                .filter(g -> g.name().equals(name))
                .allMatch(g -> g.reach() == Ground.Reach.FIRST);
        if (first) {
            return names(naming) + (naming.size() == 1 ? " says that " : " say that ") + name + " had the news first"
                    + (its.isEmpty() ? "" : ", whose own text is " + names(its));
        }
        return names(naming) + (naming.size() == 1 ? " names " : " name ") + name + " as where "
                + (naming.size() == 1 ? "it has its" : "they have their") + " main matter from"
                + (its.isEmpty() ? "" : ", whose own text is " + names(its));
    }

    /** "source-1, source-2 and source-10". */
    private static String names(Set<String> sources) {
        List<String> sorted = sources.stream()
                .sorted(Comparator.comparingInt(s -> Integer.parseInt(s.substring("source-".length()))))
                .toList();
        int n = sorted.size();
        return n < 2
                ? String.join("", sorted)
                : String.join(", ", sorted.subList(0, n - 1)) + " and " + sorted.getLast();
    }

    /** Is there a report that holds text of both? */
    private static boolean shared(List<Source> sources, String a, String b) {
        Set<String> of = new TreeSet<>();
        sources.stream().filter(s -> s.id().equals(a)).forEach(s -> of.addAll(s.reports()));
        return sources.stream()
                .filter(s -> s.id().equals(b))
                .anyMatch(s -> s.reports().stream().anyMatch(of::contains));
    }

    /** Does each name its agency, and not the same? Where the wording leaves it open, the credits decide. */
    private static boolean differentAgencies(List<Source> sources, String a, String b) {
        Set<String> names = new TreeSet<>();
        sources.stream()
                .filter(s -> s.kind() == Source.Kind.AGENCY && (s.id().equals(a) || s.id().equals(b)))
                .forEach(s -> names.add(String.valueOf(s.name())));
        return names.size() == 2;
    }

    /** Both ways round, the sources of which their reports leave open whether they are one, and their credits do not tell. */
    private static Set<Traced.Doubt> unclear(
            List<Annotated> reports, Kinship kinship, Map<String, String> own, List<Source> sources) {
        Map<String, int[]> texts = new TreeMap<>();
        for (Source s : sources) {
            texts.put(s.id(), texts(s.id(), reports, own));
        }
        Set<Traced.Doubt> out = new HashSet<>();
        texts.forEach((a, some) -> texts.forEach((b, others) -> {
            if (!a.equals(b) && kinship.tie(some, others) == Tie.UNCLEAR && !differentAgencies(sources, a, b)) {
                out.add(new Traced.Doubt(a, b));
            }
        }));
        return out;
    }

    /** The reports whose text goes back to the source. */
    private static int[] texts(String source, List<Annotated> reports, Map<String, String> own) {
        return IntStream.range(0, reports.size())
                .filter(i -> source.equals(own.get(reports.get(i).id())))
                .toArray();
    }

    private static void add(List<Traced.Doubt> pairs, String a, String b) {
        boolean known = pairs.stream()
                .anyMatch(d -> d.source().equals(a) && d.other().equals(b)
                        || d.source().equals(b) && d.other().equals(a));
        if (!known) {
            pairs.add(new Traced.Doubt(a, b));
        }
    }

    /** The outlet of each source whose reports are all of one. */
    private static Map<String, String> outlets(List<Annotated> reports, Map<String, String> own) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Annotated r : reports) {
            String outlet = r.report().outlet();
            all.computeIfAbsent(Objects.requireNonNull(own.get(r.id())), s -> new TreeSet<>())
                    .add(outlet == null ? "" : Newsroom.of(outlet));
        }
        Map<String, String> out = new TreeMap<>();
        all.forEach((source, names) -> {
            String name = names.iterator().next();
            if (names.size() == 1 && !name.isEmpty()) {
                out.put(source, name);
            }
        });
        return out;
    }
}
