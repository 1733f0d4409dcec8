package dev.merlon.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFolderTest {

    @TempDir
    Path temp;

    @Test
    void namesAFileByItsHash() throws Exception {
        var folder = new ContentFolder(temp);

        var name = folder.keep("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .sha256();

        // the first example of FIPS 180-4's SHA-256
        assertThat(name).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(folder.path(name)).hasContent("abc");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void copiesFilesOfAnySize(int size) throws Exception {
        var bytes = new byte[size];
        new java.util.Random(size).nextBytes(bytes);
        var source = Files.write(temp.resolve("source"), bytes);
        var folder = new ContentFolder(Files.createDirectory(temp.resolve("kept")));

        var name = folder.keep(source);

        assertThat(folder.read(name, "source")).isEqualTo(bytes);
        assertThat(name).isEqualTo(Sha256.of(bytes));
        assertThat(folder.folder()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        var folder = new ContentFolder(temp);

        assertThat(folder.keep(new byte[] {1, 2}).sha256())
                .isEqualTo(folder.keep(new byte[] {1, 2}).sha256());

        assertThat(temp.toFile().list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x", "ABCDEF", "ba7816bf"})
    void makesNoPathOfWhatIsNoHash(String name) {
        var folder = new ContentFolder(temp);

        assertThatThrownBy(() -> folder.path(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhichFileIsMissing() {
        var folder = new ContentFolder(temp);

        assertThatThrownBy(() -> folder.read(Sha256.of(new byte[0]), "openapi.yaml"))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("FILE-MISSING")
                .hasMessageContaining("openapi.yaml");
    }

    @Test
    void keepsNoFolderForAFile() {
        assertThatThrownBy(() -> new ContentFolder(temp).keep(temp))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("FILE-MISSING");
    }
}
