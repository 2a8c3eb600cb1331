package stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.clean.Agencies.Known;
import stemma.clean.Credits.Trace;
import stemma.report.Agency;
import stemma.report.Part;
import stemma.report.Signal;
import stemma.text.Span;

/** Lines that credit: bylines, "with inputs from", "contributed to this report", copyright and photo lines, an agency's bare name. */
final class CreditLines {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern BY = Pattern.compile(
            "^(?:by|par|von|por|di|door|av|af|de|staff|from)\\s*:?\\s+(?=\\p{Lu})([^.!?:;\"“”]{3,90}?)\\.?$", FLAGS);

    /** What opens a paragraph that says where the text came from. */
    private static final Pattern CREDIT = Pattern.compile(
            "^[\\s\\-–—*_(\\[/|•]*(?:"
                    + "(?:\\p{L}+ )?(?:with|con|mit|avec|com|met)\\b[^.!?]{0,60}\\b(?:inputs?|reports?|reporting|files|information(?:en|s|i)?|informaci[oó]n|informa[cç][oõ]es|contributions?|agenc(?:y|ies)|agenturen|agences|agencias|material|wires?)\\b"
                    + "|contributing\\s*:"
                    + "|(?:additional )?(?:reporting|report|writing|written|editing|edited|compiled|translated|translation|production) by "
                    + "|(?:this|the) (?:story|article|report|piece|post|interview|content|copy) (?:\\S+ ){0,4}(?:published|appeared|posted|produced|distributed|reprinted|republished|syndicated|adapted)\\b"
                    + "|(?:originally|first) (?:published|appeared|posted) (?:by|in|on|at|as)\\b"
                    + "|(?:re)?published with permission"
                    + "|(?:source|sources|quelle|quellen|fuente|fuentes|fonte|bron|kilde|k[aä]lla)\\s*:\\s"
                    + ")",
            FLAGS);

    private static final String DESK =
            "(?:r[eé]dig[eé]|reportage|version fran[cç]aise|[eé]dit[eé]|[eé]crit|traduit|bericht(?:et)?|geschrieben|redigiert|bearbeitet|mitarbeit|übersetzt"
                    + "|reporte|reportaje|informaci[oó]n|editad[oa]|edici[oó]n|escrito|traducid[oa]|reportagem|reda[cç][aã]o|edi[cç][aã]o|escrita|traduzid[oa]"
                    + "|scritt[oa]|redazione|tradott[oa]|versione italiana|verslag|bewerking)(?: \\p{L}+){0,3}? (?:par|de|von|por|da|di|door|a cura di) (?-i:\\p{Lu})";

    /** Who wrote and who edited, as agencies' desks sign: two such offices in one short line have no other use. */
    private static final Pattern SIGNED_BY_DESK = Pattern.compile(
            "^[\\s(\\[—–-]*" + DESK + "[^.!?]{2,120}?[.,;/ ]\\s*(?:et |und |y |e )?" + DESK + ".{2,80}$", FLAGS);

    /** What such a paragraph may hold further on: in a short line, these words have no other use. */
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "\\bcontribut(?:ed|ing) (?:reporting|(?:to )?(?:this|the) (?:report|story|article|dispatch|post)|from)\\b|\\bcontributed\\.?$|\\b(?:report|dispatch|story|material|information|reporting) (?:is|was|are|were) (?:also )?(?:included|used)\\b|published from a syndicated feed|\\bnot been edited by\\b",
            FLAGS);

    private static final Pattern FIRST_ELSEWHERE =
            Pattern.compile("\\b(?:originally|first) (?:published|appeared|posted)\\b", FLAGS);

    /** When this very text first stood here: a stamp, and no word of another source. */
    private static final Pattern OWN_DATE = Pattern.compile(
            "^\\W*(?:(?:this|the) (?:story|article|report|piece|post|interview) )?(?:was )?(?:originally|first) (?:published|appeared|posted)(?: here| online)?\\s*(?:on|in|at|:)?\\s*"
                    + "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?\\b|\\d)(?:(?!\\b(?:by|in the|on the|at the)\\b)[\\p{L}\\d ,.:/()-]){0,50}$",
            FLAGS);

    private static final Pattern SOURCE = Pattern.compile("^\\W*\\p{L}{4,7}\\s*:");

    private static final Pattern COPYRIGHT = Pattern.compile(
            "^[\\s(]*(?:copyright\\b|©|\\(c\\)\\s?(?:19|20)\\d\\d|all rights reserved|alle rechte vorbehalten|tous droits r[eé]serv[eé]s|todos los derechos reservados).{0,300}$",
            FLAGS);

    private static final Pattern PHOTO = Pattern.compile(
            "^[\\s(\\[*–—-]*(?:(?:file )?photos?|fotos?|image|images|bild(?:er)?|picture|pictures|credit|cr[eé]dit(?: photo)?|photo credit|image credit|image copyright|photograph)(?: by| credit| copyright| source)?\\s*[:/©]?\\s.{2,120}$"
                    + "|^.{2,60}(?:/|\\bvia )(?:getty(?: images)?|shutterstock|ap images|epa)\\b.{0,30}$"
                    + "|^.{0,200}\\((?:ap photo|afp photo|reuters photo|photo by|file photo|getty images)[^)]{0,80}\\)$|^(?:afp|reuters|ap)/\\s?(?!(?-i:\\p{Lu}{2,5})\\W*$)(?-i:\\p{Lu})[\\p{L} .'’-]{2,40}$",
            FLAGS);

    /** A bare agency at a paragraph's end: after a dash or slash, or as a sentence of its own. */
    private static final Pattern ENDING = Pattern.compile(
            "(?:(?<=[.!?”\"»’)])\\s*[-–—/*]*|[-–—/]{1,2}|/)\\s*(\\p{L}[\\p{L}. ]{1,28}?(?:[-/,]\\s?\\p{L}[\\p{L}]{1,12}){0,2})[. ]*$");

    /** "A dispatch of the agency": who is named here is the source of what follows. */
    private static final Pattern DISPATCH = Pattern.compile(
            "\\b((?:agence|agentur|agenzia|d[eé]p[eê]che)\\s[«„\"“ ]{0,2}((?:\\p{L}{3,}\\s){0,2}\\p{L}{3,}))|(\\p{L}+)-(?:meldung|depesche)",
            FLAGS);

    /** One of these, in small letters, is in all that it matches. */
    private static final List<String> DISPATCHED = List.of("agen", "p\u00eache", "peche", "meldung", "depesche");

    private static final Pattern PIECE = Pattern.compile("[\\p{L}][\\p{L}.]*(?:-[\\p{L}.]+)*");

    private CreditLines() {}

    /** A byline near a report's head: an author, an agency or both. */
    static void byline(String text, Span p, List<Trace> into) {
        if (p.length() > 100) {
            return;
        }
        Matcher m = BY.matcher(p.of(text));
        if (m.find() && capitals(m.group(1))) {
            Span who = new Span(p.start() + m.start(1), p.start() + m.end(1)).trim(text);
            Agency agency = agencyIn(text, who);
            into.add(new Trace(
                    new Signal(Signal.Kind.BYLINE, who.of(text), p), new Part(Part.Kind.CREDIT, p), agency, 1));
        }
    }

    /** A paragraph that is a credit as a whole, or ends in one. */
    static void whole(String text, Span p, boolean head, boolean tail, List<Trace> into) {
        String line = p.length() <= 400 ? p.of(text) : "";
        if (!head && !tail && !hints(line)) {
            return;
        }
        if (mayBePhoto(line) && PHOTO.matcher(line).find()) {
            Agency agency = agencyIn(text, p);
            into.add(new Trace(
                    new Signal(Signal.Kind.PHOTO_CREDIT, agency == null ? line : agency.name(), p), null, null, 9));
        } else if (mayBeCopyright(line) && COPYRIGHT.matcher(line).find()) {
            Agency agency = agencyIn(text, p);
            into.add(new Trace(new Signal(Signal.Kind.COPYRIGHT, line, p), new Part(Part.Kind.CREDIT, p), agency, 3));
        } else if (!line.isEmpty()
                && !OWN_DATE.matcher(line).find()
                && (CREDIT.matcher(line).find()
                        || mayBeDesk(line) && SIGNED_BY_DESK.matcher(line).find()
                        || mayContribute(line) && CONTRIBUTED.matcher(line).find())) {
            Agency agency = SOURCE.matcher(line).find() ? soleAgency(text, p) : agencyIn(text, p);
            Signal.Kind kind = FIRST_ELSEWHERE.matcher(line).find() ? Signal.Kind.ORIGINAL_SOURCE : Signal.Kind.CREDIT;
            into.add(new Trace(
                    new Signal(kind, agency == null ? line : agency.name(), p),
                    new Part(Part.Kind.CREDIT, p),
                    agency,
                    2));
        } else if (head || tail) {
            bare(text, p, tail, into);
        }
    }

    /** What the pattern of a picture's credit asks for besides its words, by a look at single characters. */
    private static boolean mayBePhoto(String line) {
        if (line.indexOf('/') >= 0 || line.indexOf("via ") >= 0 || line.endsWith(")")) {
            return true;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = Character.toLowerCase(line.charAt(i));
            if (" ([*–—-\n\t".indexOf(c) < 0) {
                return "pfibc".indexOf(c) >= 0 || c >= 0x80;
            }
        }
        return false;
    }

    private static boolean mayContribute(String line) {
        return line.contains("ontribut")
                || line.contains("ONTRIBUT")
                || line.contains("yndicated")
                || line.contains("been edited");
    }

    private static boolean mayBeCopyright(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = Character.toLowerCase(line.charAt(i));
            if (c != ' ' && c != '(') {
                return "c©at".indexOf(c) >= 0 || c <= ' ' || c >= 0x80;
            }
        }
        return false;
    }

    /** Marks of which one stands before the name of whom a desk credits. */
    private static final List<String> BY_DESK = List.of("par ", "von ", "por ", "de ", "da ", "di ", "door ");

    private static boolean mayBeDesk(String line) {
        return line.length() <= 240 && BY_DESK.stream().anyMatch(line::contains);
    }

    /** Words of which one stands in every credit line that is known by its words. */
    private static final List<String> HINTS = List.of(
            "hoto",
            "Foto",
            "mage",
            "Bild:",
            "icture",
            "etty",
            "redit",
            "rédit",
            "hutterstock",
            "©",
            "opyright",
            "(c)",
            "ontribut",
            "eporting by",
            "eport by",
            "riting by",
            "dited by",
            "ompiled by",
            "ranslated by",
            "ublished",
            "ppeared",
            "ource:",
            "uelle:",
            "uente:",
            "ilde:",
            "älla:",
            "fonte:",
            "Fonte:",
            "bron:",
            "Bron:",
            "nputs",
            " wires",
            "adapted",
            "agenc",
            "Agentur",
            "dité par",
            "digiert",
            "ditado",
            "dição",
            "raduit par");

    private static boolean hints(String line) {
        for (String h : HINTS) {
            if (line.contains(h)) {
                return true;
            }
        }
        return false;
    }

    /** An agency, its editor's sign in small letters, perhaps the place of the desk. */
    private static final Pattern SIGNED =
            Pattern.compile("^(\\p{Lu}[\\p{L} .-]{1,30}?)/\\p{Ll}{2,4}(?:\\s+\\p{Lu}[\\p{L} .-]{2,30})?$");

    private static void bare(String text, Span p, boolean tail, List<Trace> into) {
        if (p.trim(text).of(text).endsWith(":")) {
            return;
        }
        Matcher signed = SIGNED.matcher(p.length() <= 80 ? strip(text, p).of(text) : "");
        Known signing = signed.find() ? Agencies.named(signed.group(1)) : null;
        if (signing != null && (!signing.weak() || isCapitals(signed.group(1)))) {
            int from = strip(text, p).start();
            into.add(new Trace(
                    new Signal(tail ? Signal.Kind.CREDIT : Signal.Kind.BYLINE, signing.name(), p),
                    new Part(Part.Kind.CREDIT, p),
                    new Agency(signing.name(), new Span(from, from + signed.end(1))),
                    1));
            return;
        }
        BracketCredits.Named named = p.length() <= 60
                ? BracketCredits.named(strip(text, p).of(text), strip(text, p).start())
                : null;
        if (named != null
                && !named.photo()
                && named.span().start() == strip(text, p).start()
                && Agencies.named(named.span().of(text)) != null
                && (!named.known().weak() || isCapitals(named.span().of(text)))) {
            into.add(new Trace(
                    new Signal(
                            tail ? Signal.Kind.CREDIT : Signal.Kind.BYLINE,
                            named.known().name(),
                            p),
                    new Part(Part.Kind.CREDIT, p),
                    new Agency(named.known().name(), named.span()),
                    1));
            return;
        }
        if (!tail) {
            return;
        }
        int from = Math.max(p.start(), p.end() - 60);
        Matcher m = ENDING.matcher(text).region(from, p.end()).useTransparentBounds(true);
        if (m.find()) {
            named = BracketCredits.named(m.group(1), m.start(1));
            if (named != null
                    && !named.photo()
                    && Agencies.named(named.span().of(text)) != null
                    && !(named.known().weak() && isWord(text, m.start(), named.span()))) {
                Span span = new Span(m.start(), p.end()).trim(text);
                into.add(new Trace(
                        new Signal(Signal.Kind.CREDIT, named.known().name(), span),
                        new Part(Part.Kind.CREDIT, span),
                        new Agency(named.known().name(), named.span()),
                        1));
            }
        }
    }

    /** "A check-up.": what is no name by itself is the end of a compound, or no abbreviation as it holds a blank. */
    private static boolean isWord(String text, int from, Span name) {
        boolean compound = text.charAt(from) == '-' && from > 0 && Character.isLetter(text.charAt(from - 1));
        return compound || name.of(text).indexOf(' ') >= 0 || name.of(text).indexOf('\u00a0') >= 0;
    }

    /** "According to a dispatch of the agency X" in a report's first words. */
    static void dispatch(String text, Span within, List<Trace> into) {
        String small = within.of(text).toLowerCase(Locale.ROOT);
        if (DISPATCHED.stream().noneMatch(small::contains)) {
            return;
        }
        Matcher m = DISPATCH.matcher(text).region(within.start(), within.end());
        while (m.find()) {
            int g = m.group(2) != null ? 2 : 3;
            Known known = null;
            int stop = m.end(g);
            while (known == null && stop > m.start(g)) {
                String words = text.substring(m.start(g), stop);
                known = Agencies.named(words);
                if (known == null && g == 2) {
                    known = Agencies.named("agence " + words);
                }
                if (known == null) {
                    int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\n'));
                    stop = cut < 0 ? m.start(g) : m.start(g) + cut;
                }
            }
            if (known != null && !known.weak()) {
                Span name = new Span(m.start(g == 2 ? 1 : 3), stop);
                into.add(new Trace(
                        new Signal(Signal.Kind.ORIGINAL_SOURCE, known.name(), name),
                        null,
                        new Agency(known.name(), name),
                        4));
            }
        }
    }

    /** The first agency named in a credit line, the longest form first. */
    private static @Nullable Agency agencyIn(String text, Span line) {
        Matcher m = PIECE.matcher(text).region(line.start(), line.end());
        int[] starts = new int[64];
        int[] ends = new int[64];
        int n = 0;
        while (n < starts.length && m.find()) {
            starts[n] = m.start();
            ends[n++] = m.end();
        }
        for (int i = 0; i < n; i++) {
            if (!Character.isUpperCase(text.charAt(starts[i])) && ends[i] - starts[i] > 4) {
                continue;
            }
            for (int j = Math.min(n, i + 4) - 1; j >= i; j--) {
                String words = text.substring(starts[i], ends[j]);
                Known known = Agencies.named(words);
                if (known != null && (!known.weak() || isCapitals(words))) {
                    return new Agency(known.name(), new Span(starts[i], ends[j]));
                }
            }
        }
        return null;
    }

    /** The agency that is all a "source:" line names; the source of a chart or of figures is another. */
    private static @Nullable Agency soleAgency(String text, Span p) {
        Span name = strip(text, new Span(text.indexOf(':', p.start()), p.end()));
        Known known = Agencies.named(name.of(text));
        return known == null ? null : new Agency(known.name(), name);
    }

    private static Span strip(String text, Span p) {
        int a = p.start();
        int b = p.end();
        while (a < b && !Character.isLetterOrDigit(text.charAt(a))) {
            a++;
        }
        while (b > a && !Character.isLetterOrDigit(text.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    private static boolean isCapitals(String words) {
        return words.chars().noneMatch(Character::isLowerCase);
    }

    /** Are all words capitalised but the small ones between names? */
    private static boolean capitals(String words) {
        int n = 0;
        for (String w : words.split("[\\s,/&|]+")) {
            n++;
            if (!w.isEmpty() && Character.isLowerCase(w.charAt(0)) && w.length() > 3) {
                return false;
            }
        }
        return n <= 12;
    }
}
