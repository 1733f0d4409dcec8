package dev.merlon.engine.model.change;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One line of the append-only history.
///
/// @param number  1-based, without gaps
/// @param who     the user's name
/// @param undoes the number of the entry that this one takes back, null where it takes back none. Undo of an undo
///     is redo.
public record JournalEntry(
        long number,
        Instant at,
        String who,
        Change change,
        @Nullable Long undoes) {

    public OptionalLong takesBack() {
        return Optional.ofNullable(undoes).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
