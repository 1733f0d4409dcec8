package dev.merlon.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {

    @TempDir
    private Path folder;

    @Test
    void findsInAJarWhatItFindsInAFolder() throws IOException {
        var inFolder = LibraryFiles.builtIn(LibraryFiles.Part.RULES);
        var jar = folder.resolve("a name with spaces.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : inFolder.files().entrySet()) {
                out.putNextEntry(new JarEntry("dev/merlon/threat-models/" + file.getKey()));
                out.write(file.getValue());
            }
            out.putNextEntry(new JarEntry("dev/merlon/threat-models/frameworks/other.yaml"));
            out.putNextEntry(new JarEntry("rules/other/X-01.yaml"));
        }
        var facts = URI.create("jar:" + jar.toUri() + "!/dev/merlon/threat-models/facts.yaml")
                .toURL();
        var inJar = LibraryFiles.around(facts, LibraryFiles.Part.RULES);
        assertThat(inJar.files().keySet()).isEqualTo(inFolder.files().keySet());
        assertThat(inJar.files())
                .allSatisfy((name, bytes) ->
                        assertThat(bytes).isEqualTo(inFolder.files().get(name)));
        assertThat(inJar.rules()).isNotEmpty().allMatch(name -> name.startsWith("rules/"));
    }
}
