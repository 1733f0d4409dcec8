package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.dataflow.Danger;
import dev.merlon.engine.model.dataflow.ElementKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Everything on the diagram by name, to find it; what is hidden too, to show it again.
final class ElementList extends VBox {

    /// One line.
    ///
    /// @param id      empty for the head of a group
    /// @param hidden  whether it is not to be seen on the diagram
    record Row(
            String id, String name, Feather icon, @Nullable Danger danger, boolean hidden) {

        boolean isHead() {
            return id.isEmpty();
        }
    }

    private final Texts texts;
    private final DataFlowModel model;
    private final ListView<Row> list = new ListView<>();
    private final SearchField search;
    private boolean following;

    /// @param chosen  takes the id of what was clicked
    /// @param shown   takes the id of what is hidden and was clicked
    ElementList(Texts texts, DataFlowModel model, Consumer<String> chosen, Consumer<String> shown) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("element-list");
        search = new SearchField(texts.get("list.find"));
        search.textProperty().addListener((_, _, text) -> {
            model.seek(text);
            show();
        });
        list.setAccessibleText(texts.get("list"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !row.isHead() && !following) {
                (row.hidden() ? shown : chosen).accept(row.id());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(new VBox(search), list);
        getChildren().getFirst().getStyleClass().add("list-search");
    }

    SearchField search() {
        return search;
    }

    void show() {
        following = true;
        var rows = rows(texts, model);
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
        follow();
        following = false;
    }

    /// Shows what is chosen on the diagram.
    void follow() {
        following = true;
        var only = model.only().orElse("");
        var at = -1;
        for (var i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(only) && !only.isEmpty()) {
                at = i;
            }
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 3));
        }
        following = false;
    }

    /// In the order of the picture's groups, each by name; groups without any are left out.
    static List<Row> rows(Texts texts, DataFlowModel model) {
        var rows = new ArrayList<Row>();
        group(
                rows,
                texts.get("group.boundaries"),
                model.graph().boundaries().stream()
                        .map(b -> new Row(b.id(), b.name(), Feather.SQUARE, null, false))
                        .toList(),
                model);
        for (var shape : List.of(ElementKind.Shape.ROUND, ElementKind.Shape.DRUM, ElementKind.Shape.SQUARE)) {
            group(
                    rows,
                    texts.get("group." + shape.name()),
                    model.graph().elements().stream()
                            .filter(e -> e.kind().shape() == shape)
                            .map(e -> new Row(
                                    e.id(),
                                    e.name(),
                                    ElementNode.icon(e.kind()),
                                    model.shown()
                                            .map(s -> s.dangers().get(e.id()))
                                            .orElse(null),
                                    false))
                            .toList(),
                    model);
        }
        group(rows, texts.get("group.hidden"), hidden(texts, model), model);
        return rows;
    }

    private static List<Row> hidden(Texts texts, DataFlowModel model) {
        return model.shown()
                .map(s -> s.diagram().edits().hidden().stream()
                        .filter(id -> !s.derived().nameOf(id).isEmpty())
                        .map(id -> new Row(
                                id, texts.get("list.hidden", s.derived().nameOf(id)), Feather.EYE_OFF, null, true))
                        .toList())
                .orElse(List.of());
    }

    private static void group(List<Row> rows, String name, List<Row> all, DataFlowModel model) {
        var found = all.stream()
                .filter(r -> model.found(r.name()))
                .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        if (!found.isEmpty()) {
            rows.add(new Row("", name, Feather.CHEVRON_DOWN, null, false));
            rows.addAll(found);
        }
    }

    private static final class Cell extends ListCell<Row> {

        Cell() {
            getStyleClass().add("element-cell");
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("head");
            setText(null);
            setGraphic(null);
            setDisable(false);
            if (empty || row == null) {
                setAccessibleText(null);
                return;
            }
            var name = new Label(row.name());
            name.setMinWidth(0);
            setAccessibleText(row.name());
            if (row.isHead()) {
                getStyleClass().add("head");
                name.getStyleClass().addAll("small", "strong");
                setDisable(true);
                setGraphic(name);
                return;
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var line = new HBox(8, Icons.inRow(row.icon()), name, gap);
            line.setAlignment(Pos.CENTER_LEFT);
            var danger = row.danger();
            if (danger != null) {
                line.getChildren().add(ToneBadge.count(Tone.of(danger.worst()), danger.threats()));
            }
            line.setMinWidth(0);
            line.prefWidthProperty().bind(widthProperty().subtract(24));
            setGraphic(line);
        }
    }
}
