package dev.merlon.desktop.screen.overview;

import dev.merlon.engine.control.Lapse;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.rule.DecisionKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Something that ends on a day, and what follows.
///
/// @param title     the control's title, or what was accepted
/// @param follows   "if it lapses, 41 outcomes at 28 endpoints re-open"
/// @param ref       the control's id, the outcome's, or the exception's
public record Expiry(LocalDate day, String title, String follows, String ref) {

    /// What ends from today on, the next first.
    ///
    /// @param lapses  of control records
    static List<Expiry> of(Snapshot snapshot, List<Lapse> lapses) {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        return Stream.concat(lapses.stream().map(lapse -> of(lapse, snapshot)), acceptances(snapshot))
                .filter(e -> !e.day().isBefore(today))
                .sorted(Comparator.comparing(Expiry::day).thenComparing(Expiry::title))
                .toList();
    }

    private static Expiry of(Lapse lapse, Snapshot snapshot) {
        return new Expiry(
                lapse.day(),
                snapshot.library().control(lapse.control()).map(c -> c.title()).orElse(lapse.control()),
                reopens(lapse),
                lapse.control());
    }

    private static String reopens(Lapse lapse) {
        var outcomes = lapse.reopens().size();
        if (outcomes == 0) {
            return "lapses; nothing re-opens";
        }
        var endpoints = lapse.endpoints();
        return "if it lapses, "
                + (outcomes == 1 ? "1 outcome" : outcomes + " outcomes")
                + (endpoints == 0 ? "" : endpoints == 1 ? " at 1 endpoint" : " at " + endpoints + " endpoints")
                + (outcomes == 1 ? " re-opens" : " re-open");
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
                        e.until(), "Exception " + e.id() + ": " + e.waived().text(), reopens(e, snapshot), e.id()));
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
