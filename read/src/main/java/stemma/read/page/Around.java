package stemma.read.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lays down what stands around the article and among it, within bounds: neighbours of one kind and one reason are one part, so that a menu of a hundred
 * links is one. What lies past a bound is counted in the reason of the part that stands at it.
 */
final class Around {
    /** UTF-16 units that are kept above the article, those nearest to it. */
    static final int ABOVE = 10_000;

    /** UTF-16 units that are kept among the article's parts, and between its end and the credits below. */
    static final int AMONG = 20_000;

    /** UTF-16 units that are kept behind the article. */
    static final int BEHIND = 20_000;

    private final List<Block> blocks;
    private final Sheet sheet;
    private final Removals removals;
    private int room = AMONG;
    private int lost;
    private int last = -1;

    Around(List<Block> blocks, Sheet sheet, Removals removals) {
        this.blocks = blocks;
        this.sheet = sheet;
        this.removals = removals;
    }

    /** Everything above the block at which the article starts. */
    void above(int start) {
        Deque<String> kept = new ArrayDeque<>();
        int left = ABOVE;
        int dropped = 0;
        for (int i = start - 1; i >= 0; i--) {
            String text = blocks.get(i).text();
            if (text.length() <= left) {
                kept.addFirst(text);
                left -= text.length();
            } else {
                int from = whole(text, text.length() - left);
                while (from < text.length() && text.charAt(from) <= ' ') {
                    from++;
                }
                dropped += points(text.substring(0, from));
                left = 0;
                if (from < text.length()) {
                    kept.addFirst(text.substring(from));
                }
            }
        }
        int i = start - kept.size();
        int first = sheet.size();
        for (String text : kept) {
            sheet.join(removals.of(i++, Removals.Place.ABOVE), text);
        }
        if (dropped > 0 && sheet.size() > first) {
            sheet.note(first, "; " + dropped + " more characters above it are not kept");
        }
    }

    /** A block that stands among those of the article; of a picture's caption nothing is cut. */
    void among(int i, Removals.Place place) {
        String text = blocks.get(i).text();
        Role role = removals.of(i, place);
        if (role.reason() == null) {
            sheet.add(role, text);
            return;
        }
        int to = upTo(text, room);
        room = to < text.length() ? 0 : room - to;
        lost += points(text.substring(to));
        if (to > 0 && place == Removals.Place.AMONG) {
            sheet.add(role, text.substring(0, to));
            last = sheet.size() - 1;
        } else if (to > 0) {
            sheet.join(role, text.substring(0, to));
            last = sheet.size() - 1;
        }
    }

    /** Does the block stand in a box of which nothing is the article's? */
    boolean isForeign(int i) {
        return removals.isForeign(blocks.get(i).node());
    }

    /** To be called when all of the article is laid. */
    void among() {
        if (lost > 0 && last >= 0) {
            sheet.note(last, "; " + lost + " more characters among the article's parts are not kept");
        }
    }

    /** Everything from the block on. */
    void behind(int from) {
        int left = BEHIND;
        int dropped = 0;
        int end = -1;
        for (int i = from; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            int to = upTo(text, left);
            left = to < text.length() ? 0 : left - to;
            dropped += points(text.substring(to));
            if (to > 0) {
                sheet.join(removals.of(i, Removals.Place.BEHIND), text.substring(0, to));
                end = sheet.size() - 1;
            }
        }
        if (dropped > 0 && end >= 0) {
            sheet.note(end, "; " + dropped + " more characters behind it are not kept");
        }
    }

    /** As much of the text as there is room for, no blank at its end. */
    private static int upTo(String text, int room) {
        int to = whole(text, Math.min(text.length(), room));
        while (to > 0 && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return to;
    }

    /** The offset, one less where it would cut a character in two. */
    private static int whole(String text, int at) {
        boolean inner = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inner ? at - 1 : at;
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
