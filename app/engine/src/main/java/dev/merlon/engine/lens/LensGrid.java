package dev.merlon.engine.lens;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The matrix of all that was considered: rows of endpoints or flows, columns of rules or categories. It holds
/// no cells: each is read off the judgement when it is looked at, so that 22,000 rows cost nothing.
public final class LensGrid {

    /// Classes of data that are about people.
    private static final Set<String> PERSONAL = Set.of(
            DataClass.PERSONAL.word(), DataClass.HEALTH.word(), DataClass.LOCATION.word(), DataClass.CHILDREN.word());

    private final Snapshot snapshot;
    private final List<LensRow> rows;
    private final List<LensColumn> columns;
    private final LensTotals totals;
    private final Eyes eyes;

    private LensGrid(Snapshot snapshot, List<LensRow> rows, List<LensColumn> columns, LensTotals totals, Eyes eyes) {
        this.snapshot = snapshot;
        this.eyes = eyes;
        this.rows = rows;
        this.columns = columns;
        this.totals = totals;
    }

    /// The matrix as the view asks for it. LINDDUN shows only endpoints that handle data about people.
    public static LensGrid of(Snapshot snapshot, LensView view) {
        return of(snapshot, view, Eyes.ANYBODY);
    }

    /// The same with other eyes: cells of which nothing is in reach look like such that do not apply, and are
    /// counted apart.
    public static LensGrid of(Snapshot snapshot, LensView view, Eyes eyes) {
        var endpoints = new ArrayList<Endpoint>();
        var flows = new TreeMap<String, List<Endpoint>>();
        for (var api : snapshot.apis()) {
            if (view.apis().isEmpty() || view.apis().contains(api.api().id())) {
                for (var endpoint : api.endpoints()) {
                    if (view.lens() != Lens.LINDDUN || personal(api, endpoint)) {
                        endpoints.add(endpoint);
                        api.factsOf(endpoint.id())
                                .texts("endpoint.flows")
                                .forEach(flow -> flows.computeIfAbsent(flow, _ -> new ArrayList<>())
                                        .add(endpoint));
                    }
                }
            }
        }
        var rows = view.byFlow()
                ? flows.entrySet().stream()
                        .map(e -> new LensRow(e.getKey(), null, e.getValue()))
                        .toList()
                : endpoints.stream().map(LensRow::of).toList();
        var all = columns(snapshot.judgement().rules(), view);
        var totals = LensTotals.of(snapshot, endpoints, all, eyes);
        var shown = view.folded()
                ? IntStream.range(0, all.size())
                        .filter(totals::appliesIn)
                        .mapToObj(all::get)
                        .toList()
                : all;
        return new LensGrid(snapshot, rows, shown, totals, eyes);
    }

    private static boolean personal(ApiInventory api, Endpoint endpoint) {
        return api.factsOf(endpoint.id()).texts("endpoint.dataClass").stream().anyMatch(PERSONAL::contains);
    }

    /// Rules of a shape are judged at endpoints too; those of an API as a whole are not.
    private static List<LensColumn> columns(List<Rule> rules, LensView view) {
        var atEndpoints = rules.stream()
                .filter(r -> r.appliesTo() == RuleTarget.ENDPOINT || r.appliesTo() == RuleTarget.SCHEMA)
                .toList();
        var wanted = IntStream.range(0, atEndpoints.size())
                .filter(i -> view.kinds().contains(atEndpoints.get(i).kind()))
                .boxed()
                .toList();
        if (view.lens() == Lens.RULES) {
            return wanted.stream().map(i -> column(atEndpoints.get(i), i)).toList();
        }
        var columns = new ArrayList<LensColumn>();
        for (var category : view.lens().categories()) {
            var of = wanted.stream()
                    .filter(i -> view.lens().holds(category, atEndpoints.get(i)))
                    .toList();
            if (!of.isEmpty()) {
                columns.add(new LensColumn(
                        category.key(),
                        category.title(),
                        "",
                        of.stream().map(atEndpoints::get).toList(),
                        of));
            }
        }
        return columns;
    }

    private static LensColumn column(Rule rule, int place) {
        var dash = rule.id().lastIndexOf('-');
        return new LensColumn(
                rule.id().substring(dash + 1),
                rule.id(),
                dash < 0 ? "" : rule.id().substring(0, dash),
                List.of(rule),
                List.of(place));
    }

    public List<LensRow> rows() {
        return rows;
    }

    public List<LensColumn> columns() {
        return columns;
    }

    public LensTotals totals() {
        return totals;
    }

    public LensCell cell(int row, int column) {
        return LensCell.of(outcomes(row, column), eyes);
    }

    /// All outcomes of the cell.
    public List<Outcome> outcomes(int row, int column) {
        var outcomes = new ArrayList<Outcome>();
        for (var endpoint : rows.get(row).endpoints()) {
            var at = snapshot.judgement().at(endpoint.id());
            columns.get(column).places().forEach(place -> outcomes.add(at.get(place)));
        }
        return outcomes;
    }

    /// Whether the cell's state is that one.
    public boolean holds(int row, int column, OutcomeState state) {
        return cell(row, column).state() == state;
    }

    /// How the column came out over all rows, by state.
    public Map<OutcomeState, Integer> ofColumn(int column) {
        var counts = new LinkedHashMap<OutcomeState, Integer>();
        for (var row = 0; row < rows.size(); row++) {
            counts.merge(cell(row, column).state(), 1, Integer::sum);
        }
        return counts;
    }
}
