package dev.merlon.engine.model.framework;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;

/// The workspace answers to a framework.
///
/// @param framework  its id, which is the id of this too
/// @param level      the level that is aimed at; empty for all requirements
/// @param why        what makes it binding; may be empty
public record FrameworkUse(String framework, String level, String why) implements Entity {

    @Override
    public String id() {
        return framework;
    }

    @Override
    public EntityKind kind() {
        return EntityKind.FRAMEWORK_USE;
    }
}
