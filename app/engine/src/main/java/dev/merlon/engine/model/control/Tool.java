package dev.merlon.engine.model.control;

import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;

/// A tool or shared component that provides controls to whatever passes through it: a gateway, an identity
/// provider, a scanner. Which controls it provides, and how well, control records in its scope say
/// ([Scope.OfTool]), so that a tool's word needs evidence like anybody else's.
///
/// @param id           a slug of its name, stable within the workspace: `edge-gateway`
/// @param type         what it is
/// @param layer        where it acts
/// @param reach        which endpoints pass through it; the organisation, an API, an endpoint or a selector
/// @param responsible  who answers for it and for the controls that it provides; empty where nobody has been named
/// @param leaves         what it leaves to the APIs behind it; may be empty
public record Tool(String id, String name, ToolKind type, Layer layer, Scope reach, String responsible, String leaves)
        implements Entity {

    /// @throws IllegalArgumentException where its reach is that of a tool: tools do not lean on each other
    public Tool {
        if (reach instanceof Scope.OfTool) {
            throw new IllegalArgumentException("the reach of a tool cannot be another tool's");
        }
    }

    @Override
    public EntityKind kind() {
        return EntityKind.TOOL;
    }
}
