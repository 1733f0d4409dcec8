package dev.merlon.engine.library;

import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule file that is being written, and what can be said of it already.
///
/// @param text      as it was typed
/// @param rule      null until the file has its form and the conditions compile
/// @param problems  with line and column in the text; where there are none, a library takes it
/// @param examples  how many there are; 0 without a rule
/// @param unnoticed mistakes in its conditions that no example would notice; told once there is no problem
public record RuleDraft(
        String text, @Nullable Rule rule, List<Problem> problems, int examples, List<String> unnoticed) {

    public RuleDraft {
        problems = List.copyOf(problems);
        unnoticed = List.copyOf(unnoticed);
    }

    /// The rule as far as it can be judged by: some of its examples may still come out otherwise.
    public Optional<Rule> judgeable() {
        return Optional.ofNullable(rule);
    }

    /// A library would take it as it is.
    public boolean complete() {
        return rule != null && problems.isEmpty();
    }

    /// Those of [#problems] that are about examples.
    public List<Problem> failedExamples() {
        return problems.stream().filter(p -> p.code().equals(RuleCheck.EXAMPLE)).toList();
    }
}
