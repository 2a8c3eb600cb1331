package stemma.weigh.toll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.report.Locus;

/** The ages that a report tells, each with what stands around it. */
final class Ages {
    private static final Pattern AGE = Pattern.compile(
            "\\b(?<a>\\d{1,2})\\s?-?\\s?years?-?\\s?-?old\\b|\\b(?<w>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)-year-?\\s?old\\b"
                    + "|\\b(?:aged?|ages)\\s(?<b>\\d{1,2})\\b|[A-Z][\\w'.’-]+,\\s(?<c>\\d{1,2})(?=[,.;]|\\s(?:of|was|were|and|is|who)\\b)|[A-Z][\\w'.’-]+\\s\\((?<f>\\d{1,2})\\)|\\b(?<m>\\d{1,2})-(?<unit>month|week|day)-old\\b");
    private static final List<String> GROUPS = List.of("a", "w", "b", "c", "f", "m");
    private static final Pattern NAME_BEFORE = Pattern.compile("([A-Z][\\w'’-]+),?\\s?\\(?$");
    private static final Pattern NAME_WITHIN = Pattern.compile("^([A-Z][\\w'.’-]+)[,\\s]");
    private static final Pattern NAME_AFTER =
            Pattern.compile("^\\s(?:[a-z]+\\s){0,2}(?:[A-Z][\\w.'’-]+\\s){0,2}([A-Z][\\w'’-]+)");

    /** @param place null where it stands in a title that is not in the text */
    record Told(int age, @Nullable Locus place, int[] features) {}

    private record Found(int line, int start, int end, String kind, String digits, int age) {}

    private final List<Line> lines;
    private final List<Found> all = new ArrayList<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();

    private Ages(List<Line> lines) {
        this.lines = lines;
    }

    static List<Told> in(List<Line> lines) {
        Ages a = new Ages(lines);
        for (int i = 0; i < lines.size(); i++) {
            a.find(i);
        }
        List<Told> out = new ArrayList<>();
        for (int i = 0; i < a.all.size(); i++) {
            Found f = a.all.get(i);
            out.add(new Told(f.age(), lines.get(f.line()).place(f.start(), f.end()), a.features(i)));
        }
        return out;
    }

    private void find(int line) {
        Matcher m = AGE.matcher(lines.get(line).text());
        while (m.find()) {
            for (String g : GROUPS) {
                String digits = m.group(g);
                if (digits != null) {
                    all.add(new Found(line, m.start(), m.end(), g, digits, age(m, g, digits)));
                    times.merge(digits, 1, Integer::sum);
                }
            }
        }
    }

    /** In years; of a child of some months one, as registries have it. */
    private static int age(Matcher m, String group, String digits) {
        int n = Fates.number(digits);
        if (!group.equals("m")) {
            return n;
        }
        return m.group("unit").equals("month") ? n < 24 ? 1 : n / 12 : 0;
    }

    private int[] features(int index) {
        Found at = all.get(index);
        Line line = lines.get(at.line());
        int before = 0;
        int behind = line.text().length();
        int inLine = 0;
        int rank = 0;
        for (int i = 0; i < all.size(); i++) {
            Found o = all.get(i);
            if (o.line() == at.line()) {
                inLine++;
                if (i < index) {
                    rank++;
                    before = Math.max(before, o.end());
                } else if (i > index) {
                    behind = Math.min(behind, o.start());
                }
            }
        }
        Features f = new Features();
        around(f, line, at, before, behind);
        String v = at.digits();
        line.tokens().forEach(t -> f.add("S:" + t.lower()));
        if (at.line() > 0) {
            lines.get(at.line() - 1).tokens().forEach(t -> f.add("P:" + t.lower()));
        }
        if (at.line() + 1 < lines.size()) {
            lines.get(at.line() + 1).tokens().forEach(t -> f.add("X:" + t.lower()));
        }
        lines.getFirst().tokens().forEach(t -> {
            f.add("T:" + t.lower());
            f.add(t.lower().equals(v), "ageInTitle");
        });
        String name = name(line, at);
        f.add(name == null ? "unnamed" : "named");
        if (name != null) {
            elsewhere(f, at.line(), name);
        }
        f.add("kind:" + at.kind());
        f.add("pos:" + Math.min(at.line(), 8));
        f.add("n:" + Math.min(inLine, 3));
        f.add("k:" + Math.min(rank, 3));
        f.add("age:" + Math.min(at.age() / 6, 9));
        f.add("distinct:" + Math.min(times.size(), 6));
        f.add("times:" + Math.min(times.getOrDefault(v, 0), 4));
        f.add("rank:" + Math.min(List.copyOf(times.keySet()).indexOf(v), 5));
        return f.cells();
    }

    private static void around(Features f, Line line, Found at, int before, int behind) {
        List<String> left = plain(line, 0, at.start()).reversed();
        List<String> right = plain(line, at.end(), line.text().length());
        for (int j = 0; j < Math.min(14, left.size()); j++) {
            f.add("L:" + left.get(j));
            f.add(j < 5, "l:" + left.get(j));
            f.add(j < 2, "l" + j + ":" + left.get(j));
        }
        for (int j = 0; j < Math.min(16, right.size()); j++) {
            f.add("R:" + right.get(j));
            f.add(j < 6, "r:" + right.get(j));
            f.add(j < 2, "r" + j + ":" + right.get(j));
        }
        if (left.size() > 1) {
            f.add("ll:" + left.get(1) + " " + left.get(0));
        }
        for (int j = 0; j < Math.min(5, right.size() - 1); j++) {
            f.add("rr:" + right.get(j) + " " + right.get(j + 1));
        }
        List<String> own = plain(line, before, at.start());
        own.subList(Math.max(0, own.size() - 10), own.size()).forEach(w -> f.add("O:" + w));
        plain(line, at.end(), behind).stream().limit(14).forEach(w -> f.add("O:" + w));
        String r =
                fate(line.tokens().stream().filter(t -> t.start() >= at.end()).toList());
        String l = fate(line.tokens().stream()
                .filter(t -> t.end() <= at.start())
                .toList()
                .reversed());
        f.add("fr:" + r);
        f.add("fl:" + l);
        f.add("f:" + l + r);
    }

    private static String fate(List<Line.Token> tokens) {
        for (Line.Token t : tokens) {
            if (Fates.SUSPECT.contains(t.lower())) {
                return "sus";
            }
            if (Fates.VICTIM.contains(t.lower())) {
                return "vic";
            }
        }
        return "-";
    }

    /** Words between two places with names and numbers as such. */
    private static List<String> plain(Line line, int from, int to) {
        List<String> out = new ArrayList<>();
        for (Line.Token t : line.tokens()) {
            if (t.start() < from || t.end() > to) {
                continue;
            }
            if (t.isCapital()
                    && t.start() > from
                    && !t.lower().equals("police")
                    && !t.lower().equals("coroner")) {
                if (out.isEmpty() || !out.getLast().equals("<N>")) {
                    out.add("<N>");
                }
            } else {
                out.add(
                        Character.isDigit(t.lower().charAt(0))
                                ? "#" + Math.min(t.lower().length(), 3)
                                : t.lower());
            }
        }
        return out;
    }

    private static @Nullable String name(Line line, Found at) {
        Matcher m = at.kind().equals("c") || at.kind().equals("f")
                ? NAME_WITHIN.matcher(line.text().substring(at.start(), at.end()))
                : NAME_BEFORE.matcher(line.text().substring(0, at.start()));
        if (m.find()) {
            return m.group(1);
        }
        m = NAME_AFTER.matcher(line.text().substring(at.end()));
        return m.find() ? m.group(1) : null;
    }

    /** What the other sentences say of the bearer of the name. */
    private void elsewhere(Features f, int except, String name) {
        Set<String> seen = new HashSet<>();
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lines.size(); i++) {
            List<Line.Token> t = lines.get(i).tokens();
            for (int j = 0; i != except && j < t.size(); j++) {
                if (t.get(j).lower().equals(lower) && t.get(j).isCapital()) {
                    for (int k = Math.max(0, j - 5); k < Math.min(t.size(), j + 8); k++) {
                        seen.add(t.get(k).lower());
                    }
                }
            }
        }
        seen.forEach(w -> f.add("N:" + w));
    }
}
