package stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands on addresses. */
class AddressesTest {
    private HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        page(
                "/dam/",
                "text/html; charset=windows-1250",
                Charset.forName("windows-1250"),
                "<html><title>Přehrada</title><body><article><h1>Přehrada otevřena</h1><p>Nouzový přeliv přehrady byl v pondělí otevřen po třech dnech deště, které naplnily nádrž, uvedl vodohospodářský úřad.</p><p>Nikdo nebyl zraněn a silnice pod přehradou zůstává do pátku uzavřena, řekla mluvčí večer.</p></article></body></html>");
        page(
                "/feed",
                "application/json",
                StandardCharsets.UTF_8,
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Valley Post\",\"items\":[{\"id\":\"1\",\"title\":\"Road closed\",\"content_text\":\"The road below the dam was closed on Tuesday, the town said.\"},{\"id\":\"2\",\"title\":\"Road open\",\"content_text\":\"The road below the dam was opened again on Friday, the town said.\"}]}");
        page(
                "/text",
                "text/plain",
                StandardCharsets.UTF_8,
                "The lake fell by two metres overnight, the water board said.");
        server.start();
    }

    private void page(String path, String type, Charset charset, String body) {
        server.createContext(path, x -> {
            byte[] bytes = body.getBytes(charset);
            boolean here = x.getRequestURI().getPath().equals(path);
            x.getResponseHeaders().set("Content-Type", type);
            x.sendResponseHeaders(here ? 200 : 404, here ? bytes.length : -1);
            if (here) {
                x.getResponseBody().write(bytes);
            }
            x.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... args) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.execute(args);
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    @Test
    void pagesFeedsAndTextsAreReadInTheOrderGivenAndWhatFailsIsNamed() {
        for (String jobs : new String[] {"1", "3"}) {
            Ran r = run(
                    "extract",
                    "--allow-private",
                    "--jobs",
                    jobs,
                    at("/dam/"),
                    at("/feed"),
                    at("/dam/none"),
                    at("/text"));
            assertThat(r.code()).isEqualTo(Exit.DONE);
            String[] lines = r.out().split("\n");
            assertThat(lines).hasSize(4);
            assertThat(lines[0]).contains("\"id\":\"dam\"", "Přehrada otevřena", "\"url\":\"" + at("/dam/"));
            assertThat(lines[1]).contains("Road closed").contains("\"source\":\"" + at("/feed"));
            assertThat(lines[2]).contains("Road open");
            assertThat(lines[3]).contains("fell by two metres");
            assertThat(r.err()).isEqualTo("stemma: " + at("/dam/none") + ": not found (404)\n");
        }
    }

    @Test
    void thisMachineIsNotAskedUnlessAllowed() {
        Ran r = run("examine", at("/dam/"));
        assertThat(r.code()).isEqualTo(Exit.NOT_MEASURED);
        assertThat(r.err())
                .contains("is this machine itself; --allow-private allows it")
                .contains("no report could be read");
    }

    @Test
    void otherSchemesAreNamed() {
        Ran r = run("quotes", "ftp://example.org/a.txt");
        assertThat(r.code()).isEqualTo(Exit.NOT_MEASURED);
        assertThat(r.err()).contains("ftp://example.org/a.txt: only http and https are fetched");
    }
}
