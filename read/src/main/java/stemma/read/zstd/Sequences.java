package stemma.read.zstd;

import org.jspecify.annotations.Nullable;

/** The sequences of a block (RFC 8878, 3.1.1.3.2 and 3.1.1.4): so many literals, then a match so far back and so long. */
final class Sequences {
    private static final int[] LITERALS = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512,
        1024, 2048, 4096, 8192, 16384, 32768, 65536
    };
    private static final int[] LITERALS_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16
    };
    private static final int[] MATCH = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539
    };
    private static final int[] MATCH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2,
        2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    };

    /** One of the three kinds of codes: its greatest symbol, the greatest logarithm of its table, and what holds where a block brings none. */
    private enum Kind {
        LITERALS(
                35, 9, 6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1,
                1, -1, -1, -1, -1),
        OFFSET(31, 8, 5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1),
        MATCH(
                52, 9, 6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);

        final int most;
        final int greatest;
        final Fse usual;

        Kind(int most, int greatest, int log, int... shares) {
            this.most = most;
            this.greatest = greatest;
            try {
                usual = Fse.of(shares, log);
            } catch (Damaged e) {
                throw new IllegalStateException("the standard's own table", e);
            }
        }
    }

    private @Nullable Fse literals;
    private @Nullable Fse offsets;
    private @Nullable Fse matches;
    private int last;
    private int second;
    private int third;
    private int at;

    /** @param start the tables and offsets with which a frame begins */
    Sequences(Dictionary start) {
        literals = start.literals();
        offsets = start.offsets();
        matches = start.matches();
        last = start.last();
        second = start.second();
        third = start.third();
    }

    /** Unpacks a block's sequences over its literals. */
    void run(byte[] b, int from, int to, Literals text, Window out, int most) throws Damaged {
        int count = (int) Literals.number(b, from, to, 1);
        at = from + 1;
        if (count == 255) {
            count = (int) Literals.number(b, at, to, 2) + 0x7F00;
            at += 2;
        } else if (count >= 128) {
            count = (count - 128 << 8) + (int) Literals.number(b, at, to, 1);
            at++;
        }
        int read = 0;
        if (count > 0) {
            int modes = (int) Literals.number(b, at++, to, 1);
            Fse ll = table(Kind.LITERALS, modes >> 6, b, to, literals);
            Fse of = table(Kind.OFFSET, modes >> 4 & 3, b, to, offsets);
            Fse ml = table(Kind.MATCH, modes >> 2 & 3, b, to, matches);
            literals = ll;
            offsets = of;
            matches = ml;
            read = sequences(count, new BackwardBits(b, at, to), ll, of, ml, text, out, most);
        }
        int rest = text.length - read;
        out.room(rest);
        out.put(text.bytes, read, rest);
    }

    private int sequences(int count, BackwardBits in, Fse ll, Fse of, Fse ml, Literals text, Window out, int most)
            throws Damaged {
        int l = ll.start(in);
        int o = of.start(in);
        int m = ml.start(in);
        int read = 0;
        int made = text.length;
        for (int i = 0; i < count; i++) {
            int offsetCode = of.symbol()[o];
            int matchCode = ml.symbol()[m];
            int literalCode = ll.symbol()[l];
            if (offsetCode > 28) {
                throw new Damaged("a reference before the window");
            }
            int offset = (1 << offsetCode) + in.read(offsetCode);
            int match = MATCH[matchCode] + in.read(MATCH_BITS[matchCode]);
            int plain = LITERALS[literalCode] + in.read(LITERALS_BITS[literalCode]);
            if (i + 1 < count) {
                l = ll.next(l, in);
                m = ml.next(m, in);
                o = of.next(o, in);
            }
            made += match;
            if (in.left() < 0 || plain > text.length - read || made > most) {
                throw new Damaged("a block that is longer than it may be");
            }
            out.room(plain + match);
            out.put(text.bytes, read, plain);
            read += plain;
            out.repeat(back(offset, plain), match);
        }
        if (in.left() != 0) {
            throw new Damaged("sequences that do not end with their stream");
        }
        return read;
    }

    /** How far back a match is: one of the last three offsets, or a new one. */
    private int back(int offset, int plain) {
        int which = offset > 3 ? 4 : plain == 0 ? offset + 1 : offset;
        int back = offset > 3 ? offset - 3 : which == 1 ? last : which == 2 ? second : which == 3 ? third : last - 1;
        if (which > 2) {
            third = second;
        }
        if (which > 1) {
            second = last;
        }
        last = back;
        return back;
    }

    private Fse table(Kind kind, int mode, byte[] b, int to, @Nullable Fse before) throws Damaged {
        switch (mode) {
            case 0 -> {
                return kind.usual;
            }
            case 1 -> {
                int symbol = (int) Literals.number(b, at++, to, 1);
                if (symbol > kind.most) {
                    throw new Damaged("a code that there is not");
                }
                return Fse.always(symbol);
            }
            case 2 -> {
                Fse.Read read = Fse.read(b, at, to, kind.most, kind.greatest);
                at = read.end();
                return read.table();
            }
            default -> {
                if (before == null) {
                    throw new Damaged("a block that repeats a table which there is not");
                }
                return before;
            }
        }
    }
}
