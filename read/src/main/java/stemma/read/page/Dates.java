package stemma.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import stemma.report.Published;

/** When a page was published: JSON-LD, then meta elements, then marked times, then the address. Never the time of the crawl. */
final class Dates {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "og:article:published_time",
            "article.published",
            "published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "article_date_original",
            "og:pubdate",
            "originalpublicationdate",
            "displaydate",
            "pub_date",
            "iso-8601-publish-date",
            "last-published",
            "bt:pubdate",
            "cre_date",
            "rnews:datepublished",
            "release_date",
            "timestamp",
            "shareaholic:article_published_time",
            "created");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "article:updated_time");

    private static final Pattern ISO = Pattern.compile(
            "((?:19|20)\\d\\d)[-/.]?(0[1-9]|1[0-2]|[1-9](?=[-/.]))[-/.]?([0-2]\\d|3[01]|[1-9](?!\\d))(?:[T ]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?)?");

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})\\.?(?:st|nd|rd|th)?[ .-]+(?:de )?(\\p{L}{3,10})\\.?,?[ -]+(?:de )?((?:19|20)\\d\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? +((?:19|20)\\d\\d)");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)\\b");
    private static final Pattern MAIL = Pattern.compile("^\\p{L}{3}, \\d");
    private static final Pattern CJK =
            Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\\d|3[01])(?:/|-|_|\\b)"
                    + "|/[A-Za-z]{1,3}(20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{4,}");

    /** Names of months, made when a date in words is first met. */
    private static final class Months {
        static final Map<String, Integer> BY_NAME = months();
    }

    private Dates() {}

    static @Nullable Published published(
            @Nullable JsonNode article, JsonLd ld, HeadTags head, Document page, String url) {
        String found = fromLd(article, ld, "datePublished", "dateCreated", "uploadDate");
        for (int i = 0; found.isEmpty() && i < PUBLISHED.size(); i++) {
            found = iso(head.first(PUBLISHED.get(i)));
        }
        if (found.isEmpty()) {
            found = marked(page);
        }
        if (found.isEmpty()) {
            Matcher m = IN_ADDRESS.matcher(url);
            if (m.find()) {
                int g = m.group(1) == null ? 4 : 1;
                found = day(m.group(g), m.group(g + 1), m.group(g + 2));
            }
        }
        return found.isEmpty() ? null : Published.fromMetadata(found);
    }

    private static final Pattern PUBLICATION = Pattern.compile(
            "\\b(published|pubdate|publish-date|post-date|entry-date|date-published|dateline|article-date|timestamp|posted-on)\\b");

    static String modified(@Nullable JsonNode article, JsonLd ld, HeadTags head) {
        String found = fromLd(article, ld, "dateModified");
        for (int i = 0; found.isEmpty() && i < MODIFIED.size(); i++) {
            found = iso(head.first(MODIFIED.get(i)));
        }
        return found;
    }

    private static String fromLd(@Nullable JsonNode article, JsonLd ld, String... keys) {
        for (String key : keys) {
            String found = article == null ? "" : iso(article.path(key).asText(""));
            if (!found.isEmpty()) {
                return found;
            }
            for (JsonNode n : ld.things()) {
                String type = JsonLd.type(n);
                if (type.contains("article") || type.contains("posting") || type.contains("webpage")) {
                    found = iso(n.path(key).asText(""));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return "";
    }

    /** Times that the page marks up: the one called published, else the first before or just after the main heading. */
    private static String marked(Document page) {
        String[] found = {""};
        page.filter((node, depth) -> {
            if (node instanceof Element e && e.attributesSize() > 0 && isPublished(e)) {
                found[0] = of(e);
            }
            return found[0].isEmpty() ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
        for (Element e : found[0].isEmpty() ? page.getElementsByTag("time") : new Elements()) {
            String day = of(e);
            if (!day.isEmpty() && e.closest("aside, footer, nav, li") == null) {
                return day;
            }
        }
        return found[0];
    }

    private static boolean isPublished(Element e) {
        String property = e.attr("itemprop").toLowerCase(Locale.ROOT);
        if (property.startsWith("datepublished")
                || property.startsWith("datecreated")
                || e.normalName().equals("time") && e.hasAttr("pubdate")
                || e.attr("property").toLowerCase(Locale.ROOT).contains("datepublished")) {
            return true;
        }
        String names = e.attr("class").toLowerCase(Locale.ROOT);
        return (names.contains("date")
                        || names.contains("published")
                        || names.contains("timestamp")
                        || names.contains("posted-on"))
                && PUBLICATION.matcher(names).find();
    }

    /** Blocks before the text's first one in which a date stands by itself. */
    private static final int ABOVE = 20;

    /** UTF-16 units of a line that is a date with a few words: "Published 3 March 2031, updated an hour ago". */
    private static final int LINE = 90;

    /** Blocks behind the text's first one, a standfirst perhaps, and behind its last one, among which such a line may stand too. */
    private static final int BELOW = 4;

    /** What says that a date is that of a change, and what that it is the first one. */
    private static final Pattern CHANGED = Pattern.compile(
            "(?iu)\\b(?:updated|modified|revised|aktualisiert|mise? à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|päivitetty|zaktualizowan[oae]|обновлено|güncelleme)");

    private static final Pattern FIRST = Pattern.compile(
            "(?iu)\\b(?:published|posted|created|written|veröffentlicht|erstellt|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|publisert|publicerad|udgivet|julkaistu|opublikowan[oae]|опубликовано)");

    /**
     * A date that stands in a line of its own, no caption, above the text or just under its beginning, or is said under it to be the
     * publication's; null where none does. The date of a change is none.
     */
    static @Nullable Published visible(Blocks page, boolean[] chosen) {
        int first = 0;
        while (first < chosen.length && !chosen[first]) {
            first++;
        }
        int last = chosen.length - 1;
        while (last > first && !chosen[last]) {
            last--;
        }
        String found = "";
        for (int i = first + 1; i >= Math.max(0, first - ABOVE) && found.isEmpty(); i--) {
            found = line(page, i);
        }
        for (int i = first + 2; i <= first + BELOW && found.isEmpty(); i++) {
            found = i < chosen.length
                            && (!chosen[i]
                                    || Authors.isByline(page.blocks().get(i).text()))
                    ? line(page, i)
                    : "";
        }
        for (int i = last + 1; i <= last + BELOW && i < chosen.length && found.isEmpty(); i++) {
            found = FIRST.matcher(page.blocks().get(i).text()).lookingAt() ? line(page, i) : "";
        }
        return found.isEmpty()
                ? null
                : new Published(
                        found,
                        found.length() > 10 ? Published.Precision.MINUTE : Published.Precision.DAY,
                        Published.Basis.TEXT,
                        null);
    }

    /** The date that a short line tells, empty where it tells none. */
    private static String line(Blocks page, int i) {
        if (i < 0 || i >= page.blocks().size()) {
            return "";
        }
        String text = page.blocks().get(i).text();
        return text.length() > LINE
                        || isChange(text)
                        || isTold(text)
                        || Roles.isCaption(page.blocks().get(i))
                ? ""
                : iso(text);
    }

    /** Words before a date that are more than a place, a name or a weekday. */
    private static final int MANY = 6;

    /** "Soldiers on the road to Halm, 24 April 2023": does a line that is no byline tell something before its date? */
    private static boolean isTold(String text) {
        return text.substring(0, Texts.firstDigit(text)).strip().split("\\s+").length >= MANY
                && !FIRST.matcher(text).find()
                && !Authors.isByline(text);
    }

    /** Does a word for a change stand before the first date, and none for the publication? */
    private static boolean isChange(String text) {
        int digit = Texts.firstDigit(text);
        Matcher m = CHANGED.matcher(text);
        return m.find()
                && (m.start() < digit
                        || !iso(text.substring(m.start())).isEmpty()
                                && iso(text.substring(0, m.start())).isEmpty())
                && !FIRST.matcher(text).find();
    }

    /** The day of the last change that a line above the text tells; null where none does. */
    static @Nullable Published changed(Blocks page, boolean[] chosen) {
        for (int i = 0; i < chosen.length && !chosen[i]; i++) {
            String text = page.blocks().get(i).text();
            String day = text.length() <= LINE && isChange(text) && isNearTitle(page, i) ? iso(text) : "";
            if (!day.isEmpty()) {
                return new Published(day.substring(0, 10), Published.Precision.DAY, Published.Basis.TEXT, null);
            }
        }
        return null;
    }

    /** UTF-16 units of a line that is nothing but a date. */
    private static final int ONLY = 24;

    /**
     * The publication where metadata give one time as that of publication and of the last change, as some systems do at every change: an
     * earlier day that a line above the text tells and nothing else. Else what metadata say.
     */
    static Published first(Published stated, String modified, Blocks page, boolean[] chosen) {
        if (!stated.value().equals(modified) || stated.value().length() < 10) {
            return stated;
        }
        for (int i = 0; i < chosen.length && !chosen[i]; i++) {
            String text = page.blocks().get(i).text();
            String day = text.length() <= ONLY && page.blocks().get(i).linkDensity() < .5 ? line(page, i) : "";
            if (day.length() == 10 && isBefore(day, stated.value()) && isNearTitle(page, i)) {
                return new Published(day, Published.Precision.DAY, Published.Basis.TEXT, null);
            }
        }
        return stated;
    }

    /** By two days or more: by one, two time zones may part them. */
    private static boolean isBefore(String day, String time) {
        return LocalDate.parse(day).plusDays(1).isBefore(LocalDate.parse(time.substring(0, 10)));
    }

    /** Does the title's heading stand among the few blocks before? Lists of other articles have dates too. */
    private static boolean isNearTitle(Blocks page, int i) {
        for (int k = i; k >= Math.max(0, i - BELOW - 2); k--) {
            if (page.blocks().get(k).node().heading() == 1) {
                return true;
            }
        }
        return false;
    }

    private static String of(Element e) {
        String text = e.text();
        if (text.length() <= 120 && isChange(text)) {
            return "";
        }
        for (String a : List.of("datetime", "content")) {
            String found = iso(e.attr(a));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return text.length() > 120 ? "" : iso(text);
    }

    /** ISO 8601 as fine as stated, its own zone kept; empty where the text holds no date. */
    static String iso(String text) {
        String t = text.strip();
        if (t.length() < 8 || t.length() > 160) {
            return t.length() == 10 && t.chars().allMatch(Character::isDigit) ? epoch(t) : "";
        }
        if ((t.length() == 10 || t.length() == 13) && t.chars().allMatch(Character::isDigit)) {
            return epoch(t);
        }
        Matcher m = ISO.matcher(t);
        if (m.find()) {
            String day = day(m.group(1), m.group(2), m.group(3));
            if (day.isEmpty() || m.group(4) == null || Integer.parseInt(m.group(4)) > 23) {
                return day;
            }
            String hour = m.group(4).length() == 1 ? "0" + m.group(4) : m.group(4);
            return day + "T" + hour + ":" + m.group(5) + (m.group(6) == null ? "" : ":" + m.group(6))
                    + zone(m.group(7));
        }
        m = CJK.matcher(t);
        if (m.find()) {
            return day(m.group(1), m.group(2), m.group(3));
        }
        if (!MAIL.matcher(t).find()) {
            return words(t);
        }
        try {
            return OffsetDateTime.parse(offset(t), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toString();
        } catch (DateTimeException e) {
            return words(t);
        }
    }

    /** Zones that mail and feeds still name by letters (RFC 822, and Europe's own); other names say nothing. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"),
            Map.entry("UT", "GMT"),
            Map.entry("UTC", "GMT"),
            Map.entry("Z", "GMT"),
            Map.entry("WET", "GMT"),
            Map.entry("CET", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("EET", "+0200"),
            Map.entry("EEST", "+0300"));

    private static String offset(String mail) {
        String t = mail.replaceFirst("\\s*\\(.*\\)$", "");
        int blank = t.lastIndexOf(' ');
        String zone = ZONES.get(t.substring(blank + 1));
        return zone == null ? t : t.substring(0, blank + 1) + zone;
    }

    private static String words(String t) {
        Matcher m = MONTH_FIRST.matcher(t);
        while (m.find()) {
            Integer month = Months.BY_NAME.get(m.group(1).toLowerCase(Locale.ROOT));
            if (month != null) {
                return day(m.group(3), month.toString(), m.group(2));
            }
        }
        m = DAY_FIRST.matcher(t);
        while (m.find()) {
            Integer month = Months.BY_NAME.get(m.group(2).toLowerCase(Locale.ROOT));
            if (month != null) {
                return day(m.group(3), month.toString(), m.group(1));
            }
        }
        m = NUMBERS.matcher(t);
        if (m.find()) {
            int a = Integer.parseInt(m.group(1));
            int b = Integer.parseInt(m.group(2));
            boolean dots = m.group().indexOf('.') > 0;
            if (dots || a > 12) {
                return day(m.group(3), m.group(2), m.group(1));
            }
            return b > 12 || a == b ? day(m.group(3), m.group(1), m.group(2)) : "";
        }
        return "";
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        if (zone.length() == 3 || zone.equals("Z")) {
            return "Z";
        }
        return zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    }

    private static String epoch(String digits) {
        long t = Long.parseLong(digits);
        return Instant.ofEpochSecond(digits.length() == 13 ? t / 1000 : t).toString();
    }

    private static String day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> out = new java.util.HashMap<>();
        for (String language : List.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "tr", "id", "ro", "hu", "fi")) {
            Locale locale = Locale.of(language);
            for (java.time.Month month : java.time.Month.values()) {
                for (var style : List.of(
                        java.time.format.TextStyle.FULL,
                        java.time.format.TextStyle.FULL_STANDALONE,
                        java.time.format.TextStyle.SHORT,
                        java.time.format.TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
                        out.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        out.put("sept", 9);
        return out;
    }
}
