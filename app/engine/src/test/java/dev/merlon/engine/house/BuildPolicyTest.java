package dev.merlon.engine.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the build checks for us, so that nobody switches it off in passing.
class BuildPolicyTest {

    private final Path root = Path.of(System.getProperty("merlon.root", "."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xplugin:ErrorProne",
                "-XepOpt:NullAway:OnlyNullMarked=true",
                "-Xep:NullAway:ERROR",
                "<arg>-Xlint:all,"
            })
    void checksNullsAndMistakesInEveryModule(String option) throws IOException {
        assertThat(Files.readString(root.resolve("pom.xml"))).contains(option);
    }

    @Test
    void letsNoModuleChooseItsOwnVersionsOrCompilerOptions() throws IOException {
        for (var module : new String[] {"app/engine", "app/cli", "app/desktop", "installer"}) {
            var pom = Files.readString(root.resolve(module).resolve("pom.xml"));
            assertThat(pom).as(module).doesNotContain("<compilerArgs>", "maven-compiler-plugin");
            assertThat(pom.replaceFirst("(?s)<parent>.*?</parent>", ""))
                    .as(module)
                    .doesNotContain("<version>");
        }
    }
}
