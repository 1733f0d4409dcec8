package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every rule at every endpoint: one row per API, component and endpoint, one column per rule.
final class OutcomeMatrix {

    private final Snapshot snapshot;
    private @Nullable Map<Rule, Integer> columns;

    OutcomeMatrix(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// @param label  `POST /transfers`, or the API's name
    /// @param table  where its own row stands
    /// @param score  null where it has none
    private record Row(
            String id,
            String label,
            String table,
            String home,
            @Nullable Double score,
            List<Outcome> outcomes) {}

    Table<?> table() {
        var about = new Table.About(
                OutcomeTables.OUTCOMES,
                "The matrix that proves completeness: one row per endpoint, one column per rule",
                "Auditor",
                "⬢ ▲ ◆ ● fires, with its severity or the decision on it · ✓ held · ? open question · – not applicable ·"
                        + " empty: the rule is about the other kind of row. A cell that fires opens its row.",
                "Nothing was judged yet: import a contract first.");
        return Table.of(about, this::rows, Row::id)
                .cell("id", "Endpoint", r -> Cell.link(r.label(), r.table(), r.home()))
                .number("score", "Score", r -> {
                    var score = r.score();
                    return score == null ? Cell.EMPTY : Cell.number(Math.round(score));
                })
                .count("fires", "Fires", r -> Tally.of(r.outcomes()).fires())
                .count("open", "Open", r -> Tally.of(r.outcomes()).open())
                .count("held", "Held", r -> Tally.of(r.outcomes()).held())
                .count(
                        "not_applicable",
                        "Not applicable",
                        r -> Tally.of(r.outcomes()).notApplicable())
                .spread("each rule", this::heads, this::fill)
                .build();
    }

    /// Rules about an API as a whole come last.
    private List<Rule> rules() {
        return snapshot.judgement().rules().stream()
                .sorted(Comparator.comparing((Rule r) -> r.appliesTo() == RuleTarget.API))
                .toList();
    }

    private List<Cell> heads() {
        return rules().stream()
                .map(r -> Cell.link(r.id(), LibraryTables.RULES, r.id()))
                .toList();
    }

    private void fill(Row row, Cell[] cells) {
        var known = columns;
        if (known == null) {
            known = new HashMap<>();
            for (var rule : rules()) {
                known.put(rule, known.size());
            }
            columns = known;
        }
        for (var outcome : row.outcomes()) {
            var column = known.get(outcome.rule());
            if (column != null && column < cells.length) {
                var link = outcome.state() == OutcomeState.FIRES
                        ? new Cell.Link(OutcomeTables.sheetOf(outcome.rule().kind()), outcome.id())
                        : null;
                cells[column] = new Cell.Text(Phrase.code(outcome), link);
            }
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var inventory : snapshot.apis()) {
            var api = inventory.api();
            var ofApi = snapshot.posture().ofApi().get(api.id());
            rows.add(new Row(
                    api.id(),
                    api.name() + ", as a whole",
                    InventoryTables.APIS,
                    api.id(),
                    ofApi == null ? null : ofApi.value(),
                    snapshot.judgement().at(api.id())));
            components(api.id(), rows);
            for (var endpoint : inventory.endpoints()) {
                var id = endpoint.id().toString();
                var score = snapshot.posture().ofEndpoint().get(endpoint.id());
                rows.add(new Row(
                        id,
                        endpoint.label(),
                        InventoryTables.ENDPOINTS,
                        id,
                        score == null ? null : score.value(),
                        snapshot.judgement().at(endpoint.id())));
            }
        }
        return rows;
    }

    private void components(String api, List<Row> rows) {
        var byComponent = snapshot.judgement().atComponents(api).stream()
                .collect(Collectors.groupingBy(o -> o.subject().id(), LinkedHashMap::new, Collectors.toList()));
        byComponent.forEach((id, outcomes) -> rows.add(
                new Row(id, outcomes.getFirst().subject().label(), InventoryTables.APIS, api, null, outcomes)));
    }
}
