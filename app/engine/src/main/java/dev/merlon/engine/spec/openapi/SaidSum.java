package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Schema;
import dev.merlon.engine.spec.view.Security;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts how much the operations of a contract say, all that they share counted at each of them: by
/// references, and by what holds for the whole contract, a megabyte can say more than anybody could look at.
/// Used once, by one thread.
final class SaidSum {

    /// The most that all operations say together: 136 parts at each of 22,000 endpoints.
    static final int MOST = 3_000_000;

    private long said;
    private @Nullable Location over;

    /// Whether there may be more.
    boolean open() {
        return over == null;
    }

    void count(Operation operation) {
        count(sizeOf(operation), operation.node());
    }

    void count(long parts, Node at) {
        said += parts;
        if (said > MOST && over == null) {
            over = at.place();
        }
    }

    /// @throws WorkbenchException where it was too much
    void refuseTooMuch() throws WorkbenchException {
        if (over != null) {
            throw new WorkbenchException(Problem.error(
                    "SPEC-LIMIT",
                    "the operations up to here say more than " + MOST
                            + " things (parameters, properties, responses, security, servers), shared ones counted at each:"
                            + " split the contract",
                    over));
        }
    }

    private static long sizeOf(Operation operation) {
        return 1L
                + operation.tags().size()
                + operation.parameters().size()
                + operation.servers().size()
                + operation
                        .givenBody()
                        .map(RequestBody::content)
                        .map(SaidSum::sizeOf)
                        .orElse(0L)
                + operation.responses().stream().mapToLong(SaidSum::sizeOf).sum()
                + sizeOf(operation.security());
    }

    private static long sizeOf(Response response) {
        return 1L + response.headers().size() + sizeOf(response.content());
    }

    private static long sizeOf(List<MediaType> content) {
        return content.stream()
                .mapToLong(media -> 1L + media.examples().size() + properties(media.schema()))
                .sum();
    }

    /// Those of its object, or of the objects in its list: what is deeper is looked at once for all that reach it.
    private static long properties(@Nullable Schema schema) {
        if (schema == null) {
            return 0;
        }
        var of = schema.items().orElse(schema);
        return of.node().get("properties").map(Node::members).map(List::size).orElse(0);
    }

    private static long sizeOf(Security security) {
        return security.alternatives().stream()
                .flatMap(alternative -> alternative.schemes().values().stream())
                .mapToLong(scopes -> 1L + scopes.size())
                .sum();
    }
}
