package stemma.weigh.clause;

/** Whether two stems can stand for each other. */
public final class Synonyms {
    /** Nearness of {@link Meanings} from which two stems are taken for one: "trip" and "visit" have .54. */
    private static final double NEAR = 0.4;

    private Synonyms() {}

    public static boolean near(String a, String b) {
        return a.equals(b) || Meanings.english().near(a, b) >= NEAR;
    }
}
