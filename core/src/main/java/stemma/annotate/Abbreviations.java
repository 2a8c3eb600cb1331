package stemma.annotate;

import java.util.Set;

/** Words that a point belongs to, by what the point leaves open. All in lower case, without their last point. */
final class Abbreviations {
    /** Never end a sentence: a name or more must follow. */
    static final Set<String> BEFORE_NAME = Set.of(
            "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "prof", "gen", "sen", "sens", "rep", "reps", "gov",
            "govs", "lt", "col", "maj", "cpl", "pvt", "sgt", "capt", "cmdr", "adm", "brig", "det", "insp", "supt",
            "rev", "fr", "hon", "st", "ste", "mt", "ft", "pres", "amb", "atty", "dep", "asst", "rt", "vs", "hr", "frhr",
            "sr", "sra", "srta", "dra", "lic", "ing", "mons", "mag", "dipl", "e.g", "i.e", "cf", "viz", "z.b", "d.h",
            "u.a", "bzw", "sog", "p.ej", "gral", "cnel", "tte", "monsig", "sir");

    /** End no sentence before a figure. */
    static final Set<String> BEFORE_NUMBER = Set.of(
            "no", "nos", "nr", "art", "p", "pp", "vol", "fig", "sec", "ch", "abs", "ca", "approx", "c", "núm", "pág",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "okt", "dez", "janv",
            "févr", "juil", "est", "tel", "ext");

    /** End a sentence only where the next word is one that sentences begin with. */
    static final Set<String> EITHER_WAY = Set.of(
            "inc", "corp", "co", "ltd", "llc", "plc", "bros", "cie", "jr", "snr", "esq", "ave", "blvd", "rd", "dept",
            "univ", "assn", "bldg", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind",
            "kan", "ky", "la", "md", "mass", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn",
            "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct",
            "nov", "dec", "okt", "dez", "mrd", "mio", "str", "av", "avda", "ph.d", "d", "hrsg", "etc", "al", "ed");

    /** Begin sentences often and names seldom. */
    static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "this", "that", "these", "those", "his",
            "her", "its", "their", "our", "my", "there", "here", "in", "on", "at", "by", "for", "from", "with", "to",
            "of", "as", "but", "and", "or", "so", "yet", "if", "when", "while", "after", "before", "since", "until",
            "because", "although", "though", "however", "meanwhile", "also", "still", "then", "now", "not", "no", "yes",
            "what", "who", "why", "how", "where", "which", "some", "many", "most", "all", "both", "one", "two", "more",
            "police", "officials", "according", "last", "earlier", "later", "during", "under", "despite", "instead",
            "is", "was", "are", "were", "will", "has", "have", "had", "do", "did", "can", "could", "would", "should",
            "der", "die", "das", "er", "sie", "es", "wir", "ich", "ein", "eine", "im", "am", "auch", "doch", "aber",
            "und", "nach", "bei", "mit", "wie", "dies", "diese", "dieser", "zudem", "le", "la", "les", "un", "une",
            "il", "elle", "ils", "elles", "ce", "cette", "ces", "dans", "mais", "et", "selon", "pour", "el", "los",
            "las", "una", "en", "pero", "según", "por", "este", "esta", "se", "su");

    /** Follow a time of day and belong to it. */
    static final Set<String> AFTER_CLOCK = Set.of(
            "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "eastern", "central",
            "mountain", "pacific", "local", "jan", "january", "feb", "february", "march", "april", "may", "june",
            "july", "aug", "august", "sept", "september", "oct", "october", "nov", "november", "dec", "december");

    /** Introduce speech after a question or an exclamation in quotation marks. */
    static final Set<String> SPEECH = Set.of(
            "said", "says", "asked", "asks", "added", "told", "tells", "wrote", "writes", "tweeted", "replied",
            "shouted", "yelled", "cried", "exclaimed", "wondered", "continued", "recalled", "answered", "called",
            "demanded", "responded", "declared", "joked", "quipped", "chanted");

    /** Stand before an ordinal number in German. */
    static final Set<String> GERMAN_BEFORE_ORDINAL = Set.of(
            "der", "die", "das", "dem", "den", "des", "am", "im", "vom", "zum", "zur", "beim", "bis", "seit", "ab",
            "und", "jeden", "jeder", "seinem", "seinen", "ihrem", "ihren", "montag", "dienstag", "mittwoch",
            "donnerstag", "freitag", "samstag", "sonntag");

    static final Set<String> GERMAN_MONTHS = Set.of(
            "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "dezember", "jahrhundert");

    private Abbreviations() {}
}
