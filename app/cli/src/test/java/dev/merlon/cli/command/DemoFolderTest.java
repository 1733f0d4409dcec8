package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    Path temp;

    @Test
    void replacesWhatAnEarlierDemoMade() throws Exception {
        var demo = demo();
        demo.prepare();
        Files.createDirectories(demo.workspace().resolve("evidence"));
        Files.writeString(demo.workspace().resolve("evidence/a"), "old");
        Files.writeString(demo.workbook(), "old");

        demo.prepare();

        assertThat(demo.workspace()).doesNotExist();
        assertThat(demo.workbook()).doesNotExist();
    }

    @Test
    void leavesTheUsersOwnFilesAlone() throws Exception {
        var notes = Files.writeString(temp.resolve("notes.txt"), "mine");
        demo().prepare();

        demo().prepare();

        assertThat(notes).hasContent("mine");
    }

    @Test
    void doesNotTakeAReportOfTheUsersForItsOwn() throws IOException {
        var report = Files.writeString(temp.resolve("report.xlsx"), "mine");

        assertThatThrownBy(() -> demo().prepare())
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("DEMO-IN-THE-WAY");
        assertThat(report).hasContent("mine");
    }

    @Test
    void followsNoLinkOutOfItsFolder() throws Exception {
        var demo = demo();
        demo.prepare();
        var outside = Files.createDirectory(temp.resolve("outside"));
        var kept = Files.writeString(outside.resolve("kept"), "mine");
        Files.createSymbolicLink(demo.workspace(), outside);

        demo.prepare();

        assertThat(kept).hasContent("mine");
        assertThat(demo.workspace()).doesNotExist();
    }

    @Test
    void saysThatItsFolderIsAFile() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "mine");

        assertThatThrownBy(() -> new DemoFolder(file).prepare())
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("DEMO-FOLDER");
    }

    private DemoFolder demo() {
        return new DemoFolder(temp);
    }
}
