package dev.merlon.engine.fact.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeMarkTest {

    @TempDir
    Path temp;

    @Test
    void tellsOneBuildFromAnother() throws Exception {
        var jar = Files.writeString(temp.resolve("engine.jar"), "one");
        var one = CodeMark.of(jar);

        assertThat(CodeMark.of(jar)).isEqualTo(one);
        assertThat(CodeMark.of(Files.writeString(jar, "two"))).isNotEqualTo(one);
    }

    @Test
    void tellsCompiledClassesFromThoseBefore() throws Exception {
        var classes = Files.createDirectory(temp.resolve("classes"));
        var code = Files.writeString(classes.resolve("A.class"), "one");
        var one = CodeMark.of(classes);

        assertThat(CodeMark.of(classes)).isEqualTo(one);
        Files.writeString(code, "longer");
        assertThat(CodeMark.of(classes)).isNotEqualTo(one);
    }

    @Test
    void keepsToTheSystemsFolderForCaches() {
        var system = new Properties();
        system.setProperty("user.home", "/home/ann");
        system.setProperty("os.name", "Linux");

        assertThat(UserFolder.of(Map.of("XDG_CACHE_HOME", "/cache"), system)).isEqualTo(Path.of("/cache/merlon/facts"));
        assertThat(UserFolder.of(Map.of("XDG_CACHE_HOME", "cache"), system))
                .isEqualTo(Path.of("/home/ann/.cache/merlon/facts"));
        system.setProperty("os.name", "Mac OS X");
        assertThat(UserFolder.of(Map.of(), system)).isEqualTo(Path.of("/home/ann/Library/Caches/Merlon/facts"));
    }
}
