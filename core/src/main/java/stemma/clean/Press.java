package stemma.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names are those of newspapers, magazines, sites and stations: by their last word, or well known. Written from general knowledge. */
final class Press {
    /** The last word of a newspaper's or station's name, where it has two or more. */
    private static final Set<String> LAST = Set.of(
            "Herald",
            "Times",
            "Post",
            "News",
            "Gazette",
            "Tribune",
            "Journal",
            "Chronicle",
            "Mirror",
            "Guardian",
            "Telegraph",
            "Weekly",
            "Observer",
            "Examiner",
            "Courier",
            "Echo",
            "Ledger",
            "Bulletin",
            "Radio",
            "Television",
            "Broadcasting",
            "Dispatch",
            "Inquirer",
            "Globe",
            "Argus",
            "Mercury",
            "Register",
            "Express",
            "Daily",
            "Standard",
            "Messenger",
            "Sun",
            "Star",
            "Sentinel",
            "Review-Journal",
            "Reporter",
            "Statesman");

    /** Usual name = other forms; all that the last word does not tell. What is an everyday word when small stands with its article. */
    private static final String KNOWN = """
            New York Times = NYT
            Washington Post = WaPo
            Wall Street Journal = WSJ
            Los Angeles Times = LA Times
            Entertainment Weekly = EW
            Hollywood Reporter = THR
            Fox News = FoxNews
            CNN =
            BBC = BBC News
            NBC = NBC News
            ABC News =
            CBS = CBS News
            MSNBC =
            CNBC =
            NPR =
            PBS =
            ESPN =
            TMZ =
            Sky News =
            Al Jazeera = Al-Jazeera
            Guardian =
            USA Today = USA TODAY
            Daily Mail = MailOnline
            Daily Beast =
            Daily Caller =
            Politico = POLITICO
            Axios =
            Breitbart = Breitbart News
            BuzzFeed = BuzzFeed News|Buzzfeed
            HuffPost = Huffington Post
            Business Insider =
            Newsweek =
            Variety =
            Vanity Fair =
            Rolling Stone =
            New Yorker =
            National Review =
            Mother Jones =
            RedState = Red State
            Der Spiegel = Spiegel
            Die Zeit =
            Bild = Bild-Zeitung
            Le Monde =
            Le Figaro =
            El País = El Pais
            El Mundo =
            La Repubblica =
            Corriere della Sera =
            Haaretz =
            """;

    private static final Map<String, String> USUAL = new HashMap<>();

    static {
        for (String line : KNOWN.split("\n")) {
            int eq = line.indexOf('=');
            String name = line.substring(0, eq).strip();
            USUAL.put(name, name);
            for (String form : line.substring(eq + 1).strip().split("\\|")) {
                USUAL.put(form, name);
            }
        }
        USUAL.remove("");
    }

    private Press() {}

    /** The usual name of a well-known one; null for any other. */
    static @Nullable String known(String name) {
        return USUAL.get(name);
    }

    /** Does the name, of two words or more, end as those of newspapers and stations do? */
    static boolean isNamedSo(String name) {
        return name.indexOf(' ') > 0
                && isShort(name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1));
    }

    /** Is it a word by which a newspaper is called when its name was told before: "the Times"? */
    static boolean isShort(String word) {
        return LAST.contains(word);
    }

    /** Is that what it is called in so many words: "the magazine", "a conservative blog"? */
    static boolean isCalledSo(String words) {
        String last = words.strip().toLowerCase(Locale.ROOT);
        return CALLED.stream().anyMatch(last::endsWith);
    }

    private static final Set<String> CALLED =
            Set.of("magazine", "newspaper", "blog", "website", "tabloid", "broadsheet");
}
