package dev.merlon.desktop.screen.history;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One line of the history.
///
/// @param label  "Undo: Recorded APC-RES-01 on 30 endpoints" where it took something back
/// @param what   "30 control records"
public record HistoryRow(JournalEntry entry, String label, String what) {

    /// The newest first; choices of view are left out.
    static List<HistoryRow> of(Snapshot snapshot) {
        var byNumber = new HashMap<Long, JournalEntry>();
        snapshot.journal().forEach(e -> byNumber.put(e.number(), e));
        return snapshot.journal().stream()
                .filter(e -> e.change().edits().stream().anyMatch(edit -> edit.kind() != EntityKind.SETTING))
                .map(e -> new HistoryRow(e, label(e, byNumber), what(e)))
                .toList();
    }

    /// What takes an undo back is a redo.
    private static String label(JournalEntry entry, Map<Long, JournalEntry> byNumber) {
        var takesBack = entry.takesBack();
        if (takesBack.isEmpty()) {
            return entry.change().label();
        }
        var taken = byNumber.get(takesBack.getAsLong());
        var isRedo = taken != null && taken.takesBack().isPresent();
        return (isRedo ? "Redo: " : "Undo: ") + entry.change().label();
    }

    private static String what(JournalEntry entry) {
        return entry.change().edits().stream()
                .collect(Collectors.groupingBy(e -> e.kind(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() == 1 ? "1 " + e.getKey().word() : e.getValue() + " " + plural(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(EntityKind kind) {
        return kind == EntityKind.EVIDENCE ? "pieces of evidence" : kind.word() + "s";
    }
}
