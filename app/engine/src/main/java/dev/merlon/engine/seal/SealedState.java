package dev.merlon.engine.seal;

import dev.merlon.engine.library.LibraryCopy;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.JournalLines;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that a workspace is worked out from: nothing else bears on its facts, outcomes and scores.
///
/// @param name       of the workspace
/// @param at         the moment by which evidence is fresh or expired
/// @param journal    oldest first
/// @param contracts  bytes of contract files by their SHA-256
/// @param library    the rules, facts, controls and classes
public record SealedState(
        String name, Instant at, List<JournalEntry> journal, SortedMap<String, byte[]> contracts, LibraryCopy library) {

    public SealedState {
        journal = List.copyOf(journal);
        contracts = Collections.unmodifiableSortedMap(new TreeMap<>(contracts));
    }

    /// Reads a contract file that the workspace keeps.
    @FunctionalInterface
    public interface Contracts {
        byte[] read(Api api, String path) throws WorkbenchException;
    }

    /// What a workspace is now worked out from.
    ///
    /// @throws WorkbenchException where a contract file is missing or no longer what was imported
    public static SealedState of(Snapshot snapshot, Contracts contracts, LibraryCopy library, Instant at)
            throws WorkbenchException {
        var bytes = new TreeMap<String, byte[]>();
        for (var api : snapshot.state().apis()) {
            for (var file : api.files()) {
                bytes.put(file.sha256(), contracts.read(api, file.path()));
            }
        }
        return new SealedState(
                snapshot.state().name(), at, readBack(snapshot.journal().reversed()), bytes, library);
    }

    /// The journal as whoever checks it will read it: what a line does not tell is not worked with here either.
    private static List<JournalEntry> readBack(List<JournalEntry> journal) {
        try {
            return JournalLines.read(journal.stream()
                    .map(SealedState::handedOn)
                    .map(JournalLines::write)
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("a journal that cannot be read back", e);
        }
    }

    /// The entry as it is sealed. Two things are not handed on: choices of view, which name files of the
    /// machine, and official text of standards, which only the owner of the workspace has a licence for.
    private static JournalEntry handedOn(JournalEntry entry) {
        var edits = entry.change().edits().stream()
                .filter(edit -> edit.kind() != EntityKind.SETTING)
                .map(edit -> new Edit(edit.kind(), edit.id(), handedOn(edit.before()), handedOn(edit.after())))
                .toList();
        return new JournalEntry(
                entry.number(),
                entry.at(),
                entry.who(),
                new Change(entry.change().label(), edits),
                entry.undoes());
    }

    private static @Nullable Entity handedOn(@Nullable Entity entity) {
        return entity instanceof ImportedFramework imported ? imported.withoutTexts() : entity;
    }
}
