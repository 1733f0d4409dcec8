package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that a request carries outside its body.
///
/// @param in        `path`, `query`, `header`, `cookie`, `querystring` (OpenAPI 3.2) or what else is written
/// @param schema    null where it has none; that of its content where it is described by a media type
/// @param content   media types that describe it in place of a schema; mostly empty
/// @param examples  values given as example
public record Parameter(
        String name,
        String in,
        boolean required,
        boolean deprecated,
        String description,
        @Nullable Schema schema,
        List<MediaType> content,
        List<Node> examples,
        Node node)
        implements Placed {

    public Parameter {
        content = List.copyOf(content);
        examples = List.copyOf(examples);
    }

    public Optional<Schema> givenSchema() {
        return Optional.ofNullable(schema);
    }
}
