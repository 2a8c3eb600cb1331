package stemma.read.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks which machines a host name means; the system's own way in {@link Pins#system()}. */
@FunctionalInterface
interface Lookup {
    /** At least one machine, in the order in which to try them. */
    List<InetAddress> machines(String host) throws UnknownHostException;
}
