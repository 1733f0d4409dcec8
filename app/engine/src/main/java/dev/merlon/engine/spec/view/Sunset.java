package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Optional;

/// Until when an endpoint lives, as its contract says in an extension.
///
/// @param day  `2027-06-30`
public record Sunset(String day, Node node) {

    private static final List<String> NAMES =
            List.of("x-sunset", "x-sunset-date", "x-deprecation-date", "x-removal-date");

    /// Nothing where the contract names no day.
    public static Optional<Sunset> of(Operation operation) {
        for (var name : NAMES) {
            var given = operation.extension(name);
            var date = given.flatMap(Node::text).orElse("");
            if (given.isPresent() && date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return Optional.of(new Sunset(date.substring(0, 10), given.get()));
            }
        }
        return Optional.empty();
    }
}
