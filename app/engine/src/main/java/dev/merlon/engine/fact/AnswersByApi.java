package dev.merlon.engine.fact;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers sorted by the APIs that they can bear on.
public final class AnswersByApi {

    private final List<Answer> wide = new ArrayList<>();
    private final Map<String, List<Answer>> ofApi = new HashMap<>();

    public AnswersByApi(List<Answer> answers) {
        answers.forEach(answer -> listFor(answer.scope()).add(answer));
    }

    private List<Answer> listFor(Scope scope) {
        if (scope instanceof Scope.OfApi(var api)) {
            return ofApi.computeIfAbsent(api, _ -> new ArrayList<>());
        }
        if (scope instanceof Scope.OfEndpoint(var endpoint)) {
            return ofApi.computeIfAbsent(endpoint.api(), _ -> new ArrayList<>());
        }
        return wide;
    }

    /// All others say nothing about the API or its endpoints.
    public List<Answer> bearingOn(String api) {
        var own = ofApi.getOrDefault(api, List.of());
        if (own.isEmpty()) {
            return wide;
        }
        var all = new ArrayList<>(wide);
        all.addAll(own);
        return all;
    }
}
