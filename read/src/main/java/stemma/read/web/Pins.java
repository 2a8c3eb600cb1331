package stemma.read.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that mean, while they are held, just the machines that were checked. The HTTP client of the JDK takes a host's
 * name and looks it up itself; without this, a name server could answer the check with a public address and the client,
 * a moment later, with a private one. {@link PinnedNames} answers the whole process's lookups from here.
 */
final class Pins {
    private record Held(List<InetAddress> machines, int holders) {}

    private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

    private Pins() {}

    /** Holds a name until closed. */
    record Pin(String host, List<InetAddress> machines) implements AutoCloseable {
        @Override
        public void close() {
            HELD.computeIfPresent(
                    host, (h, held) -> held.holders == 1 ? null : new Held(held.machines, held.holders - 1));
        }
    }

    /** Holds the name to these machines, or to those to which it is held already: what holds is in {@link Pin#machines}. */
    static Pin hold(String host, List<InetAddress> machines) {
        String name = host.toLowerCase(Locale.ROOT);
        @Nullable Held now = HELD.compute(
                name,
                (h, held) ->
                        held == null ? new Held(named(name, machines), 1) : new Held(held.machines, held.holders + 1));
        return new Pin(name, now == null ? machines : now.machines);
    }

    /** The client checks a certificate against the name that the address carries: it has to be the name asked for. */
    private static List<InetAddress> named(String host, List<InetAddress> machines) {
        return machines.stream().map(m -> named(host, m)).toList();
    }

    private static InetAddress named(String host, InetAddress machine) {
        try {
            return machine instanceof Inet6Address six && six.getScopeId() != 0
                    ? Inet6Address.getByAddress(host, six.getAddress(), six.getScopeId())
                    : InetAddress.getByAddress(host, machine.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of neither 4 nor 16 bytes", e);
        }
    }

    /** The machines to which the name is held; null where it is not. */
    static @Nullable List<InetAddress> held(String host) {
        Held held = HELD.get(host.toLowerCase(Locale.ROOT));
        return held == null ? null : held.machines;
    }

    /** The system's name service, past what is held. */
    static Lookup system() {
        return host -> {
            Lookup builtin = PinnedNames.builtin();
            return builtin == null ? List.of(InetAddress.getAllByName(host)) : builtin.machines(host);
        };
    }

    /**
     * Does a held name reach the JDK's own lookups, at once and uncached? Where another resolver was installed in this
     * process it does not, and nothing may be fetched on the strength of a check.
     */
    static boolean inForce() {
        return InForce.YES;
    }

    private static final class InForce {
        private static final String PROBE = "probe.stemma.invalid";
        private static final boolean YES = obeys((byte) 1) && obeys((byte) 2);

        private static boolean obeys(byte last) {
            byte[] bytes = {(byte) 192, 0, 2, last};
            try (Pin pin = hold(PROBE, List.of(InetAddress.getByAddress(PROBE, bytes)))) {
                return Arrays.equals(InetAddress.getByName(pin.host).getAddress(), bytes);
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }
}
