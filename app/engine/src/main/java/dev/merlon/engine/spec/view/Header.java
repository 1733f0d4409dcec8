package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A header of a response.
///
/// @param schema  null where it has none
public record Header(
        String name,
        boolean required,
        String description,
        @Nullable Schema schema,
        List<Node> examples,
        Node node) implements Placed {

    public Header {
        examples = List.copyOf(examples);
    }

    public Optional<Schema> givenSchema() {
        return Optional.ofNullable(schema);
    }
}
