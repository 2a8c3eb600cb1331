package stemma.examine;

/** The program's version, as it stands in every dossier. */
public final class Version {
    public static final String VERSION = "0.1.0";

    private Version() {}
}
