package dev.merlon.desktop.screen.reports;

import dev.merlon.engine.report.Preview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The beginning of a sheet as a spreadsheet shows it: letters above, numbers at the left, each cell in its
/// colours. A text runs on over the empty cells beside it.
final class SheetGrid extends GridPane {

    private static final double NUMBERS = 34;
    private static final double CHARACTER = 7;
    private static final double WIDEST = 320;
    private static final double POINT = 1.22;

    /// @param more  said below the last row; empty where the sheet ends there
    SheetGrid(Preview.Sheet sheet, String more) {
        getStyleClass().add("sheet-grid");
        var columns = sheet.widths().size();
        getColumnConstraints().add(width(NUMBERS));
        sheet.widths().forEach(w -> getColumnConstraints().add(width(Math.min(WIDEST, 5 + w * CHARACTER))));
        add(head(""), 0, 0);
        for (var column = 0; column < columns; column++) {
            add(head(String.valueOf((char) ('A' + column))), column + 1, 0);
        }
        for (var row = 0; row < sheet.rows().size(); row++) {
            add(head(Integer.toString(row + 1)), 0, row + 1);
            row(sheet.rows().get(row), row + 1, columns);
        }
        if (!more.isEmpty()) {
            var label = new Label(more);
            label.getStyleClass().add("sheet-more");
            add(label, 1, sheet.rows().size() + 1, columns, 1);
        }
    }

    private static ColumnConstraints width(double width) {
        var column = new ColumnConstraints(width, width, width);
        column.setHgrow(Priority.NEVER);
        column.setHalignment(HPos.LEFT);
        return column;
    }

    private static Label head(String text) {
        var label = new Label(text);
        label.getStyleClass().add("sheet-head");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return label;
    }

    private void row(List<Preview.Cell> cells, int row, int columns) {
        var taken = new HashMap<Integer, Preview.Cell>();
        cells.forEach(c -> taken.put(c.column(), c));
        var free = 0;
        for (var cell : cells) {
            if (cell.column() < free) {
                continue;
            }
            if (!cell.text().isEmpty()
                    || cell.face().fill() != null
                    || cell.face().lined()) {
                var span = span(cell, taken, columns);
                add(label(cell), cell.column() + 1, row, span, 1);
                free = cell.column() + span;
            }
        }
    }

    /// Only a text at the left runs on, and only over what has neither text nor ground of another colour.
    private static int span(Preview.Cell cell, Map<Integer, Preview.Cell> taken, int columns) {
        if (cell.text().isEmpty() || cell.face().align() != Preview.Align.LEFT) {
            return 1;
        }
        var end = cell.column() + 1;
        while (end < columns && free(taken.get(end), cell)) {
            end++;
        }
        return end - cell.column();
    }

    private static boolean free(Preview.@org.jspecify.annotations.Nullable Cell next, Preview.Cell cell) {
        return next == null
                || next.text().isEmpty()
                        && java.util.Objects.equals(
                                next.face().fill(), cell.face().fill());
    }

    private static Label label(Preview.Cell cell) {
        var face = cell.face();
        var label = new Label(cell.text().lines().findFirst().orElse(""));
        label.getStyleClass().add("sheet-cell");
        label.setAlignment(
                switch (face.align()) {
                    case LEFT -> Pos.CENTER_LEFT;
                    case CENTRE -> Pos.CENTER;
                    case RIGHT -> Pos.CENTER_RIGHT;
                });
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setMinWidth(0);
        label.setStyle("-fx-text-fill: " + face.ink() + ";"
                + "-fx-font-size: " + Math.round(face.size() * POINT) + "px;"
                + (face.fill() == null ? "" : "-fx-background-color: " + face.fill() + ";")
                + (face.bold() ? "-fx-font-weight: bold;" : "")
                + (face.monospaced() ? "-fx-font-family: \"JetBrains Mono NL\";" : "")
                + (face.lined() ? "-fx-border-color: transparent transparent #e1e5ea transparent;" : ""));
        return label;
    }
}
