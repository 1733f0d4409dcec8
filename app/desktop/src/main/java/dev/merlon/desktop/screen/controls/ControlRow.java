package dev.merlon.desktop.screen.controls;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A line of the catalogue with how it stands in the workspace.
///
/// @param records  what was recorded for it, the widest scope first
/// @param covered  number of endpoints at which a record holds
/// @param all      number of endpoints
/// @param strength  how strong the strongest of its records is
public record ControlRow(
        Control control, List<ControlRecord> records, State state, int covered, int all, Strength strength) {

    /// What a control rests on somewhere in the workspace.
    public enum Strength {
        /// No record holds.
        NONE,
        /// One holds, on somebody's word.
        DECLARED,
        /// One holds and was tested or audited.
        PROVEN
    }

    /// How a control stands in the workspace as a whole.
    public enum State {
        MET("met"),
        PARTLY("partly"),
        UNDER_WAY("under way"),
        NONE("none");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static List<ControlRow> of(Snapshot snapshot) {
        snapshot.library().frameworks().all(); // read here, so that the inspector need not wait for it
        var coverage = Coverage.of(snapshot);
        var records = snapshot.state().records().stream().collect(Collectors.groupingBy(ControlRecord::control));
        var endpoints = snapshot.endpoints().map(e -> e.id()).toList();
        var rows = new ArrayList<ControlRow>();
        for (var control : snapshot.library().controls()) {
            rows.add(of(control, records.getOrDefault(control.id(), List.of()), coverage, endpoints));
        }
        return rows;
    }

    private static ControlRow of(
            Control control, List<ControlRecord> records, Coverage coverage, List<EndpointId> endpoints) {
        var sorted = records.stream()
                .sorted(Comparator.comparing(ControlRecord::scope, Scope.WIDEST_FIRST)
                        .thenComparing(ControlRecord::id))
                .toList();
        if (sorted.isEmpty()) {
            return new ControlRow(control, sorted, State.NONE, 0, endpoints.size(), Strength.NONE);
        }
        var covered = (int) endpoints.stream()
                .filter(e -> coverage.recordFor(control.id(), e)
                        .filter(coverage::holds)
                        .isPresent())
                .count();
        return new ControlRow(
                control,
                sorted,
                state(sorted, covered, endpoints.size()),
                covered,
                endpoints.size(),
                strength(sorted, coverage));
    }

    private static Strength strength(List<ControlRecord> records, Coverage coverage) {
        if (records.stream().anyMatch(coverage::proves)) {
            return Strength.PROVEN;
        }
        return records.stream().anyMatch(coverage::holds) ? Strength.DECLARED : Strength.NONE;
    }

    private static State state(List<ControlRecord> records, int covered, int all) {
        if (covered > 0) {
            return covered == all ? State.MET : State.PARTLY;
        }
        return records.stream().anyMatch(r -> r.status() != WorkStatus.NOT_STARTED && r.status() != WorkStatus.RETIRED)
                ? State.UNDER_WAY
                : State.NONE;
    }
}
