package stemma.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stemma.text.LanguageTag;
import stemma.text.Words;

/**
 * Tells the language of a report: by the letters where these decide, by function words where it is plainly English, by
 * {@link LanguageModel} else; says {@code und} for texts with too little to go by.
 */
final class Languages {
    private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                "en",
                Set.of(
                        "the", "of", "and", "to", "in", "that", "was", "for", "is", "on", "with", "his", "has", "said",
                        "by", "are", "this", "have", "from", "it", "were", "not", "but", "they", "who", "a", "as",
                        "at"));
        WORDS.put(
                "de",
                Set.of(
                        "der", "die", "und", "das", "den", "von", "zu", "mit", "sich", "des", "auf", "ist", "im",
                        "nicht", "dem", "ein", "eine", "als", "auch", "es", "an", "werden", "aus", "hat", "dass",
                        "wurde", "bei"));
        WORDS.put(
                "fr",
                Set.of(
                        "le", "la", "les", "des", "et", "du", "une", "que", "dans", "est", "qui", "pour", "au", "par",
                        "sur", "plus", "pas", "avec", "ce", "sont", "il", "aux", "ont", "cette", "mais"));
        WORDS.put(
                "es",
                Set.of(
                        "el",
                        "los",
                        "las",
                        "del",
                        "que",
                        "y",
                        "en",
                        "una",
                        "por",
                        "con",
                        "para",
                        "se",
                        "su",
                        "al",
                        "lo",
                        "como",
                        "pero",
                        "sus",
                        "fue",
                        "este",
                        "ha",
                        "es",
                        "m\u00e1s"));
        WORDS.put(
                "it",
                Set.of(
                        "il",
                        "di",
                        "che",
                        "della",
                        "del",
                        "per",
                        "una",
                        "sono",
                        "gli",
                        "nel",
                        "alla",
                        "con",
                        "non",
                        "\u00e8",
                        "dei",
                        "le",
                        "anche",
                        "ha",
                        "pi\u00f9",
                        "questo",
                        "si",
                        "da"));
        WORDS.put(
                "pt",
                Set.of(
                        "o",
                        "os",
                        "da",
                        "do",
                        "dos",
                        "das",
                        "em",
                        "um",
                        "uma",
                        "n\u00e3o",
                        "que",
                        "com",
                        "para",
                        "por",
                        "ao",
                        "foi",
                        "mais",
                        "se",
                        "como",
                        "s\u00e3o",
                        "pela",
                        "pelo"));
        WORDS.put(
                "nl",
                Set.of(
                        "het", "een", "van", "de", "en", "dat", "niet", "zijn", "voor", "met", "aan", "ook", "bij",
                        "naar", "werd", "heeft", "maar", "om", "wordt", "uit", "op"));
        WORDS.put(
                "sv",
                Set.of(
                        "och",
                        "att",
                        "det",
                        "som",
                        "en",
                        "p\u00e5",
                        "\u00e4r",
                        "av",
                        "f\u00f6r",
                        "med",
                        "till",
                        "den",
                        "har",
                        "inte",
                        "om",
                        "ett",
                        "men",
                        "var",
                        "de",
                        "fr\u00e5n"));
        WORDS.put(
                "pl",
                Set.of(
                        "w",
                        "i",
                        "z",
                        "na",
                        "do",
                        "nie",
                        "\u017ce",
                        "si\u0119",
                        "jest",
                        "o",
                        "to",
                        "przez",
                        "od",
                        "po",
                        "dla",
                        "jak",
                        "by\u0142",
                        "kt\u00f3ry",
                        "oraz",
                        "za"));
        WORDS.put(
                "tr",
                Set.of(
                        "ve",
                        "bir",
                        "bu",
                        "da",
                        "de",
                        "i\u00e7in",
                        "ile",
                        "olarak",
                        "daha",
                        "\u00e7ok",
                        "gibi",
                        "olan",
                        "sonra",
                        "kadar",
                        "en"));
        WORDS.put(
                "id",
                Set.of(
                        "yang", "dan", "di", "untuk", "dengan", "ini", "itu", "dari", "dalam", "pada", "tidak", "akan",
                        "oleh", "telah", "juga", "ke"));
        WORDS.put(
                "ru",
                Set.of(
                        "\u0438",
                        "\u0432",
                        "\u043d\u0430",
                        "\u043d\u0435",
                        "\u0447\u0442\u043e",
                        "\u0441",
                        "\u043f\u043e",
                        "\u043a\u0430\u043a",
                        "\u044d\u0442\u043e",
                        "\u0434\u043b\u044f",
                        "\u0438\u0437",
                        "\u043e\u0442"));
        WORDS.put(
                "uk",
                Set.of(
                        "\u0456",
                        "\u0442\u0430",
                        "\u0449\u043e",
                        "\u043d\u0435",
                        "\u043d\u0430",
                        "\u0437",
                        "\u0434\u043e",
                        "\u0446\u0435",
                        "\u044f\u043a",
                        "\u0443",
                        "\u0432\u0456\u0434"));
        WORDS.put(
                "ur",
                Set.of(
                        "\u06a9\u06d2",
                        "\u06a9\u06cc",
                        "\u0645\u06cc\u06ba",
                        "\u06a9\u0627",
                        "\u06a9\u0648",
                        "\u0633\u06d2",
                        "\u06c1\u06d2",
                        "\u0646\u06d2",
                        "\u0627\u0648\u0631",
                        "\u067e\u0631",
                        "\u06c1\u06cc\u06ba",
                        "\u06a9\u06c1"));
        WORDS.put(
                "fa",
                Set.of(
                        "\u0648",
                        "\u062f\u0631",
                        "\u0628\u0647",
                        "\u0627\u0632",
                        "\u06a9\u0647",
                        "\u0631\u0627",
                        "\u0627\u06cc\u0646",
                        "\u0628\u0627",
                        "\u0627\u0633\u062a",
                        "\u0628\u0631\u0627\u06cc"));
        WORDS.put(
                "ar",
                Set.of(
                        "\u0641\u064a",
                        "\u0645\u0646",
                        "\u0639\u0644\u0649",
                        "\u0625\u0644\u0649",
                        "\u0623\u0646",
                        "\u0627\u0644\u062a\u064a",
                        "\u0639\u0646",
                        "\u0645\u0639",
                        "\u0647\u0630\u0627",
                        "\u0647\u0630\u0647"));
        WORDS.put(
                "hi",
                Set.of(
                        "\u0915\u0947",
                        "\u092e\u0947\u0902",
                        "\u0915\u0940",
                        "\u0939\u0948",
                        "\u0915\u093e",
                        "\u0938\u0947",
                        "\u0915\u094b",
                        "\u0914\u0930",
                        "\u0928\u0947",
                        "\u092a\u0930"));
    }

    private static final int[] NONE = {};

    /** For each function word the languages that have it, by their places among {@link #WORDS}. */
    private static final Map<String, int[]> OF_WORD = new HashMap<>();

    static {
        int at = 0;
        for (Set<String> words : WORDS.values()) {
            for (String word : words) {
                int[] others = OF_WORD.getOrDefault(word, NONE);
                int[] languages = Arrays.copyOf(others, others.length + 1);
                languages[others.length] = at;
                OF_WORD.put(word, languages);
            }
            at++;
        }
    }

    /** Words looked at; later ones do not change the verdict. */
    private static final int ENOUGH = 400;

    private static final List<Character.UnicodeScript> OWN_SCRIPT = List.of(
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.THAI);
    private static final List<String> OWN_LANGUAGE = List.of("ja", "ko", "zh", "el", "he", "th");

    private Languages() {}

    /** Share of English function words from which on a text is English without a further look; other languages have theirs, and under .15 of these. */
    private static final double PLAINLY_ENGLISH = .25;

    /** Letters under which the model is not asked: a name or two. */
    private static final int FEW_LETTERS = 40;

    /** Lead, in weight an n-gram, under which the model cannot tell: Danish leads before Norwegian by .0012 in one sentence, English by .008. */
    private static final double LEAD = .0008;

    /** BCP 47, or {@code und}. */
    static String of(String text) {
        String head = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        String own = ownScript(head);
        if (!own.isEmpty()) {
            return own;
        }
        Words words = Words.of(head);
        int n = Math.min(ENOUGH, words.size());
        int[] hits = new int[WORDS.size()];
        for (int i = 0; i < n; i++) {
            for (int language : OF_WORD.getOrDefault(words.folded(i), NONE)) {
                hits[language]++;
            }
        }
        String best = "und";
        int most = 0;
        int at = 0;
        for (String language : WORDS.keySet()) {
            if (hits[at] > most) {
                most = hits[at];
                best = language;
            }
            at++;
        }
        if (best.equals("en") && n >= 20 && most >= PLAINLY_ENGLISH * n) {
            return best;
        }
        if (head.codePoints().filter(Character::isLetter).limit(FEW_LETTERS).count() == FEW_LETTERS) {
            LanguageModel.Guess guess = LanguageModel.shipped().of(head);
            if (guess.lead() >= LEAD) {
                return guess.language();
            }
        }
        return most >= 2 && most * 10 >= n ? best : "und";
    }

    /** May a text in the language be written in these letters? False only where a script says otherwise, as where a page's frame names another language. */
    static boolean mayBe(String language, String text) {
        String own = ownScript(text.length() > 20_000 ? text.substring(0, 20_000) : text);
        return own.isEmpty()
                || language.startsWith(own)
                || own.equals("zh") && language.startsWith("ja")
                || !Set.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "id")
                        .contains(LanguageTag.primary(language));
    }

    /** The language whose own script makes up more than a quarter of the letters; empty where none does. */
    private static String ownScript(String text) {
        int letters = 0;
        int[] own = new int[OWN_SCRIPT.size()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c >= 0x370) {
                int script = OWN_SCRIPT.indexOf(Character.UnicodeScript.of(c));
                if (script >= 0) {
                    own[script]++;
                }
            }
        }
        for (int i = 0; i < own.length; i++) {
            if (own[i] * 4 > letters) {
                return OWN_LANGUAGE.get(i);
            }
        }
        return "";
    }
}
