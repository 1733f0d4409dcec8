package dev.merlon.engine.model.governance;

import java.time.Instant;
import java.util.Locale;

/// Who did something, and when.
///
/// @param who  a name, never blank
public record Signature(String who, Instant at) {

    /// @throws IllegalArgumentException where nobody is named
    public Signature {
        who = who.strip();
        if (who.isEmpty()) {
            throw new IllegalArgumentException("nobody is named");
        }
    }

    /// Whether both name the same person, however the name is written.
    public boolean sameWho(String other) {
        return plain(who).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
