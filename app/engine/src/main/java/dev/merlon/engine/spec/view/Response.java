package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// An answer that the contract documents.
///
/// @param status  as written: `200`, `4XX`, `default`
/// @param links   names of the links to other operations
public record Response(
        String status, String description, List<Header> headers, List<MediaType> content, List<String> links, Node node)
        implements Placed {

    public Response {
        headers = List.copyOf(headers);
        content = List.copyOf(content);
        links = List.copyOf(links);
    }

    public boolean successful() {
        return status.startsWith("2");
    }
}
