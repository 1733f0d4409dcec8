package dev.merlon.engine;

import dev.merlon.engine.spec.Contract;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of a path that was to be imported: a contract, or an API that has that very contract, so that there was
/// nothing to read.
///
/// @param name       the file's name, for progress
/// @param read       null where nothing was read
/// @param unchanged  the API's id; null where a contract was read
record ContractReading(
        String name, @Nullable Contract read, @Nullable String unchanged) {

    Optional<Contract> contract() {
        return Optional.ofNullable(read);
    }

    Optional<String> api() {
        return Optional.ofNullable(unchanged);
    }
}
