package dev.merlon.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryStoreTest {

    @TempDir
    Path temp;

    @Test
    void keepsChangesAndRefusesStaleOnes() throws Exception {
        try (var store = new MemoryStore("w")) {
            store.append(Samples.change(1), "Kim", Samples.AT, null);

            assertThatThrownBy(() -> store.append(Samples.change(1), "Kim", Samples.AT, null))
                    .hasMessageContaining("CHANGE-STALE");
            assertThat(store.journal()).hasSize(1);
            assertThat(store.state().setting("n.1")).contains("v");
        }
    }

    @Test
    void takesEvidenceWithItWhenItGoes() throws Exception {
        var source = Files.writeString(temp.resolve("report.txt"), "tested");
        Path copy;
        try (var store = new MemoryStore("w")) {
            copy = store.evidenceFile(store.keepEvidence(source));
            assertThat(copy).hasContent("tested");
        }

        assertThat(copy.getParent()).doesNotExist();
        assertThat(source).exists();
    }

    @Test
    void givesContractFilesThatNobodyCanChange() throws Exception {
        try (var store = new MemoryStore("w")) {
            var kept = store.keepContractFile("a.yaml", new byte[] {1});
            store.contractFile(kept)[0] = 9;

            assertThat(store.contractFile(kept)).containsExactly(1);
        }
    }
}
