package dev.merlon.engine.model.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an audit, an assessment or a test found wanting, as the person who looked wrote it down. What rules
/// find in a contract is an [dev.merlon.engine.model.rule.Outcome]; this is what people find.
///
/// @param id              `F-12`
/// @param control         id of the control that was found wanting; empty where it is about none
/// @param outcome         id of the outcome that it confirms; empty where it is about none
/// @param condition       what was seen
/// @param criteria        what it was held against
/// @param effect          what may come of it
/// @param recommendation  what the finder advises
/// @param source          the audit or test: `Penetration test 2026`
/// @param response        what the owner answers
/// @param due             by when it is to be settled; null where nobody has said
/// @param evidence        ids of [Evidence]
public record AuditFinding(
        String id,
        String title,
        Severity severity,
        FindingState state,
        String control,
        Scope scope,
        String outcome,
        String condition,
        String criteria,
        String effect,
        String recommendation,
        String source,
        LocalDate foundOn,
        String owner,
        @Nullable LocalDate due,
        String response,
        List<String> evidence)
        implements Entity {

    public AuditFinding {
        evidence = List.copyOf(evidence);
    }

    /// As it is first written down: open, seen today.
    public static AuditFinding seen(
            String id, String title, Severity severity, String control, Scope scope, String source, LocalDate today) {
        return new AuditFinding(
                id,
                title,
                severity,
                FindingState.OPEN,
                control,
                scope,
                "",
                "",
                "",
                "",
                "",
                source,
                today,
                "",
                null,
                "",
                List.of());
    }

    /// Open, and its day is past.
    public boolean overdue(LocalDate today) {
        return state.open() && due != null && due.isBefore(today);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.AUDIT_FINDING;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return scope instanceof Scope.OfEndpoint(var endpoint) ? Optional.of(endpoint) : Optional.empty();
    }

    @Override
    public AuditFinding movedTo(EndpointId other) {
        return hangsOn().isEmpty()
                ? this
                : new AuditFinding(
                        id,
                        title,
                        severity,
                        state,
                        control,
                        new Scope.OfEndpoint(other),
                        outcome,
                        condition,
                        criteria,
                        effect,
                        recommendation,
                        source,
                        foundOn,
                        owner,
                        due,
                        response,
                        evidence);
    }
}
