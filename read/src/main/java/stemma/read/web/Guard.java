package stemma.read.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says which machines may be asked. A page's redirect or a feed's link must not lead into the house. */
@FunctionalInterface
public interface Guard {
    /** Why the machine must not be asked, in words; null where it may be. */
    @Nullable String refusal(InetAddress machine);

    /** Every machine may be asked: for a person who means it. */
    static Guard any() {
        return machine -> null;
    }

    /**
     * Only machines on the public Internet: none of the special-purpose ranges of RFC 6890 and its registries, in IPv6
     * nothing outside 2000::/3 but translated public IPv4 addresses (64:ff9b::/96).
     */
    static Guard publicOnly() {
        return Guard::privateRange;
    }

    private static @Nullable String privateRange(InetAddress machine) {
        byte[] a = machine.getAddress();
        return machine instanceof Inet4Address ? v4(a) : v6(a);
    }

    private static @Nullable String v4(byte[] a) {
        int x = a[0] & 0xFF;
        int y = a[1] & 0xFF;
        int z = a[2] & 0xFF;
        if (x == 127) {
            return "this machine itself";
        }
        if (x == 10 || x == 172 && y >= 16 && y < 32 || x == 192 && y == 168) {
            return "a private network";
        }
        if (x == 169 && y == 254) {
            return "a link-local address";
        }
        if (x >= 224 && x < 240) {
            return "a multicast address";
        }
        boolean special = x == 0
                || x >= 240
                || x == 100 && y >= 64 && y < 128
                || x == 192 && y == 0 && (z == 0 || z == 2)
                || x == 192 && y == 88 && z == 99
                || x == 198 && (y == 18 || y == 19 || y == 51 && z == 100)
                || x == 203 && y == 0 && z == 113;
        return special ? "a special-purpose address" : null;
    }

    private static @Nullable String v6(byte[] a) {
        if (starts(a, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF)
                || starts(a, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return v4(Arrays.copyOfRange(a, 12, 16));
        }
        if (starts(a, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)) {
            return "this machine itself";
        }
        int x = a[0] & 0xFF;
        int y = a[1] & 0xFF;
        if ((x & 0xFE) == 0xFC) {
            return "a private network";
        }
        if (x == 0xFE && (y & 0x80) != 0) {
            return "a link-local address";
        }
        if (x == 0xFF) {
            return "a multicast address";
        }
        boolean special = (x & 0xE0) != 0x20
                || starts(a, 0x20, 0x01) && (a[2] & 0xFE) == 0
                || starts(a, 0x20, 0x01, 0x0D, 0xB8)
                || starts(a, 0x20, 0x02)
                || x == 0x3F && y == 0xFF && (a[2] & 0xF0) == 0;
        return special ? "a special-purpose address" : null;
    }

    private static boolean starts(byte[] a, int... head) {
        for (int i = 0; i < head.length; i++) {
            if ((a[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** The machine that a host written as a number means; null where it is a name. */
    static @Nullable InetAddress literal(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (!bare.contains(":") && !bare.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            return null;
        }
        try {
            return InetAddress.getByAddress(InetAddress.ofLiteral(bare).getAddress());
        } catch (IllegalArgumentException | UnknownHostException e) {
            return null;
        }
    }
}
