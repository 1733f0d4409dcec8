package dev.merlon.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.bundle.BundleWriter;
import dev.merlon.engine.bundle.Part;
import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path temp;

    private static Workbench workbench;
    private static Workspace workspace;
    private static Path file;
    private static Map<String, byte[]> parts;
    private static int next;

    @BeforeAll
    static void backsTheSampleUp() throws Exception {
        workbench = Workbench.with(List.of(), CLOCK, "Kim");
        workspace = Sample.build(workbench, temp.resolve("bank.merlon"), Job.unwatched());
        var folder = workspace.folder().orElseThrow();
        workbench.freeze(workspace, temp.resolve("bank.sealed.zip"), List.of(), false, Job.unwatched());
        var rules = Files.createDirectories(folder.resolve("library/classes"));
        Files.writeString(rules.resolve("own.yaml"), "# none yet");
        Files.writeString(folder.resolve("evidence/half.part"), "unfinished");
        Files.writeString(folder.resolve("notes.txt"), "not ours");
        file = temp.resolve("bank.backup.zip");
        workbench.backUp(workspace, file, Job.unwatched());
        parts = parts(file);
    }

    @AfterAll
    static void closes() throws WorkbenchException {
        workspace.close();
    }

    private static Map<String, byte[]> parts(Path of) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(of.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static Path fresh() {
        return temp.resolve("restored" + next++ + ".merlon");
    }

    private static Map<String, String> outcomes(Snapshot snapshot) {
        return snapshot.judgement()
                .outcomes()
                .collect(Collectors.toMap(Outcome::id, o -> o.state() + o.reason() + o.live()));
    }

    @Test
    void restoresAllThatAWorkspaceIs() throws Exception {
        var folder = fresh();
        var restored = Workbench.restore(file, folder, Job.unwatched());

        assertThat(restored.workspace()).isEqualTo(workspace.snapshot().state().name());
        try (var open = workbench.open(folder, Job.unwatched())) {
            assertThat(open.snapshot().journal()).isEqualTo(workspace.snapshot().journal());
            assertThat(open.snapshot().state().entities())
                    .containsExactlyElementsOf(
                            workspace.snapshot().state().entities().toList());
            assertThat(outcomes(open.snapshot())).isEqualTo(outcomes(workspace.snapshot()));
            for (var evidence : open.snapshot().state().evidence()) {
                if (evidence.form() == EvidenceKind.FILE) {
                    assertThat(Sha256.of(open.evidenceFile(evidence))).isEqualTo(evidence.reference());
                }
            }
            assertThat(workbench
                            .freeze(open, temp.resolve("again.sealed.zip"), List.of(), false, Job.unwatched())
                            .key()
                            .text())
                    .isEqualTo(workspace.snapshot().state().seals().getFirst().key());
        }
        assertThat(folder.resolve("library/classes/own.yaml")).hasContent("# none yet");
    }

    @Test
    void leavesOutWhatIsNotTheWorkspaces() {
        assertThat(parts.keySet())
                .noneMatch(name -> name.endsWith(".part"))
                .doesNotContain("notes.txt", "workspace.lock", "workspace.mv.db")
                .contains("journal.jsonl", "backup.json", "library/classes/own.yaml", "seal/private-key.pem");
    }

    @Test
    void isWholeWhileTheWorkspaceIsBeingChanged() throws Exception {
        var folder = temp.resolve("busy.merlon");
        try (var busy = workbench.create(folder, "Busy")) {
            var begun = new CountDownLatch(20);
            var enough = new AtomicBoolean();
            var writer = Thread.ofPlatform().start(() -> {
                for (var i = 0; i < 200 && !enough.get(); i++) {
                    try {
                        busy.keep("n", Integer.toString(i));
                    } catch (WorkbenchException e) {
                        throw new IllegalStateException(e);
                    }
                    begun.countDown();
                }
            });
            begun.await();
            var backup = temp.resolve("busy.backup.zip");
            var written = workbench.backUp(busy, backup, Job.unwatched());
            enough.set(true);
            writer.join();

            var restored = fresh();
            Workbench.restore(backup, restored, Job.unwatched());
            try (var open = workbench.open(restored, Job.unwatched())) {
                assertThat(written.changes()).isGreaterThanOrEqualTo(20);
                assertThat(open.snapshot().state().setting("n")).contains(Integer.toString(written.changes() - 1));
            }
        }
    }

    @Test
    void saysWhatTheWorkspaceNoLongerHas() throws Exception {
        var folder = fresh();
        Workbench.restore(file, folder, Job.unwatched());
        try (var open = workbench.open(folder, Job.unwatched())) {
            var evidence = open.snapshot().state().evidence().stream()
                    .filter(e -> e.form() == EvidenceKind.FILE)
                    .findFirst()
                    .orElseThrow();
            Files.delete(open.evidenceFile(evidence));

            var written = workbench.backUp(open, temp.resolve("poorer.backup.zip"), Job.unwatched());

            assertThat(written.missing()).singleElement().asString().contains(evidence.title());
        }
    }

    @Test
    void mayBeReadByItsOwnerAlone() throws Exception {
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system has no such permissions");
        var folder = fresh();
        Workbench.restore(file, folder, Job.unwatched());
        for (var each : List.of(file, folder.resolve("seal/private-key.pem"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void writesOverNothing() throws Exception {
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() -> workbench.backUp(workspace, file, Job.unwatched()))
                .hasMessageContaining("BACKUP-EXISTS");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        var there = Files.createDirectory(fresh());
        assertThatThrownBy(() -> Workbench.restore(file, there, Job.unwatched()))
                .hasMessageContaining("WORKSPACE-EXISTS");
        assertThat(there).isEmptyDirectory();
        assertThatThrownBy(() -> Workbench.restore(file, temp.resolve("name"), Job.unwatched()))
                .hasMessageContaining("WORKSPACE-NAME");
    }

    @Test
    void cancelledItLeavesNothingBehind() throws IOException {
        var folder = Files.createDirectory(temp.resolve("cancelled"));
        for (var left : List.of(0, 1, 4, 8)) {
            var job = new Job() {
                private int asked;

                @Override
                public void progress(String what, double done) {}

                @Override
                public void checkCancelled() {
                    if (asked++ == left) {
                        throw new CancelledException();
                    }
                }
            };
            assertThatThrownBy(() -> workbench.backUp(workspace, folder.resolve("a.backup.zip"), job))
                    .isInstanceOf(CancelledException.class);
            job.asked = 0;
            assertThatThrownBy(() -> Workbench.restore(file, folder.resolve("a.merlon"), job))
                    .isInstanceOf(CancelledException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /// A backup with that list, whatever its parts are.
    private static Path forged(Map<String, byte[]> files, boolean listed) throws IOException {
        var target = temp.resolve("forged" + next++ + ".zip");
        try (var bundle = new BundleWriter(Files.newOutputStream(target))) {
            for (var each : files.entrySet()) {
                if (!each.getKey().equals(BackupList.FILE)) {
                    bundle.put(each.getKey(), each.getValue());
                }
            }
            bundle.put(
                    BackupList.FILE,
                    listed
                            ? new BackupList(1, "Forged", CLOCK.instant(), 0, bundle.parts()).write()
                            : files.getOrDefault(BackupList.FILE, new byte[0]));
        }
        return target;
    }

    private static Map<String, byte[]> with(String name, String text) {
        var changed = new TreeMap<>(parts);
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workspace.mv.db",
                "workspace.lock",
                "evil/x",
                "contracts/notahash",
                "evidence/../../x",
                "backups/a",
                "seal"
            })
    void putsNothingWhereNoBackupOfOursWould(String name) throws IOException {
        var folder = fresh();
        if (Part.isName(name)) {
            var forged = forged(with(name, "x"), true);
            assertThatThrownBy(() -> Workbench.restore(forged, folder, Job.unwatched()))
                    .hasMessageContaining("BACKUP-NAME");
        } else {
            assertThatThrownBy(() -> forged(with(name, "x"), true)).isInstanceOf(IOException.class);
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesPartsThatAreNotWhatWasBackedUp() throws IOException {
        var changed = forged(with("library/classes/own.yaml", "id: evil"), false);
        var added = forged(with("library/classes/more.yaml", "id: evil"), false);
        var folder = fresh();

        assertThatThrownBy(() -> Workbench.restore(changed, folder, Job.unwatched()))
                .hasMessageContaining("BACKUP-PART")
                .hasMessageContaining("library/classes/own.yaml is not what was written; nothing was restored");
        assertThatThrownBy(() -> Workbench.restore(added, folder, Job.unwatched()))
                .hasMessageContaining("BACKUP-EXTRA");
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesAJournalThatDoesNotFollowFromItself() throws IOException {
        var lines = new ArrayList<>(new String(parts.getOrDefault("journal.jsonl", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList());
        lines.remove(1);
        var forged = forged(with("journal.jsonl", String.join("\n", lines) + "\n"), true);
        var folder = fresh();

        assertThatThrownBy(() -> Workbench.restore(forged, folder, Job.unwatched()))
                .hasMessageContaining("BACKUP-DAMAGED");
        assertThat(folder).doesNotExist();
        assertThat(temp)
                .isDirectoryNotContaining(p -> p.getFileName().toString().startsWith("."));
    }

    @Test
    void saysInOneLineThatAFileIsCutShortOrNone() throws IOException {
        var bytes = Files.readAllBytes(file);
        var random = new Random(3);
        for (var i = 0; i < 20; i++) {
            var cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertThatThrownBy(() -> Workbench.restore(cut, fresh(), Job.unwatched()))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageMatching(".*: error BACKUP-[A-Z-]+ [^\n]+");
        }
        assertThatThrownBy(() -> Workbench.restore(temp.resolve("bank.sealed.zip"), fresh(), Job.unwatched()))
                .hasMessageContaining("BACKUP-NOT");
    }

    @Test
    void keepsChoicesOfViewToo() throws Exception {
        var folder = fresh();
        try (var made = workbench.create(folder, "View")) {
            made.put("Chose", List.of(new Setting("columns", "a,b")));
            workbench.backUp(made, temp.resolve("view.backup.zip"), Job.unwatched());
        }
        var restored = fresh();
        Workbench.restore(temp.resolve("view.backup.zip"), restored, Job.unwatched());
        try (var open = workbench.open(restored, Job.unwatched())) {
            assertThat(open.snapshot().state().setting("columns")).contains("a,b");
        }
    }
}
