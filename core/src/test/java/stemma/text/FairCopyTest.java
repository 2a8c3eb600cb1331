package stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FairCopyTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u201cThe pier won\u2019t reopen,\u201d said Zo\u00eb Br\u00f8nsted \u2013 \u00abjamais\u00bb.",
                "La d\u00e9cision a \u00e9t\u00e9 prise \u00e0 No\u00ebl, o\u00f9 l\u2019\u00e9t\u00e9 co\u00fbte 5 \u20ac.",
                "\u00c4rger \u00fcber Gr\u00f6\u00dfe, \u201eSpa\u00df\u201c und \u00d6l.",
                "A\u00e7\u00e3o, cora\u00e7\u00f5es, S\u00c3O PAULO, informa\u00e7\u00e3o.",
                "By\u0142 d\u0142ugi, \u017ce a\u017c \u015bwi\u0119ta\u2026",
                "\u041f\u0440\u0438\u0447\u0430\u043b \u0437\u0430\u043a\u0440\u044b\u0442 \u0434\u043e \u0432\u0435\u0441\u043d\u044b.",
                "\u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0645\u063a\u0644\u0642 \u062d\u062a\u0649 \u0627\u0644\u0631\u0628\u064a\u0639.",
            })
    void utf8ReadAsWindows1252IsUndoneOnceAndTwice(String text) {
        String once = misread(text);
        String twice = misread(once);
        assertThat(FairCopy.plain(once)).isEqualTo(text);
        assertThat(FairCopy.plain(twice)).isEqualTo(text);
        assertThat(FairCopy.plain(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .isEqualTo(text);
    }

    /** As browsers read it: bytes that windows-1252 does not have become control characters. */
    private static String misread(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {b}, WINDOWS);
            out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das macht Spa\u00df\u201c, sagte er. Das macht Spa\u00df\u201d.",
                "S\u00c3O PAULO e IRM\u00c3\u00bb, CAF\u00c9\u201d, \u00c0 \u00c2ge, Vol\u00e0\u00bb.",
                "Le caf\u00e9\u201d\u00bb, l\u2019\u00e9t\u00e9\u2019\u00bb, voil\u00e0\u2026 d\u00e9j\u00e0\u2014\u2026",
                "\u00d8\u00bb, \u00c5\u201c, T\u00fcrk\u00e7e \u0130stanbul, \u0102n \u00c2u, r\u00e2\u2019.",
                "AT&T, R&D; a & b; &c. \u2018Tis 20\u00b0C \u2122 \u00a9 2031",
            })
    void honestTextIsLeftAlone(String text) {
        assertThat(FairCopy.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&quot;Stop,&quot; she said|\"Stop,\" she said",
                "&amp;quot;Stop&amp;amp;#8217;&amp;quot;|\"Stop\u2019\"",
                "caf&eacute;&nbsp;&amp; bar &#x2014; &#233;|caf\u00e9 & bar \u2014 \u00e9",
                "&acirc;&euro;&trade;tis|\u2019tis",
                "it&#146;s|it\u2019s",
                "a &unknown; b &; c &#0; d|a &unknown; b &; c &#0; d",
            })
    void entitiesAreDecodedAsOftenAsTheyWereEncoded(String text, String plain) {
        assertThat(FairCopy.plain(text)).isEqualTo(plain);
    }

    @Test
    void whatCannotBeSeenIsLeftOutAndTheWayBackHolds() {
        String text = "The har\u00ADbour\u200B mas\u202Eter\u202C e\u0301tait o\uFB03cial.\u0000\r\nex\u00AD\n  ample";
        FairCopy copy = Objects.requireNonNull(FairCopy.of(text));
        assertThat(copy.text()).isEqualTo("The harbour master \u00e9tait official.\r\nexample");
        assertThat(back(copy, "harbour")).isEqualTo("har\u00ADbour");
        assertThat(back(copy, "\u00e9tait")).isEqualTo("e\u0301tait");
        assertThat(back(copy, "official")).isEqualTo("o\uFB03cial");
        assertThat(back(copy, "fi")).isEqualTo("\uFB03");
        assertThat(back(copy, "example")).isEqualTo("ex\u00AD\n  ample");
    }

    private static String back(FairCopy copy, String word) {
        int at = copy.text().indexOf(word);
        return copy.back(new Span(at, at + word.length())).of(copy.untouched());
    }

    @Test
    void joinersStayWhereTheySaySomething() {
        assertThat(FairCopy.of("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"))
                .isNull();
        assertThat(FairCopy.of("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"))
                .isNull();
        assertThat(FairCopy.plain("har\u200cbour")).isEqualTo("harbour");
    }

    /** Random texts of what breaks: every stretch of the copy has its place, in order, and a copy of a copy is the copy. */
    @Test
    void everyStretchOfEveryCopyHasItsPlace() {
        Random random = new Random(41);
        for (int n = 0; n < 3_000; n++) {
            String text = Scrambled.text(random, 1 + random.nextInt(60));
            FairCopy copy = FairCopy.of(text);
            if (copy == null) {
                continue;
            }
            int length = copy.text().length();
            int before = 0;
            for (int i = 0; i < length; i++) {
                Span one = copy.back(new Span(i, i + 1));
                assertThat(one.isEmpty()).isFalse();
                assertThat(one.end()).isLessThanOrEqualTo(text.length());
                assertThat(one.start()).isGreaterThanOrEqualTo(before);
                assertThat(copy.forth(one).contains(i)).isTrue();
                before = one.start();
            }
            assertThat(copy.back(new Span(0, length)).end()).isLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The pier cost $2. 6 million.|The pier cost $2.6 million.",
                "It opened at 4. 30am on Monday.|It opened at 4.30am on Monday.",
                "It opened at 8 p. m. on Monday.|It opened at 8 p.m. on Monday.",
                "A fine of £11, 500 was paid.|A fine of £11,500 was paid.",
                "Ships of the U. S. navy came.|Ships of the U.S. navy came.",
                "They drove a large four - by - four.|They drove a large four-by-four.",
                "A 12 - year - old boy fell in.|A 12-year-old boy fell in."
            })
    void blanksWithinAFigureAreClosed(String spaced, String plain) {
        assertThat(FairCopy.plain(spaced)).isEqualTo(plain);
        FairCopy f = Objects.requireNonNull(FairCopy.of(spaced));
        assertThat(f.repairs()).containsExactly(Repair.SPACED);
        assertThat(f.back(new Span(0, plain.length()))).isEqualTo(new Span(0, spaced.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was built in 1998. 12 men fell.",
                "The pier has 14. 6 boats lie there.",
                "On pages 3, 4 and 512, 600 people are named.",
                "He came - and went - by boat."
            })
    void blanksThatMayEndASentenceStay(String text) {
        assertThat(FairCopy.plain(text)).isEqualTo(text);
    }
}
