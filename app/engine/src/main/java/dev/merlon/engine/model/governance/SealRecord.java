package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;

/// That the workspace was sealed for audit: what whoever is handed the file can ask about.
///
/// @param id       the fingerprint of the sealed content, as its reports print it
/// @param at       the moment that was sealed
/// @param key      the fingerprint of the key that signed it
/// @param file     the file's name, without its folder
/// @param entries  how many changes of the journal are in it
public record SealRecord(String id, Instant at, String who, String key, String file, long entries) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.SEAL;
    }
}
