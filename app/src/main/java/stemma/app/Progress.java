package stemma.app;

/** Says on standard error how far long work has come; only to a person at a terminal, and not before it takes a while. */
final class Progress {
    private static final long EVERY_MILLIS = 1000;
    private final boolean shown;
    private long last = System.currentTimeMillis();
    private int steps;
    private boolean open;

    Progress(boolean quiet) {
        java.io.Console console = System.console();
        shown = !quiet && console != null && console.isTerminal();
    }

    void step() {
        steps++;
        long now = System.currentTimeMillis();
        if (shown && now - last >= EVERY_MILLIS) {
            System.err.print("\r" + Say.count(steps, "report") + " read");
            System.err.flush();
            last = now;
            open = true;
        }
    }

    int steps() {
        return steps;
    }

    /** Ends the line, so that something else can be said. */
    void pause() {
        if (open) {
            System.err.println();
            open = false;
        }
    }
}
