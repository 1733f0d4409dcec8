package dev.merlon.engine.model.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A control in a scope: four separate facts, an owner, dates and evidence.
///
/// @param id          `control@scope`, so that a new record for the same scope replaces the old one
/// @param reason      why it does not apply, or why it says something else than the wider record that it overrides;
///                    may be empty
/// @param maturity    0 to 5
/// @param target      the maturity that is aimed at, 1 to 5; 0 where nobody has set one
/// @param evidence    ids of [Evidence]
public record ControlRecord(
        String id,
        String control,
        Scope scope,
        Applicability applicability,
        String reason,
        WorkStatus status,
        Result result,
        Confidence confidence,
        String owner,
        @Nullable LocalDate due,
        @Nullable LocalDate nextReview,
        int maturity,
        int target,
        List<String> evidence,
        String note)
        implements Entity {

    public ControlRecord {
        evidence = List.copyOf(evidence);
    }

    public static String idOf(String control, Scope scope) {
        return control + "@" + scope.text();
    }

    /// The record as it is first written down: it applies, declared by its owner, not yet assessed.
    public static ControlRecord declared(String control, Scope scope, WorkStatus status, String owner, String note) {
        return new ControlRecord(
                idOf(control, scope),
                control,
                scope,
                Applicability.APPLIES,
                "",
                status,
                Result.NOT_ASSESSED,
                Confidence.DECLARED,
                owner,
                null,
                null,
                0,
                0,
                List.of(),
                note);
    }

    public ControlRecord withEvidence(List<String> ids) {
        return new ControlRecord(
                id,
                control,
                scope,
                applicability,
                reason,
                status,
                result,
                confidence,
                owner,
                due,
                nextReview,
                maturity,
                target,
                ids,
                note);
    }

    public ControlRecord withTarget(int maturityAimedAt) {
        return new ControlRecord(
                id,
                control,
                scope,
                applicability,
                reason,
                status,
                result,
                confidence,
                owner,
                due,
                nextReview,
                maturity,
                maturityAimedAt,
                evidence,
                note);
    }

    public ControlRecord withResult(Result newResult, Confidence newConfidence) {
        return new ControlRecord(
                id,
                control,
                scope,
                applicability,
                reason,
                status,
                newResult,
                newConfidence,
                owner,
                due,
                nextReview,
                maturity,
                target,
                evidence,
                note);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.CONTROL_RECORD;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return scope instanceof Scope.OfEndpoint(var endpoint) ? Optional.of(endpoint) : Optional.empty();
    }

    @Override
    public ControlRecord movedTo(EndpointId other) {
        if (hangsOn().isEmpty()) {
            return this;
        }
        var there = new Scope.OfEndpoint(other);
        return new ControlRecord(
                idOf(control, there),
                control,
                there,
                applicability,
                reason,
                status,
                result,
                confidence,
                owner,
                due,
                nextReview,
                maturity,
                target,
                evidence,
                note);
    }
}
