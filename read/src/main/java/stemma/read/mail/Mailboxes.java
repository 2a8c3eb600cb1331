package stemma.read.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The messages of a mailbox (RFC 4155, and its variants that quote "From " with angles), one in memory at a time. */
public final class Mailboxes {
    private static final Pattern BEGIN = Pattern.compile("From \\S+ .*\\b\\d\\d:\\d\\d(?::\\d\\d)?\\b.*\\d{4}.*");

    private Mailboxes() {}

    /** Takes a message and its number, from 1. */
    public interface Messages {
        void message(byte[] bytes, int number) throws IOException;
    }

    /** Takes the number of a message that is not read, and why. */
    public interface Refused {
        void message(int number, String reason);
    }

    /** Does the file begin as a mailbox does? */
    public static boolean isMailbox(byte[] head) {
        String first = new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return BEGIN.matcher(first).matches();
    }

    /** @param most bytes of a message; longer ones are told and passed over */
    public static void split(InputStream in, int most, Messages messages, Refused refused) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 0;
        boolean blankBefore = true;
        boolean tooLong = false;
        boolean more = true;
        int told = 0;
        while (more) {
            line.reset();
            int c;
            while ((c = in.read()) >= 0 && c != '\n' && line.size() < most) {
                line.write(c);
            }
            more = c >= 0;
            byte[] bytes = line.toByteArray();
            boolean begins = blankBefore && isBegin(bytes);
            if (begins || !more) {
                if (!begins) {
                    message.write(bytes);
                }
                told += tooLong
                                || message.toString(StandardCharsets.ISO_8859_1)
                                                .strip()
                                                .length()
                                        > 0
                        ? 1
                        : 0;
                if (tooLong) {
                    refused.message(number, "longer than " + (most >> 20) + " MiB, the limit for one report");
                } else if (message.size() > 0 && number > 0) {
                    messages.message(message.toByteArray(), number);
                } else if (message.toString(StandardCharsets.ISO_8859_1).strip().length() > 0) {
                    refused.message(0, "what stands before the first message");
                }
                message.reset();
                tooLong = false;
                number++;
            } else if (message.size() + bytes.length > most) {
                tooLong = true;
            } else {
                int quoted = quoted(bytes);
                message.write(bytes, quoted, bytes.length - quoted);
                message.write('\n');
            }
            blankBefore = bytes.length == 0 || bytes.length == 1 && bytes[0] == '\r';
        }
        if (told == 0) {
            refused.message(0, "a mailbox without messages");
        }
    }

    private static boolean isBegin(byte[] line) {
        return line.length > 10
                && line[0] == 'F'
                && BEGIN.matcher(new String(line, StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }

    /** 1 for a line of the text that a mailbox had to quote: {@code >From }. */
    private static int quoted(byte[] line) {
        int i = 0;
        while (i < line.length && line[i] == '>') {
            i++;
        }
        return i > 0 && new String(line, i, Math.min(5, line.length - i), StandardCharsets.ISO_8859_1).equals("From ")
                ? 1
                : 0;
    }
}
