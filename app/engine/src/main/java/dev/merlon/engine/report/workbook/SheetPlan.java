package dev.merlon.engine.report.workbook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.report.view.Template;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sheet as `report-templates/workbook/sheets.json` describes it.
///
/// @param id       what stands on it; fixed
/// @param name     on its tab
/// @param title    above its table
/// @param purpose  for the list of contents
/// @param note     below the title: how to read it
/// @param table    the Excel table's name; empty where it has none
/// @param frozen   columns that stay when one scrolls to the right
/// @param printed  columns that go on paper, from the left; the others are for the screen
record SheetPlan(
        String id,
        String name,
        String title,
        String purpose,
        String note,
        String table,
        int frozen,
        int printed,
        List<Column> columns) {

    /// @param field  names the value
    /// @param title  in the header
    /// @param width  in characters
    record Column(String field, String title, int width) {}

    /// As Jackson reads it, with what may be left out.
    private record Raw(
            String id,
            String name,
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String note,
            @Nullable String table,
            int frozen,
            int printed,
            @Nullable List<Column> columns) {

        SheetPlan plan() {
            return new SheetPlan(
                    id,
                    name,
                    Objects.requireNonNullElse(title, name),
                    Objects.requireNonNullElse(purpose, ""),
                    Objects.requireNonNullElse(note, ""),
                    Objects.requireNonNullElse(table, ""),
                    frozen,
                    printed,
                    Objects.requireNonNullElse(columns, List.of()));
        }
    }

    /// By id, in the order of the tabs.
    static Map<String, SheetPlan> all() throws IOException {
        var mapper = new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS);
        try (var in = new Template("workbook").open("sheets.json")) {
            return List.of(mapper.readValue(in, Raw[].class)).stream()
                    .map(Raw::plan)
                    .collect(Collectors.toMap(
                            SheetPlan::id, Function.identity(), (a, _) -> a, java.util.LinkedHashMap::new));
        }
    }

    SheetPlan named(String newName, String newTable) {
        return new SheetPlan(id, newName, title, purpose, note, newTable, frozen, printed, columns);
    }

    /// The column's title as a formula names it: `t_Threats[State]`; empty where the template leaves the column out.
    String reference(String field) {
        return columns.stream()
                .filter(c -> c.field().equals(field))
                .findFirst()
                .map(c -> table + "[" + c.title().replaceAll("(['\\[\\]#])", "'$1") + "]")
                .orElse("");
    }
}
