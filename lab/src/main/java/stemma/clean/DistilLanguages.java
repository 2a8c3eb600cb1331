package stemma.clean;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Makes {@code languages.bin} out of Apache OpenNLP's language model: the weights of the languages that news is read in here, for the
 * n-grams that tell them apart best, in bytes. No text is needed.
 */
public final class DistilLanguages {
    private static final String KEPT =
            " en de fr es it pt nl sv da nb nn is fi et lv lt pl cs sk sl hr sr mk bg ru uk be ro hu el tr az kk uz ka hy he ar fa ps ur hi mr ne bn ta te kn ml gu pa si th ko ja zh vi id ms tl sw af ca gl eu cy ga sq mt so mn tg ky ";

    /** N-grams kept: those with the widest spread of weights; twice as many gained nothing on the sentences looked at. */
    private static final int GRAMS = 40_000;

    private DistilLanguages() {}

    private record Gram(String text, Map<Integer, Double> weights, double spread) {}

    /** @param args where to write */
    public static void main(String[] args) throws IOException {
        try (InputStream in = DistilLanguages.class.getResourceAsStream("/langdetect-183.bin")) {
            if (in == null) {
                throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
            }
            write((AbstractModel) new LanguageDetectorModel(new BufferedInputStream(in)).getMaxentModel(), Path.of(args[0]));
        }
    }

    private static void write(AbstractModel model, Path to) throws IOException {
        Map<String, String> two = new HashMap<>();
        for (String l : Locale.getISOLanguages()) {
            two.put(Locale.of(l).getISO3Language(), l);
        }
        two.putAll(Map.of(
                "lvs", "lv", "ekk", "et", "cmn", "zh", "pes", "fa", "nob", "nb", "nno", "nn", "msa", "ms", "heb", "he", "ind",
                "id"));
        List<String> languages = new ArrayList<>();
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            String l = two.getOrDefault(model.getOutcome(i), "");
            if (!l.isEmpty() && KEPT.contains(" " + l + " ")) {
                if (!languages.contains(l)) {
                    languages.add(l);
                }
                index.put(i, languages.indexOf(l));
            }
        }
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
        List<Gram> grams = new ArrayList<>();
        contexts.forEach((text, c) -> {
            if (text.codePoints().anyMatch(Character::isLetter) && text.codePoints().allMatch(x -> Character.isLetter(x) || x == ' ' || Character.getType(x) == Character.NON_SPACING_MARK || Character.getType(x) == Character.COMBINING_SPACING_MARK)) {
                Map<Integer, Double> w = new TreeMap<>();
                for (int k = 0; k < c.getOutcomes().length; k++) {
                    Integer l = index.get(c.getOutcomes()[k]);
                    if (l != null) {
                        w.merge(l, c.getParameters()[k], Math::max);
                    }
                }
                double most = w.values().stream().mapToDouble(Math::abs).max().orElse(0);
                grams.add(new Gram(text, w, most));
            }
        });
        grams.sort(Comparator.comparingDouble((Gram g) -> -g.spread()).thenComparing(Gram::text));
        Map<Integer, Gram> byHash = new TreeMap<>();
        for (Gram g : grams.subList(0, Math.min(GRAMS, grams.size()))) {
            byHash.putIfAbsent(LanguageModel.hash(g.text()), g);
        }
        try (DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeInt(LanguageModel.MAGIC);
            out.writeUTF(String.join(" ", languages));
            out.writeInt(byHash.size());
            for (int h : byHash.keySet()) {
                out.writeInt(h);
            }
            int at = 0;
            for (Gram g : byHash.values()) {
                at += g.weights().size();
                out.writeInt(at);
            }
            for (Gram g : byHash.values()) {
                for (int l : g.weights().keySet()) {
                    out.writeByte(l);
                }
            }
            for (Gram g : byHash.values()) {
                for (double w : g.weights().values()) {
                    out.writeByte((int) Math.max(-127, Math.min(127, Math.round(w * LanguageModel.SCALE))));
                }
            }
        }
        System.out.println(languages.size() + " languages, " + byHash.size() + " n-grams, " + Files.size(to) + " bytes");
    }
}
