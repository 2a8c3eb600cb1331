package stemma.read.web;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as people and pages write them, made fit for a request. */
public final class WebAddress {
    private static final String ALLOWED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%";

    private static final Pattern SCHEME = Pattern.compile("\\s*[a-zA-Z][a-zA-Z0-9+.-]+://");
    private static final String HEX = "0123456789ABCDEF";

    /** Longest address that is tried, in characters; browsers stop near 2,000. */
    private static final int LONGEST = 8_000;

    private WebAddress() {}

    /** Does the argument say that it is to be fetched, rather than opened as a file? Of any scheme: most are then refused. */
    public static boolean isAddress(String argument) {
        return SCHEME.matcher(argument).lookingAt();
    }

    /**
     * The address with its host in lower case and ASCII, other scripts and blanks percent-encoded, without a fragment.
     *
     * @throws IllegalArgumentException with the reason in words where it cannot be fetched: another scheme, no host, a
     *     user name in it
     */
    public static URI parse(String address) {
        String a = address.strip();
        if (a.length() > LONGEST) {
            throw new IllegalArgumentException("an address of " + a.length() + " characters");
        }
        try {
            URI u = new URI(encoded(ascii(a)));
            return checked(u, address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address: " + e.getReason(), e);
        }
    }

    /** Where a redirect or a link leads, seen from the page it stands on; refused as in {@link #parse}. */
    public static URI resolve(URI from, String link) {
        String l = link.strip();
        if (isAddress(l)) {
            return parse(l);
        }
        try {
            return checked(from.resolve(new URI(encoded(l))), link);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address: " + l, e);
        }
    }

    private static URI checked(URI u, String as) throws URISyntaxException {
        String scheme = u.getScheme() == null ? "" : u.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("only http and https are fetched, not " + as);
        }
        if (u.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an address with a user name in it");
        }
        String host = u.getHost();
        if (host == null) {
            throw new IllegalArgumentException("an address without a host name");
        }
        String path = u.getRawPath() == null || u.getRawPath().isEmpty() ? "/" : u.getRawPath();
        String port = u.getPort() < 0 ? "" : ":" + u.getPort();
        String query = u.getRawQuery() == null ? "" : "?" + u.getRawQuery();
        return new URI(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path + query);
    }

    /** The host part in ASCII, where it is written in another script. */
    private static String ascii(String a) {
        int from = a.indexOf("://") + 3;
        int to = from;
        while (to < a.length() && "/?#".indexOf(a.charAt(to)) < 0) {
            to++;
        }
        String host = a.substring(from, to);
        if (from < 3 || host.chars().allMatch(c -> c < 128)) {
            return a;
        }
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        try {
            return a.substring(0, from)
                    + IDN.toASCII(name)
                    + (colon < 0 ? "" : host.substring(colon))
                    + a.substring(to);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a host name: " + name, e);
        }
    }

    private static String encoded(String a) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(a.length() + 16);
        byte[] bytes = a.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean stray = b == '%' && !(i + 2 < bytes.length && hex(bytes[i + 1]) && hex(bytes[i + 2]));
            if (b < 128 && ALLOWED.indexOf(b) >= 0 && !stray) {
                out.write(b);
            } else {
                out.write('%');
                out.write(HEX.charAt(b >> 4));
                out.write(HEX.charAt(b & 15));
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static boolean hex(byte b) {
        return b > 0 && Character.digit((char) b, 16) >= 0;
    }
}
