package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.recording.WordChoice;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

final class ToolEditor implements Editor<Tool> {

    private final Texts texts;
    private final TextField name = new TextField();
    private final WordChoice<ToolKind> type = new WordChoice<>(List.of(ToolKind.values()), ToolKind::word);
    private final WordChoice<Layer> layer = new WordChoice<>(List.of(Layer.values()), Layer::word);
    private final TextField responsible = new TextField();
    private final TextArea leaves = new TextArea();
    private final ScopeText reach;
    private final FieldBox nameBox;
    private final VBox node;
    private String id = "";
    private boolean filling;

    ToolEditor(Texts texts) {
        this.texts = texts;
        name.setId("name");
        leaves.setPrefRowCount(2);
        leaves.setWrapText(true);
        reach = new ScopeText(texts, texts.get("tool.reach"), false);
        nameBox = new FieldBox(texts.get("tool.name"), name)
                .check(() ->
                        slug(name.getText()).isEmpty() ? Optional.of(texts.get("name.missing")) : Optional.empty());
        node = new VBox(
                12,
                nameBox,
                new FieldBox(texts.get("tool.type"), type),
                new FieldBox(texts.get("tool.layer"), layer),
                reach,
                new FieldBox(texts.get("tool.responsible"), responsible),
                new FieldBox(texts.get("tool.leaves"), leaves).help(texts.get("tool.leaves.help")));
        type.valueProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                layer.setValue(now.layer());
            }
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Tool tool, Snapshot now) {
        filling = true;
        id = tool.id();
        name.setText(tool.name());
        type.setValue(tool.type());
        layer.setValue(tool.layer());
        responsible.setText(tool.responsible());
        leaves.setText(tool.leaves());
        reach.show(tool.reach(), now);
        filling = false;
    }

    @Override
    public Tool blank(Snapshot now) {
        return new Tool("", "", ToolKind.GATEWAY, Layer.GATEWAY, new Scope.Organisation(), "", "");
    }

    @Override
    public Optional<Tool> read() {
        nameBox.validate();
        var slug = id.isEmpty() ? slug(name.getText()) : id;
        return slug.isEmpty()
                ? Optional.empty()
                : reach.read()
                        .map(scope -> new Tool(
                                slug,
                                name.getText().strip(),
                                type.getValue(),
                                layer.getValue(),
                                scope,
                                responsible.getText().strip(),
                                leaves.getText().strip()));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-)|(-$)", "");
    }
}
