package stemma.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import stemma.read.page.PageAddress;

/** Tells when two addresses are one page's: mobile and AMP hosts, print views, tracking parameters. */
public final class Addresses {
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_\\w+|at_\\w+|mc_\\w+|pk_\\w+|ns_\\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|cmpid?|cid|icid|ito|smid|smtyp|ref|referrer|referer|source|src|via|share|spm|xtor|wt_\\w+|amp|outputtype|output|print|view|m|mobile|_ga|taid|guccounter)=.*"
                    + "|(?:amp|print|m|mobile)");

    private static final Pattern HOST = Pattern.compile("^(?:www\\d?|m|mobile|mobil|amp|touch|wap)\\.(?=[^.]+\\.)");
    private static final Pattern ENDS = Pattern.compile("(?:/amp|/print|\\.amp|/index\\.\\w{3,5})?/*$");
    private static final Pattern BEGINS =
            Pattern.compile("^/(?:print|mobile)(?=/)|/amp(?=/)|\\.(?:amp|print)(?=\\.\\w{3,5}$)");

    private Addresses() {}

    /**
     * Equal for two addresses of one page, as far as their form tells; the address as it is where it is none. The key is
     * for comparing only: it need not lead anywhere.
     */
    public static String key(String url) {
        URI u;
        try {
            u = new URI(PageAddress.own(url).strip());
        } catch (URISyntaxException e) {
            return url.strip();
        }
        if (u.getHost() == null) {
            return url.strip();
        }
        String host = HOST.matcher(u.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
        String path = u.getRawPath() == null ? "" : u.getRawPath();
        path = ENDS.matcher(BEGINS.matcher(path).replaceAll("")).replaceFirst("");
        List<String> kept = new ArrayList<>();
        if (u.getRawQuery() != null) {
            for (String p : u.getRawQuery().split("&")) {
                if (!p.isEmpty() && !TRACKING.matcher(p).matches()) {
                    kept.add(p);
                }
            }
        }
        Collections.sort(kept);
        return host + path + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    /**
     * What to call a report from there: the last part of the path that is not empty, without a file's ending; the host
     * where there is none.
     */
    public static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("/+$", "");
        String name = FileNames.id(path);
        return name.isBlank() ? String.valueOf(address.getHost()) : name;
    }
}
