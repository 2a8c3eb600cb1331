package stemma.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The text of a word processor's document (Office Open XML). */
final class WordDocument {
    private WordDocument() {}

    /** Paragraphs with blank lines between; empty where there are none. */
    static String text(String xml) {
        StringBuilder out = new StringBuilder();
        for (Element p : Jsoup.parse(xml, "", Parser.xmlParser()).getElementsByTag("w:p")) {
            StringBuilder line = new StringBuilder();
            for (Element e : p.getAllElements()) {
                switch (e.normalName()) {
                    case "w:t" -> line.append(e.wholeText());
                    case "w:tab" -> line.append(' ');
                    case "w:br" -> line.append('\n');
                    default -> {}
                }
            }
            if (!line.toString().isBlank()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(line.toString().strip());
            }
        }
        return out.toString();
    }
}
