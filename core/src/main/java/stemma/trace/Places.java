package stemma.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stemma.annotate.Annotated;
import stemma.text.Span;
import stemma.text.Words;

/**
 * The words of several reports laid in columns, one a place of the text: what the apparatus of an edition is read from.
 * A column holds at most one word of each report. Columns that the same reports hold and that stand side by side make a block;
 * blocks of one paragraph make a unit.
 */
final class Places {
    /** Column of each word, by report and word. */
    final int[][] column;

    /** Reading of each report in each column, by column and report; -1 where the report lacks the place. */
    final int[][] reading;

    /** Readings of each column, in the order of the reports that first have them. */
    final String[][] readings;

    final int[] unitOf;
    final int[] blockOf;
    final int units;
    final int blocks;
    final boolean[] quoted;

    /** A paragraph of which this part of the words has a unit already is that unit, with words put in. */
    private static final double PUT_IN = .5;

    private final int reports;

    /**
     * @param pairings between the reports given, by their index in the list; the surest first
     */
    Places(List<Annotated> reports, List<BitSet> quotedWords, List<Pairing> pairings) {
        this.reports = reports.size();
        int[] offset = new int[this.reports + 1];
        for (int i = 0; i < this.reports; i++) {
            offset[i + 1] = offset[i] + reports.get(i).words().size();
        }
        int[] up = unite(reports, pairings, offset);
        column = new int[this.reports][];
        Map<Integer, Integer> number = new HashMap<>();
        for (int i = 0; i < this.reports; i++) {
            int[] first = Repeats.of(reports.get(i));
            for (int w = 0; w < first.length; w++) {
                up[offset[i] + w] = first[w] < w ? find(up, offset[i] + first[w]) : up[offset[i] + w];
            }
        }
        for (int i = 0; i < this.reports; i++) {
            column[i] = new int[offset[i + 1] - offset[i]];
            for (int w = 0; w < column[i].length; w++) {
                int root = find(up, offset[i] + w);
                Integer c = number.putIfAbsent(root, number.size());
                column[i][w] = c == null ? number.size() - 1 : c;
            }
        }
        int n = number.size();
        reading = new int[n][this.reports];
        readings = new String[n][];
        quoted = new boolean[n];
        fill(reports, quotedWords);
        unitOf = new int[n];
        units = units(reports);
        blockOf = new int[n];
        blocks = blocks(reports);
    }

    int size() {
        return reading.length;
    }

    boolean has(int report, int column) {
        return reading[column][report] >= 0;
    }

    /** First word of each unit in the report; -1 for one that it lacks. */
    int[] beginnings(int report) {
        int[] out = new int[units];
        Arrays.fill(out, -1);
        for (int w = column[report].length - 1; w >= 0; w--) {
            out[unitOf[column[report][w]]] = w;
        }
        return out;
    }

    private int[] unite(List<Annotated> texts, List<Pairing> pairings, int[] offset) {
        int n = offset[reports];
        int[] up = new int[n];
        long[][] held = new long[n][];
        int longs = (reports + 63) / 64;
        for (int i = 0; i < reports; i++) {
            for (int g = offset[i]; g < offset[i + 1]; g++) {
                up[g] = g;
                held[g] = new long[longs];
                held[g][i / 64] |= 1L << i;
            }
        }
        for (Pairing p : pairings) {
            for (int k = 0; k < p.size(); k++) {
                int x = find(up, offset[p.a()] + p.wordA()[k]);
                int y = find(up, offset[p.b()] + p.wordB()[k]);
                unite(up, held, x, y);
            }
        }
        for (int round = 0; round < 2; round++) {
            neighbours(texts, up, held, offset, 1);
            neighbours(texts, up, held, offset, -1);
        }
        return up;
    }

    private static void unite(int[] up, long[][] held, int x, int y) {
        if (x != y && apart(held[x], held[y])) {
            int low = Math.min(x, y);
            int high = Math.max(x, y);
            up[high] = low;
            for (int l = 0; l < held[low].length; l++) {
                held[low][l] |= held[high][l];
            }
        }
    }

    /** The same word behind the same word is the same place, though no two reports that were paired say so. */
    private void neighbours(List<Annotated> texts, int[] up, long[][] held, int[] offset, int way) {
        Map<Long, Integer> known = new HashMap<>();
        for (int i = 0; i < reports; i++) {
            Words words = texts.get(i).words();
            for (int w = way > 0 ? 1 : 0; w < words.size() - (way > 0 ? 0 : 1); w++) {
                int beside = find(up, offset[i] + w - way);
                int at = find(up, offset[i] + w);
                long key = ((long) beside << 32) | (words.folded(w).hashCode() & 0xffffffffL);
                Integer other = known.putIfAbsent(key, at);
                if (other != null) {
                    unite(up, held, find(up, other), at);
                }
            }
        }
    }

    private static boolean apart(long[] x, long[] y) {
        for (int i = 0; i < x.length; i++) {
            if ((x[i] & y[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int find(int[] up, int x) {
        int r = x;
        while (up[r] != r) {
            up[r] = up[up[r]];
            r = up[r];
        }
        return r;
    }

    private void fill(List<Annotated> reports, List<BitSet> quotedWords) {
        List<List<String>> all = new ArrayList<>();
        for (int c = 0; c < reading.length; c++) {
            Arrays.fill(reading[c], -1);
            all.add(new ArrayList<>(2));
        }
        for (int i = 0; i < this.reports; i++) {
            Words words = reports.get(i).words();
            for (int w = 0; w < column[i].length; w++) {
                int c = column[i][w];
                List<String> known = all.get(c);
                int r = known.indexOf(words.folded(w));
                if (r < 0) {
                    r = known.size();
                    known.add(words.folded(w));
                }
                reading[c][i] = r;
                quoted[c] |= quotedWords.get(i).get(w);
            }
        }
        for (int c = 0; c < readings.length; c++) {
            readings[c] = all.get(c).toArray(String[]::new);
        }
    }

    /** A column's unit is its paragraph in the report of those that hold it which has the most paragraphs. */
    private int units(List<Annotated> reports) {
        Integer[] finest = new Integer[this.reports];
        Arrays.setAll(finest, i -> i);
        Arrays.sort(
                finest,
                Comparator.comparing((Integer i) -> -reports.get(i).paragraphs().size())
                        .thenComparing(i -> i));
        Arrays.fill(unitOf, -1);
        int next = 0;
        for (int i : finest) {
            Words words = reports.get(i).words();
            for (Span p : reports.get(i).paragraphs()) {
                Span in = words.within(p);
                int known = 0;
                for (int w = in.start(); w < in.end(); w++) {
                    known += unitOf[column[i][w]] >= 0 ? 1 : 0;
                }
                boolean own = known < PUT_IN * in.length();
                int last = -1;
                boolean used = false;
                for (int w = in.start(); w < in.end(); w++) {
                    int c = column[i][w];
                    if (unitOf[c] < 0) {
                        int near = last >= 0 ? last : firstUnit(i, w, in.end());
                        unitOf[c] = own || near < 0 ? next : near;
                        used |= unitOf[c] == next;
                    } else if (unitOf[c] != next) {
                        last = unitOf[c];
                    }
                }
                next += used ? 1 : 0;
            }
        }
        return next;
    }

    private int firstUnit(int report, int from, int to) {
        for (int w = from; w < to; w++) {
            if (unitOf[column[report][w]] >= 0) {
                return unitOf[column[report][w]];
            }
        }
        return -1;
    }

    private int blocks(List<Annotated> reports) {
        Arrays.fill(blockOf, -1);
        int next = 0;
        for (int i = 0; i < this.reports; i++) {
            int before = -1;
            for (int w = 0; w < column[i].length; w++) {
                int c = column[i][w];
                if (blockOf[c] < 0) {
                    boolean goesOn = before >= 0 && unitOf[before] == unitOf[c] && sameHolders(before, c);
                    blockOf[c] = goesOn ? blockOf[before] : next++;
                    before = c;
                } else {
                    before = -1;
                }
            }
        }
        return next;
    }

    /** By unit, its blocks in the order of the text: as in the report that has most of it, the others' behind those they follow. */
    int[][] blocksOfUnit() {
        int[][] words = new int[reports][units];
        for (int i = 0; i < reports; i++) {
            for (int c : column[i]) {
                words[i][unitOf[c]]++;
            }
        }
        int[][] out = new int[units][];
        for (int u = 0; u < units; u++) {
            int unit = u;
            Integer[] most = new Integer[reports];
            Arrays.setAll(most, i -> i);
            Arrays.sort(
                    most, Comparator.comparing((Integer i) -> -words[i][unit]).thenComparing(i -> i));
            List<Integer> order = new ArrayList<>();
            for (int i : most) {
                int at = 0;
                for (int w = 0; words[i][u] > 0 && w < column[i].length; w++) {
                    if (unitOf[column[i][w]] == u) {
                        int b = blockOf[column[i][w]];
                        int known = order.indexOf(b);
                        if (known < 0) {
                            order.add(at++, b);
                        } else {
                            at = known + 1;
                        }
                    }
                }
            }
            out[u] = order.stream().mapToInt(b -> b).toArray();
        }
        return out;
    }

    private boolean sameHolders(int c, int d) {
        for (int i = 0; i < reports; i++) {
            if (reading[c][i] < 0 != reading[d][i] < 0) {
                return false;
            }
        }
        return true;
    }
}
