package dev.merlon.engine.store;

import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.control.ToolKind;
import dev.merlon.engine.model.control.WorkStatus;
import java.util.List;

/// Tools and what else belongs to work on controls, every member filled, and the barest ones.
public final class ControlSamples {

    private ControlSamples() {}

    public static List<Entity> all() {
        return List.of(
                new Tool(
                        "edge-gateway",
                        "Edge gateway",
                        ToolKind.GATEWAY,
                        Layer.GATEWAY,
                        Scope.of("select:class:public & method:write"),
                        "Platform",
                        "limits per account"),
                new Tool("scanner", "Scanner", ToolKind.DAST, Layer.PIPELINE, new Scope.Organisation(), "", ""),
                ControlRecord.declared("APC-RES-02", new Scope.OfTool("edge-gateway"), WorkStatus.IN_PLACE, "", ""));
    }
}
