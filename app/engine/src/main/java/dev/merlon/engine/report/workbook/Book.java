package dev.merlon.engine.report.workbook;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.workbook.InventoryFields.Row;
import dev.merlon.engine.report.workbook.Register.Kind;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Cell.Anchor;
import dev.merlon.engine.report.workbook.xlsx.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decides which rows stand on which sheet, before any is written, so that every id knows where it leads.
final class Book {

    private final Snapshot snapshot;
    private final Map<String, SheetPlan> plans;
    private final Register register = new Register();
    private final Map<String, List<Sheet>> sheets = new LinkedHashMap<>();
    private final Map<String, List<SheetPlan>> tables = new HashMap<>();
    private final Anchor cover;

    Book(Snapshot snapshot, Map<String, SheetPlan> plans) {
        this.snapshot = snapshot;
        this.plans = plans;
        this.cover = new Anchor(plan("cover").name(), 1);
        inventory();
        library();
        matrix();
        outcomes();
        records();
        table("changes", ChangeFields.rows(snapshot.journal()), ChangeFields.all(), (_, _) -> {});
        pages();
    }

    /// In the order of the plan.
    List<Sheet> sheets() {
        return plans.keySet().stream()
                .flatMap(id -> Objects.requireNonNullElse(sheets.get(id), List.<Sheet>of()).stream())
                .toList();
    }

    private SheetPlan plan(String id) {
        var plan = plans.get(id);
        if (plan == null) {
            throw new IllegalArgumentException("the template has no sheet " + id);
        }
        return plan;
    }

    private <T> void table(
            String id, List<T> items, Map<String, Function<T, Cell>> fields, BiConsumer<T, Anchor> registration) {
        var parts = TableSheet.of(plan(id), snapshot.state().name(), cover, items, fields);
        for (var part : parts) {
            for (var i = 0; i < part.items().size(); i++) {
                registration.accept(part.items().get(i), part.anchor(i));
            }
        }
        sheets.put(id, List.copyOf(parts));
        tables.put(id, parts.stream().map(TableSheet::plan).toList());
    }

    private void inventory() {
        var tallies = new HashMap<EndpointId, Tally>();
        snapshot.judgement().ofEndpoint().forEach((id, outcomes) -> tallies.put(id, Tally.of(outcomes)));
        var fields = new InventoryFields(snapshot, tallies, register);
        table(
                "apis",
                snapshot.apis(),
                fields.ofApis(),
                (a, at) -> register.put(Kind.API, a.api().id(), at));
        var rows = snapshot.apis().stream()
                .flatMap(a -> a.endpoints().stream().map(e -> new Row(a, e)))
                .toList();
        table("endpoints", rows, fields.ofEndpoints(), (r, at) -> {
            register.put(Kind.ENDPOINT, r.endpoint().id().toString(), at);
            register.put(Kind.FIRST_ENDPOINT, r.inventory().api().id(), at);
        });
    }

    private void library() {
        var records = snapshot.state().records().stream()
                .collect(Collectors.groupingBy(ControlRecord::control, Collectors.counting()));
        var fields = new LibraryFields(records, snapshot.library().frameworks(), register);
        table(
                "rules",
                Spread.all(snapshot),
                fields.ofRules(),
                (s, at) -> register.put(Kind.RULE, s.rule().id(), at));
        table(
                "controls",
                snapshot.library().controls(),
                fields.ofControls(),
                (c, at) -> register.put(Kind.CONTROL, c.id(), at));
    }

    private void matrix() {
        var plan = plan("outcomes");
        var rows = matrixRows();
        var rules = snapshot.judgement().rules().stream()
                .sorted(Comparator.comparing((Rule r) -> r.appliesTo() == RuleTarget.API))
                .toList();
        var parts = new ArrayList<Sheet>();
        for (var firstRow = 0; firstRow == 0 || firstRow < rows.size(); firstRow += TableSheet.MOST_ITEMS) {
            var ofPart = rows.subList(firstRow, Math.min(rows.size(), firstRow + TableSheet.MOST_ITEMS));
            for (var first = 0; first == 0 || first < rules.size(); first += MatrixSheet.MOST_RULES) {
                var name = parts.isEmpty() ? plan.name() : plan.name() + " " + (parts.size() + 1);
                parts.add(MatrixSheet.of(
                        plan.named(name, ""),
                        snapshot,
                        cover,
                        ofPart,
                        rules.subList(first, Math.min(rules.size(), first + MatrixSheet.MOST_RULES)),
                        register));
                for (var i = 0; i < ofPart.size(); i++) {
                    register.put(Kind.MATRIX_ROW, ofPart.get(i).id(), new Anchor(name, TableSheet.FIRST_ROW + i));
                }
            }
        }
        sheets.put("outcomes", parts);
    }

    private void components(String api, List<MatrixSheet.Row> rows) {
        var byComponent = snapshot.judgement().atComponents(api).stream()
                .collect(Collectors.groupingBy(o -> o.subject().id(), LinkedHashMap::new, Collectors.toList()));
        byComponent.forEach((id, outcomes) -> rows.add(new MatrixSheet.Row(
                id, outcomes.getFirst().subject().label(), register.find(Kind.API, api), null, outcomes)));
    }

    private List<MatrixSheet.Row> matrixRows() {
        var rows = new ArrayList<MatrixSheet.Row>();
        for (var inventory : snapshot.apis()) {
            var api = inventory.api();
            var ofApi = snapshot.posture().ofApi().get(api.id());
            rows.add(new MatrixSheet.Row(
                    api.id(),
                    api.name() + ", as a whole",
                    register.find(Kind.API, api.id()),
                    ofApi == null ? null : ofApi.value(),
                    snapshot.judgement().at(api.id())));
            components(api.id(), rows);
            for (var endpoint : inventory.endpoints()) {
                var score = snapshot.posture().ofEndpoint().get(endpoint.id());
                rows.add(new MatrixSheet.Row(
                        endpoint.id().toString(),
                        endpoint.label(),
                        register.find(Kind.ENDPOINT, endpoint.id().toString()),
                        score == null ? null : score.value(),
                        snapshot.judgement().at(endpoint.id())));
            }
        }
        return rows;
    }

    private void outcomes() {
        var order = Comparator.comparing(Outcome::state)
                .thenComparing(Comparator.comparing(Outcome::live).reversed())
                .thenComparing(Comparator.comparingInt((Outcome o) -> o.rating().risk())
                        .reversed())
                .thenComparing(o -> o.rule().id());
        var fields = new OutcomeFields(register).all();
        for (var kind : RuleKind.values()) {
            var rows = snapshot.judgement()
                    .outcomes()
                    .filter(o -> o.rule().kind() == kind && o.state() != OutcomeState.NOT_APPLICABLE)
                    .sorted(order)
                    .toList();
            table(kind == RuleKind.THREAT ? "threats" : "findings", rows, fields, (o, at) -> {
                register.put(Kind.FIRST_OUTCOME, o.rule().id(), at);
                if (o.state() == OutcomeState.FIRES) {
                    register.put(o, at);
                }
            });
        }
    }

    private void records() {
        var holds = new HashMap<String, Integer>();
        snapshot.judgement()
                .outcomes()
                .filter(o -> o.state() == OutcomeState.HELD)
                .forEach(o -> o.verdict().heldBy().forEach(id -> holds.merge(id, 1, Integer::sum)));
        var usedBy = new HashMap<String, List<String>>();
        snapshot.state()
                .records()
                .forEach(r -> r.evidence()
                        .forEach(e -> usedBy.computeIfAbsent(e, _ -> new ArrayList<>())
                                .add(r.id())));
        var fields = new RecordFields(snapshot, holds, usedBy, register);
        table("control-status", snapshot.state().records(), fields.ofRecords(), (r, at) -> {
            register.put(Kind.RECORD, r.id(), at);
            register.put(Kind.FIRST_RECORD, r.control(), at);
        });
        table(
                "evidence",
                snapshot.state().evidence(),
                fields.ofEvidence(),
                (e, at) -> register.put(Kind.EVIDENCE, e.id(), at));
    }

    private void pages() {
        var dashboard = plan("dashboard").name();
        sheets.put(
                "dashboard", List.of(new DashboardSheet(dashboard, snapshot, new Figures(snapshot, tables), register)));
        var contents = new ArrayList<CoverSheet.Entry>();
        contents.add(new CoverSheet.Entry(dashboard, "The posture on one page, with formulas over the tables", -1));
        for (var id : plans.keySet()) {
            for (var sheet : Objects.requireNonNullElse(sheets.get(id), List.<Sheet>of())) {
                switch (sheet) {
                    case TableSheet<?> table ->
                        contents.add(new CoverSheet.Entry(
                                table.name(),
                                table.plan().purpose(),
                                table.items().size()));
                    case MatrixSheet matrix ->
                        contents.add(new CoverSheet.Entry(
                                matrix.name(),
                                matrix.plan().purpose(),
                                matrix.rows().size()));
                    default -> {}
                }
            }
        }
        sheets.put("cover", List.of(new CoverSheet(plan("cover").name(), snapshot, contents)));
    }
}
