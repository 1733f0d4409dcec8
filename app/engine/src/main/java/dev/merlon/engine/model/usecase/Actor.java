package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;

/// Somebody or something that takes part in use cases, or abuses them.
///
/// @param id           stable within the workspace, a slug of the first name: `customer`
/// @param name         `Customer`
/// @param description  may be empty
/// @param attacker     the id of the library's attacker that this one is, or becomes where it does harm; empty
///                     where none is named
public record Actor(String id, String name, ActorRole role, String description, String attacker) implements Entity {

    /// One that names no attacker.
    public Actor(String id, String name, ActorRole role, String description) {
        this(id, name, role, description, "");
    }

    /// The same with another attacker named.
    public Actor as(String other) {
        return new Actor(id, name, role, description, other);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ACTOR;
    }
}
