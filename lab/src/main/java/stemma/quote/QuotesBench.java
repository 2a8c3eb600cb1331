package stemma.quote;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import stemma.annotate.Annotated;
import stemma.annotate.Annotator;

/**
 * Words a CPU second, quotations with speakers from a cleaned report on: {@code QuotesBench FOLDER}, with reports and gold as the
 * evaluation folder has them. One thread; the first round, over a hundred reports, warms up and is not counted.
 */
public final class QuotesBench {
    private QuotesBench() {}

    public static void main(String[] args) throws IOException {
        List<Corpus.Doc> docs = Corpus.read(Path.of(args[0]));
        run(docs.subList(0, 100));
        for (int round = 0; round < 3; round++) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long words = run(docs.subList(100, 400));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf("words %d, CPU seconds %.2f, words a CPU second %.0f%n", words, seconds, words / seconds);
        }
    }

    private static long run(List<Corpus.Doc> docs) {
        long words = 0;
        for (Corpus.Doc d : docs) {
            Annotated a = Annotator.annotate(d.report().report());
            Quotations.find(a);
            words += a.words().size();
        }
        return words;
    }
}
