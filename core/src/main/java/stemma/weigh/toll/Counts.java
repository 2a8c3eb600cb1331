package stemma.weigh.toll;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbers that a report may mean as its count of killed or hurt, each with what speaks for it. */
final class Counts {
    private static final Pattern DEATH = Pattern.compile(
            "\\b(?:kill\\w*|dead|slain|fatal(?:ly)?|died|dies|murder\\w*|homicide|deceased|death|slaying|coroner)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HURTS = Pattern.compile(
            "\\b(?:injur\\w*|wound\\w*|hurt|hospital\\w*|non-?life|critical|stable|surgery|recover\\w*|survive\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Greatest number that is looked at. */
    private static final int GREATEST = 30;

    private final List<Line> lines;
    private final List<Counted> counted;
    private final TreeSet<Integer> killed = new TreeSet<>();
    private final TreeSet<Integer> hurt = new TreeSet<>();
    private final TreeSet<Integer> struck = new TreeSet<>();
    private final TreeSet<Integer> struckMany = new TreeSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    Counts(List<Line> lines) {
        this.lines = lines;
        counted = Counted.in(lines);
        for (Counted c : counted) {
            if (c.tells('k')) {
                killed.add(c.number());
            }
            if (c.tells('h')) {
                hurt.add(c.number());
            }
            if (c.tells('s')) {
                struck.add(c.number());
                if (c.number() > 1) {
                    struckMany.add(c.number());
                }
            }
        }
        texts();
    }

    List<Counted> counted() {
        return counted;
    }

    TreeSet<Integer> candidates(boolean ofKilled) {
        TreeSet<Integer> out = new TreeSet<>(Set.of(0, 1));
        counted.forEach(c -> {
            if (c.number() > 1 && c.number() <= GREATEST) {
                out.add(c.number());
            }
        });
        if (!ofKilled) {
            TreeSet<Integer> dead = new TreeSet<>(killed);
            dead.add(1);
            for (int s : struck) {
                dead.stream().filter(k -> s > k).forEach(k -> out.add(s - k));
            }
        }
        return out;
    }

    int[] features(int k) {
        Features f = new Features();
        String c = k == 0 ? "0" : k == 1 ? "1" : "2";
        counted.forEach(m -> mention(f, c, k, m));
        f.add(c + "inks" + killed.contains(k));
        f.add(c + "inhs" + hurt.contains(k));
        f.add(c + "insh" + struckMany.contains(k));
        if (k > 0) {
            f.add(
                    struckMany.contains(k + 1) || killed.stream().anyMatch(b -> struckMany.contains(k + b)),
                    c + "shot-killed");
            f.add(hurt.stream().anyMatch(b -> struckMany.contains(k + b)), c + "shot-hurt");
            f.add(!killed.isEmpty() && killed.last() == k, c + "maxk");
            f.add(!hurt.isEmpty() && hurt.last() == k, c + "maxh");
            f.add(!struckMany.isEmpty() && struckMany.last() == k, c + "maxs");
        } else {
            f.add("0shot" + struckMany.isEmpty());
            f.add("0hs" + hurt.isEmpty());
            f.add("0ks" + killed.isEmpty());
        }
        words.forEach(w -> f.add(c + w));
        f.add("c" + c);
        if (k > 1) {
            f.add("cand" + Math.min(k, 8));
        }
        return f.cells();
    }

    private static void mention(Features f, String c, int k, Counted m) {
        boolean same = m.number() == k;
        char sign = same ? '=' : m.number() < k ? '<' : '>';
        String fates = "" + m.after() + m.before();
        if (same || k < 2) {
            String base = c
                    + (same ? '=' : '!')
                    + (m.number() == 1 ? '1' : '2')
                    + (m.article() ? "art" : "num")
                    + (m.people() ? "p" : "-");
            f.add(base + "|" + fates + "|" + m.section());
            f.add(base + "|" + fates);
            f.add(c + (same ? '=' : '!') + fates);
            if (!m.article() || same) {
                m.right().stream().limit(4).forEach(w -> f.add(base + "R" + w));
                m.left().stream().limit(2).forEach(w -> f.add(base + "l" + w));
            }
        } else if (!m.article() && (m.after() != '-' || m.before() != '-')) {
            f.add("2!" + sign + fates + m.section());
            f.add("2!" + sign + fates);
        }
    }

    /** What does not depend on the number: words of the title and the first sentences, and whether they tell of death or harm. */
    private void texts() {
        boolean[] d = {false, false, false};
        boolean[] h = {false, false, false};
        Set<String> lead = new HashSet<>();
        Set<String> rest = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            int part = i == 0 ? 0 : i < 4 ? 1 : 2;
            d[part] |= DEATH.matcher(lines.get(i).text()).find();
            h[part] |= HURTS.matcher(lines.get(i).text()).find();
            List<Line.Token> tokens = lines.get(i).tokens();
            for (int j = 0; i > 0 && i < 4 && j + 1 < tokens.size(); j++) {
                lead.add(tokens.get(j).lower() + " " + tokens.get(j + 1).lower());
            }
            for (Line.Token t : tokens) {
                if (i == 0) {
                    words.add("T:" + t.lower());
                } else if (i < 4) {
                    lead.add(t.lower());
                } else if (i < 10) {
                    rest.add(t.lower());
                }
            }
        }
        List<Line.Token> title = lines.getFirst().tokens();
        for (int i = 0; i + 1 < title.size(); i++) {
            words.add("TT:" + title.get(i).lower() + " " + title.get(i + 1).lower());
        }
        lead.forEach(w -> words.add("L:" + w));
        rest.forEach(w -> words.add("M:" + w));
        told("d", d);
        told("h", h);
        words.add("dh" + d[0] + h[0] + (d[0] | d[1]) + (h[0] | h[1]));
        words.add("n" + Math.min(3, lines.size() / 5));
    }

    private void told(String what, boolean[] in) {
        words.add(what + "T" + in[0]);
        words.add(what + "L" + in[1]);
        words.add(what + "A" + (in[0] | in[1] | in[2]));
        words.add(what + "T" + in[0] + "L" + in[1]);
    }
}
