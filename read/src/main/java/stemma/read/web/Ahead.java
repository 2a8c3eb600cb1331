package stemma.read.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fetches a list of addresses some ahead of their being asked for, and gives them in their order. */
public final class Ahead implements AutoCloseable {
    /** Fetched at once and not yet taken; with bodies of 16 MiB at most a bound of 128 MiB. */
    private static final int WINDOW = 8;

    private final Fetcher fetcher;
    private final Iterator<String> addresses;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Fetched>> running = new ArrayDeque<>();

    /** Nothing is fetched before the first {@link #next}. */
    public Ahead(Fetcher fetcher, List<String> addresses) {
        this.fetcher = fetcher;
        this.addresses = addresses.iterator();
    }

    /** What came of the next address; throws {@link NoSuchElementException} after the last. */
    public Fetched next() throws InterruptedException {
        while (running.size() < WINDOW && addresses.hasNext()) {
            String a = addresses.next();
            running.add(threads.submit(() -> fetcher.fetch(a)));
        }
        if (running.isEmpty()) {
            throw new NoSuchElementException("every address was taken");
        }
        try {
            return running.removeFirst().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
