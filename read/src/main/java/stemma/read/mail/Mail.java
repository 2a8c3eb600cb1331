package stemma.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stemma.read.page.Fragment;
import stemma.report.Published;
import stemma.report.Report;

/** A message as a report: subject, sender, date, and its text, of several forms the plainest that holds most. */
public final class Mail {
    private static final Pattern FIRST = Pattern.compile(
            "(?i)^(?:From|To|Date|Subject|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature|X-[\\w-]+|List-[\\w-]+): ?.*");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^<>]*>\\s*$");

    private Mail() {}

    /** Does the text begin with the fields of a message: at least three, known ones, one to a line? */
    public static boolean isMessage(String head) {
        int fields = 0;
        for (String l : head.lines().limit(12).toList()) {
            if (FIRST.matcher(l).matches()) {
                fields++;
            } else if (l.isEmpty() || !l.startsWith(" ") && !l.startsWith("\t") && !l.matches("[A-Za-z-]+: .*")) {
                break;
            }
        }
        return fields >= 3;
    }

    /** @param rejected takes a place and a reason */
    public static void read(
            byte[] bytes,
            String id,
            String source,
            String sha256,
            Consumer<Report> reports,
            BiConsumer<String, String> rejected) {
        Mime message = Mime.of(bytes);
        @Nullable String body = message.body();
        if (body == null || body.isBlank()) {
            rejected.accept(source, body == null ? "no message: neither fields nor text" : "a message without text");
            return;
        }
        Map<String, String> fields = message.fields();
        if (!fields.containsKey("from") && !fields.containsKey("date") && !fields.containsKey("subject")) {
            rejected.accept(source, "no message: neither From, nor Date, nor Subject");
            return;
        }
        String from = EncodedWords.decoded(fields.getOrDefault("from", ""));
        String name = ADDRESS.matcher(from).replaceFirst("").replace("\"", "").strip();
        String date = Fragment.date(fields.getOrDefault("date", ""));
        String page = fields.getOrDefault("archived-at", "").replaceAll("^<|>$", "");
        reports.accept(Fragment.report(id, EncodedWords.decoded(fields.getOrDefault("subject", "")), body, List.of())
                .source(source)
                .sha256(sha256)
                .outlet(name.isEmpty() ? null : name)
                .url(page.startsWith("http") ? page : null)
                .published(date.isEmpty() ? null : Published.fromMetadata(date))
                .build());
    }

    /** Encoded words in fields (RFC 2047). */
    static final class EncodedWords {
        private static final Pattern WORD =
                Pattern.compile("=\\?([\\w-]+)(?:\\*[\\w-]+)?\\?([BbQq])\\?([^? ]*)\\?=(\\s+(?==\\?))?");

        private EncodedWords() {}

        static String decoded(String field) {
            Matcher m = WORD.matcher(field);
            StringBuilder out = new StringBuilder();
            while (m.find()) {
                byte[] bytes = m.group(2).equalsIgnoreCase("B")
                        ? Mime.base64(m.group(3).getBytes(StandardCharsets.ISO_8859_1))
                        : Mime.quotedPrintable(m.group(3).replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1));
                m.appendReplacement(out, Matcher.quoteReplacement(Mime.text(bytes, m.group(1))));
            }
            return m.appendTail(out).toString();
        }
    }
}
