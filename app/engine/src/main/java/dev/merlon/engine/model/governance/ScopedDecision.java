package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person decided on all outcomes of one rule within a scope. One on a single outcome goes first, then the
/// narrower scope.
///
/// @param id     `rule@scope`, so that a new decision for the same scope replaces the old one
/// @param until  by when it will be fixed, or the last day of an acceptance (UTC); null for without end
public record ScopedDecision(
        String id,
        String rule,
        Scope scope,
        DecisionKind decided,
        String reason,
        String who,
        Instant at,
        @Nullable LocalDate until,
        Grounds grounds)
        implements WideDecision {

    /// @throws IllegalArgumentException where an exception is meant, which has a record of its own
    public ScopedDecision {
        if (decided == DecisionKind.EXCEPTION) {
            throw new IllegalArgumentException("an exception is requested and approved");
        }
    }

    /// As it is when it was just decided.
    public static ScopedDecision of(
            String rule,
            Scope scope,
            DecisionKind decided,
            String reason,
            String who,
            Instant at,
            @Nullable LocalDate until) {
        return new ScopedDecision(
                rule + "@" + scope.text(), rule, scope, decided, reason, who, at, until, Grounds.none());
    }

    @Override
    public EntityKind kind() {
        return EntityKind.SCOPED_DECISION;
    }

    @Override
    public boolean concerns(Rule one) {
        return one.id().equals(rule);
    }

    @Override
    public ScopedDecision restingOn(Grounds other) {
        return new ScopedDecision(id, rule, scope, decided, reason, who, at, until, other);
    }

    @Override
    public boolean made() {
        return true;
    }

    @Override
    public boolean inForce(LocalDate today) {
        return !ended(today);
    }

    /// An acceptance ends by itself; a fix that is late is still to come.
    @Override
    public boolean ended(LocalDate today) {
        return Decision.ended(decided, until, today);
    }

    @Override
    public Decision at(String outcome, String facts) {
        return new Decision(outcome, decided, reason, who, at, until, facts);
    }
}
