package stemma.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as it ought to have arrived, with the way back: what encodings, typesetting and web editors did to its characters is
 * undone, its wording is not touched. The stages read this; results are shown in the untouched text. Immutable.
 */
public final class FairCopy {
    /** Times that an encoding is undone: twice encoded text is found, three times has not been. */
    private static final int ROUNDS = 3;

    private final String untouched;
    private final String text;
    private final int[] from;
    private final int[] to;
    private final Set<Repair> repairs;

    private FairCopy(String untouched, Draft copy, Set<Repair> repairs) {
        this.untouched = untouched;
        this.text = copy.text();
        this.from = copy.from();
        this.to = copy.to();
        this.repairs = Collections.unmodifiableSet(repairs);
    }

    /** The text's fair copy; null where the text is one itself, as most are. Two calls give the same. */
    public static @Nullable FairCopy of(String untouched) {
        Set<Repair> wanted = wanted(untouched);
        if (wanted.isEmpty()) {
            return null;
        }
        Draft d = Draft.of(untouched);
        Set<Repair> done = EnumSet.noneOf(Repair.class);
        if (wanted.contains(Repair.ENTITIES)) {
            d = rounds(d, Repair.ENTITIES, done);
        }
        d = note(d, Letters.composed(d), Repair.COMPOSED, done);
        if (wanted.contains(Repair.MOJIBAKE) || wanted.contains(Repair.COMPOSED) || done.contains(Repair.ENTITIES)) {
            d = rounds(d, Repair.MOJIBAKE, done);
        }
        d = note(d, Letters.cleaned(d, done), null, done);
        d = note(d, Letters.composed(d), Repair.COMPOSED, done);
        d = wanted.contains(Repair.SPACED) ? note(d, Spaced.closed(d), Repair.SPACED, done) : d;
        return done.isEmpty() ? null : new FairCopy(untouched, d, done);
    }

    /** The string with everything repaired, for names and titles that nobody points into. */
    public static String plain(String s) {
        FairCopy f = of(s);
        return f == null ? s : f.text;
    }

    private static Draft rounds(Draft in, Repair what, Set<Repair> done) {
        Draft d = in;
        for (int i = 0; i < ROUNDS; i++) {
            Draft next = what == Repair.ENTITIES ? Entities.decoded(d) : Mojibake.repaired(d);
            if (next == d) {
                return d;
            }
            done.add(what);
            d = next;
        }
        return d;
    }

    private static Draft note(Draft before, Draft after, @Nullable Repair what, Set<Repair> done) {
        if (after != before && what != null) {
            done.add(what);
        }
        return after;
    }

    /** What may be needed, by one look at the text. */
    private static Set<Repair> wanted(String s) {
        Set<Repair> out = EnumSet.noneOf(Repair.class);
        boolean high = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '&') {
                out.add(Repair.ENTITIES);
            } else if (Letters.isOdd(s, i)) {
                out.add(Repair.INVISIBLE);
            } else if (Spaced.isSuspect(s, i)) {
                out.add(Repair.SPACED);
            }
            high |= mayCompose(c);
        }
        if (high && !Normalizer.isNormalized(s, Normalizer.Form.NFC)) {
            out.add(Repair.COMPOSED);
        }
        if (Mojibake.suspected(s)) {
            out.add(Repair.MOJIBAKE);
        }
        return out;
    }

    /** False for letters and punctuation of which every text is in NFC: spares most texts the look at Unicode's tables. */
    private static boolean mayCompose(char c) {
        return c >= 0x300 && (c < 0x2002 || c > 0x20CF);
    }

    public String untouched() {
        return untouched;
    }

    public String text() {
        return text;
    }

    /** What was put right; never empty. */
    public Set<Repair> repairs() {
        return repairs;
    }

    /** The untouched text's stretch for one of the copy: never empty where the copy's is not. */
    public Span back(Span s) {
        if (s.isEmpty()) {
            int at = s.start() < from.length ? from[s.start()] : untouched.length();
            return new Span(at, at);
        }
        return new Span(from[s.start()], to[s.end() - 1]);
    }

    /** The copy's stretch for one of the untouched text: empty where nothing is left of it. */
    public Span forth(Span s) {
        int a = firstEndingAfter(s.start());
        int b = a;
        while (b < from.length && from[b] < s.end()) {
            b++;
        }
        return new Span(a, b);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = to.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (to[mid] > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }
}
