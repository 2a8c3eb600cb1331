package stemma;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Holds the shape of the house: one direction of flow, no cycles. */
class ArchitectureTest {
    /** Each package may use those before it, never those after it. */
    private static final List<String> FLOW = List.of(
            "text", "report", "clean", "annotate", "quote", "group", "collate", "trace", "weigh", "dossier", "examine");

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("stemma");

    @Test
    void packagesFormNoCycle() {
        slices().matching("stemma.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void dependenciesRunDownTheFlow() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            int at = FLOW.indexOf(slice(from));
            from.getDirectDependenciesFromSelf().forEach(d -> {
                int to = FLOW.indexOf(slice(d.getTargetClass()));
                if (at >= 0 && to > at) {
                    wrong.add(d.getDescription());
                }
            });
        }
        Assertions.assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageOfTheFlowIsThere() {
        Assertions.assertThat(CLASSES.stream().map(ArchitectureTest::slice).distinct())
                .containsAll(FLOW);
    }

    private static String slice(JavaClass c) {
        String p = c.getPackageName();
        if (!p.startsWith("stemma.")) {
            return "";
        }
        String rest = p.substring("stemma.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
