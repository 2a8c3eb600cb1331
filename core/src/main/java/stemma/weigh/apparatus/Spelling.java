package stemma.weigh.apparatus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Levels a word to a form in which ways of writing one word are equal: British and American spelling, accents, contractions,
 * usual abbreviations, numerals. The levelled form is for comparing only and need not be a word.
 */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OUR = Pattern.compile("(?<=\\p{L}{2})our(?=s?$|ed$|ing|ite|able|ful|less|hood|ly$)");
    private static final Pattern ISE = Pattern.compile("(?<=\\p{L}{3}[iy])s(?=(e[drs]?|ers|ing|ations?)$)");
    private static final Pattern RE = Pattern.compile("(?<=\\p{L}{2}[tb])re(?=[sd]?$)");
    private static final Pattern LL = Pattern.compile("ll(?=(ed|ing|er|ers|or|ors|ment|ments)?$)");
    private static final Pattern ENSE = Pattern.compile("ense(?=[sd]?$)");
    private static final Pattern OGUE = Pattern.compile("ogue(?=[sd]?$)");
    private static final Pattern DGEMENT = Pattern.compile("dgement");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)");

    private static final Map<String, List<String>> FORMS = forms();

    private Spelling() {}

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> m = new HashMap<>();
        String table =
                "cannot=can not;can't=can not;won't=will not;shan't=shall not;let's=let us;gonna=going to;wanna=want to;"
                        + "gotta=got to;gimme=give me;lemme=let me;dunno=do not know;kinda=kind of;'em=them;'cause=because;cause=because;cuz=because;"
                        + "'til=until;til=until;till=until;okay=ok;o'clock=oclock;ya=you;yeah=yes;"
                        + "sen=senator;sens=senators;rep=representative;reps=representatives;gov=governor;govs=governors;gen=general;"
                        + "lt=lieutenant;sgt=sergeant;capt=captain;col=colonel;prof=professor;dr=doctor;mister=mr;"
                        + "dept=department;govt=government;pres=president;min=minister;atty=attorney;intl=international;"
                        + "jan=january;feb=february;aug=august;sept=september;sep=september;oct=october;nov=november;dec=december;"
                        + "bn=billion;mn=million;mln=million;bln=billion;tn=trillion;vs=versus;v=versus;etc=etcetera;pct=percent;"
                        + "one=1;two=2;three=3;four=4;five=5;six=6;seven=7;eight=8;nine=9;ten=10;eleven=11;twelve=12;thirteen=13;"
                        + "fourteen=14;fifteen=15;sixteen=16;seventeen=17;eighteen=18;nineteen=19;twenty=20;thirty=30;forty=40;fifty=50;"
                        + "sixty=60;seventy=70;eighty=80;ninety=90;first=1st;second=2nd;third=3rd;fourth=4th;fifth=5th;sixth=6th;seventh=7th;"
                        + "eighth=8th;ninth=9th;tenth=10th;towards=toward;afterwards=afterward;amongst=among;whilst=while;learnt=learned;"
                        + "burnt=burned;dreamt=dreamed;spelt=spelled;spoilt=spoiled;grey=gray;sceptic=skeptic;sceptical=skeptical;"
                        + "scepticism=skepticism;programme=program;programmes=programs;manoeuvre=maneuver;manoeuvres=maneuvers;ageing=aging;"
                        + "cheque=check;cheques=checks;plough=plow;tyre=tire;tyres=tires;kerb=curb;mum=mom;aluminium=aluminum;"
                        + "jewellery=jewelry;practise=practice;practised=practiced;practising=practicing;licence=license;fulfil=fulfill;"
                        + "an=a;alright=all right";
        for (String row : table.split(";")) {
            int eq = row.indexOf('=');
            m.put(row.substring(0, eq), List.of(row.substring(eq + 1).split(" ")));
        }
        return Map.copyOf(m);
    }

    /**
     * @param folded a word as {@link stemma.text.Fold#word} has it
     * @param surface the same as it stands
     * @return one or more levelled words; {@code 's} and {@code 'd} stay apart, as they may stand for several words
     */
    static List<String> level(String folded, String surface) {
        List<String> known = FORMS.get(folded);
        if (known != null) {
            return known;
        }
        if (surface.equals("US") || surface.equals("USA")) {
            return List.of("united", "states");
        }
        if (surface.equals("UN")) {
            return List.of("united", "nations");
        }
        if (surface.equals("UK")) {
            return List.of("united", "kingdom");
        }
        int at = folded.lastIndexOf('\'');
        if (at > 0) {
            String stem = folded.substring(0, at);
            switch (folded.substring(at + 1)) {
                case "s":
                    return List.of(plain(stem), "'s");
                case "re":
                    return List.of(plain(stem), "are");
                case "ve":
                    return List.of(plain(stem), "have");
                case "ll":
                    return List.of(plain(stem), "will");
                case "m":
                    return List.of(plain(stem), "am");
                case "d":
                    return List.of(plain(stem), "'d");
                case "t":
                    if (stem.endsWith("n") && stem.length() > 2) {
                        return List.of(plain(stem.substring(0, stem.length() - 1)), "not");
                    }
                    break;
                default:
                    break;
            }
        }
        return List.of(plain(folded));
    }

    private static String plain(String folded) {
        List<String> known = FORMS.get(folded);
        if (known != null && known.size() == 1) {
            return known.getFirst();
        }
        if (Character.isDigit(folded.charAt(0))) {
            return ORDINAL.matcher(folded).matches() ? folded : folded.replace(",", "");
        }
        String w = folded;
        if (w.chars().anyMatch(c -> c > 127)) {
            w = MARKS.matcher(Normalizer.normalize(w, Normalizer.Form.NFD)).replaceAll("");
        }
        if (w.length() < 4) {
            return w;
        }
        w = OUR.matcher(w).replaceFirst("or");
        w = ISE.matcher(w).replaceFirst("z");
        w = RE.matcher(w).replaceFirst("er");
        w = LL.matcher(w).replaceFirst("l");
        w = ENSE.matcher(w).replaceFirst("ence");
        w = OGUE.matcher(w).replaceFirst("og");
        w = DGEMENT.matcher(w).replaceFirst("dgment");
        return w.replace("ae", "e");
    }

    /** Do two levelled words count as one? */
    static boolean same(String a, String b) {
        return a.equals(b) || stands(a, b) || stands(b, a) || masked(a, b) || masked(b, a);
    }

    private static boolean stands(String shortForm, String full) {
        return switch (shortForm) {
            case "'s" -> full.equals("is") || full.equals("has");
            case "'d" -> full.equals("would") || full.equals("had");
            default -> false;
        };
    }

    /** Is {@code a} the word {@code b} with letters masked, as in {@code d***ed}? */
    private static boolean masked(String a, String b) {
        int from = a.indexOf('*');
        if (from < 0 || b.indexOf('*') >= 0) {
            return false;
        }
        int to = a.lastIndexOf('*') + 1;
        return b.length() > from + a.length() - to && b.startsWith(a.substring(0, from)) && b.endsWith(a.substring(to));
    }

    /** Can the word stand for another one that is not written like it? */
    static boolean isPlain(String word) {
        return !word.startsWith("'") && word.indexOf('*') < 0;
    }

    /** Of which irregular verb the word is a form, from 1; 0 for all others. */
    static int verb(String word) {
        return HAVE.contains(word) ? 1 : BE.contains(word) ? 2 : DO.contains(word) ? 3 : 0;
    }

    /** Do two different words begin alike, as forms of one do (law, laws)? */
    static boolean akin(String a, String b) {
        int n = Math.min(a.length(), b.length());
        int shared = 0;
        while (shared < n && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        int longer = Math.max(a.length(), b.length());
        return shared >= 3 && longer - shared <= 3 && shared * 3 >= longer * 2;
    }

    private static final Set<String> HAVE = Set.of("have", "has", "had", "having");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "am", "been", "being", "'s");
    private static final Set<String> DO = Set.of("do", "does", "did", "done");
}
