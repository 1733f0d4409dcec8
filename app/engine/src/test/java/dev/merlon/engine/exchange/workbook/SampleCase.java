package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A workspace and the workbook written of it, made once; each test opens the workbook anew, and what it changed in
/// the workspace is taken back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleCase {

    @TempDir
    Path temp;

    private Workspace made;
    private Snapshot before;
    private SampleBook open;
    private byte[] written = new byte[0];

    @BeforeAll
    void writesTheWorkbook(@TempDir Path folder) throws Exception {
        made = SampleWorkspace.open(folder);
        before = made.snapshot();
        var file = folder.resolve("audit.xlsx");
        try (var whole = SampleBook.write(before, file)) {
            // nothing on these can be filled in, and they make most of the workbook
            for (var name : List.of("Rules", "Controls", "Outcomes", "Framework_Coverage", "Dashboard", "Change_Log")) {
                whole.book.removeSheetAt(whole.book.getSheetIndex(name));
            }
            written = Files.readAllBytes(whole.save());
        }
    }

    @BeforeEach
    void opensTheWorkbook() throws Exception {
        var file = temp.resolve("audit.xlsx");
        Files.write(file, written);
        open = SampleBook.open(file);
    }

    /// The workbook as it was written, once more.
    SampleBook copy() throws IOException {
        var file = temp.resolve("copy.xlsx");
        Files.write(file, written);
        return SampleBook.open(file);
    }

    @AfterEach
    void takesBackWhatWasChanged() throws Exception {
        book().close();
        while (!made.snapshot()
                .state()
                .entities()
                .toList()
                .equals(exported().state().entities().toList())) {
            made.undo();
        }
    }

    @AfterAll
    void closes() throws Exception {
        workspace().close();
    }

    Workspace workspace() {
        return Objects.requireNonNull(made);
    }

    /// As it was when the workbook was written.
    Snapshot exported() {
        return Objects.requireNonNull(before);
    }

    SampleBook book() {
        return Objects.requireNonNull(open);
    }
}
