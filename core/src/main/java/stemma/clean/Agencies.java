package stemma.clean;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The world's news agencies, present and past, and the forms in which reports credit them. A name is weak where it is an
 * ordinary abbreviation or word too, so that only a credit's form makes it an agency.
 */
public final class Agencies {
    /** Usual name = forms; a form in braces is weak. Written from general knowledge; dissolved agencies included. */
    private static final String TABLE = """
            Reuters = reuters|reuter|thomson reuters|reuters health|agence reuter|رويترز|рейтер|рейтерс|ロイター|路透|路透社|로이터|ρόιτερς
            AFP = afp|agence france-presse|agence france presse|france-presse|afp relaxnews|afp/relaxnews|فرانس برس|{أ ف ب}|афп|франс пресс|法新社
            AP = {ap}|associated press|a.p. news|apnews|the ap|أسوشيتد برس|ассошиэйтед пресс|美联社|美聯社
            UPI = upi|united press|united press international|{up}|united preß
            dpa = dpa|deutsche presse-agentur|deutsche presseagentur|dpa-afx|dpa-infocom|dpa/tmn|dpatmn|{د ب أ}|德新社
            Xinhua = xinhua|xinhua news agency|chine nouvelle|new china news agency|ncna|شينخوا|синьхуа|新华社|新華社
            TASS = tass|itar-tass|itar tass|itartass|тасс|итар-тасс|تاس|塔斯社|タス通信
            RIA Novosti = ria novosti|{ria}|sputnik|rian|риа новости|{риа}|俄新社
            Interfax = interfax|interfax-ukraine|интерфакс|інтерфакс|интерфакс-украина
            Ukrinform = ukrinform|укринформ|укрінформ
            UNIAN = unian|униан|уніан
            BelTA = belta|белта
            EFE = efe|agencia efe|agencias efe
            Europa Press = europa press|europapress|europa-press
            ANSA = ansa|agenzia ansa
            Adnkronos = adnkronos
            AGI = {agi}|agenzia italia
            Lusa = lusa|agencia lusa
            Belga = belga
            ANP = anp|algemeen nederlands persbureau
            APA = apa|austria presse agentur|austria presse-agentur
            SDA/ATS = ats|sda|sda-ats|ats-sda|keystone-ats|keystone-sda|keystone sda|agence telegraphique suisse|\
            schweizerische depeschenagentur|agenzia telegrafica svizzera|awp|depeschenagentur
            Sportinformation = {si}|sportinformation
            CPS = {cps}
            ddp/dapd = ddp|dapd|dapd/ddp
            epd = epd|evangelischer pressedienst
            KNA = kna|katholische nachrichten-agentur
            Kipa = kipa|kipa-apic|apic
            SID = {sid}|sport-informations-dienst
            ag = {ag}|{agenturen}|{agencies}|{agences}
            Havas = havas|agence havas|havas-reuter
            Wolff = wolff|wolffburo|wolff-buro|wolffs bureau|wolffs buro|wolff bureau|wtb|w.t.b.|wolffsches telegraphen-bureau
            DNB = dnb|deutsches nachrichtenburo
            Transocean = transocean
            Stefani = stefani|agence stefani|agenzia stefani
            Extel = extel|exchange telegraph|{exchange}|exchange telegraph company
            Domei = domei
            Fournier = {fournier}|agence fournier
            Korrbureau = korrbureau|k.-k. korrespondenz-bureau
            PA Media = {pa}|pa media|press association|{pa news}
            Central News = central news
            International News Service = international news service|{ins}
            PAP = {pap}|polska agencja prasowa
            PAT = {pat}
            CTK = ctk|ceteka|c.t.k.
            TASR = tasr
            MTI = mti
            Agerpres = agerpres
            Mediafax = mediafax
            BTA = {bta}|бта
            Tanjug = tanjug|танјуг
            Beta = {beta}
            HINA = hina
            STA = {sta}
            FENA = fena
            MIA = {mia}
            ATA = {ata}
            Athens News Agency = ana-mpa|{ana}|athens news agency|amna
            Anadolu = {aa}|anadolu|anadolu agency|anadolu ajansi|الأناضول
            DHA = {dha}
            IHA = {iha}
            Ritzau = ritzau
            NTB = ntb
            TT = {tt}
            STT = {stt}
            LETA = leta
            BNS = {bns}
            ELTA = {elta}
            Press Trust of India = pti|press trust of india|pti bhasha|पीटीआई
            ANI = ani|asian news international|एएनआई
            IANS = ians|indo-asian news service|indo asian news service
            UNI = {uni}|united news of india
            APP = {app}|associated press of pakistan
            PPI = {ppi}
            BSS = {bss}
            UNB = {unb}
            Kyodo = kyodo|kyodo news|共同通信|共同社|{共同}
            Jiji Press = jiji|jiji press|afp-jiji|時事通信|时事社|{時事}
            Yonhap = yonhap|yonhap news agency|연합뉴스|聯合ニュース|韩联社
            KCNA = kcna
            CNA = {cna}|central news agency|focus taiwan
            Antara = antara|{ant}
            Bernama = bernama
            VNA = {vna}|vietnam news agency
            Philippine News Agency = {pna}|philippine news agency
            TNA = {tna}
            AAP = aap|australian associated press
            NZPA = nzpa
            NZ Newswire = nz newswire
            The Canadian Press = {cp}|canadian press|la presse canadienne|presse canadienne
            QMI = {qmi}|agence qmi
            MAP = {map}|maghreb arabe presse
            TAP = {tap}
            MENA = {mena}|middle east news agency|{أ ش أ}
            SPA = {spa}|saudi press agency|{واس}
            WAM = {wam}|emirates news agency|{وام}
            KUNA = kuna|kuwait news agency
            QNA = {qna}
            Petra = {petra}
            SANA = {sana}
            IRNA = irna|islamic republic news agency|ایرنا|إرنا
            Fars = fars|fars news agency
            Tasnim = tasnim
            ISNA = isna
            NAN = {nan}|news agency of nigeria
            GNA = {gna}|ghana news agency
            ACP = {acp}
            PANA = {pana}|panapress
            SAPA = sapa|south african press association
            ANA News = african news agency
            ENA = {ena}
            Notimex = notimex
            Prensa Latina = prensa latina|{pl}
            Telam = telam
            Agencia Brasil = agencia brasil
            Agencia Estado = agencia estado|estadao conteudo
            Folhapress = folhapress
            DyN = {dyn}
            Andina = {andina}
            Bloomberg = bloomberg|bloomberg news
            Dow Jones = dow jones|dow jones newswires
            Tribune News Service = tribune news service|tribune content agency|{tns}|{tca}|mct|mcclatchy-tribune
            States Newsroom = states newsroom
            Local Democracy Reporting Service = local democracy reporting service|{ldrs}
            Religion News Service = religion news service|{rns}
            Catholic News Agency = catholic news agency
            IPS = inter press service|{ips}
            The Conversation = {the conversation}
            ProPublica = {propublica}
            Kaiser Health News = kaiser health news|kff health news
            PA Sport = {pa sport}
            """;

    /** Prefixes of a name that do not belong to it. */
    private static final Set<String> LEADERS =
            Set.of("the", "agence", "agentur", "agenzia", "agencia", "agency", "die", "der", "l", "lagence");

    private static final Map<String, Known> BY_KEY = new HashMap<>();

    /** Letters of a key in which a slip is looked for, at most. */
    private static final int LONGEST = 30;

    /** Every key of five letters or more, in order, by the length of what it may be mistaken for: a slip of the printer or of OCR. */
    private static final String[][] NEAR = new String[LONGEST + 1][];

    private Agencies() {}

    /**
     * One agency as credited.
     *
     * @param name usual name
     * @param weak is the form an ordinary abbreviation or word as well?
     */
    public record Known(String name, boolean weak) {}

    static {
        Set<String> longer = new TreeSet<>();
        for (String line : TABLE.split("\n")) {
            int eq = line.indexOf('=');
            String name = line.substring(0, eq).strip();
            for (String form : line.substring(eq + 1).strip().split("\\|")) {
                boolean weak = form.startsWith("{");
                String key = key(weak ? form.substring(1, form.length() - 1) : form);
                BY_KEY.put(key, new Known(name, weak));
                if (key.length() >= 5 && !weak) {
                    longer.add(key);
                }
            }
        }
        for (int n = 0; n <= LONGEST; n++) {
            int length = n;
            NEAR[n] = longer.stream()
                    .filter(k -> Math.abs(k.length() - length) <= 1)
                    .toArray(String[]::new);
        }
    }

    /** The agency whose name the words are, a leading article or "agence" aside; null for anything else. */
    public static @Nullable Known named(String words) {
        if (words.isEmpty() || words.length() > 48) {
            return null;
        }
        Known known = BY_KEY.get(key(words));
        if (known == null) {
            int blank = words.indexOf(' ');
            if (blank > 0 && LEADERS.contains(key(words.substring(0, blank)))) {
                known = BY_KEY.get(key(words.substring(blank + 1)));
            }
        }
        return known == null && saysSo(words) ? new Known(words.strip(), false) : known;
    }

    private static boolean saysSo(String words) {
        int last = words.length() - 1;
        while (last >= 0 && Character.isWhitespace(words.charAt(last))) {
            last--;
        }
        return last > 8
                && (words.charAt(last) == 'y' || words.charAt(last) == 'e')
                && SAYS_SO.matcher(words).matches();
    }

    /** An agency that the table does not know, but whose name says what it is. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "\\s*(?!(?:With|By|From|The|Via|And|Additional|Reporting|Source|Sources|Other|Combined|Local|Our)\\s+News )(\\p{Lu}[\\p{L}.&'-]*\\s+){1,3}(News Agency|Press Agency|News Service|Press Service|Newswire|News Wire|Wire Service)\\s*");

    /** As {@link #named}, and one wrong, missing or added letter forgiven in names of five letters or more. */
    static @Nullable Known almostNamed(String words) {
        Known known = named(words);
        String key = known == null ? key(words) : "";
        if (key.length() < 5 || key.length() > LONGEST) {
            return known;
        }
        for (String name : NEAR[key.length()]) {
            if (oneOff(name, key)) {
                return BY_KEY.get(name);
            }
        }
        return null;
    }

    private static boolean oneOff(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int x = a.length();
        int y = b.length();
        while (x > i && y > i && a.charAt(x - 1) == b.charAt(y - 1)) {
            x--;
            y--;
        }
        return x - i <= 1 && y - i <= 1;
    }

    /** Letters and digits only, lower case, accents and umlauts dropped. */
    private static String key(String words) {
        String plain = words.chars().allMatch(c -> c < 128)
                ? words
                : Normalizer.normalize(words, Normalizer.Form.NFKD).replace("ß", "ss");
        StringBuilder out = new StringBuilder(plain.length());
        for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
