package stemma.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Entry of the command line. */
@Command(
        name = "stemma",
        version = "stemma " + stemma.examine.Version.VERSION,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Reads reports of events and tells which are copies of one another,",
            "how many independent sources stand behind them, who said what, and where they disagree."
        },
        footer = {
            "",
            "Examples:",
            "  stemma examine samples/dam            the answer, in words",
            "  stemma examine --html d.html FOLDER   and a page that can be mailed",
            "  stemma explain harbour mercury samples/dam",
            "  stemma verify d.json                  does every line still stand in its text?",
            "",
            "INPUT is files, folders, patterns ('news/*.txt'), addresses (https://...), JSON lines (.jsonl, .jsonl.gz),",
            "or - for standard input.",
            "",
            "Exit codes: 0 done, 1 failure, 2 wrong usage, 3 nothing that could be measured, 4 a span failed to verify."
        })
public final class Main {
    /** In the order in which the help lists them. */
    private static List<Class<?>> commands() {
        return List.of(
                ExamineCommand.class,
                ExplainCommand.class,
                ExtractCommand.class,
                StoriesCommand.class,
                AddCommand.class,
                ShowCommand.class,
                ExportCommand.class,
                CheckCommand.class,
                ReuseCommand.class,
                QuotesCommand.class,
                VerifyCommand.class,
                WatchCommand.class,
                SearchCommand.class,
                IndexCommand.class,
                HelpCommand.class);
    }

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code; prints to the process's own streams, in UTF-8 whatever the locale. */
    static int run(String... args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int code = execute(args);
        System.out.flush();
        System.err.flush();
        return code;
    }

    /** Runs one command on the streams as they stand. */
    static int execute(String... args) {
        // Libraries that would log say nothing: what a person needs to know, Stemma says itself.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Optional<ExamineCommand> plain = ExamineCommand.plain(args);
        if (plain.isPresent()) {
            try {
                return plain.get().call();
            } catch (IOException | RuntimeException e) {
                return failed(e);
            }
        }
        CommandLine line = new CommandLine(new Main());
        commands(args.length == 0 ? "" : args[0]).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        return line.execute(args);
    }

    private static int failed(Exception e) {
        System.err.println("stemma: " + Say.failure(e));
        if (System.getenv("STEMMA_TRACE") != null) {
            e.printStackTrace();
        }
        return Exit.FAILURE;
    }

    /** The one asked for where it is asked for by its name, since reading what all can do takes a tenth of a short run; else all. */
    private static List<Class<?>> commands(String name) {
        List<Class<?>> named = commands().stream()
                .filter(c -> c.getAnnotation(Command.class).name().equals(name))
                .toList();
        return named.isEmpty() || name.equals("help") ? commands() : named;
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(to), 1 << 16), false, StandardCharsets.UTF_8) {
            @Override
            public void println(String s) {
                super.println(s);
                flush();
            }

            @Override
            public void println(Object o) {
                super.println(o);
                flush();
            }
        };
    }
}
