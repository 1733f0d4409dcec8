package dev.merlon.engine.model.change;

/// Something that a workspace keeps under a kind and an id.
public interface Entity {

    EntityKind kind();

    String id();
}
