package dev.merlon.desktop.screen.history;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One line of the history.
///
/// @param label      "Undo: Recorded APC-RES-01 on 30 endpoints" where it took something back
/// @param what       "30 control records"
/// @param takenBack  a later entry took it back, and none took that back
/// @param search     everything that the search field looks at, in lower case
public record HistoryRow(JournalEntry entry, String label, String what, boolean takenBack, String search) {

    /// The newest first; choices of view are left out.
    static List<HistoryRow> of(Snapshot snapshot) {
        var byNumber = new HashMap<Long, JournalEntry>();
        snapshot.journal().forEach(e -> byNumber.put(e.number(), e));
        var takenBack = takenBack(snapshot.journal());
        return snapshot.journal().stream()
                .filter(e -> e.change().edits().stream().anyMatch(edit -> edit.kind() != EntityKind.SETTING))
                .map(e -> of(e, label(e, byNumber), takenBack.contains(e.number())))
                .toList();
    }

    private static HistoryRow of(JournalEntry entry, String label, boolean takenBack) {
        var what = what(entry);
        var ids = entry.change().edits().stream().map(e -> e.id()).collect(Collectors.joining(" "));
        var search = String.join(" ", label, what, entry.who(), ids).toLowerCase(Locale.ROOT);
        return new HistoryRow(entry, label, what, takenBack, search);
    }

    /// Newest first, an entry that is itself taken back takes nothing back.
    private static Set<Long> takenBack(List<JournalEntry> newestFirst) {
        var gone = new HashSet<Long>();
        for (var entry : newestFirst) {
            if (!gone.contains(entry.number())) {
                entry.takesBack().ifPresent(gone::add);
            }
        }
        return gone;
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
        return switch (kind) {
            case EVIDENCE -> "pieces of evidence";
            case API_CLASS -> "API classes";
            case ELEMENT_THREAT -> "threats at elements";
            default -> kind.word() + "s";
        };
    }
}
