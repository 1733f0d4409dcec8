package dev.merlon.desktop.screen.exceptions;

import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.governance.Force;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Outcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// One exception as a line, with what comes of it.
///
/// @param preview    what it covers
/// @param settles    how many outcomes it takes off the list now
/// @param toConfirm  outcomes that it covers and whose facts changed since it was approved
/// @param daysLeft   until its last day; negative once it has passed
public record ExceptionRow(
        ExceptionRecord exception,
        ExceptionStanding standing,
        DecisionPreview preview,
        long settles,
        List<Outcome> toConfirm,
        long daysLeft) {

    private static final Comparator<ExceptionRow> PRESSING_FIRST = Comparator.comparingInt(
                    (ExceptionRow row) -> switch (row.standing()) {
                        case REQUESTED -> 0;
                        case ENDING -> 1;
                        case IN_FORCE -> 2;
                        case APPROVED -> 3;
                        case ENDED -> 4;
                    })
            .thenComparing(row -> row.exception().until())
            .thenComparing(row -> row.exception().id());

    public ExceptionRow {
        toConfirm = List.copyOf(toConfirm);
    }

    /// What waits for somebody first. Takes as long as a look at each outcome; not for the FX thread.
    static List<ExceptionRow> of(Snapshot snapshot) {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return snapshot.state().exceptions().stream()
                .map(exception -> of(exception, snapshot, today))
                .sorted(PRESSING_FIRST)
                .toList();
    }

    private static ExceptionRow of(ExceptionRecord exception, Snapshot snapshot, LocalDate today) {
        var by = snapshot.judgement()
                .outcomes()
                .filter(o -> o.determination()
                        .flatMap(Determination::from)
                        .map(WideDecision::id)
                        .filter(exception.id()::equals)
                        .isPresent())
                .toList();
        return new ExceptionRow(
                exception,
                exception.standing(today),
                DecisionPreview.of(snapshot, exception::concerns, exception.scope()),
                by.stream().filter(o -> o.decided().isPresent()).count(),
                by.stream()
                        .filter(o -> o.determination()
                                .filter(d -> d.force() == Force.TO_CONFIRM)
                                .isPresent())
                        .toList(),
                ChronoUnit.DAYS.between(today, exception.lastDay()));
    }
}
