package stemma.weigh.apparatus;

import java.util.HashSet;
import java.util.Set;
import stemma.text.Span;

/** The content words around a quotation, itself left out. */
final class Context {
    /** UTF-16 units to each side: about two sentences. */
    private static final int REACH = 300;

    private final Set<String> words = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private Context() {}

    static Context around(String text, Span quotation) {
        Context c = new Context();
        c.add(text, new Span(Math.max(0, quotation.start() - REACH), quotation.start()));
        c.add(text, new Span(quotation.end(), Math.min(text.length(), quotation.end() + REACH)));
        return c;
    }

    private void add(String text, Span stretch) {
        Wording w = Wording.of(text, stretch);
        for (int i = 0; i < w.size(); i++) {
            if (w.isContent(i)) {
                words.add(w.key(i));
                if (w.hasCapital(i)) {
                    names.add(w.key(i));
                }
            }
        }
    }

    Set<String> words() {
        return words;
    }

    Set<String> names() {
        return names;
    }

    static int shared(Set<String> a, Set<String> b) {
        int n = 0;
        for (String w : a) {
            n += b.contains(w) ? 1 : 0;
        }
        return n;
    }
}
