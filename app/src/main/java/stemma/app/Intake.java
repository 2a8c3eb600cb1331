package stemma.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stemma.read.Distinct;
import stemma.read.Limits;
import stemma.read.Reading;
import stemma.read.Rejected;
import stemma.read.Sink;
import stemma.read.Times;
import stemma.read.web.Guard;
import stemma.read.web.WebSettings;
import stemma.report.Report;

/** What every command that reads reports takes, and the reading of it. */
final class Intake {
    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "files, folders, patterns, addresses (https://...), .jsonl or .jsonl.gz, or - for standard input")
    List<String> inputs = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads to use (default: one a core); the result is the same with any")
    int threads;

    @Option(names = "--quiet", description = "say nothing on standard error but failures")
    boolean quiet;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description =
                    "when the reports were at hand (2031-03-05T10:00:00Z): a later publication time is an error and left out")
    private @Nullable Instant now;

    @Option(
            names = "--allow-private",
            description = "fetch from this machine and the private network too (refused otherwise)")
    boolean allowPrivate;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    private CommandLine command() {
        return Objects.requireNonNull(mixee, "set by picocli").commandLine();
    }

    /** All reports of the inputs, each with an identifier of its own; what is rejected is said on standard error. */
    List<Report> all() {
        List<Report> reports = new ArrayList<>();
        each(1, reports::add, this::say);
        return Distinct.distinct(reports, this::say);
    }

    /** Every report in input order, read on so many threads; how many there were. */
    int each(int jobs, Consumer<Report> step, Consumer<Rejected> rejected) {
        if (inputs.isEmpty()) {
            throw new ParameterException(command(), "Missing required parameter: 'INPUT'");
        }
        applyThreads();
        Progress progress = new Progress(quiet);
        new Reading(Limits.defaults(), System.in, web()).read(inputs, jobs, new Sink() {
            @Override
            public void report(Report report) {
                step.accept(Times.until(report, now));
                progress.step();
            }

            @Override
            public void rejected(Rejected r) {
                progress.pause();
                rejected.accept(r);
            }
        });
        progress.pause();
        return progress.steps();
    }

    private WebSettings web() {
        WebSettings settings = WebSettings.forPerson();
        return allowPrivate ? settings.withGuard(Guard.any()) : settings;
    }

    private void applyThreads() {
        if (threads > 0) {
            System.setProperty(
                    "java.util.concurrent.ForkJoinPool.common.parallelism", String.valueOf(Math.max(1, threads - 1)));
        }
    }

    void say(Rejected r) {
        System.err.println("stemma: " + r.source() + ": " + r.reason());
    }

    /** Reads all reports and, where there are any, hands them on; the exit code. */
    int give(Consumer<List<Report>> to) {
        List<Report> reports = all();
        if (reports.isEmpty()) {
            return nothing();
        }
        to.accept(reports);
        return Exit.DONE;
    }

    /** Says on standard error that nothing was left to examine; the exit code for that. */
    int nothing() {
        System.err.println("stemma: no report could be read");
        return Exit.NOT_MEASURED;
    }
}
