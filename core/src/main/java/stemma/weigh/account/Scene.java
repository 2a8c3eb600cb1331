package stemma.weigh.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.annotate.Annotated;
import stemma.annotate.Name;
import stemma.report.Locus;
import stemma.weigh.Entity;

/**
 * Who takes part in what is told, and where.
 *
 * @param who identifiers of entities, in their order
 * @param place null where none is named
 */
record Scene(List<String> who, @Nullable String place) {
    Scene {
        who = List.copyOf(who);
    }

    /** Finds the scenes of a story. */
    static final class Finder {
        private final Map<String, Annotated> texts;
        private final Map<String, List<Entity>> byReport = new HashMap<>();

        /** @param texts by report */
        Finder(Map<String, Annotated> texts, List<Entity> entities) {
            this.texts = texts;
            for (Entity e : entities) {
                e.mentions().stream()
                        .map(m -> m.place().report())
                        .distinct()
                        .forEach(r -> byReport.computeIfAbsent(r, k -> new ArrayList<>())
                                .add(e));
            }
        }

        /** @param places that tell one thing */
        Scene of(List<Locus> places) {
            TreeSet<String> who = new TreeSet<>(Comparator.comparingInt(Chronicle::number));
            String place = null;
            for (Locus at : places) {
                Annotated in = texts.get(at.report());
                Binding bound = in == null ? null : Binding.of(in, at.span()).orElse(null);
                if (in == null || bound == null) {
                    continue;
                }
                TimelineLine told = bound.line(in.text());
                for (Entity e : byReport.getOrDefault(at.report(), List.of())) {
                    if (e.kind() == Name.Kind.PERSON || e.kind() == Name.Kind.ORGANISATION) {
                        if (takesPart(e, at, told)) {
                            who.add(e.id());
                        }
                    } else if (e.kind() == Name.Kind.PLACE && place == null) {
                        place = located(e, at, in, told);
                    }
                }
            }
            return new Scene(List.copyOf(who), place);
        }

        private static boolean takesPart(Entity e, Locus at, TimelineLine told) {
            return e.mentions().stream()
                    .anyMatch(m -> m.place().report().equals(at.report())
                            && told.takesPart(m.place().span()));
        }

        /** The place's name where a preposition of place stands before it and what is told is done there; null where none does. */
        private static @Nullable String located(Entity e, Locus at, Annotated in, TimelineLine told) {
            for (Entity.Mention m : e.mentions()) {
                if (m.place().overlaps(at)) {
                    String before = in.text()
                            .substring(
                                    Math.max(0, m.place().start() - 8),
                                    m.place().start())
                            .toLowerCase(Locale.ROOT);
                    if (before.matches("(?s).*\\b(?:in|at|near|to|outside)\\s(?:the\\s)?")
                            && told.isAt(m.place().span())) {
                        return e.name();
                    }
                }
            }
            return null;
        }
    }
}
