package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One kind of kept thing as a CSV file: a header, then one line for each. What is written comes back the same.
/// Columns may stand in any order; those that are left out keep what there was, those that are not known are
/// refused.
///
/// @param <T> the kind of thing
public abstract sealed class CsvSheet<T extends Entity>
        permits ActionSheet, AnswerSheet, ControlRecordSheet, FindingSheet, ToolSheet {

    private final List<String> columns;
    private final List<String> required;

    /// What a file would do.
    ///
    /// @param entities   that are new or other than before
    /// @param unchanged  lines that say what the workspace says already
    /// @param refused    why lines are refused, with the place of the cell
    public record Reading<T>(List<T> entities, int unchanged, List<Problem> refused) {
        public Reading {
            entities = List.copyOf(entities);
            refused = List.copyOf(refused);
        }
    }

    CsvSheet(List<String> columns, List<String> required) {
        this.columns = List.copyOf(columns);
        this.required = List.copyOf(required);
    }

    /// All of them in the workspace.
    abstract List<T> all(Snapshot snapshot);

    /// In the order of the columns.
    abstract List<String> cells(T entity);

    /// @return of no use where the row is refused
    abstract T read(CsvRow row, Snapshot snapshot);

    public final String write(Snapshot snapshot) {
        var text = new StringBuilder(CsvText.line(columns));
        all(snapshot).forEach(entity -> text.append(CsvText.line(cells(entity))));
        return text.toString();
    }

    /// @param file  its name, for places
    public final Reading<T> read(String file, String text, Snapshot snapshot) {
        var problems = new ArrayList<Problem>();
        var rows = CsvText.read(file, text, problems);
        if (rows.isEmpty()) {
            problems.add(Problem.error("CSV-EMPTY", "it has no header line", new Location(file, 0, 0, "")));
            return new Reading<>(List.of(), 0, problems);
        }
        var header = header(rows.getFirst(), problems);
        if (!problems.isEmpty()) {
            return new Reading<>(List.of(), 0, problems);
        }
        var before = all(snapshot).stream().collect(Collectors.toMap(Entity::id, e -> e));
        var entities = new HashMap<String, T>();
        var order = new ArrayList<T>();
        var unchanged = 0;
        for (var cells : rows.subList(1, rows.size())) {
            var row = row(header, cells);
            var entity = read(row, snapshot);
            if (!row.refused() && entities.put(entity.id(), entity) != null) {
                row.refuse(required.getFirst(), "an earlier line says something of " + entity.id() + " already");
            }
            problems.addAll(row.problems());
            if (!row.refused() && entity.equals(before.get(entity.id()))) {
                unchanged++;
            } else if (!row.refused()) {
                order.add(entity);
            }
        }
        return new Reading<>(order, unchanged, problems);
    }

    private List<String> header(List<CsvText.Cell> cells, List<Problem> problems) {
        var names = cells.stream()
                .map(c -> c.text().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        for (var i = 0; i < names.size(); i++) {
            if (!columns.contains(names.get(i)) || names.indexOf(names.get(i)) != i) {
                problems.add(Problem.error(
                        "CSV-COLUMN",
                        "no column is called \"" + names.get(i) + "\", or it is there twice; the columns are "
                                + String.join(", ", columns),
                        cells.get(i).place()));
            }
        }
        for (var name : required) {
            if (!names.contains(name)) {
                problems.add(Problem.error(
                        "CSV-COLUMN",
                        "the column " + name + " is missing",
                        cells.getFirst().place()));
            }
        }
        return names;
    }

    private static CsvRow row(List<String> header, List<CsvText.Cell> cells) {
        Map<String, CsvText.Cell> byName = new HashMap<>();
        for (var i = 0; i < Math.min(header.size(), cells.size()); i++) {
            byName.put(header.get(i), cells.get(i));
        }
        return new CsvRow(byName, cells.getFirst().place());
    }
}
