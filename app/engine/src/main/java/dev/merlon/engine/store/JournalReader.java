package dev.merlon.engine.store;

import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.store.Database.KeptId;
import dev.merlon.engine.store.form.EntityJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the journal's rows in order, and with them what they lead to. Throws [IllegalArgumentException] where
/// an edit does not follow from those before it.
final class JournalReader {

    private final EntityJson json;
    private final Map<Long, List<Edit>> edits = new HashMap<>();
    private final Map<KeptId, Kept> current = new HashMap<>();
    private final List<JournalEntry> entries = new ArrayList<>();

    private record Kept(String body, Entity entity) {}

    JournalReader(EntityJson json) {
        this.json = json;
    }

    /// A row of journal_edit.
    Edit readEdit(ResultSet row) throws SQLException {
        var id = new KeptId(row.getString("kind"), row.getString("id"));
        var before = before(id, row.getString("body_before"));
        var after = after(id, row.getString("body_after"));
        var edit = new Edit(EntityKind.valueOf(id.kind()), id.id(), before, after);
        edits.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>()).add(edit);
        return edit;
    }

    /// A row of journal, after all rows of journal_edit.
    JournalEntry readEntry(ResultSet row) throws SQLException {
        var number = row.getLong("entry");
        if (number != entries.size() + 1L) {
            throw new IllegalArgumentException("the journal has no entry " + (entries.size() + 1));
        }
        var change = new Change(row.getString("label"), edits.getOrDefault(number, List.of()));
        var at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        var entry =
                new JournalEntry(number, at, row.getString("changed_by"), change, row.getObject("undoes", Long.class));
        entries.add(entry);
        return entry;
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /// The bodies of all that is kept after the last entry.
    Map<KeptId, String> kept() {
        return current.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().body()));
    }

    WorkspaceState state(String name) {
        return WorkspaceState.empty(name)
                .with(current.values().stream()
                        .map(kept -> Edit.put(null, kept.entity()))
                        .toList());
    }

    private @Nullable Entity before(KeptId id, @Nullable String body) {
        var known = current.get(id);
        if (known == null ? body != null : !known.body().equals(body)) {
            throw new IllegalArgumentException("an edit of " + id.id() + " that does not follow from those before it");
        }
        return known == null ? null : known.entity();
    }

    private @Nullable Entity after(KeptId id, @Nullable String body) {
        if (body == null) {
            current.remove(id);
            return null;
        }
        var entity = json.read(EntityKind.valueOf(id.kind()), body);
        current.put(id, new Kept(body, entity));
        return entity;
    }
}
