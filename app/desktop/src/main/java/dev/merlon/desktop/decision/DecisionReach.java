package dev.merlon.desktop.decision;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;

/// How far a decision reaches.
public sealed interface DecisionReach {

    /// Just these outcomes, each with a decision of its own.
    record These(List<Outcome> outcomes) implements DecisionReach {

        public These {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// All outcomes of the rule within a scope, also those that come later.
    record Within(Scope scope) implements DecisionReach {}
}
