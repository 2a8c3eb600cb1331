package stemma.trace;

import java.util.Locale;
import java.util.Set;

/** What an outlet is known by, so that two addresses of one house are one: "articles.herald.example" and "www.herald.example". */
final class Newsroom {
    /** Second levels under which names are given out in many countries. */
    private static final Set<String> GENERIC = Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go");

    private Newsroom() {}

    /** The registered part of an address, the outlet itself where it is none; without blanks around it. */
    static String of(String outlet) {
        String name = outlet.strip();
        if (!name.matches("[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+")) {
            return name;
        }
        String[] labels = name.toLowerCase(Locale.ROOT).split("\\.", -1);
        int n = labels.length;
        boolean country = n > 2 && labels[n - 1].length() == 2 && GENERIC.contains(labels[n - 2]);
        int from = Math.max(0, n - (country ? 3 : 2));
        return String.join(".", java.util.Arrays.asList(labels).subList(from, n));
    }
}
