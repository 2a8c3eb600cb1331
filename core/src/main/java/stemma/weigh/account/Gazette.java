package stemma.weigh.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Second names of places: short forms of states and countries, and towns and countries that bear two names in the press. */
final class Gazette {
    /** The full name, then its other forms, folded as the words of a text are. */
    private static final Map<String, String> FULL = table(List.of(
            "united states|us|u s|usa|u s a|america|united states of america",
            "united kingdom|uk|u k|britain|great britain",
            "european union|eu|e u",
            "united nations|un|u n",
            "united arab emirates|uae|u a e",
            "middle east|mideast",
            "kyiv|kiev",
            "kharkiv|kharkov",
            "lviv|lvov",
            "mumbai|bombay",
            "kolkata|calcutta",
            "chennai|madras",
            "beijing|peking",
            "yangon|rangoon",
            "myanmar|burma",
            "turkey|t\u00fcrkiye|turkiye",
            "ivory coast|c\u00f4te d'ivoire|cote d'ivoire",
            "czech republic|czechia",
            "eswatini|swaziland",
            "democratic republic of the congo|democratic republic of congo|dr congo|drc|congo kinshasa",
            "alabama|ala",
            "arizona|ariz",
            "arkansas|ark",
            "california|calif",
            "colorado|colo",
            "connecticut|conn",
            "florida|fla",
            "kansas|kan",
            "massachusetts|mass",
            "michigan|mich",
            "minnesota|minn",
            "mississippi|miss",
            "montana|mont",
            "nebraska|neb",
            "nevada|nev|nv",
            "new hampshire|n h|nh",
            "new jersey|n j|nj",
            "new mexico|n m|nm",
            "new york|n y|ny",
            "north carolina|n c|nc",
            "north dakota|n d",
            "oklahoma|okla",
            "pennsylvania|penn|pa",
            "rhode island|r i|ri",
            "south carolina|s c|sc",
            "south dakota|s d",
            "tennessee|tenn|tn",
            "texas|tex|tx",
            "vermont|vt",
            "virginia|va",
            "washington|wash",
            "west virginia|w va",
            "wisconsin|wis",
            "wyoming|wyo"));

    /** Forms that are other words without their point. */
    private static final Map<String, String> POINTED = Map.of(
            "Mo.",
            "missouri",
            "Md.",
            "maryland",
            "Ga.",
            "georgia",
            "Ill.",
            "illinois",
            "Ind.",
            "indiana",
            "Ky.",
            "kentucky",
            "La.",
            "louisiana",
            "Del.",
            "delaware",
            "Ore.",
            "oregon");

    private Gazette() {}

    /** The state that an abbreviation with its point means; the name itself where it is none. */
    static String ofPointed(String surface, String name) {
        return POINTED.getOrDefault(surface, name);
    }

    private static Map<String, String> table(List<String> lines) {
        Map<String, String> out = new HashMap<>();
        for (String line : lines) {
            String[] forms = line.split("\\|");
            for (String form : forms) {
                out.put(form, forms[0]);
            }
        }
        return out;
    }

    /** The one name that stands for all forms of the place's; the name itself where it is no such form. */
    static String of(String name) {
        return FULL.getOrDefault(name, name);
    }
}
