package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// What a request carries in its body. Swagger 2's `formData` parameters become one object schema.
public record RequestBody(boolean required, String description, List<MediaType> content, Node node) implements Placed {

    public RequestBody {
        content = List.copyOf(content);
    }
}
