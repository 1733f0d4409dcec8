package dev.merlon.engine.store.form.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.store.form.Fields;
import dev.merlon.engine.store.form.Form;

public final class ToolForm implements Form<Tool> {

    @Override
    public Class<Tool> type() {
        return Tool.class;
    }

    @Override
    public ObjectNode write(Tool tool) {
        return Form.object()
                .put("id", tool.id())
                .put("name", tool.name())
                .put("type", tool.type().name())
                .put("layer", tool.layer().name())
                .put("reach", tool.reach().text())
                .put("responsible", tool.responsible())
                .put("leaves", tool.leaves());
    }

    @Override
    public Tool read(Fields fields) {
        return new Tool(
                fields.text("id"),
                fields.text("name"),
                fields.oneOf(ToolKind.class, "type"),
                fields.oneOf(Layer.class, "layer"),
                Scope.of(fields.text("reach")),
                fields.text("responsible"),
                fields.text("leaves"));
    }
}
