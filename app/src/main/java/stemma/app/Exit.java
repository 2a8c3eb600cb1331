package stemma.app;

/** Exit codes of every command. */
final class Exit {
    static final int DONE = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int NOT_MEASURED = 3;
    static final int NOT_VERIFIED = 4;

    private Exit() {}
}
