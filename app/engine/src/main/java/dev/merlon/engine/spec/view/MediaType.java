package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One form of a body: its media type and what is inside.
///
/// @param type      as written: `application/json; charset=utf-8`
/// @param schema    null where it has none; with `itemSchema` alone (OpenAPI 3.2) that of one item
/// @param examples  values given as example
public record MediaType(String type, @Nullable Schema schema, List<Node> examples, Node node) implements Placed {

    public MediaType {
        examples = List.copyOf(examples);
    }

    public Optional<Schema> givenSchema() {
        return Optional.ofNullable(schema);
    }
}
