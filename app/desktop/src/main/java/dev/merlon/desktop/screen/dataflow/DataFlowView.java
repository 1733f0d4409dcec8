package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.drawing.Mark;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// At the left which diagram and what there is on it, then the tools above the diagram with its minimap.
final class DataFlowView extends BorderPane {

    private final Texts texts = Texts.of(DataFlowView.class);
    private final DataFlowModel model;
    private final DataFlowActions actions;
    private final DoubleSupplier textScale;
    private final DiagramTools tools;
    private final ElementList list;
    private final DiagramCanvas canvas;
    private final Minimap minimap;
    private final Label percent = new Label();
    private final DiagramInspector inspector;
    private final VBox side;
    private final BorderPane page;
    private final EmptyState empty;
    private final Label refusal = new Label();

    /// @param textScale  of the user's texts; 1 for the usual size
    DataFlowView(DataFlowModel model, DataFlowActions actions, InspectorPane pane, DoubleSupplier textScale) {
        this.model = model;
        this.actions = actions;
        this.textScale = textScale;
        getStyleClass().add("data-flows");
        var sheet = Objects.requireNonNull(DataFlowView.class.getResource("dataflow.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        tools = new DiagramTools(texts, model, actions);
        canvas = new DiagramCanvas(texts.get("canvas"), this::looked);
        minimap = new Minimap(texts.get("minimap"), place -> canvas.centre(place));
        list = new ElementList(texts, model, this::find, id -> edit(id));
        inspector = new DiagramInspector(texts, model, actions, pane);
        new DiagramPointer(canvas, model, actions, this::rename);
        new DiagramKeys(canvas, model, actions, this::rename);
        refusal.getStyleClass().addAll("para", "muted", "refusal");
        refusal.setWrapText(true);
        var corner = corner();
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
        page = new BorderPane(new StackPane(canvas, corner, refusal));
        page.setTop(tools);
        page.setBottom(legend());
        VBox.setVgrow(list, Priority.ALWAYS);
        side = new VBox(tools.chooser(), list);
        side.getStyleClass().add("flow-side");
        empty = new EmptyState(Feather.SHARE_2, texts.get("empty.title"), texts.get("empty.about"));
        setCenter(empty);
    }

    private VBox corner() {
        percent.getStyleClass().add("small");
        percent.setMinWidth(44);
        percent.setAlignment(Pos.CENTER);
        var row = new HBox(
                4,
                Buttons.icon(Feather.MINUS, texts.get("zoom.out"), () -> canvas.zoomBy(1 / 1.2)),
                percent,
                Buttons.icon(Feather.PLUS, texts.get("zoom.in"), () -> canvas.zoomBy(1.2)),
                Buttons.icon(Feather.MAXIMIZE, texts.get("zoom.fit"), canvas::fit));
        row.setAlignment(Pos.CENTER);
        var corner = new VBox(4, minimap, row);
        corner.getStyleClass().add("flow-corner");
        corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return corner;
    }

    private Label legend() {
        var legend = new Label(texts.get("legend"));
        legend.getStyleClass().addAll("small", "muted", "flow-legend");
        return legend;
    }

    Node firstFocus() {
        return canvas;
    }

    void show() {
        tools.show();
        var ready = model.ready().orElse(null);
        if (ready == null || ready.diagrams().isEmpty()) {
            setLeft(null);
            setCenter(ready == null ? null : empty);
        } else {
            setLeft(side);
            setCenter(page);
            list.show();
            model.shown()
                    .ifPresentOrElse(
                            shown -> {
                                canvas.show(shown, model.chosen(), textScale.getAsDouble());
                                minimap.show(shown.places());
                            },
                            canvas::clear);
            refusal.setText(ready.refusal());
            refusal.setVisible(!ready.refusal().isEmpty());
            looked();
        }
        inspector.show();
    }

    /// Only what is chosen is another.
    void showChosen() {
        canvas.world().choose(model.chosen());
        list.follow();
        inspector.show();
    }

    private void looked() {
        percent.setText(texts.get("zoom", canvas.zoom()));
        minimap.look(canvas.seen());
    }

    /// The middle of what is seen.
    Mark.Point middle() {
        var seen = canvas.seen();
        return new Mark.Point(seen.middleX(), seen.middleY());
    }

    /// Chooses it and brings it into the middle.
    void find(String id) {
        model.choose(Set.of(id));
        actions.chosen();
        var places = model.places();
        places.element(id)
                .or(() -> places.boundary(id))
                .map(frame -> new Mark.Point(frame.middleX(), frame.middleY()))
                .or(() -> Optional.ofNullable(places.labels().get(id)))
                .ifPresent(canvas::centre);
    }

    private void edit(String hidden) {
        model.editor().map(editor -> editor.show(hidden)).ifPresent(actions::edit);
    }

    private void rename() {
        var id = model.only().orElse("");
        model.onlyElement()
                .ifPresent(element -> model.places()
                        .element(id)
                        .ifPresent(frame -> canvas.rename(frame, element.name(), texts.get("name"), this::renamed)));
    }

    private void renamed(String name) {
        model.only()
                .flatMap(id -> model.editor().map(editor -> editor.rename(id, name)))
                .ifPresent(actions::edit);
    }
}
