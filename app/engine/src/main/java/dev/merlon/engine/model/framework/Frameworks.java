package dev.merlon.engine.model.framework;

import dev.merlon.engine.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All frameworks and industry profiles of a library. They are read when somebody first asks for one: most starts
/// never do. Thread-safe.
public final class Frameworks {

    private final Supplier<Shelf> reader;
    private volatile @Nullable Shelf shelf;

    /// What was read.
    ///
    /// @param problems  files that were skipped, each with its place and reason
    public record Shelf(List<Framework> frameworks, List<IndustryProfile> profiles, List<Problem> problems) {

        public Shelf {
            frameworks = List.copyOf(frameworks);
            profiles = List.copyOf(profiles);
            problems = List.copyOf(problems);
        }
    }

    private Frameworks(Supplier<Shelf> reader) {
        this.reader = reader;
    }

    /// @param reader  asked once, by whoever comes first
    public static Frameworks readBy(Supplier<Shelf> reader) {
        return new Frameworks(reader);
    }

    public static Frameworks of(List<Framework> frameworks) {
        return new Frameworks(() -> new Shelf(frameworks, List.of(), List.of()));
    }

    public List<Framework> all() {
        return shelf().frameworks();
    }

    public List<IndustryProfile> profiles() {
        return shelf().profiles();
    }

    public List<Problem> problems() {
        return shelf().problems();
    }

    public Optional<Framework> find(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// The requirements that the control serves, by framework, in the order of frameworks; those that it serves
    /// none of are left out.
    public Map<Framework, List<String>> servedBy(String control) {
        var served = new LinkedHashMap<Framework, List<String>>();
        for (var framework : all()) {
            var ids = framework.servedBy(control).toList();
            if (!ids.isEmpty()) {
                served.put(framework, ids);
            }
        }
        return served;
    }

    private Shelf shelf() {
        var known = shelf;
        if (known == null) {
            synchronized (this) {
                known = shelf;
                if (known == null) {
                    known = reader.get();
                    shelf = known;
                }
            }
        }
        return known;
    }
}
