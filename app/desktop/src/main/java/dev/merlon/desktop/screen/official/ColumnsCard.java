package dev.merlon.desktop.screen.official;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.sheet.ColumnMapping;
import dev.merlon.engine.exchange.sheet.ColumnMapping.Field;
import dev.merlon.engine.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Says which column of a table holds what, with the table's own first rows below.
final class ColumnsCard {

    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 16;
    private static final int MOST_HEADERS = 30;
    private static final double FIELD = 176;

    private final Texts texts;
    private final Consumer<OfficialDraft> edited;

    ColumnsCard(Texts texts, Consumer<OfficialDraft> edited) {
        this.texts = texts;
        this.edited = edited;
    }

    Node of(OfficialDraft draft, Sheet sheet) {
        var fields = new FlowPane(12, 12);
        if (draft.sheets().size() > 1) {
            var names = draft.sheets().stream().map(Sheet::name).toList();
            fields.getChildren()
                    .add(box(
                            "sheet",
                            Choices.of(
                                    names,
                                    n -> n,
                                    sheet.name(),
                                    n -> edited.accept(draft.withSheet(names.indexOf(n))))));
        }
        var rows = IntStream.range(0, Math.min(MOST_HEADERS, sheet.rows().size()))
                .boxed()
                .toList();
        fields.getChildren()
                .add(box(
                        "header",
                        Choices.of(
                                rows,
                                row -> texts.get("row", row + 1),
                                draft.columns().header(),
                                row -> edited.accept(
                                        draft.withColumns(draft.columns().withHeader(row))))));
        for (var field : Field.values()) {
            fields.getChildren().add(field(draft, sheet, field));
        }
        var about = new Label(texts.get("columns.about"));
        about.getStyleClass().addAll("small", "muted", "para");
        return new Card(texts.get("columns"), about, fields, sample(sheet, draft.columns()));
    }

    private Node field(OfficialDraft draft, Sheet sheet, Field field) {
        var columns = new ArrayList<Integer>();
        columns.add(-1);
        IntStream.range(0, sheet.columns()).forEach(columns::add);
        var combo = Choices.of(
                columns,
                column -> word(sheet, draft.columns(), column),
                draft.columns().column(field),
                column -> edited.accept(draft.withColumns(draft.columns().with(field, column))));
        return box(field.name().toLowerCase(Locale.ROOT), combo);
    }

    private String word(Sheet sheet, ColumnMapping mapping, int column) {
        if (column < 0) {
            return texts.get("column.none");
        }
        return texts.get("column", ColumnMapping.letters(column), sheet.cell(mapping.header(), column));
    }

    private FieldBox box(String key, Node field) {
        field.setId("official-" + key);
        var box = new FieldBox(texts.get("field." + key), field);
        box.setPrefWidth(FIELD);
        return box;
    }

    private Node sample(Sheet sheet, ColumnMapping mapping) {
        var table = new TableView<Integer>();
        table.setAccessibleText(texts.get("sample"));
        table.setFixedCellSize(28);
        for (var column = 0; column < Math.min(MOST_COLUMNS, sheet.columns()); column++) {
            table.getColumns().add(column(sheet, mapping, column));
        }
        var from = mapping.header() + 1;
        table.getItems()
                .setAll(IntStream.range(
                                from, Math.min(from + MOST_ROWS, sheet.rows().size()))
                        .boxed()
                        .toList());
        table.setPrefHeight(28 * table.getItems().size() + 48);
        return new VBox(table);
    }

    private static TableColumn<Integer, String> column(Sheet sheet, ColumnMapping mapping, int column) {
        var heading = sheet.cell(mapping.header(), column);
        var letters = ColumnMapping.letters(column);
        var made = new TableColumn<Integer, String>(heading.isEmpty() ? letters : heading);
        made.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(sheet.cell(row.getValue(), column).replaceAll("\\s+", " ")));
        made.setPrefWidth(150);
        made.setSortable(false);
        return made;
    }
}
