package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.ElementKind;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What dragging does, and what can be done to the diagram. What a narrow window has no room for is behind an
/// arrow at the end.
final class DiagramTools extends ToolBar {

    private static final List<ElementKind> KINDS = List.of(
            ElementKind.ACTOR, ElementKind.CLIENT, ElementKind.PROCESS, ElementKind.STORE, ElementKind.THIRD_PARTY);

    private final Texts texts;
    private final DataFlowModel model;
    private final DataFlowActions actions;
    private final ComboBox<DataFlowDiagram> diagrams = new ComboBox<>();
    private final ToggleGroup tools = new ToggleGroup();
    private final HBox chooser;
    private boolean following;

    DiagramTools(Texts texts, DataFlowModel model, DataFlowActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        getStyleClass().add("flow-tools");
        diagrams.setId("diagrams");
        diagrams.setAccessibleText(texts.get("diagrams"));
        diagrams.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable DataFlowDiagram diagram) {
                return diagram == null ? "" : diagram.name();
            }

            @Override
            public @Nullable DataFlowDiagram fromString(String text) {
                return null;
            }
        });
        diagrams.valueProperty().addListener((_, _, diagram) -> {
            if (diagram != null && !following) {
                actions.open(diagram.id());
            }
        });
        diagrams.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(diagrams, Priority.ALWAYS);
        chooser = new HBox(6, diagrams, more());
        chooser.getStyleClass().add("flow-chooser");
        getItems()
                .addAll(
                        tool(DiagramTool.SELECT, Feather.MOUSE_POINTER),
                        tool(DiagramTool.PAN, Feather.MOVE),
                        tool(DiagramTool.FLOW, Feather.ARROW_RIGHT),
                        new Separator(Orientation.VERTICAL),
                        add(),
                        button("boundary", Feather.SQUARE, () -> actions.surround(true)),
                        button("group", Feather.GRID, () -> actions.surround(false)),
                        new Separator(Orientation.VERTICAL),
                        button("layout", Feather.LAYOUT, actions::layOut),
                        button("export", Feather.DOWNLOAD, actions::export));
    }

    /// Which diagram is shown, and what can be done with it as a whole.
    HBox chooser() {
        return chooser;
    }

    private Button button(String key, Feather icon, Runnable action) {
        var button = Buttons.standard(texts.get(key), icon, action);
        button.getStyleClass().add("toolbar");
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(texts.get(key + ".about")));
        return button;
    }

    private ToggleButton tool(DiagramTool tool, Feather icon) {
        var button = new ToggleButton(texts.get("tool." + tool.name()), Icons.of(icon));
        button.getStyleClass().addAll("quiet", "tool");
        button.setToggleGroup(tools);
        button.setUserData(tool);
        button.setSelected(tool == model.tool());
        button.setTooltip(new Tooltip(texts.get("tool." + tool.name() + ".about")));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.use(tool);
        });
        return button;
    }

    private MenuButton add() {
        var menu = new MenuButton(texts.get("add"), Icons.of(Feather.PLUS));
        menu.getStyleClass().add("toolbar");
        for (var kind : KINDS) {
            var item = new MenuItem(texts.get("kind." + kind.name()), Icons.of(ElementNode.icon(kind)));
            item.setOnAction(_ -> actions.add(kind, null));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node more() {
        var menu = new MenuButton(texts.get("more"), Icons.of(Feather.MORE_HORIZONTAL));
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.setAccessibleText(texts.get("more"));
        menu.setTooltip(new Tooltip(texts.get("more")));
        menu.getStyleClass().add("toolbar");
        menu.getItems()
                .addAll(
                        item("diagram.new", Feather.PLUS, actions::begin),
                        item("diagram.copy", Feather.COPY, actions::duplicate),
                        item("diagram.bring", Feather.UPLOAD, actions::bringIn),
                        item("diagram.remove", Feather.ROTATE_CCW, actions::remove));
        return menu;
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        var item = new MenuItem(texts.get(key), Icons.of(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    void show() {
        following = true;
        model.ready().ifPresent(ready -> {
            if (!ready.diagrams().equals(diagrams.getItems())) {
                diagrams.getItems().setAll(ready.diagrams());
            }
            var id = model.shown().map(s -> s.diagram().id()).or(model::wanted).orElse("");
            diagrams.setValue(diagrams.getItems().stream()
                    .filter(d -> d.id().equals(id))
                    .findFirst()
                    .orElse(null));
        });
        following = false;
    }
}
