package dev.merlon.engine.fact;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.spec.view.Operation;
import java.util.HashSet;
import java.util.Set;

/// Gives each endpoint of a contract an id of its own: the operationId for the first that has it, method and path for
/// the others, with a number where even these are the same.
public final class EndpointNames {

    private static final int LONGEST_SUMMARY = 200;

    private final String api;
    private final Set<String> taken = new HashSet<>();

    /// @param api  the API's id
    public EndpointNames(String api) {
        this.api = api;
    }

    /// The endpoint of an operation; to be asked once for each, in the contract's order.
    public Endpoint endpoint(Operation operation) {
        var id = operation.givenOperationId().filter(text -> !text.isBlank()).orElse(null);
        return new Endpoint(
                new EndpointId(api, key(operation)),
                operation.method(),
                operation.path(),
                id,
                summary(operation),
                operation.tags(),
                operation.deprecated(),
                operation.place());
    }

    private String key(Operation operation) {
        var given = operation.givenOperationId().orElse("");
        if (!given.isBlank() && taken.add(given)) {
            return given;
        }
        var key = EndpointId.keyOf(operation.method(), operation.path());
        var free = key;
        for (var n = 2; !taken.add(free); n++) {
            free = key + " (" + n + ")";
        }
        return free;
    }

    private static String summary(Operation operation) {
        if (!operation.summary().isBlank()) {
            return operation.summary().strip();
        }
        var text = operation.description().strip();
        var line = text.lines().findFirst().orElse("");
        var stop = line.indexOf(". ");
        var sentence = stop > 0 ? line.substring(0, stop + 1) : line;
        return sentence.length() > LONGEST_SUMMARY ? sentence.substring(0, LONGEST_SUMMARY - 1) + "…" : sentence;
    }
}
