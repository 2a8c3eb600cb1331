package stemma.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work done on several threads; what it yields is handed on in the order in which it was given, on the thread that gives. Memory
 * is bounded: so many tasks wait, of so many bytes together.
 */
final class Jobs implements Work, AutoCloseable {
    private static final int WINDOW = 8;

    /** Bytes of all waiting tasks together; one task may be larger. */
    private static final long MOST_BYTES = 32L << 20;

    private record Open(long bytes, Future<List<Consumer<Sink>>> yield) {}

    private final ExecutorService threads;
    private final int most;
    private final Sink sink;
    private final Deque<Open> open = new ArrayDeque<>();
    private long waiting;

    Jobs(int jobs, Sink sink) {
        this.threads = Executors.newFixedThreadPool(jobs, r -> {
            Thread t = new Thread(r, "stemma-read");
            t.setDaemon(true);
            return t;
        });
        this.most = jobs * WINDOW;
        this.sink = sink;
    }

    @Override
    public void take(long bytes, String source, Consumer<Sink> task) {
        while (!open.isEmpty() && (open.size() >= most || waiting + bytes > MOST_BYTES)) {
            next();
        }
        waiting += bytes;
        open.add(new Open(bytes, threads.submit(() -> Work.done(source, task))));
    }

    private void next() {
        Open first = open.remove();
        waiting -= first.bytes();
        try {
            first.yield().get().forEach(y -> y.accept(sink));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            while (!open.isEmpty()) {
                next();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
