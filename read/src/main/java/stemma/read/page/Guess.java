package stemma.read.page;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The charset of bytes that are no UTF-8 and say nothing of themselves. In Latin scripts the bytes past ASCII stand alone among letters, in
 * others they stand together: that decides first. Among the others the one wins under which the letters most frequent in its
 * languages are as frequent as they should be.
 */
final class Guess {
    /**
     * @param top the most frequent characters of the charset's languages, small letters
     * @param share of the characters past ASCII that these make up in ordinary text, by a look at texts of each
     */
    private record Candidate(String charset, String top, double share) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(
                    "windows-1251",
                    "\u043e\u0435\u0430\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u0456",
                    .7),
            new Candidate(
                    "KOI8-R", "\u043e\u0435\u0430\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434", .7),
            new Candidate(
                    "windows-1253",
                    "\u03b1\u03bf\u03b9\u03b5\u03c4\u03c3\u03bd\u03b7\u03c1\u03c0\u03ac\u03cc\u03af\u03ad\u03ae",
                    .7),
            new Candidate("windows-1255", "\u05d9\u05d5\u05d4\u05dc\u05d0\u05ea\u05e8\u05d1\u05de\u05e9", .65),
            new Candidate("windows-1256", "\u0627\u0644\u064a\u0645\u0648\u0646\u062a\u0631\u0647\u0629", .65),
            new Candidate(
                    "EUC-JP",
                    "\u306e\u306b\u306f\u3092\u305f\u304c\u3067\u3066\u3068\u3057\u308c\u3055\u3044\u308b\u3001\u3002",
                    .35),
            new Candidate(
                    "windows-31j",
                    "\u306e\u306b\u306f\u3092\u305f\u304c\u3067\u3066\u3068\u3057\u308c\u3055\u3044\u308b\u3001\u3002",
                    .35),
            new Candidate(
                    "EUC-KR",
                    "\uc774\ub2e4\uc758\uc5d0\ub294\uac00\uc744\ub85c\ud558\uace0\uc740\ub97c\ud55c\uc9c0\uae30\uc0ac\uc2dc",
                    .3),
            new Candidate(
                    "GB18030",
                    "\u7684\u4e00\u662f\u5728\u4e0d\u4e86\u6709\u548c\u4eba\u8fd9\u4e2d\u5927\u4e3a\u4e0a\u4e2a\u56fd\u6211\u4ee5\u8981\u4ed6\uff0c\u3002",
                    .2),
            new Candidate(
                    "Big5",
                    "\u7684\u4e00\u662f\u5728\u4e0d\u4e86\u6709\u548c\u4eba\u9019\u4e2d\u5927\u70ba\u4e0a\u500b\u570b\u6211\u4ee5\u8981\u4ed6\uff0c\u3002",
                    .2));

    /** Letters of Central Europe that stand where windows-1252 has marks, or letters hardly used: s, z, t with carons and accents, l and a of Polish, cedillas; not the place of the French oe. */
    private static final String CENTRAL = "\u009A\u009D\u009E\u009F\u00B3\u00B9\u00BA\u00BE\u00BF\u00FE";

    /** Share of those among the letters past ASCII above which a text is Central European: Czech has a quarter, German none. */
    private static final double CENTRAL_SHARE = .08;

    /** Bytes looked at. */
    private static final int SAMPLE = 40_000;

    private Guess() {}

    static Charset of(byte[] bytes) {
        int look = Math.min(bytes.length, SAMPLE);
        int high = 0;
        int alone = 0;
        int letters = 0;
        int central = 0;
        for (int i = 0; i < look; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            high++;
            boolean before = i == 0 || bytes[i - 1] >= 0;
            boolean after = i + 1 >= look || bytes[i + 1] >= 0;
            alone += before && after ? 1 : 0;
            boolean inWord =
                    i > 0 && Character.isLetter(bytes[i - 1]) || i + 1 < look && Character.isLetter(bytes[i + 1]);
            int b = bytes[i] & 0xFF;
            boolean odd = CENTRAL.indexOf((char) b) >= 0;
            letters += inWord && (b >= 0xC0 || odd) ? 1 : 0;
            central += inWord && odd ? 1 : 0;
        }
        if (alone * 2 > high) {
            return Charset.forName(central > CENTRAL_SHARE * letters ? "windows-1250" : "windows-1252");
        }
        Charset best = Charset.forName("windows-1252");
        double most = .25;
        for (Candidate c : CANDIDATES) {
            if (Charset.isSupported(c.charset())) {
                Charset charset = Charset.forName(c.charset());
                double score = fit(new String(bytes, 0, look, charset), c);
                if (score > most) {
                    most = score;
                    best = charset;
                }
            }
        }
        return best;
    }

    /** 1 where the frequent letters are as frequent as they should be, less for every impossible character. */
    private static double fit(String text, Candidate c) {
        int past = 0;
        int top = 0;
        int bad = 0;
        for (int i = 0; i < text.length(); i++) {
            char x = text.charAt(i);
            if (x >= 0x80) {
                past++;
                top += c.top().indexOf(x) >= 0 ? 1 : 0;
                bad += x == '\uFFFD' || x < 0xA0 || x >= '\uE000' && x < '\uF900' ? 1 : 0;
            }
        }
        return past == 0 ? 0 : Math.min(1, top / (past * c.share())) - 4.0 * Math.max(0, bad - 1) / past;
    }
}
