package dev.merlon.engine.model;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One service with a contract, as a person keeps it in the workspace. What the contract itself says
/// (endpoints, facts) is derived from its files each time, never stored.
///
/// @param id          stable within the workspace, a slug of the title: `payments-api`
/// @param name        the contract's title, or what a person called it
/// @param version     the contract's own version
/// @param apiClass    public, partner, internal or the organisation's own
/// @param exposure    null where nobody has said so yet
/// @param owner       empty where nobody has been named
/// @param data        classes of data that a person declared it to handle, beside what the contract shows
/// @param files       the contract's files, the root first
/// @param importedAt  when this version came in
public record Api(
        String id,
        String name,
        String version,
        ApiClass apiClass,
        @Nullable Exposure exposure,
        String owner,
        List<DataClass> data,
        List<ContractFile> files,
        Instant importedAt)
        implements Entity {

    public Api {
        data = List.copyOf(data);
        files = List.copyOf(files);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.API;
    }

    public Optional<Exposure> statedExposure() {
        return Optional.ofNullable(exposure);
    }

    /// The contract's file of that path.
    public Optional<ContractFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// A new version of its contract, whose title may be another one.
    public Api withContract(String newName, String newVersion, List<ContractFile> newFiles, Instant at) {
        return new Api(id, newName, newVersion, apiClass, exposure, owner, data, newFiles, at);
    }

    public Api withClass(ApiClass newClass) {
        return withProfile(newClass, exposure, owner, data);
    }

    public Api withProfile(
            ApiClass newClass, @Nullable Exposure newExposure, String newOwner, List<DataClass> newData) {
        return new Api(id, name, version, newClass, newExposure, newOwner, newData, files, importedAt);
    }
}
