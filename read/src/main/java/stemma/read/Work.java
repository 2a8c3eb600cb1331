package stemma.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import stemma.report.Report;

/** Where reading hands over what is to be parsed: at once, or to other threads with the order kept. */
interface Work {
    /**
     * @param bytes that the task keeps in memory until it is done, about
     * @param source of the document, to name it where its parsing fails
     * @param task parses, and yields to the sink it is given
     */
    void take(long bytes, String source, Consumer<Sink> task);

    /** Says that something could not be read. */
    default void reject(String source, String reason) {
        take(0, source, s -> s.rejected(new Rejected(source, reason)));
    }

    /** Work that is done at once. */
    static Work atOnce(Sink sink) {
        return (bytes, source, task) -> done(source, task).forEach(y -> y.accept(sink));
    }

    /**
     * Does a task, and what it yields. A document on which the program itself fails costs that document only: a fault in a
     * library that one in a million files brings to light must not end a run over the others.
     */
    static List<Consumer<Sink>> done(String source, Consumer<Sink> task) {
        List<Consumer<Sink>> yield = new ArrayList<>();
        try {
            task.accept(new Sink() {
                @Override
                public void report(Report report) {
                    yield.add(s -> s.report(report));
                }

                @Override
                public void rejected(Rejected rejected) {
                    yield.add(s -> s.rejected(rejected));
                }
            });
        } catch (RuntimeException | StackOverflowError e) {
            yield.add(s -> s.rejected(new Rejected(source, "a fault of the program, please tell: " + e)));
        }
        return yield;
    }
}
