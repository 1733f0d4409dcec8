package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import java.util.List;

/// Tools, one line each.
public final class ToolSheet extends CsvSheet<Tool> {

    public ToolSheet() {
        super(List.of("id", "name", "type", "layer", "reach", "responsible", "leaves"), List.of("id", "reach"));
    }

    @Override
    List<Tool> all(Snapshot snapshot) {
        return snapshot.state().tools();
    }

    @Override
    List<String> cells(Tool tool) {
        return List.of(
                tool.id(),
                tool.name(),
                tool.type().word(),
                tool.layer().word(),
                tool.reach().text(),
                tool.responsible(),
                tool.leaves());
    }

    @Override
    Tool read(CsvRow row, Snapshot snapshot) {
        var id = row.required("id");
        if (!id.matches("[a-z0-9-]*")) {
            row.refuse("id", "an id has small letters, digits and dashes only, not " + id);
        }
        var reach = row.scope("reach", snapshot);
        if (reach instanceof Scope.OfTool) {
            row.refuse("reach", "the reach of a tool cannot be another tool's");
            reach = new Scope.Organisation();
        }
        var before = snapshot.state().entity(EntityKind.TOOL, id).map(Tool.class::cast);
        var type = row.word(
                "type",
                ToolKind.values(),
                ToolKind::word,
                before.map(Tool::type).orElse(ToolKind.OTHER));
        return new Tool(
                id,
                row.text("name", before.map(Tool::name).orElse(id)),
                type,
                row.word(
                        "layer",
                        Layer.values(),
                        Layer::word,
                        before.map(Tool::layer).orElse(type.layer())),
                reach,
                row.text("responsible", before.map(Tool::responsible).orElse("")),
                row.text("leaves", before.map(Tool::leaves).orElse("")));
    }
}
