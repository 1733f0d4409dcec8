package dev.merlon.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the fuzzer looks for in hours, in seconds: every reader on its own inputs, on those that once showed a
/// fault, and on the hostile files. `mvn -Pfuzz` runs the long form.
class FuzzCasesTest {

    private static final long LARGEST = 64 << 10;

    @TestFactory
    Stream<DynamicTest> keepsItsPromisesOnEveryKnownInput() {
        return Stream.of(Target.values()).flatMap(target -> tests(target, inputs(target)));
    }

    @TestFactory
    Stream<DynamicTest> keepsItsPromisesOnTheHostileFiles() throws IOException {
        var folder = SharedFolder.require("corpus/bad");
        try (var files = Files.list(folder)) {
            var small = files.filter(f -> Files.isRegularFile(f) && f.toFile().length() <= LARGEST)
                    .sorted()
                    .toList();
            return Stream.of(Target.values()).filter(Target::takesContracts).flatMap(target -> tests(target, small));
        }
    }

    @Test
    void noticesWhoTakesTooLongTooMuchOrIsWrong() {
        assertThatThrownBy(() -> Bounds.hold(10, () -> {
                    var sink = new byte[1][];
                    for (int i = 0; i < 300; i++) {
                        sink[0] = new byte[1 << 20];
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MiB for 10 bytes");
        assertThatThrownBy(() -> Bounds.require(false, "said")).hasMessage("said");
    }

    @Test
    void hasInputsForEveryTarget() throws IOException {
        for (var target : Target.values()) {
            assertThat(target.inputs()).as(target.word()).isNotEmpty();
        }
    }

    private static Stream<DynamicTest> tests(Target target, List<Path> inputs) {
        return inputs.stream()
                .map(file -> DynamicTest.dynamicTest(
                        target.word() + " " + file.getFileName(), () -> target.check(Files.readAllBytes(file))));
    }

    private static List<Path> inputs(Target target) {
        try {
            return target.inputs();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
