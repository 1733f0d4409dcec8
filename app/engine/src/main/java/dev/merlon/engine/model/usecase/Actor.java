package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;

/// Somebody or something that takes part in use cases, or abuses them.
///
/// @param id           stable within the workspace, a slug of the first name: `customer`
/// @param name         `Customer`
/// @param description  may be empty
public record Actor(String id, String name, ActorRole role, String description) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.ACTOR;
    }
}
