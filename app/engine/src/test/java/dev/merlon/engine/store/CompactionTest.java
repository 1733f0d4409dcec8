package dev.merlon.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.WorkspaceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    private static final int CHANGES = 60;

    @TempDir
    Path temp;

    @Test
    void makesTheFileSmallerAndKeepsAllOfIt() throws Exception {
        var folder = wastefulWorkspace();
        var file = folder.resolve(Database.FILE);
        var before = Files.size(file);
        var content = content(folder);

        assertThat(Compaction.of(folder, content)).isTrue();

        assertThat(Files.size(file)).isLessThan(before / 2);
        assertThat(folder).isDirectoryNotContaining("glob:**compacting");
        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.journal()).hasSize(CHANGES).isEqualTo(content.journal());
            store.append(Samples.change(CHANGES + 1), "Kim", Samples.AT, null);
        }
    }

    @Test
    void leavesTheFileAloneWhereTheCopyDoesNotHoldTheSame() throws Exception {
        var folder = wastefulWorkspace();
        var before = Files.readAllBytes(folder.resolve(Database.FILE));

        assertThat(Compaction.of(folder, new Ledger(WorkspaceState.empty("w"), List.of())))
                .isFalse();

        assertThat(folder.resolve(Database.FILE)).hasBinaryContent(before);
    }

    private static Ledger content(Path folder) throws Exception {
        try (var store = WorkspaceFolder.open(folder)) {
            return new Ledger(store.state(), store.journal());
        }
    }

    private Path wastefulWorkspace() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var store = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            for (var n = 1; n <= CHANGES; n++) {
                store.append(Samples.change(n), "Kim", Samples.AT, null);
            }
        }
        return folder;
    }
}
