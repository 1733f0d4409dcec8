package dev.merlon.desktop.screen.overview;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Something that ends on a day, and what follows.
///
/// @param title     the control's title, or what was accepted
/// @param follows   "re-opens 41 outcomes"
/// @param ref       the control's id, the outcome's, or the exception's
public record Expiry(LocalDate day, String title, String follows, String ref) {

    /// What ends from today on, the next first.
    static List<Expiry> of(Snapshot snapshot) {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return Stream.of(evidence(snapshot), acceptances(snapshot), exceptions(snapshot, today))
                .flatMap(expiries -> expiries)
                .filter(e -> !e.day().isBefore(today))
                .sorted(Comparator.comparing(Expiry::day).thenComparing(Expiry::title))
                .toList();
    }

    private static Stream<Expiry> evidence(Snapshot snapshot) {
        return snapshot.state().records().stream()
                .flatMap(entry -> lastDay(entry, snapshot).stream()
                        .map(day -> new Expiry(
                                day,
                                snapshot.library()
                                        .control(entry.control())
                                        .map(c -> c.title())
                                        .orElse(entry.control()),
                                reopens(entry, snapshot),
                                entry.control())));
    }

    /// The day on which the record's last piece of evidence ends; none where one of them never does.
    private static List<LocalDate> lastDay(ControlRecord entry, Snapshot snapshot) {
        var evidence = entry.evidence().stream()
                .flatMap(id -> snapshot.state().evidence(id).stream())
                .map(Evidence::expires)
                .toList();
        if (evidence.isEmpty() || evidence.contains(null)) {
            return List.of();
        }
        return evidence.stream().filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).stream()
                .toList();
    }

    private static String reopens(ControlRecord entry, Snapshot snapshot) {
        var held = snapshot.judgement()
                .outcomes()
                .filter(o -> o.state() == OutcomeState.HELD)
                .filter(o -> o.verdict().heldBy().equals(List.of(entry.id())))
                .count();
        return held == 1 ? "re-opens 1 outcome" : "re-opens " + held + " outcomes";
    }

    private static Stream<Expiry> acceptances(Snapshot snapshot) {
        return snapshot.judgement()
                .outcomes()
                .flatMap(outcome -> outcome
                        .decided()
                        .filter(d -> d.until() != null && d.decided() == DecisionKind.ACCEPT)
                        .map(d -> new Expiry(
                                java.util.Objects.requireNonNull(d.until()),
                                "Accepted: " + outcome.title(),
                                "asked again at " + outcome.subject().label(),
                                outcome.id()))
                        .stream());
    }

    private static Stream<Expiry> exceptions(Snapshot snapshot, LocalDate today) {
        return snapshot.state().exceptions().stream()
                .filter(e -> e.inForce(today))
                .map(e -> new Expiry(
                        e.until(),
                        "Exception " + e.id() + ": " + e.waived().text(),
                        reopens(e, snapshot),
                        e.id()));
    }

    private static String reopens(ExceptionRecord exception, Snapshot snapshot) {
        var settled = snapshot.judgement()
                .outcomes()
                .flatMap(o -> o.determination().stream())
                .filter(d -> d.settles()
                        && d.from().filter(w -> w.id().equals(exception.id())).isPresent())
                .count();
        return settled == 1 ? "re-opens 1 outcome" : "re-opens " + settled + " outcomes";
    }
}
