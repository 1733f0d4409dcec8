package dev.merlon.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    @TempDir
    Path temp;

    @Test
    void givesBackAfterReopeningWhatWasKept() throws Exception {
        var folder = temp.resolve("über uns & 100% #1.merlon");
        var journal = new ArrayList<>();
        try (var store = WorkspaceFolder.create(folder, "Bank", Samples.AT)) {
            for (var entity : Samples.all()) {
                journal.add(store.append(Samples.put(entity), "Kim", Samples.AT, null));
            }
        }

        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.state().name()).isEqualTo("Bank");
            assertThat(Samples.all())
                    .allSatisfy(e ->
                            assertThat(store.state().entity(e.kind(), e.id())).contains(e));
            assertThat(store.journal()).isEqualTo(journal);
        }
    }

    @Test
    void goesOnCountingAfterReopening() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var store = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            store.append(Samples.change(1), "Kim", Samples.AT, null);
        }
        try (var store = WorkspaceFolder.open(folder)) {
            var setting = new Setting("n.1", "v");
            store.append(new Change("Took back", List.of(Edit.remove(setting))), "Kim", Samples.AT, 1L);
        }
        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.journal()).extracting("number").containsExactly(1L, 2L);
            assertThat(store.journal().getLast().takesBack()).hasValue(1);
            assertThat(store.state().entity(EntityKind.SETTING, "n.1")).isEmpty();
        }
    }

    @Test
    void refusesAChangeToWhatIsNoLongerSo() throws Exception {
        var folder = temp.resolve("w.merlon");
        var old = new Setting("a", "old");
        try (var store = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            store.append(Samples.put(old), "Kim", Samples.AT, null);
            var twice = new Change(
                    "x",
                    List.of(
                            Edit.put(null, new Setting("b", "1")),
                            Edit.put(new Setting("a", "other"), new Setting("a", "2"))));

            assertRefused("CHANGE-STALE", () -> store.append(twice, "Kim", Samples.AT, null));
            assertRefused("CHANGE-STALE", () -> store.append(Samples.put(old), "Kim", Samples.AT, null));
        }
        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.journal()).hasSize(1);
            assertThat(store.state().setting("a")).contains("old");
            assertThat(store.state().setting("b")).isEmpty();
        }
    }

    @Test
    void refusesASecondOpenerAndNamesTheFirst() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var first = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            assertThat(first.journal()).isEmpty();
            assertThatThrownBy(() -> WorkspaceFolder.open(folder))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageContaining("WORKSPACE-LOCKED")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        WorkspaceFolder.open(folder).close();
    }

    @Test
    void takesNoNoticeOfALockFileThatACrashLeft() throws Exception {
        var folder = newWorkspace();
        Files.writeString(folder.resolve(FolderLock.NAME), "process 1 of someone on elsewhere");

        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.state().name()).isEqualTo("w");
        }
    }

    @Test
    void refusesANewerFormatAndLeavesEveryByte() throws Exception {
        var folder = newWorkspace();
        try (var database = Database.open(folder)) {
            database.execute("UPDATE workspace SET format = 999");
        }
        var before = Files.readAllBytes(folder.resolve(Database.FILE));

        assertRefused("WORKSPACE-NEWER", () -> WorkspaceFolder.open(folder));

        assertThat(Files.readAllBytes(folder.resolve(Database.FILE))).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoWorkspace() throws Exception {
        var empty = Files.createDirectory(temp.resolve("empty.merlon"));

        assertRefused("WORKSPACE-MISSING", () -> WorkspaceFolder.open(temp.resolve("none.merlon")));
        assertRefused("WORKSPACE-UNKNOWN", () -> WorkspaceFolder.open(empty));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void refusesADamagedDatabaseAndLeavesEveryByte() throws Exception {
        for (var size : List.of(0, 1, 5_000, 16_384)) {
            var folder = newWorkspace();
            var file = folder.resolve(Database.FILE);
            var whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, size));

            assertRefused("WORKSPACE-DAMAGED", () -> WorkspaceFolder.open(folder));

            assertThat(file).hasSize(size);
        }
    }

    @Test
    void refusesThingsThatTheJournalDoesNotAccountFor() throws Exception {
        var folder = newWorkspace();
        try (var database = Database.open(folder)) {
            database.execute("INSERT INTO thing (kind, id, body) VALUES ('SETTING', 'x', '{}')");
        }

        assertRefused("WORKSPACE-DAMAGED", () -> WorkspaceFolder.open(folder));
    }

    @Test
    void refusesAJournalWithAGap() throws Exception {
        var folder = newWorkspace();
        try (var store = WorkspaceFolder.open(folder)) {
            store.append(Samples.change(1), "Kim", Samples.AT, null);
            store.append(new Change("Nothing", List.of()), "Kim", Samples.AT, null);
            store.append(Samples.change(3), "Kim", Samples.AT, null);
        }
        try (var database = Database.open(folder)) {
            database.execute("DELETE FROM journal WHERE entry = 2");
        }

        assertRefused("WORKSPACE-DAMAGED", () -> WorkspaceFolder.open(folder));
    }

    @Test
    void refusesPathsThatWouldReachTheDatabaseAsSettings() {
        assertRefused(
                "WORKSPACE-PATH",
                () -> WorkspaceFolder.create(temp.resolve("a;INIT=SELECT 1.merlon"), "w", Samples.AT));
        assertRefused("WORKSPACE-PATH", () -> WorkspaceFolder.create(temp.resolve("a\\b.merlon"), "w", Samples.AT));
    }

    @Test
    void leavesNothingBehindWhereItCannotCreate() throws Exception {
        var taken = newWorkspace();

        assertRefused("WORKSPACE-EXISTS", () -> WorkspaceFolder.create(taken, "w", Samples.AT));
        assertRefused("WORKSPACE-NAME", () -> WorkspaceFolder.create(temp.resolve("plain"), "w", Samples.AT));
        assertRefused(
                "WORKSPACE-NO-PARENT", () -> WorkspaceFolder.create(temp.resolve("no/w.merlon"), "w", Samples.AT));
        var tooLong = "x".repeat(2_000);
        assertThatThrownBy(() -> WorkspaceFolder.create(temp.resolve("long.merlon"), tooLong, Samples.AT))
                .isInstanceOf(WorkbenchException.class);
        assertThat(names(temp)).containsExactly("w.merlon");
    }

    @Test
    void keepsContractFilesUnderTheirHashAndChecksThemOnReading() throws Exception {
        var folder = temp.resolve("w.merlon");
        var bytes = "openapi: 3.1.0".getBytes(StandardCharsets.UTF_8);
        ContractFile kept;
        try (var store = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            kept = store.keepContractFile("openapi.yaml", bytes);
            store.append(Samples.put(api(kept)), "Kim", Samples.AT, null);
        }
        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.contractFile(kept)).isEqualTo(bytes);

            Files.writeString(folder.resolve("contracts").resolve(kept.sha256()), "openapi: 3.1.1");

            assertThatThrownBy(() -> store.contractFile(kept))
                    .hasMessageContaining("FILE-DAMAGED")
                    .hasMessageContaining("openapi.yaml");
            store.keepContractFile("openapi.yaml", bytes);
            assertThat(store.contractFile(kept)).isEqualTo(bytes);
        }
    }

    @Test
    void keepsNoContractFileThatNoChangeNamed() throws Exception {
        var folder = temp.resolve("w.merlon");
        try (var store = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            store.keepContractFile("a.yaml", new byte[] {1});
            var named = store.keepContractFile("b.yaml", new byte[] {2});
            store.append(Samples.put(api(named)), "Kim", Samples.AT, null);
        }

        assertThat(names(folder.resolve("contracts"))).containsExactly(Sha256.of(new byte[] {2}));
    }

    @Test
    void keepsEvidenceAsACopy() throws Exception {
        var source = Files.writeString(temp.resolve("report.txt"), "tested");
        var folder = temp.resolve("w.merlon");
        try (var store = WorkspaceFolder.create(folder, "w", Samples.AT)) {
            var sha256 = store.keepEvidence(source);
            Files.delete(source);

            assertThat(store.evidenceFile(sha256)).hasContent("tested");
            assertRefused("FILE-MISSING", () -> store.keepEvidence(source));
            assertThatThrownBy(() -> store.evidenceFile("../../secret")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(names(folder.resolve("evidence"))).hasSize(1);
    }

    private Path newWorkspace() throws Exception {
        var folder = temp.resolve("w.merlon");
        if (Files.exists(folder)) {
            Files.delete(folder.resolve(Database.FILE));
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        WorkspaceFolder.create(folder, "w", Samples.AT).close();
        return folder;
    }

    private static Api api(ContractFile file) {
        return new Api("a", "a", "", ApiClass.PUBLIC, null, "", List.of(), List.of(file), Samples.AT);
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(WorkbenchException.class).hasMessageContaining(" " + code + " ");
    }
}
