package dev.merlon.desktop.screen.readback;

import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.workbook.CellLine;
import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import dev.merlon.engine.exchange.workbook.Side;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One line per cell that is not as it was.
final class CellTable extends TableView<CellLine> {

    private static final int WIDEST = 120;

    private final Texts texts;

    CellTable(Texts texts, ReadBackActions actions) {
        this.texts = texts;
        setId("readback-table");
        setFixedCellSize(34);
        setAccessibleText(texts.get("table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var kind = this.<CellLine>column("kind", 104, true, Function.identity());
        kind.setComparator((a, b) -> a.kind().compareTo(b.kind()));
        kind.setCellFactory(_ -> new NodeCell<>(
                () -> new ToneBadge(KindFilter.tone(Kind.IGNORED)),
                (badge, line) ->
                        badge.show(KindFilter.tone(line.kind()), line.kind().word())));
        getColumns().add(kind);
        getColumns().add(text("cell", 132, "code", CellLine::address));
        getColumns().add(text("field", 92, "", CellLine::field));
        getColumns().add(text("was", 92, "muted", CellLine::was));
        getColumns().add(text("ours", 92, "", CellLine::ours));
        getColumns().add(text("theirs", 108, "medium", CellLine::theirs));
        var choice = this.<CellLine>column("choice", 136, true, Function.identity());
        choice.setSortable(false);
        choice.setCellFactory(_ -> new NodeCell<>(() -> new Choice(texts, actions), (node, line) -> node.show(line)));
        getColumns().add(choice);
    }

    private TableColumn<CellLine, String> text(
            String id, double width, String style, Function<CellLine, String> value) {
        var column = column(id, width, false, value);
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    if (!style.isEmpty()) {
                        label.getStyleClass().addAll(style, "dense");
                    }
                    return label;
                },
                (label, text) -> label.setText(oneLine(text))));
        return column;
    }

    static String oneLine(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
    }

    private <T> TableColumn<CellLine, T> column(String id, double width, boolean fixed, Function<CellLine, T> value) {
        var column = new TableColumn<CellLine, T>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(fixed ? width : 60);
        if (fixed) {
            column.setMaxWidth(width);
        }
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
        return column;
    }

    /// Ours or theirs, in a conflict; else the reason that a line has.
    private static final class Choice extends HBox {

        private final ToggleButton ours = new ToggleButton();
        private final ToggleButton theirs = new ToggleButton();
        private final HBox sides = new HBox(ours, theirs);
        private final Label why = new Label();
        private final Texts texts;
        private @Nullable CellLine shown;

        Choice(Texts texts, ReadBackActions actions) {
            this.texts = texts;
            ours.setText(texts.get("choice.ours"));
            theirs.setText(texts.get("choice.theirs"));
            why.getStyleClass().addAll("small", "muted");
            getStyleClass().add("in-row");
            sides.getStyleClass().add("segmented");
            sides.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            theirs.getStyleClass().add("last");
            for (var side : List.of(Side.OURS, Side.THEIRS)) {
                button(side).setOnAction(_ -> {
                    button(side).setSelected(true);
                    var line = shown;
                    if (line != null) {
                        actions.settle(line, side);
                    }
                });
            }
        }

        private ToggleButton button(Side side) {
            return side == Side.OURS ? ours : theirs;
        }

        void show(CellLine line) {
            shown = line;
            if (line.kind() != Kind.CONFLICT) {
                why.setText(oneLine(line.why()));
                getChildren().setAll(why);
                return;
            }
            for (var side : List.of(Side.OURS, Side.THEIRS)) {
                button(side).setSelected(line.side() == side);
                button(side).setAccessibleText(texts.get("choice." + side.word() + ".at", line.address()));
            }
            getChildren().setAll(sides);
        }
    }

    /// Shows a value by a node of its own that is made once.
    private static final class NodeCell<T, N extends Node> extends TableCell<CellLine, T> {

        private final N node;
        private final BiConsumer<N, T> write;

        NodeCell(Supplier<N> make, BiConsumer<N, T> write) {
            this.node = make.get();
            this.write = write;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            if (value == null || empty) {
                setGraphic(null);
            } else {
                write.accept(node, value);
                setGraphic(node);
            }
        }
    }
}
