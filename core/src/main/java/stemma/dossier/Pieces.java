package stemma.dossier;

import java.util.List;
import stemma.weigh.Statement;

/** Statements that are only a piece of another one, wherever they stand: who reads the other one reads them too. */
final class Pieces {
    /** Characters by which a piece may miss the rest of what it is a piece of. */
    private static final int NEAR = 60;

    private Pieces() {}

    /** The statements that are no piece of another, in their order. */
    static List<Statement> without(List<Statement> all) {
        return all.stream()
                .filter(s -> all.stream().noneMatch(o -> isWithin(s, o)))
                .toList();
    }

    /** Is it a piece of the other statement, within it in half of the places and next to it in the others? Then the other one tells it too. */
    private static boolean isWithin(Statement s, Statement whole) {
        return s != whole
                && s.reports() == whole.reports()
                && part(s, whole, 0) * 2 >= s.attestations().size()
                && part(s, whole, NEAR) == s.attestations().size()
                && part(whole, s, 0) * 2 < whole.attestations().size();
    }

    /** Places of the one that are within places of the other, or so near to one. */
    private static long part(Statement one, Statement other, int near) {
        return one.attestations().stream()
                .filter(a -> other.attestations().stream()
                        .anyMatch(b -> a.report().equals(b.report())
                                && a.start() >= b.start() - near
                                && a.end() <= b.end() + near))
                .count();
    }
}
