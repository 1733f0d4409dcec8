package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.model.rule.Outcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the workspace would keep once all rows are taken. Not thread-safe.
public final class Draft {

    private final Snapshot now;
    private final Signature reader;
    private final Map<Map.Entry<EntityKind, String>, Optional<Entity>> changed = new LinkedHashMap<>();
    private @Nullable Map<String, Outcome> outcomes;

    /// @param reader  who reads the workbook back, and when: new decisions are theirs
    public Draft(Snapshot now, Signature reader) {
        this.now = now;
        this.reader = reader;
    }

    Snapshot now() {
        return now;
    }

    Signature reader() {
        return reader;
    }

    LocalDate today() {
        return reader.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    Optional<Outcome> outcome(String id) {
        var known = outcomes;
        if (known == null) {
            var all = new HashMap<String, Outcome>();
            now.judgement().outcomes().forEach(o -> all.put(o.id(), o));
            outcomes = all;
            known = all;
        }
        return Optional.ofNullable(known.get(id));
    }

    public <E extends Entity> Optional<E> find(EntityKind kind, String id, Class<E> type) {
        var known = changed.get(Map.entry(kind, id));
        return (known == null ? now.state().entity(kind, id) : known).map(type::cast);
    }

    /// All of a kind, as they would be.
    <E extends Entity> List<E> all(EntityKind kind, Class<E> type) {
        var kept = now.state().entities().filter(e -> e.kind() == kind && !changed.containsKey(key(e)));
        var other = changed.entrySet().stream()
                .filter(e -> e.getKey().getKey() == kind)
                .flatMap(e -> e.getValue().stream());
        return Stream.concat(kept, other).map(type::cast).toList();
    }

    private static Map.Entry<EntityKind, String> key(Entity entity) {
        return Map.entry(entity.kind(), entity.id());
    }

    public void put(Entity entity) {
        changed.put(key(entity), Optional.of(entity));
    }

    public void remove(Entity entity) {
        changed.put(key(entity), Optional.empty());
    }

    /// The next free number after a prefix; those of the journal are never given again.
    String next(EntityKind kind, String prefix) {
        var kept = all(kind, Entity.class).stream().map(Entity::id);
        var named = now.journal().stream()
                .flatMap(entry -> entry.change().edits().stream())
                .filter(edit -> edit.kind() == kind)
                .map(Edit::id);
        var last = Stream.concat(kept, named)
                .filter(id -> id.matches(java.util.regex.Pattern.quote(prefix) + "\\d{1,8}"))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + (last + 1);
    }

    /// What differs from the workspace, for one change.
    public List<Edit> edits() {
        var edits = new ArrayList<Edit>();
        changed.forEach((key, after) -> {
            var before = now.state().entity(key.getKey(), key.getValue()).orElse(null);
            if (!Objects.equals(before, after.orElse(null))) {
                edits.add(new Edit(key.getKey(), key.getValue(), before, after.orElse(null)));
            }
        });
        return edits;
    }
}
