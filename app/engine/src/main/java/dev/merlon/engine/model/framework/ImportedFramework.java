package dev.merlon.engine.model.framework;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;

/// What a user read from a file that they have a licence for. It stays in their workspace: a framework of its
/// own, or official text for one that the library lists by number only.
///
/// @param framework  where the library has one of the same id, this one is laid over it
/// @param file       the name of the file that it came from
/// @param sha256     of that file, lower-case hex
public record ImportedFramework(Framework framework, String file, String sha256, String who, Instant at)
        implements Entity {

    @Override
    public String id() {
        return framework.id();
    }

    @Override
    public EntityKind kind() {
        return EntityKind.IMPORTED_FRAMEWORK;
    }

    /// The same with numbers and labels only: what may be handed on to somebody who has no licence for it.
    public ImportedFramework withoutTexts() {
        var bare = new Framework(
                framework.id(),
                framework.shortName(),
                framework.name(),
                framework.version(),
                framework.provenance(),
                framework.statement(),
                framework.levels(),
                framework.groups(),
                framework.requirements().stream().map(r -> r.withText("")).toList(),
                framework.mappings(),
                framework.origin());
        return new ImportedFramework(bare, file, sha256, who, at);
    }
}
