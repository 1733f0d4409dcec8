package dev.merlon.engine;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What can be undone and redone, read off the journal: so undo survives a restart.
record UndoStack(Deque<JournalEntry> undo, Deque<JournalEntry> redo) {

    static UndoStack of(List<JournalEntry> journal) {
        var stack = new UndoStack(new ArrayDeque<>(), new ArrayDeque<>());
        journal.stream().filter(UndoStack::counts).forEach(stack::replay);
        return stack;
    }

    Optional<JournalEntry> undoable() {
        return Optional.ofNullable(undo.peek());
    }

    Optional<JournalEntry> redoable() {
        return Optional.ofNullable(redo.peek());
    }

    private void replay(JournalEntry entry) {
        var takesBack = entry.takesBack();
        if (takesBack.isEmpty()) {
            undo.push(entry);
            redo.clear();
        } else if (isTop(undo, takesBack.getAsLong())) {
            undo.pop();
            redo.push(entry);
        } else if (isTop(redo, takesBack.getAsLong())) {
            redo.pop();
            undo.push(entry);
        }
    }

    private static boolean isTop(Deque<JournalEntry> entries, long number) {
        var top = entries.peek();
        return top != null && top.number() == number;
    }

    /// Choices of view are no work that anybody wants to undo, and what was sealed is out of the house.
    private static boolean counts(JournalEntry entry) {
        return entry.change().edits().stream()
                .anyMatch(e -> e.kind() != EntityKind.SETTING && e.kind() != EntityKind.SEAL);
    }
}
