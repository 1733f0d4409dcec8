package dev.merlon.engine.seal;

import dev.merlon.engine.problem.Problem;
import java.time.Instant;
import java.util.List;

/// What a look at a sealed file found.
///
/// @param workspace  whose it says that it is
/// @param at         as of when
/// @param sealedBy   who sealed it, as it says
/// @param engine     the version of Merlon that did
/// @param content    the fingerprint of the content
/// @param key        that of the key that signed it
/// @param pinned     whether the reader named that key; else the file alone says whose it is
/// @param passed     what was looked at and is as it was sealed, a sentence each
/// @param notes      what a reader should know besides
/// @param problems   what differs; none where all is identical
public record SealVerdict(
        String workspace,
        Instant at,
        String sealedBy,
        String engine,
        Fingerprint content,
        Fingerprint key,
        boolean pinned,
        List<String> passed,
        List<String> notes,
        List<Problem> problems) {

    public SealVerdict {
        passed = List.copyOf(passed);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    public boolean identical() {
        return problems.isEmpty();
    }
}
