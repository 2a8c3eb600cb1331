package stemma.weigh.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stemma.annotate.Name;
import stemma.examine.Examination;
import stemma.examine.Timings;
import stemma.report.Report;
import stemma.weigh.Entity;

/** For tests: the entities of one story of which each invented text is a report. */
final class Told {
    private static final String PIER = "The eastern pier of Port Ellery was opened on Sunday after two years of work. ";

    private Told() {}

    static List<Entity> entities(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            reports.add(
                    Report.of("r" + i, PIER + "\n\n" + texts[i]).language("en").build());
        }
        return Examination.examine(reports, Timings.none())
                .stories()
                .getFirst()
                .account()
                .entities();
    }

    /** Of the entities of this name, whatever they are. */
    static Set<String> surfaces(List<Entity> entities, String name) {
        Set<String> out = new TreeSet<>();
        for (Name.Kind kind : Name.Kind.values()) {
            out.addAll(surfaces(entities, kind, name));
        }
        return out;
    }

    static Set<String> surfaces(List<Entity> entities, Name.Kind kind, String name) {
        Set<String> out = new TreeSet<>();
        entities.stream()
                .filter(e -> e.kind() == kind && e.name().equals(name))
                .forEach(e -> e.mentions().forEach(m -> out.add(m.surface())));
        return out;
    }

    static List<String> names(List<Entity> entities) {
        return entities.stream().map(Entity::name).toList();
    }
}
