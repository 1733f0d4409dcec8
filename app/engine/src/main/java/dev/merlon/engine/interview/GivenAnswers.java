package dev.merlon.engine.interview;

import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.fact.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// The answers that a workspace keeps.
public record GivenAnswers(WorkspaceState state) {

    /// All about the fact.
    public List<Answer> about(String fact) {
        return state.answers().stream().filter(a -> a.fact().equals(fact)).toList();
    }

    /// Those about the fact that were given at these moments: a reply gives all of its answers at one.
    public List<Answer> about(String fact, Collection<Instant> moments) {
        return about(fact).stream().filter(a -> moments.contains(a.at())).toList();
    }
}
