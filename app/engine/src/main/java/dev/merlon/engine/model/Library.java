package dev.merlon.engine.model;

import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.framework.Frameworks;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Rules, facts and controls: built in, overridden by the organisation's folder, then by the workspace's.
///
/// @param problems    files that were skipped, each with its place and reason
/// @param frameworks  read when they are first asked for
public record Library(
        FactCatalogue facts, List<Rule> rules, List<Control> controls, List<Problem> problems, Frameworks frameworks) {

    public Library {
        rules = List.copyOf(rules);
        controls = List.copyOf(controls);
        problems = List.copyOf(problems);
    }

    /// Without frameworks.
    public Library(FactCatalogue facts, List<Rule> rules, List<Control> controls, List<Problem> problems) {
        this(facts, rules, controls, problems, Frameworks.of(List.of()));
    }

    public Library with(Frameworks others) {
        return new Library(facts, rules, controls, problems, others);
    }

    public Optional<Control> control(String id) {
        return controls.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
