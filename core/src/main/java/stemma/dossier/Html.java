package stemma.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The dossier as one page that can be mailed: no script, no network, every line linked to its place in the reports' texts,
 * which stand at the end. All text goes through jsoup's writer, so nothing of a report can become markup.
 */
public final class Html {
    private static final int MOST_STORIES = 200;

    private Html() {}

    /** The page, complete. */
    public static String of(Dossier d) {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.outputSettings().prettyPrint(false);
        List<StoryDossier> stories = Stream.concat(
                        d.stories().stream().filter(s -> s.story().reports().size() > 1),
                        d.stories().stream().filter(s -> s.story().reports().size() == 1))
                .limit(MOST_STORIES)
                .toList();
        head(page, stories);
        Element body = page.body();
        body.appendElement("h1")
                .text("Stemma dossier \u00b7 " + d.reports().size()
                        + (d.reports().size() == 1 ? " report" : " reports") + " \u00b7 "
                        + d.stories().size() + (d.stories().size() == 1 ? " story" : " stories"));
        Anchors anchors = new Anchors(d.reports());
        contents(body, stories);
        for (int i = 0; i < stories.size(); i++) {
            HtmlStory.write(body, stories.get(i), i + 1, anchors);
        }
        if (d.stories().size() > stories.size()) {
            body.appendElement("p")
                    .text("and " + (d.stories().size() - stories.size()) + " more stories; the JSON has all.");
        }
        HtmlReports.write(body, d.reports(), anchors);
        body.appendElement("footer")
                .text(
                        "Made by Stemma " + d.version()
                                + ". Places are given as report:character, counted in Unicode code points from 0. What Stemma cannot tell it says so.");
        return page.outerHtml() + "\n";
    }

    private static void head(Document page, List<StoryDossier> stories) {
        Element head = page.head();
        page.body().parents().attr("lang", "en");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.title(
                stories.isEmpty()
                        ? "Stemma dossier"
                        : stories.getFirst().story().headline());
        head.appendElement("style").appendChild(new DataNode(css()));
    }

    private static void contents(Element body, List<StoryDossier> stories) {
        if (stories.size() < 2) {
            return;
        }
        Element list = body.appendElement("nav").appendElement("ul").addClass("items");
        for (int i = 0; i < stories.size(); i++) {
            StoryDossier s = stories.get(i);
            Element li = list.appendElement("li");
            li.appendElement("a")
                    .attr("href", "#story-" + (i + 1))
                    .text(s.story().headline());
            li.appendText(" \u2014 " + s.story().reports().size()
                    + (s.story().reports().size() == 1 ? " report, " : " reports, ")
                    + Summary.independent(s.reports().traced().independent()));
        }
    }

    private static String css() {
        try (InputStream in = Html.class.getResourceAsStream("dossier.css")) {
            if (in == null) {
                throw new IllegalStateException("dossier.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
