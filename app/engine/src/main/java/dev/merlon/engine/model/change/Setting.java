package dev.merlon.engine.model.change;

/// A choice that belongs to the workspace, such as the columns of a table.
///
/// @param id     dotted key: `inventory.columns`
/// @param value  text in whatever form its user wrote it
public record Setting(String id, String value) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.SETTING;
    }
}
