package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Rule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An accepted deviation: one person asks for it, another one approves it, and it ends by itself.
///
/// @param id            `EX-1`; never given to another one
/// @param compensation  what protects meanwhile: the id of a control, or words
/// @param from          the first day (UTC) on which it may count
/// @param until         the last one
/// @param approved      null where it is only requested
/// @param closed        who ended, refused or withdrew it before its last day; null where nobody did
/// @param grounds       the facts on which it was approved
public record ExceptionRecord(
        String id,
        Waived waived,
        Scope scope,
        String reason,
        String compensation,
        Signature requested,
        LocalDate from,
        LocalDate until,
        @Nullable Signature approved,
        @Nullable Signature closed,
        Grounds grounds)
        implements WideDecision {

    /// How many days ahead its end is announced.
    public static final int AHEAD = 30;

    /// @throws IllegalArgumentException where reason or compensation is missing, it ends before it begins, or
    ///     whoever asks for it would approve it too
    public ExceptionRecord {
        reason = reason.strip();
        compensation = compensation.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("an exception has a reason");
        }
        if (compensation.isEmpty()) {
            throw new IllegalArgumentException("an exception says what protects meanwhile");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an exception ends after it begins, not on " + until);
        }
        if (approved != null && approved.sameWho(requested.who())) {
            throw new IllegalArgumentException(
                    "somebody else than " + requested.who() + ", who asked for it, has to approve it");
        }
    }

    /// Approved on the facts of now, whatever it rested on before.
    ///
    /// @throws IllegalArgumentException where that is who asked for it
    public ExceptionRecord approvedBy(Signature approver) {
        return new ExceptionRecord(
                id, waived, scope, reason, compensation, requested, from, until, approver, closed, Grounds.none());
    }

    public ExceptionRecord closedBy(Signature who) {
        return new ExceptionRecord(
                id, waived, scope, reason, compensation, requested, from, until, approved, who, grounds);
    }

    @Override
    public ExceptionRecord restingOn(Grounds other) {
        return new ExceptionRecord(
                id, waived, scope, reason, compensation, requested, from, until, approved, closed, other);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.EXCEPTION;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return scope instanceof Scope.OfEndpoint(var endpoint) ? Optional.of(endpoint) : Optional.empty();
    }

    /// The same exception, for the endpoint under its new name.
    @Override
    public ExceptionRecord movedTo(EndpointId other) {
        return hangsOn().isEmpty()
                ? this
                : new ExceptionRecord(
                        id,
                        waived,
                        new Scope.OfEndpoint(other),
                        reason,
                        compensation,
                        requested,
                        from,
                        until,
                        approved,
                        closed,
                        grounds);
    }

    public ExceptionStanding standing(LocalDate today) {
        if (closed != null || today.isAfter(until)) {
            return ExceptionStanding.ENDED;
        }
        if (approved == null) {
            return ExceptionStanding.REQUESTED;
        }
        if (today.isBefore(from)) {
            return ExceptionStanding.APPROVED;
        }
        return today.plusDays(AHEAD).isBefore(until) ? ExceptionStanding.IN_FORCE : ExceptionStanding.ENDING;
    }

    public Optional<Signature> approval() {
        return Optional.ofNullable(approved);
    }

    public Optional<Signature> closing() {
        return Optional.ofNullable(closed);
    }

    @Override
    public boolean concerns(Rule rule) {
        return waived.concerns(rule);
    }

    @Override
    public boolean made() {
        return approved != null;
    }

    @Override
    public boolean inForce(LocalDate today) {
        return standing(today).counts();
    }

    /// One that was refused, or that nobody approved in time, never counted and so did not end.
    @Override
    public boolean ended(LocalDate today) {
        return approved != null && standing(today) == ExceptionStanding.ENDED;
    }

    @Override
    public Decision at(String outcome, String facts) {
        if (approved == null) {
            throw new IllegalStateException(id + " is only requested");
        }
        return new Decision(outcome, DecisionKind.EXCEPTION, reason, approved.who(), approved.at(), lastDay(), facts);
    }

    /// The last day on which it counted or will: its end, or the day on which somebody closed it.
    public LocalDate lastDay() {
        if (closed == null) {
            return until;
        }
        var day = closed.at().atZone(ZoneOffset.UTC).toLocalDate();
        return day.isBefore(until) ? day : until;
    }
}
