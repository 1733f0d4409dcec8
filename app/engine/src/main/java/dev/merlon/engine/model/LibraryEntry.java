package dev.merlon.engine.model;

import dev.merlon.engine.model.rule.Origin;

/// One thing in one library folder, and where it stands there.
///
/// @param id     of a fact its name
/// @param place  of a built-in one relative to the library, else with the folder
public record LibraryEntry(Kind kind, String id, Origin.Layer layer, Location place) {

    public enum Kind {
        FACT,
        CONTROL,
        RULE,
        API_CLASS,
        ATTACKER,
        GUIDE_WORD,
        TEST_PATTERN
    }
}
