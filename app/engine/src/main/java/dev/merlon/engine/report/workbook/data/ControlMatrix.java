package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.List;
import java.util.Optional;

/// What each endpoint gets of each control, inherited or its own: the record of the narrowest scope speaks.
final class ControlMatrix {

    static final String ID = "Control_Matrix";

    private final Snapshot snapshot;
    private final Coverage coverage;
    private final InventoryTables inventory;

    ControlMatrix(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.coverage = Coverage.of(snapshot);
        this.inventory = new InventoryTables(snapshot);
    }

    Table<InventoryTables.Row> table() {
        var about = new Table.About(
                ID,
                "Endpoints by controls: what holds where, and where nothing was recorded",
                "Architect, design review",
                "✓ proven: tested or audited, with fresh evidence · ✓ in place: with fresh evidence · ◆ partly and ▲ not met:"
                        + " what an assessment found · ○ other words: how far the work is · – not applicable · empty: nobody"
                        + " recorded it there.",
                "No endpoint is known yet: import a contract first.");
        return Table.of(
                        about,
                        inventory::rows,
                        (InventoryTables.Row r) -> r.endpoint().id().toString())
                .cell(
                        "endpoint",
                        "Endpoint",
                        r -> Cell.link(
                                r.endpoint().label(),
                                InventoryTables.ENDPOINTS,
                                r.endpoint().id().toString()))
                .cell(
                        "api",
                        "API",
                        r -> Cell.link(
                                r.inventory().api().name(),
                                InventoryTables.APIS,
                                r.inventory().api().id()))
                .number(
                        "score",
                        "Score",
                        r -> InventoryTables.score(
                                snapshot.posture().ofEndpoint().get(r.endpoint().id())))
                .count(
                        "recorded",
                        "Recorded",
                        r -> controls().stream()
                                .filter(c -> record(c, r.endpoint().id()).isPresent())
                                .count())
                .spread("each control", this::heads, this::fill)
                .spread("each recorded control", this::recordedHeads, this::fillRecorded)
                .build();
    }

    private List<Control> controls() {
        return snapshot.library().controls();
    }

    private List<Control> recorded() {
        var recorded = coverage.recorded();
        return controls().stream().filter(c -> recorded.contains(c.id())).toList();
    }

    private Optional<ControlRecord> record(Control control, EndpointId endpoint) {
        return coverage.recordFor(control.id(), endpoint);
    }

    private List<Cell> heads() {
        return heads(controls());
    }

    private List<Cell> recordedHeads() {
        return heads(recorded());
    }

    private static List<Cell> heads(List<Control> controls) {
        return controls.stream()
                .map(c -> Cell.link(c.id(), LibraryTables.CONTROLS, c.id()))
                .toList();
    }

    private void fill(InventoryTables.Row row, Cell[] cells) {
        fill(controls(), row, cells);
    }

    private void fillRecorded(InventoryTables.Row row, Cell[] cells) {
        fill(recorded(), row, cells);
    }

    private void fill(List<Control> controls, InventoryTables.Row row, Cell[] cells) {
        for (var i = 0; i < Math.min(cells.length, controls.size()); i++) {
            var kept = record(controls.get(i), row.endpoint().id()).orElse(null);
            if (kept != null) {
                cells[i] = Cell.link(word(kept), RecordTables.STATUS, kept.id());
            }
        }
    }

    private String word(ControlRecord kept) {
        if (kept.applicability() == Applicability.NOT_APPLICABLE) {
            return "– n/a";
        }
        if (kept.result() == Result.NOT_MET) {
            return "▲ not met";
        }
        if (kept.result() == Result.PARTLY_MET) {
            return "◆ partly";
        }
        if (coverage.proves(kept)) {
            return "✓ proven";
        }
        return coverage.holds(kept) ? "✓ in place" : "○ " + kept.status().word();
    }
}
