package stemma.read;

import java.util.function.Consumer;

/** Where reading hands over what is to be parsed: at once, or to other threads with the order kept. */
interface Work {
    /**
     * @param bytes that the task keeps in memory until it is done, about
     * @param task parses, and yields to the sink it is given
     */
    void take(long bytes, Consumer<Sink> task);

    /** Says that something could not be read. */
    default void reject(String source, String reason) {
        take(0, s -> s.rejected(new Rejected(source, reason)));
    }

    /** Work that is done at once. */
    static Work atOnce(Sink sink) {
        return (bytes, task) -> task.accept(sink);
    }
}
