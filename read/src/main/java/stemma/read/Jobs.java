package stemma.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import stemma.report.Report;

/** Runs reading tasks on several threads and hands on what they yield in the order in which they were given. Memory is bounded by the window. */
final class Jobs implements AutoCloseable {
    private static final int WINDOW = 8;
    private final ExecutorService threads;
    private final int most;
    private final Sink sink;
    private final Deque<Future<List<Consumer<Sink>>>> open = new ArrayDeque<>();

    Jobs(int jobs, Sink sink) {
        this.threads = Executors.newFixedThreadPool(jobs, r -> {
            Thread t = new Thread(r, "stemma-read");
            t.setDaemon(true);
            return t;
        });
        this.most = jobs * WINDOW;
        this.sink = sink;
    }

    /** The task's yield is kept until its turn comes: only for inputs of one report. */
    void submit(Consumer<Sink> task) {
        if (open.size() >= most) {
            next();
        }
        open.add(threads.submit(() -> {
            List<Consumer<Sink>> yield = new ArrayList<>();
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
            return yield;
        }));
    }

    /** Hands on all that is open, then runs the task on the sink itself: for inputs of many reports. */
    void now(Consumer<Sink> task) {
        drain();
        task.accept(sink);
    }

    private void next() {
        try {
            open.remove().get().forEach(y -> y.accept(sink));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
    }

    private void drain() {
        while (!open.isEmpty()) {
            next();
        }
    }

    @Override
    public void close() {
        try {
            drain();
        } finally {
            threads.shutdownNow();
        }
    }
}
