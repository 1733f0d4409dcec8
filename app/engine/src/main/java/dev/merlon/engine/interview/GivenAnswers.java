package dev.merlon.engine.interview;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.fact.Answer;
import java.util.List;
import java.util.Set;

/// The answers that a workspace keeps.
public record GivenAnswers(WorkspaceState state) {

    /// Those to the question about the fact, for these APIs alone. One in a wider scope, on which other APIs rest too, is
    /// only among them where all APIs are meant.
    ///
    /// @param apis  ids; empty for all
    public List<Answer> about(String fact, Set<String> apis) {
        return state.answers().stream()
                .filter(a -> a.fact().equals(fact) && (apis.isEmpty() || within(a.scope(), apis)))
                .toList();
    }

    private static boolean within(Scope scope, Set<String> apis) {
        if (scope instanceof Scope.OfApi(var api)) {
            return apis.contains(api);
        }
        return scope instanceof Scope.OfEndpoint(var endpoint) && apis.contains(endpoint.api());
    }
}
