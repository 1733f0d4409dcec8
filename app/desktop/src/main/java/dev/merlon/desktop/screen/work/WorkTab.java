package dev.merlon.desktop.screen.work;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.util.List;

/// The three lists of the screen.
enum WorkTab {
    TOOLS(EntityKind.TOOL, ""),
    FINDINGS(EntityKind.AUDIT_FINDING, "F-"),
    ACTIONS(EntityKind.ACTION, "A-");

    private final EntityKind kind;
    private final String prefix;

    WorkTab(EntityKind kind, String prefix) {
        this.kind = kind;
        this.prefix = prefix;
    }

    EntityKind kind() {
        return kind;
    }

    List<? extends Entity> all(Snapshot snapshot) {
        return switch (this) {
            case TOOLS -> snapshot.state().tools();
            case FINDINGS -> snapshot.state().findings();
            case ACTIONS -> snapshot.state().actions();
        };
    }

    /// The next free number: `F-12` after `F-11`, whatever gaps there are.
    String nextId(Snapshot snapshot) {
        var last = all(snapshot).stream()
                .map(Entity::id)
                .filter(id -> id.matches(prefix + "\\d{1,8}"))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + (last + 1);
    }
}
