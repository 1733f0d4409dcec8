package dev.merlon.desktop.screen.layers;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.recording.Target;
import dev.merlon.desktop.recording.TargetFace;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.LayerMap;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Endpoints at the left; the layers of the chosen one from the end customer down to the data, and what stands
/// around.
final class LayersView {

    private final Texts texts;
    private final LayersActions actions;
    private final FloorInspector inspector;
    private final BorderPane root = new BorderPane();
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final FilteredList<Target> found = new FilteredList<>(targets);
    private final ListView<Target> list = new ListView<>(found);
    private final SearchField search;
    private final PageHeader header = new PageHeader("", "");
    private final VBox floors = new VBox(8);
    private final ScrollPane scroll;
    private boolean filling;
    private Layer chosen = Layer.GATEWAY;

    LayersView(Texts texts, LayersActions actions, InspectorPane pane) {
        this.texts = texts;
        this.actions = actions;
        inspector = new FloorInspector(texts, actions, pane);
        search = new SearchField(texts.get("find"));
        search.textProperty().addListener((_, _, words) -> found.setPredicate(t -> t.matches(words)));
        list.setFixedCellSize(32);
        list.setAccessibleText(texts.get("endpoints"));
        list.setCellFactory(_ -> new EndpointCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setMargin(search, new Insets(0, 16, 0, 16));
        var master = new VBox(8, search, list);
        master.getStyleClass().add("layers-master");
        floors.getStyleClass().add("floors");
        scroll = new ScrollPane(floors);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        header.actions(Buttons.standard(texts.get("work"), Feather.TOOL, actions::openWork));
        root.setLeft(master);
        root.setCenter(new VBox(header, scroll));
        root.getStyleClass().add("layers");
        var sheet = Objects.requireNonNull(LayersView.class.getResource("layers.css"))
                .toExternalForm();
        root.getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return search;
    }

    void empty() {
        root.setCenter(new EmptyState(Feather.LAYERS, texts.get("empty.title"), texts.get("empty.about")));
    }

    void list(Snapshot snapshot) {
        filling = true;
        targets.setAll(Target.endpoints(snapshot));
        filling = false;
    }

    private void chosen(@Nullable Target target) {
        if (!filling && target != null && target.scope() instanceof Scope.OfEndpoint(var endpoint)) {
            actions.choose(endpoint);
        }
    }

    void show(LayerMap map, Snapshot snapshot) {
        filling = true;
        targets.stream()
                .filter(t -> t.scope().equals(new Scope.OfEndpoint(map.endpoint())))
                .findFirst()
                .ifPresent(t -> list.getSelectionModel().select(t));
        filling = false;
        snapshot.endpoint(map.endpoint()).ifPresent(e -> {
            header.show(
                    e.path(),
                    snapshot.api(e.id().api()).map(a -> a.api().name()).orElse(""));
            header.beside(new MethodBadge(e.method()));
        });
        floors.getChildren().setAll(end(Feather.USERS, "customer"));
        for (var floor : map.floors()) {
            if (floor.layer() == Layer.PIPELINE) {
                floors.getChildren().addAll(end(Feather.DATABASE, "backend"), around());
            }
            floors.getChildren().add(row(floor, map));
        }
        select();
        var shown = map.floors().stream()
                .filter(f -> f.layer() == chosen)
                .findFirst()
                .orElse(map.floors().getFirst());
        inspector.show(shown, map);
    }

    private Node row(LayerMap.Floor floor, LayerMap map) {
        var row = new FloorRow(texts, floor, () -> {
            chosen = floor.layer();
            select();
            inspector.show(floor, map);
        });
        row.setUserData(floor.layer());
        return row;
    }

    private void select() {
        floors.getChildren().forEach(node -> {
            if (node instanceof FloorRow row) {
                row.select(chosen.equals(row.getUserData()));
            }
        });
    }

    private Node end(Feather icon, String key) {
        var label = new Label(texts.get(key), Icons.inRow(icon));
        label.getStyleClass().addAll("small", "muted", "floor-end");
        return label;
    }

    private Node around() {
        var label = new Label(texts.get("around"));
        label.getStyleClass().addAll("small", "strong", "floor-end");
        return label;
    }

    private static final class EndpointCell extends ListCell<Target> {

        private final TargetFace face = new TargetFace();
        private final HBox row = new HBox(face);

        EndpointCell() {
            HBox.setHgrow(face, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            if (empty || target == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            face.show(target, "");
            setAccessibleText(target.method() + " " + target.text() + ", " + target.about());
            setGraphic(row);
        }
    }
}
