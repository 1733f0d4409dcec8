package dev.merlon.engine.model.threatmodel;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;

/// A threat model that came from another tool's file, kept whole, so that it can leave again as it came.
///
/// @param id        stable within the workspace, a slug of its name; that of the diagram that shows it
/// @param name      `Web shop`
/// @param format    the id of the format that it came in: `threat-dragon`
/// @param file      the name of the file, without its folder
/// @param document  all of it as an Open Threat Model, which holds what every format that is read can say; JSON
public record ImportedModel(String id, String name, String format, String file, String document) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.IMPORTED_MODEL;
    }
}
