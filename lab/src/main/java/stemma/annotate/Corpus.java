package stemma.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What the teacher wrote, read back: reports of labelled sentences. One story in twenty is kept aside. */
record Corpus(List<List<Labelled>> train, List<List<Labelled>> aside) {
    /** A sentence; heads are 1-based, 0 for the root. */
    record Labelled(String[] forms, String[] tags, String[] names, int[] heads, String[] relations) {
        int size() {
            return forms.length;
        }

        Labelled with(String[] other) {
            return new Labelled(other, tags, names, heads, relations);
        }
    }

    static Corpus read(Path file) throws IOException {
        Corpus out = new Corpus(new ArrayList<>(), new ArrayList<>());
        List<Labelled> report = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# ") && line.indexOf('\t') < 0) {
                    report = new ArrayList<>();
                    String group = line.split(" ")[2];
                    (Math.floorMod(group.hashCode() * 31 + 7, 20) == 0 ? out.aside : out.train).add(report);
                } else if (line.isEmpty()) {
                    report.add(labelled(rows));
                    rows.clear();
                } else {
                    String[] row = line.split("\t");
                    if (row.length == 5) {
                        rows.add(row);
                    }
                }
            }
        }
        return out;
    }

    private static Labelled labelled(List<String[]> rows) {
        int n = rows.size();
        Labelled s = new Labelled(new String[n], new String[n], new String[n], new int[n], new String[n]);
        for (int i = 0; i < n; i++) {
            s.forms[i] = rows.get(i)[0];
            s.tags[i] = rows.get(i)[1].intern();
            s.names[i] = rows.get(i)[2].intern();
            s.heads[i] = Integer.parseInt(rows.get(i)[3]);
            s.relations[i] = rows.get(i)[4].intern();
        }
        return s;
    }

    /** All training sentences, some of them once more in capitals or in title case: 4% and 3%. */
    List<Labelled> sentences(Random random) {
        List<Labelled> out = new ArrayList<>();
        for (List<Labelled> report : train) {
            for (Labelled s : report) {
                out.add(s);
                double r = random.nextDouble();
                if (r < 0.04) {
                    out.add(s.with(each(s.forms, false)));
                } else if (r < 0.07) {
                    out.add(s.with(each(s.forms, true)));
                }
            }
        }
        return out;
    }

    static String[] each(String[] forms, boolean titled) {
        String[] out = new String[forms.length];
        for (int i = 0; i < out.length; i++) {
            String f = forms[i];
            out[i] = !titled
                    ? f.toUpperCase(Locale.ROOT)
                    : f.length() > 3 || i == 0 && !f.isEmpty() ? f.substring(0, 1).toUpperCase(Locale.ROOT) + f.substring(1) : f;
        }
        return out;
    }
}
