package stemma.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stemma.report.Published;
import stemma.report.Report;
import stemma.report.Signal;
import stemma.text.FairCopy;
import stemma.text.Words;

/** Keeps of one report, met several times under addresses that are one page's, the newest version: two versions are not two sources. */
final class Versions {
    /** Words to a shingle. */
    private static final int SHINGLE = 4;

    /**
     * Share of the shorter text's shingles that stand in the longer above which two texts under one address are versions. Reports that
     * have nothing to do with each other share next to none; under it an address is of a page that fills with new reports.
     */
    private static final double VERSION = .5;

    private Versions() {}

    /** @param sorted in the order that decides where nothing else does */
    static List<Report> newest(List<Report> sorted, Consumer<Rejected> rejected) {
        Map<String, List<Report>> byAddress = new LinkedHashMap<>();
        for (Report r : sorted) {
            String address = address(r);
            if (address != null) {
                byAddress.computeIfAbsent(address, k -> new ArrayList<>()).add(r);
            }
        }
        Set<Report> gone = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        byAddress.forEach((address, reports) -> {
            if (reports.size() > 1) {
                drop(address, reports, gone, rejected);
            }
        });
        return sorted.stream().filter(r -> !gone.contains(r)).toList();
    }

    private static void drop(String address, List<Report> reports, Set<Report> gone, Consumer<Rejected> rejected) {
        List<Report> order = new ArrayList<>(reports);
        order.sort(Comparator.comparing(Versions::time)
                .reversed()
                .thenComparing(r -> -r.articleText().length()));
        List<Words> kept = new ArrayList<>();
        List<Report> keptReports = new ArrayList<>();
        for (Report r : order) {
            Words words = Words.of(FairCopy.plain(r.articleText()));
            int same = -1;
            double share = 0;
            for (int k = 0; k < kept.size() && same < 0; k++) {
                share = shared(kept.get(k), words);
                same = share >= VERSION ? k : -1;
            }
            if (same < 0) {
                kept.add(words);
                keptReports.add(r);
            } else {
                gone.add(r);
                Report as = keptReports.get(same);
                rejected.accept(new Rejected(
                        r.source(),
                        (share >= 1 && kept.get(same).size() == words.size()
                                        ? "the same report as "
                                        : "another version of ")
                                + as.id() + " (" + as.source() + "), which is kept: one address, " + address));
            }
        }
    }

    private static double shared(Words a, Words b) {
        Words shorter = a.size() <= b.size() ? a : b;
        Set<String> longer = new HashSet<>(shingles(shorter == a ? b : a));
        List<String> of = shingles(shorter);
        long hits = of.stream().filter(longer::contains).count();
        return of.isEmpty() ? 0 : (double) hits / of.size();
    }

    static List<String> shingles(Words w) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i + Math.min(SHINGLE, w.size()) <= w.size() && w.size() > 0; i++) {
            StringBuilder s = new StringBuilder();
            for (int k = i; k < Math.min(w.size(), i + SHINGLE); k++) {
                s.append(w.folded(k)).append(' ');
            }
            out.add(s.toString());
        }
        return out;
    }

    /** When the version was made, as far as it says; long ago where it does not. */
    private static Instant time(Report r) {
        Published p = r.modified() == null ? r.published() : r.modified();
        Instant t = p == null ? null : Times.earliest(p.value());
        return t == null ? Instant.EPOCH : t;
    }

    /**
     * The page's address in the form that all of its addresses share; null where it has none of its own: a reprint that points to
     * another's page is a report for itself.
     */
    static @Nullable String address(Report r) {
        String url = r.url();
        if (r.signals().stream().anyMatch(s -> s.kind() == Signal.Kind.CANONICAL)) {
            return null;
        }
        if (url == null || !url.startsWith("http")) {
            return null;
        }
        String key = Addresses.key(url);
        return key.indexOf('/') > 0 || key.indexOf('?') > 0 ? key : null;
    }
}
