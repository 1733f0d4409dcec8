package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FilterButton;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.screen.controls.ControlRow.State;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The catalogue by family, to find a control in.
final class CatalogueList extends VBox {

    /// A line of the tree: a family, or a control of it.
    private record Line(String family, @Nullable ControlRow row) {}

    private final Texts texts;
    private final ControlsViewModel model;
    private final Consumer<ControlRow> chosen;
    private final Label count = new Label();
    private final SearchField search;
    private final TreeItem<Line> root = new TreeItem<>(new Line("", null));
    private final TreeView<Line> tree = new TreeView<>(root);
    private boolean filling;

    CatalogueList(Texts texts, ControlsViewModel model, ControlsActions actions, Consumer<ControlRow> chosen) {
        this.texts = texts;
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("catalogue");
        search = new SearchField(texts.get("find"));
        search.textProperty().addListener((_, _, words) -> filter(model.filter().withText(words)));
        tree.setShowRoot(false);
        tree.setFixedCellSize(30);
        tree.setAccessibleText(texts.get("title"));
        tree.setCellFactory(_ -> new Cell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> choose(now));
        VBox.setVgrow(tree, Priority.ALWAYS);
        var beside = new Insets(0, 20, 0, 20);
        var head = head(actions);
        var filters = filters();
        for (var part : List.of(head, search, filters)) {
            setMargin(part, beside);
        }
        getChildren().addAll(head, search, filters, tree, legend());
    }

    SearchField search() {
        return search;
    }

    /// Shows what passes the filter, and the chosen control selected.
    void show() {
        filling = true;
        var families = model.filter().families(model.rows());
        root.getChildren()
                .setAll(families.entrySet().stream()
                        .map(family -> item(family.getKey(), family.getValue()))
                        .toList());
        var shown = families.values().stream().mapToInt(List::size).sum();
        count.setText(
                shown == model.rows().size()
                        ? Integer.toString(shown)
                        : texts.get("count", shown, model.rows().size()));
        model.row().ifPresent(row -> select(row.control().id()));
        filling = false;
    }

    private TreeItem<Line> item(String family, List<ControlRow> rows) {
        var item = new TreeItem<>(new Line(family, null));
        item.setExpanded(true);
        rows.forEach(row -> item.getChildren().add(new TreeItem<>(new Line(family, row))));
        return item;
    }

    private void select(String control) {
        for (var family : root.getChildren()) {
            for (var item : family.getChildren()) {
                var row = item.getValue().row();
                if (row != null && row.control().id().equals(control)) {
                    var before = tree.getSelectionModel().getSelectedItem();
                    tree.getSelectionModel().select(item);
                    if (before == null) {
                        tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
                    }
                }
            }
        }
    }

    private void choose(@Nullable TreeItem<Line> item) {
        if (!filling && item != null && item.getValue().row() != null) {
            chosen.accept(item.getValue().row());
        }
    }

    private void filter(CatalogueFilter next) {
        model.filter(next);
        show();
    }

    private HBox head(ControlsActions actions) {
        var title = new Label(texts.get("title"));
        title.getStyleClass().add("title");
        count.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                4,
                title,
                count,
                gap,
                Buttons.icon(Feather.LAYERS, texts.get("open.layers"), actions::openLayers),
                Buttons.icon(Feather.TOOL, texts.get("open.work"), actions::openWork));
        head.getStyleClass().add("catalogue-head");
        return head;
    }

    private HBox filters() {
        var layer = new FilterButton(
                texts.get("filter.layer"),
                () -> Arrays.stream(Layer.values()).map(Layer::word).toList());
        layer.chosen().addListener((_, _, now) -> filter(model.filter().withLayers(now)));
        var state = new FilterButton(
                texts.get("filter.state"),
                () -> Arrays.stream(State.values()).map(State::word).toList());
        state.chosen().addListener((_, _, now) -> filter(model.filter().withStates(now)));
        return new HBox(8, layer, state);
    }

    private HBox legend() {
        var legend = new HBox(12);
        legend.getStyleClass().add("catalogue-legend");
        for (var state : State.values()) {
            var label = new Label(texts.get("state." + state.name()), icon(state));
            label.getStyleClass().addAll("small", "muted");
            legend.getChildren().add(label);
        }
        return legend;
    }

    static FontIcon icon(State state) {
        var icon = Icons.styled(
                switch (state) {
                    case MET -> Feather.CHECK_CIRCLE;
                    case PARTLY -> Feather.CLOCK;
                    case UNDER_WAY -> Feather.LOADER;
                    case NONE -> Feather.CIRCLE;
                },
                "in-row",
                "tone-text");
        switch (state) {
            case MET -> Tone.HELD.wear(icon);
            case PARTLY -> Tone.MEDIUM.wear(icon);
            case UNDER_WAY -> Tone.OPEN.wear(icon);
            case NONE -> Tone.NONE.wear(icon);
        }
        return icon;
    }

    private final class Cell extends TreeCell<Line> {

        private final Label title = new Label();
        private final Label covered = new Label();
        private final HBox row = new HBox(8);

        Cell() {
            title.setMinWidth(0);
            covered.getStyleClass().addAll("small", "muted");
            covered.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("catalogue-row");
            setPrefWidth(0);
            setDisclosureNode(new Region());
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("family");
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                setOnMouseClicked(null);
                return;
            }
            if (line.row() == null) {
                family(line.family());
            } else {
                control(line.row());
            }
            setGraphic(row);
        }

        private void family(String name) {
            getStyleClass().add("family");
            var item = getTreeItem();
            var open = item != null && item.isExpanded();
            title.setText(name);
            setAccessibleText(name);
            row.getChildren().setAll(Icons.tiny(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT), title);
            setOnMouseClicked(_ -> {
                if (item != null) {
                    item.setExpanded(!item.isExpanded());
                    tree.refresh();
                }
            });
        }

        private void control(ControlRow shown) {
            title.setText(shown.control().title());
            covered.setText(shown.covered() == 0 ? "" : Integer.toString(shown.covered()));
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getChildren().setAll(icon(shown.state()), title, gap, covered);
            setAccessibleText(texts.get(
                    "row.accessible",
                    shown.control().title(),
                    texts.get("state." + shown.state().name()),
                    shown.covered(),
                    shown.all()));
            setOnMouseClicked(null);
        }
    }
}
