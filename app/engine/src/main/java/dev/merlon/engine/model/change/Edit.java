package dev.merlon.engine.model.change;

import org.jspecify.annotations.Nullable;

/// One thing before and after. Null before: it came; null after: it went.
public record Edit(
        EntityKind kind,
        String id,
        @Nullable Entity before,
        @Nullable Entity after) {

    /// @throws IllegalArgumentException where it is neither before nor after, or not what kind and id say
    public Edit {
        if (before == null && after == null) {
            throw new IllegalArgumentException("an edit without before and after: " + id);
        }
        for (var entity : new @Nullable Entity[] {before, after}) {
            if (entity != null && (entity.kind() != kind || !entity.id().equals(id))) {
                throw new IllegalArgumentException(entity.id() + " is not " + kind + " " + id);
            }
        }
    }

    public static Edit put(@Nullable Entity before, Entity after) {
        return new Edit(after.kind(), after.id(), before, after);
    }

    public static Edit remove(Entity before) {
        return new Edit(before.kind(), before.id(), before, null);
    }

    /// The edit that undoes this one.
    public Edit inverse() {
        return new Edit(kind, id, after, before);
    }
}
