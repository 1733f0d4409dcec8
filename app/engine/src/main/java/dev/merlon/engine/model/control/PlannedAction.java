package dev.merlon.engine.model.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody will do by when: one line of the action plan, the auditor's *plan of action and milestones*.
///
/// @param id          `A-3`
/// @param findings    ids of the [AuditFinding]s that it settles; may be empty
/// @param control     id of the control that it puts in place or mends; empty where it is about none
/// @param outcome     id of the outcome that it settles; empty where it is about none
/// @param resources   what it takes: people, money, a supplier
/// @param due         when all of it is done; null while nobody has said
/// @param milestones  by their days
public record PlannedAction(
        String id,
        String title,
        ActionStatus status,
        List<String> findings,
        String control,
        Scope scope,
        String outcome,
        String owner,
        String resources,
        @Nullable LocalDate due,
        List<Milestone> milestones,
        String note)
        implements Entity {

    public PlannedAction {
        findings = List.copyOf(findings);
        milestones = List.copyOf(milestones);
    }

    public static PlannedAction planned(String id, String title, String control, Scope scope, String owner) {
        return new PlannedAction(
                id, title, ActionStatus.PLANNED, List.of(), control, scope, "", owner, "", null, List.of(), "");
    }

    /// Open, and its day or that of a milestone is past.
    public boolean overdue(LocalDate today) {
        return status.open()
                && ((due != null && due.isBefore(today)) || milestones.stream().anyMatch(m -> m.overdue(today)));
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ACTION;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return scope instanceof Scope.OfEndpoint(var endpoint) ? Optional.of(endpoint) : Optional.empty();
    }

    @Override
    public PlannedAction movedTo(EndpointId other) {
        return hangsOn().isEmpty()
                ? this
                : new PlannedAction(
                        id,
                        title,
                        status,
                        findings,
                        control,
                        new Scope.OfEndpoint(other),
                        outcome,
                        owner,
                        resources,
                        due,
                        milestones,
                        note);
    }
}
