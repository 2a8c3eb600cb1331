package stemma.read.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;

/** A server on this machine that answers as badly as it is told to; one answer a connection. */
final class RawServer implements AutoCloseable {
    /** Writes an answer, from the status line on. */
    @FunctionalInterface
    interface Answer {
        void write(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    record Asked(String path, String headers, String machine) {}

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    RawServer() throws IOException {
        this(new ServerSocket(), "http");
    }

    /** @param socket not bound yet */
    RawServer(ServerSocket socket, String scheme) throws IOException {
        this.socket = socket;
        this.scheme = scheme;
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[4]), 0), 200);
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket s = socket.accept();
                    Thread.ofVirtual().start(() -> serve(s));
                }
            } catch (IOException e) {
                // closed: the end of the test
            }
        });
    }

    RawServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    RawServer on(String path, String answer) {
        return on(path, (a, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    String at(String path) {
        return at("127.0.0.1", path);
    }

    String at(String host, String path) {
        return scheme + "://" + host + ":" + socket.getLocalPort() + path;
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    static String ok(String headers, String body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + body;
    }

    static String redirect(int status, String to) {
        return "HTTP/1.1 " + status + " Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }

    private void serve(Socket s) {
        try (s;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String first = in.readLine();
            if (first == null || !first.contains(" HTTP/")) {
                return;
            }
            StringBuilder headers = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.append(line).append('\n');
            }
            String path = first.split(" ")[1];
            Asked a = new Asked(path, headers.toString(), s.getLocalAddress().getHostAddress());
            asked.add(a);
            Answer answer = answers.getOrDefault(
                    path,
                    (x, out) -> out.write(
                            "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            answer.write(a, s.getOutputStream());
            s.getOutputStream().flush();
        } catch (SocketException | SSLException e) {
            // the client hung up, as some of the tests want it to, or does not trust this server
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
