package dev.merlon.engine.store;

import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// State and journal in memory: what any store answers from, whatever it also writes to disk. Reading is safe on any
/// thread and never waits.
final class Ledger {

    private volatile Book book;

    private record Book(WorkspaceState state, List<JournalEntry> journal) {}

    Ledger(WorkspaceState state, List<JournalEntry> journal) {
        book = new Book(state, List.copyOf(journal));
    }

    WorkspaceState state() {
        return book.state();
    }

    List<JournalEntry> journal() {
        return book.journal();
    }

    /// The entry that would come next, at the moment in whole microseconds, as databases keep it. Changes nothing.
    ///
    /// @throws WorkbenchException where an edit's `before` is not what is kept
    JournalEntry next(Change change, String who, Instant at, @Nullable Long undoes) throws WorkbenchException {
        var seen = new HashSet<Map.Entry<?, ?>>();
        for (var edit : change.edits()) {
            if (!seen.add(Map.entry(edit.kind(), edit.id()))) {
                throw new IllegalArgumentException("one change edits " + edit.kind() + " " + edit.id() + " twice");
            }
            requireFresh(edit);
        }
        var kept = at.truncatedTo(ChronoUnit.MICROS);
        return new JournalEntry(book.journal().size() + 1L, kept, who, change, undoes);
    }

    /// Takes the entry in, once it is kept for good.
    void add(JournalEntry entry) {
        var longer = new ArrayList<JournalEntry>(book.journal().size() + 1);
        longer.addAll(book.journal());
        longer.add(entry);
        book = new Book(book.state().with(entry.change().edits()), Collections.unmodifiableList(longer));
    }

    private void requireFresh(Edit edit) throws WorkbenchException {
        var kept = book.state().entity(edit.kind(), edit.id()).orElse(null);
        if (kept == null ? edit.before() != null : !kept.equals(edit.before())) {
            throw new WorkbenchException(
                    "CHANGE-STALE",
                    "the " + edit.kind().word()
                            + " has changed since it was read; look at it again and repeat the change",
                    edit.id(),
                    null);
        }
    }
}
