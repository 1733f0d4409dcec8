package dev.merlon.desktop.screen.inventory;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Lines of the table as text: what is shown, tab-separated for a spreadsheet.
final class InventoryClipboard {

    private InventoryClipboard() {}

    /// A head line, then one line per row, with the visible columns in their order. Cells that a spreadsheet
    /// would take for a formula begin with an apostrophe.
    static String text(TableView<EndpointRow> table, List<EndpointRow> rows) {
        var columns = table.getColumns().stream().filter(TableColumn::isVisible).toList();
        var head = columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        return rows.stream()
                .map(row -> columns.stream().map(c -> cell(c.getId(), row)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static String cell(String column, EndpointRow row) {
        var text = value(column, row).replaceAll("[\\t\\r\\n]+", " ");
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String value(String column, EndpointRow row) {
        return switch (column) {
            case "method" -> row.endpoint().method();
            case "path" -> row.endpoint().path();
            case "api" -> row.api().name();
            case "auth" -> row.auth();
            case "data" -> String.join(", ", row.data());
            case "firing" -> row.firing().words();
            case "open" -> Integer.toString(row.firing().open());
            case "score" -> Long.toString(Math.round(row.score()));
            case "operation" -> row.endpoint().givenOperationId().orElse("");
            case "tags" -> String.join(", ", row.endpoint().tags());
            case "scopes" -> String.join(", ", row.scopes());
            case "class" -> row.api().apiClass().id();
            case "owner" -> row.api().owner();
            case "summary" -> row.endpoint().summary();
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }
}
