package dev.merlon.engine.model.change;

import java.util.List;

/// What a user did in one go: one transaction, one line in the journal, one step of undo.
///
/// @param label  in the past tense, as history and undo show it: "Marked 30 endpoints as rate-limited"
public record Change(String label, List<Edit> edits) {

    public Change {
        edits = List.copyOf(edits);
    }
}
