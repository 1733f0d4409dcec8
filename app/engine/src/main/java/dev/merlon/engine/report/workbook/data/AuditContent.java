package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Tool;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Content;
import dev.merlon.engine.report.workbook.xlsx.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All that templates can show of a workspace: its tables, single figures and lists of words. A table is made
/// when a template first asks for it. Not thread-safe.
public final class AuditContent implements Content {

    private final Snapshot snapshot;
    private final Map<String, Supplier<Table<?>>> makers = new LinkedHashMap<>();
    private final Map<String, Table<?>> made = new HashMap<>();
    private final Values values;
    private List<SheetInfo> sheets = List.of();

    public AuditContent(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.values = new Values(snapshot);
        var inventory = new InventoryTables(snapshot);
        var outcomes = new OutcomeTables(snapshot);
        var library = new LibraryTables(snapshot);
        var records = new RecordTables(snapshot);
        var papers = new WorkPapers(snapshot);
        var frameworks = new FrameworkTables(snapshot);
        makers.put(InventoryTables.APIS, inventory::apis);
        makers.put(InventoryTables.ENDPOINTS, inventory::endpoints);
        makers.put(OutcomeTables.OUTCOMES, () -> new OutcomeMatrix(snapshot).table());
        makers.put(OutcomeTables.THREATS, outcomes::threats);
        makers.put(OutcomeTables.FINDINGS, outcomes::findings);
        makers.put(LibraryTables.RULES, library::rules);
        makers.put(LibraryTables.CONTROLS, library::controls);
        makers.put(RecordTables.STATUS, records::status);
        makers.put(RecordTables.EVIDENCE, records::evidence);
        makers.put(RecordTables.EXCEPTIONS, records::exceptions);
        makers.put(ControlMatrix.ID, () -> new ControlMatrix(snapshot).table());
        makers.put(TopTenTable.ID, () -> new TopTenTable(snapshot).table());
        makers.put(WorkPapers.TESTS, papers::tests);
        makers.put(WorkPapers.SAMPLES, papers::samples);
        var audit = new AuditTables(snapshot);
        makers.put(AuditTables.FINDINGS, audit::findings);
        makers.put(AuditTables.TOOLS, audit::tools);
        makers.put(ActionTable.ID, () -> new ActionTable(snapshot).table());
        makers.put(FrameworkTables.FRAMEWORKS, frameworks::frameworks);
        makers.put(FrameworkTables.COVERAGE, frameworks::coverage);
        makers.put(FrameworkTables.STATEMENT, frameworks::statement);
        makers.put(ChangeTable.ID, () -> ChangeTable.table(snapshot.journal()));
        makers.put(PageTables.FIX_FIRST, () -> PageTables.fixFirst(snapshot));
        makers.put(PageTables.PRINCIPLES, () -> PageTables.principles(snapshot));
        makers.put(PageTables.SEVERITIES, () -> PageTables.severities(snapshot));
        makers.put(
                PageTables.CONTENTS,
                () -> PageTables.contents(sheets, id -> described(id).map(Table::about)));
        makers.put(PageTables.META, () -> PageTables.meta(snapshot));
    }

    /// What there is to name, without a workspace: for checking a template.
    public static AuditContent described(Library library) {
        return new AuditContent(new Snapshot(
                WorkspaceState.empty(""),
                List.of(),
                Judgement.none(),
                new Posture(new Score(0, 0, List.of()), Map.of(), Map.of(), Map.of(), List.of()),
                library,
                List.of(),
                Instant.EPOCH));
    }

    /// The ids of all tables.
    public List<String> tables() {
        return List.copyOf(makers.keySet());
    }

    /// A table with the description of its fields.
    public Optional<Table<?>> described(String id) {
        var maker = makers.get(id);
        if (maker == null) {
            return Optional.empty();
        }
        var known = made.get(id);
        if (known == null) {
            known = maker.get();
            made.put(id, known);
        }
        return Optional.of(known);
    }

    @Override
    public Optional<Rows> table(String id) {
        return described(id).map(t -> t);
    }

    @Override
    public Optional<Cell> value(String name) {
        return values.find(name);
    }

    /// The names of all single figures and texts.
    public List<String> values() {
        return values.names();
    }

    @Override
    public Optional<String> seal() {
        return snapshot.seal().map(Phrase::sealed);
    }

    @Override
    public Optional<List<String>> list(String name) {
        return WordLists.find(name, snapshot);
    }

    @Override
    public String title() {
        return snapshot.state().name() + ", API security posture";
    }

    @Override
    public String maker() {
        return Tool.MERLON.name();
    }

    @Override
    public Instant at() {
        return snapshot.at();
    }

    @Override
    public boolean tellsOfBook(String id) {
        return id.equals(PageTables.CONTENTS);
    }

    @Override
    public void sheets(List<SheetInfo> all) {
        sheets = List.copyOf(all);
    }
}
