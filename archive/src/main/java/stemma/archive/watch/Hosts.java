package stemma.archive.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does work host by host: several hosts at a time, each host's own one after another, in their order. */
final class Hosts {
    private Hosts() {}

    /** Some work on one thing; may be cut off. */
    interface Step<T> {
        void take(T one) throws InterruptedException;
    }

    static <T> void each(List<T> all, Function<T, String> address, int together, Step<T> step)
            throws InterruptedException {
        Map<String, List<T>> byHost = new LinkedHashMap<>();
        for (T one : all) {
            byHost.computeIfAbsent(host(address.apply(one)), h -> new ArrayList<>())
                    .add(one);
        }
        List<Future<Void>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                together, Thread.ofPlatform().daemon().factory())) {
            try {
                for (List<T> ofHost : byHost.values()) {
                    Callable<Void> task = () -> {
                        for (T one : ofHost) {
                            step.take(one);
                        }
                        return null;
                    };
                    running.add(threads.submit(task));
                }
                for (Future<Void> r : running) {
                    r.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof RuntimeException broken) {
                    throw broken;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private static String host(String address) {
        try {
            return String.valueOf(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
