package stemma.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.security.Security;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The process's resolver of names (JEP 418): a name that is held ({@link Pins}) means the machines it is held to, every
 * other goes to the system. The JDK's own cache of names is off, so that what is held is in force at once; the system's
 * resolver caches.
 */
public final class PinnedNames extends InetAddressResolverProvider {
    private static volatile @Nullable Lookup builtin;

    public PinnedNames() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    static @Nullable Lookup builtin() {
        return Pins.inForce() ? builtin : null;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        builtin = host -> {
            try (Stream<InetAddress> found = system.lookupByName(
                    host, LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6 | LookupPolicy.IPV4_FIRST))) {
                return found.toList();
            }
        };
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                @Nullable List<InetAddress> held = Pins.held(host);
                return held == null ? system.lookupByName(host, policy) : held.stream();
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "stemma";
    }
}
