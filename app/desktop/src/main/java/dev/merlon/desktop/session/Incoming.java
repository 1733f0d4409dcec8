package dev.merlon.desktop.session;

import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Contracts on their way in: read or refused, and not taken yet. Screens share it, so that a text can be looked at
/// before it is taken.
///
/// @param paths    what was chosen
/// @param plan     null where they were refused
/// @param refused  why; empty where they were read
public record Incoming(List<Path> paths, @Nullable ImportPlan plan, List<Problem> refused) {

    public static final Incoming NONE = new Incoming(List.of(), null, List.of());

    public Incoming {
        paths = List.copyOf(paths);
        refused = List.copyOf(refused);
    }

    public Optional<ImportPlan> read() {
        return Optional.ofNullable(plan);
    }

    public Optional<ImportPlan.Item> item(String api) {
        return read().stream()
                .flatMap(p -> p.items().stream())
                .filter(i -> i.apiId().equals(api))
                .findFirst();
    }
}
