package stemma.read.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Whole pages with metadata read in a CPU second, in turns with readability4j where that is on the class path.
 *
 * <p>{@code PagesBench DATA/extraction ROUNDS}: one page in four of every set; the first rounds warm the machine up.
 */
public final class PagesBench {
    private PagesBench() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        List<byte[]> pages = new ArrayList<>();
        for (String set : List.of("aeb", "fundus80", "fundus258", "wcxb")) {
            try (var files = Files.list(Path.of(args[0], "pages", set))) {
                List<Path> all = files.sorted().toList();
                for (int i = 0; i < all.size(); i += 4) {
                    try (var in = new GZIPInputStream(Files.newInputStream(all.get(i)))) {
                        pages.add(in.readAllBytes());
                    }
                }
            }
        }
        Constructor<?> peer = peer();
        Method parse = peer == null ? null : peer.getDeclaringClass().getMethod("parse");
        var cpu = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            long start = cpu.getCurrentThreadCpuTime();
            long read = 0;
            for (byte[] p : pages) {
                read += PageReader.read(p, "p", "p", null).text().length();
            }
            long between = cpu.getCurrentThreadCpuTime();
            if (peer != null && parse != null) {
                for (byte[] p : pages) {
                    parse.invoke(peer.newInstance("http://page.example/", new String(p, StandardCharsets.UTF_8)));
                }
            }
            double ours = (between - start) / 1e9;
            double theirs = (cpu.getCurrentThreadCpuTime() - between) / 1e9;
            System.out.printf(
                    "%d pages, %d characters: stemma %.0f a CPU second, readability4j %.0f, ratio %.2f%n",
                    pages.size(), read, pages.size() / ours, pages.size() / theirs, theirs / ours);
        }
    }

    private static @Nullable Constructor<?> peer() throws NoSuchMethodException {
        try {
            return Class.forName("net.dankito.readability4j.Readability4J").getConstructor(String.class, String.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
