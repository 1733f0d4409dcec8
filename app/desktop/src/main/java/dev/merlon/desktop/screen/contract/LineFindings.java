package dev.merlon.desktop.screen.contract;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.Problem;
import java.util.List;

/// What came from one line of a contract.
///
/// @param outcomes  what fires first
/// @param facts     those that say something first
public record LineFindings(int line, List<Outcome> outcomes, List<FactHere> facts, List<Problem> problems) {

    /// @param endpoints  of which it is said; none where it is said of the API
    public record FactHere(Fact fact, List<Endpoint> endpoints) {

        public FactHere {
            endpoints = List.copyOf(endpoints);
        }

        /// That something is not there, is no news of the line that would have it.
        public boolean says() {
            return fact.value().known() && !ABSENT.contains(fact.value().text());
        }
    }

    private static final List<String> ABSENT = List.of("none", "no", "0");

    public LineFindings {
        outcomes = List.copyOf(outcomes);
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return outcomes.isEmpty() && facts.isEmpty() && problems.isEmpty();
    }
}
