package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method on a path.
///
/// @param method       upper case; any word where OpenAPI 3.2 declares an additional operation
/// @param path the template as it stands in `paths`; Swagger 2's base path is before it, the path of a server's
///                     address is not. Of a callback its expression, of a webhook its name
/// @param operationId  null where the contract gives none
/// @param summary      empty where the contract gives none
/// @param description  empty where the contract gives none
/// @param parameters   the path's and the operation's own, the latter replacing the former by name and place
/// @param body         null where it takes none
/// @param responses    in the contract's order
/// @param security     what applies, the contract's own included
/// @param servers those that apply: the operation's, else the path's, else the contract's; of callbacks and
///                     webhooks only their own
/// @param pathNode     the path item that holds it, whose extensions apply too
/// @param node         the operation
public record Operation(
        String method,
        String path,
        @Nullable String operationId,
        String summary,
        String description,
        List<String> tags,
        boolean deprecated,
        List<Parameter> parameters,
        @Nullable RequestBody body,
        List<Response> responses,
        Security security,
        List<Server> servers,
        List<Callback> callbacks,
        Node pathNode,
        Node node)
        implements Placed {

    public Operation {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        servers = List.copyOf(servers);
        callbacks = List.copyOf(callbacks);
    }

    public Optional<String> givenOperationId() {
        return Optional.ofNullable(operationId);
    }

    public Optional<RequestBody> givenBody() {
        return Optional.ofNullable(body);
    }

    /// An extension of the operation, else of its path.
    public Optional<Node> extension(String name) {
        return node.get(name).or(() -> pathNode.get(name));
    }

    /// `POST /transfers`
    public String label() {
        return method + " " + path;
    }
}
