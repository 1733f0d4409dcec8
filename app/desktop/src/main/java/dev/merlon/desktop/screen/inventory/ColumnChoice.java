package dev.merlon.desktop.screen.inventory;

import atlantafx.base.controls.Popover;
import dev.merlon.desktop.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// Which columns a table shows and in what order, as a line of text that a workspace can keep:
/// `method,path,-api,score` (a dash hides).
final class ColumnChoice {

    private final TableView<EndpointRow> table;
    private final Runnable changed;
    private boolean reading;

    /// @param changed  called when the user shows, hides or moves a column
    ColumnChoice(TableView<EndpointRow> table, Runnable changed) {
        this.table = table;
        this.changed = changed;
        table.getColumns()
                .addListener((javafx.collections.ListChangeListener<TableColumn<EndpointRow, ?>>) _ -> tell());
        table.getColumns().forEach(c -> c.visibleProperty().addListener((_, _, _) -> tell()));
    }

    private void tell() {
        if (!reading) {
            changed.run();
        }
    }

    String text() {
        return String.join(
                ",",
                table.getColumns().stream()
                        .map(c -> c.isVisible() ? c.getId() : "-" + c.getId())
                        .toList());
    }

    /// Takes what [#text] wrote; columns that it does not name stay behind the others.
    void read(String text) {
        if (text.isBlank() || text.equals(text())) {
            return;
        }
        reading = true;
        try {
            var rest = new ArrayList<>(table.getColumns());
            var ordered = new ArrayList<TableColumn<EndpointRow, ?>>();
            for (var word : Arrays.asList(text.split(",", -1))) {
                var id = word.startsWith("-") ? word.substring(1) : word;
                rest.stream().filter(c -> c.getId().equals(id)).findFirst().ifPresent(column -> {
                    column.setVisible(!word.startsWith("-"));
                    rest.remove(column);
                    ordered.add(column);
                });
            }
            ordered.addAll(rest);
            if (!ordered.equals(table.getColumns())) {
                table.getColumns().setAll(ordered);
            }
        } finally {
            reading = false;
        }
    }

    /// A list to tick, beside the button that opens it.
    void open(Node beside, Texts texts) {
        var list = new VBox();
        list.getStyleClass().add("check-list");
        var about = new Label(texts.get("columns.about"));
        about.getStyleClass().addAll("small", "muted", "para");
        about.setMaxWidth(180);
        list.getChildren().add(about);
        for (var column : List.copyOf(table.getColumns())) {
            var box = new CheckBox(column.getText());
            box.setSelected(column.isVisible());
            box.setDisable(column.getId().equals("path"));
            box.selectedProperty().addListener((_, _, on) -> column.setVisible(on));
            list.getChildren().add(box);
        }
        var popover = new Popover(list);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowSize(0);
        popover.setCornerRadius(8);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.show(beside);
    }
}
