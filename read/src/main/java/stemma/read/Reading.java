package stemma.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import stemma.read.page.PageReader;
import stemma.read.web.Fetched;
import stemma.read.web.WebAddress;
import stemma.read.web.WebSettings;
import stemma.report.Report;

/**
 * Reads reports from files, folders, patterns, addresses and standard input, one after another. What cannot be read becomes a
 * {@link Rejected} and the rest goes on; only a broken sink throws.
 */
public final class Reading {
    private final Limits limits;
    private final InputStream standardInput;
    private final WebSettings web;

    public Reading(Limits limits, InputStream standardInput) {
        this(limits, standardInput, WebSettings.forPerson());
    }

    /** @param web how addresses are fetched */
    public Reading(Limits limits, InputStream standardInput, WebSettings web) {
        this.limits = limits;
        this.standardInput = standardInput;
        this.web = web;
    }

    /**
     * @param arguments paths, folders, patterns, addresses, or {@code -} for standard input (JSON lines, or one plain
     *     text)
     */
    public void read(List<String> arguments, Sink sink) {
        try (Addressed addressed = new Addressed(arguments, web)) {
            read(arguments, addressed, Work.atOnce(sink));
        }
    }

    private void read(List<String> arguments, Addressed addressed, Work work) {
        Streams streams = new Streams(limits, work);
        for (String argument : arguments) {
            if (WebAddress.isAddress(argument)) {
                Fetched got = addressed.next();
                work.take(0, argument, to -> addressed(got, argument, to));
            } else if (argument.equals("-")) {
                open(() -> standardInput, "-", "stdin", streams, work);
            } else {
                for (Path file : Inputs.expand(argument, r -> work.reject(r.source(), r.reason()))) {
                    file(file, streams, work);
                }
            }
        }
    }

    /** As {@link #read(List, Sink)}, documents parsed on so many threads; the sink is called in input order, on this thread. */
    public void read(List<String> arguments, int jobs, Sink sink) {
        if (jobs < 2) {
            read(arguments, sink);
            return;
        }
        try (Addressed addressed = new Addressed(arguments, web);
                Jobs running = new Jobs(jobs, sink)) {
            read(arguments, addressed, running);
        }
    }

    /**
     * Reads what was fetched: a page, a feed, a text, an archive.
     *
     * @param address as it was asked for
     */
    public void addressed(Fetched got, String address, Sink sink) {
        switch (got) {
            case Fetched.NotModified n -> sink.rejected(new Rejected(address, "unchanged"));
            case Fetched.Refused r -> sink.rejected(new Rejected(address, Addressed.reason(r, address)));
            case Fetched.Page p -> {
                String id = Addresses.name(p.address());
                try {
                    if (Addressed.isPage(p) || Documents.isPage(p.body())) {
                        Report r = PageReader.read(
                                p.body(), id, address, p.address().toString(), p.charset());
                        Documents.page(Times.until(r, Instant.now()), sink);
                    } else {
                        new Streams(limits, Work.atOnce(sink))
                                .read(new BufferedInputStream(new ByteArrayInputStream(p.body())), address, id);
                    }
                } catch (IOException e) {
                    sink.rejected(new Rejected(address, "cannot be read: " + Failure.words(e)));
                }
            }
        }
    }

    private static void file(Path file, Streams streams, Work work) {
        String source = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                work.reject(source, "not a file: a pipe, a socket or a device");
            } else if (Files.size(file) == 0) {
                work.reject(source, "empty file");
            } else {
                open(() -> Files.newInputStream(file), source, FileNames.id(source), streams, work);
            }
        } catch (IOException e) {
            work.reject(source, "cannot be read: " + Failure.words(e));
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static void open(Opening opening, String source, String id, Streams streams, Work work) {
        try (InputStream raw = new BufferedInputStream(opening.open(), 1 << 16)) {
            streams.read(raw, source, id);
        } catch (IOException e) {
            work.reject(source, "cannot be read: " + Failure.words(e));
        }
    }
}
