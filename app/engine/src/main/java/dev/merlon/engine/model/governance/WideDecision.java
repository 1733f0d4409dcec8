package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Rule;
import java.time.LocalDate;

/// Something decided for all outcomes of rules within a scope, also for those that come later. At each outcome
/// it is a [Decision] like one that was made there.
public sealed interface WideDecision extends Entity permits ScopedDecision, ExceptionRecord {

    /// Whether it speaks of outcomes of the rule.
    boolean concerns(Rule rule);

    Scope scope();

    /// What it rests on. An outcome that is not among them came later, and stands on its facts of now.
    Grounds grounds();

    /// The same, resting on these.
    WideDecision restingOn(Grounds other);

    /// Whether it was ever decided: an exception that nobody approved is not.
    boolean made();

    /// Whether it counts on that day (UTC).
    boolean inForce(LocalDate today);

    /// Whether it counted and its last day has passed, or somebody ended it.
    boolean ended(LocalDate today);

    /// What it is at one outcome.
    ///
    /// @param facts  the facts that it rests on there
    /// @throws IllegalStateException where it was not [#made]
    Decision at(String outcome, String facts);
}
