package dev.merlon.engine.control;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What re-opens on which day where no evidence is renewed.
///
/// An outcome names all the records that hold it, and one of them is enough: it can only re-open on the day on
/// which the last of them stops. What the contract holds besides does not re-open; that is known from one
/// judgement as of the last day looked at, whatever the number of days on which something ends.
public final class Lapses {

    private final Snapshot snapshot;
    private final LocalDate today;
    private final Map<String, ControlRecord> records = new HashMap<>();

    /// Last day of each record; absent where it holds for ever, or does not hold today.
    private final Map<String, LocalDate> lastDays = new HashMap<>();

    private Lapses(Snapshot snapshot) {
        this.snapshot = snapshot;
        today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        var coverage = Coverage.of(snapshot);
        for (var each : snapshot.state().records()) {
            records.put(each.id(), each);
            if (coverage.holds(each)) {
                lastDay(each).ifPresent(day -> lastDays.put(each.id(), day));
            }
        }
    }

    /// The records that stop holding within the days to come, and the outcomes that may re-open by it.
    ///
    /// @param days  how far to look, today included
    public static List<Lapse> possible(Snapshot snapshot, int days) {
        return new Lapses(snapshot).until(days);
    }

    /// Of what is possible what happens, the next first; each control once a day.
    ///
    /// @param atTheEnd  the same endpoints, judged as of the day after the last that was looked at
    public static List<Lapse> certain(List<Lapse> possible, Judgement atTheEnd) {
        var held = atTheEnd.outcomes()
                .filter(o -> o.state() == OutcomeState.HELD)
                .map(Outcome::id)
                .collect(Collectors.toSet());
        return possible.stream()
                .map(lapse -> new Lapse(
                        lapse.day(),
                        lapse.control(),
                        lapse.records(),
                        lapse.reopens().stream()
                                .filter(o -> !held.contains(o.id()))
                                .toList()))
                .toList();
    }

    private record When(LocalDate day, String control) implements Comparable<When> {

        @Override
        public int compareTo(When other) {
            var byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : control.compareTo(other.control);
        }
    }

    private List<Lapse> until(int days) {
        var stopping = new TreeMap<When, List<ControlRecord>>();
        lastDays.forEach((id, last) -> {
            var kept = records.get(id);
            if (kept != null && last.isBefore(today.plusDays(days))) {
                stopping.computeIfAbsent(new When(last.plusDays(1), kept.control()), _ -> new ArrayList<>())
                        .add(kept);
            }
        });
        var reopening = new HashMap<When, List<Outcome>>();
        snapshot.judgement()
                .outcomes()
                .filter(o -> o.state() == OutcomeState.HELD)
                .forEach(outcome -> {
                    var when = reopens(outcome);
                    if (when != null && stopping.containsKey(when)) {
                        reopening.computeIfAbsent(when, _ -> new ArrayList<>()).add(outcome);
                    }
                });
        return stopping.entrySet().stream()
                .map(e -> new Lapse(
                        e.getKey().day(),
                        e.getKey().control(),
                        e.getValue().stream()
                                .sorted(Comparator.comparing(ControlRecord::id))
                                .toList(),
                        reopening.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    /// The day, and the control that stops last: of several the one that the outcome names last.
    private @Nullable When reopens(Outcome outcome) {
        When latest = null;
        for (var id : outcome.verdict().heldBy()) {
            var last = lastDays.get(id);
            var kept = records.get(id);
            if (last == null || kept == null) {
                return null;
            }
            if (latest == null || !last.plusDays(1).isBefore(latest.day())) {
                latest = new When(last.plusDays(1), kept.control());
            }
        }
        return latest;
    }

    /// The last day on which one of its pieces of evidence is fresh.
    private Optional<LocalDate> lastDay(ControlRecord each) {
        var evidence = each.evidence().stream()
                .flatMap(id -> snapshot.state().evidence(id).stream())
                .toList();
        return evidence.stream().anyMatch(e -> e.expires() == null)
                ? Optional.empty()
                : evidence.stream()
                        .flatMap(e -> Optional.ofNullable(e.expires()).stream())
                        .max(Comparator.naturalOrder());
    }
}
