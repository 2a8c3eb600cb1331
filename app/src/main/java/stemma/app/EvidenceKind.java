package stemma.app;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stemma.trace.Lineage.Evidence;

/** A kind of evidence by the word that the results print for it. */
final class EvidenceKind implements ITypeConverter<Evidence> {
    static final String ALL = "wording, quotation, order, error, credit, dateline, time, language";

    @Override
    public Evidence convert(String word) {
        return Arrays.stream(Evidence.values())
                .filter(e -> e.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no kind of evidence is called " + word + "; there are "
                        + Arrays.stream(Evidence.values()).map(Evidence::word).collect(Collectors.joining(", "))));
    }
}
