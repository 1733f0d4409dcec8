package dev.merlon.engine.fuzz;

import dev.merlon.engine.fact.ContractFuzz;
import dev.merlon.engine.library.LibraryFuzz;
import dev.merlon.engine.rule.condition.ConditionFuzz;
import dev.merlon.engine.spec.ZipFuzz;
import dev.merlon.engine.spec.openapi.ReferencesFuzz;
import dev.merlon.engine.spec.tree.JsonFuzz;
import dev.merlon.engine.spec.tree.YamlFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The readers of what strangers write. Each has a folder of inputs under `fuzz` in the tests' resources: `seed-…` to
/// begin with, `found-…` that once showed a fault.
enum Target {
    JSON(JsonFuzz.class, JsonFuzz::fuzzerTestOneInput),
    YAML(YamlFuzz.class, YamlFuzz::fuzzerTestOneInput),
    REFERENCES(ReferencesFuzz.class, ReferencesFuzz::fuzzerTestOneInput),
    ZIP(ZipFuzz.class, ZipFuzz::fuzzerTestOneInput),
    CONTRACT(ContractFuzz.class, ContractFuzz::fuzzerTestOneInput),
    POSTMAN(ContractFuzz.class, ContractFuzz::fuzzerTestOneInput),
    CONDITION(ConditionFuzz.class, ConditionFuzz::fuzzerTestOneInput),
    LIBRARY(LibraryFuzz.class, LibraryFuzz::fuzzerTestOneInput);

    private static final Path RESOURCES = Path.of("src/test/resources");

    private final Class<?> type;
    private final Consumer<byte[]> check;

    Target(Class<?> type, Consumer<byte[]> check) {
        this.type = type;
        this.check = check;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> type() {
        return type;
    }

    /// @throws AssertionError where the reader does not keep to what it promises
    void check(byte[] input) {
        check.accept(input);
    }

    Path folder() {
        return RESOURCES.resolve("fuzz").resolve(word());
    }

    Path words() {
        return RESOURCES.resolve("fuzz").resolve(word() + ".dict");
    }

    List<Path> inputs() throws IOException {
        try (var files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    /// Where inputs to begin with lie: its own, and the contracts that other tests have.
    List<Path> seeds() {
        return this == CONTRACT || this == POSTMAN
                ? List.of(folder(), RESOURCES.resolve("contracts"))
                : List.of(folder());
    }

    /// Whether contracts from elsewhere are inputs for it too.
    boolean takesContracts() {
        return this != CONDITION && this != LIBRARY;
    }
}
