package dev.merlon.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.model.change.JournalEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged is there again, however the process ended.
class DurabilityTest {

    private static final int KILLS = 5;

    @TempDir
    Path temp;

    @Test
    @Timeout(120)
    void losesNothingAcknowledgedWhenTheProcessIsKilled() throws Exception {
        var folder = newWorkspace();
        var random = new Random(7);
        for (var kill = 0; kill < KILLS; kill++) {
            var acknowledged = lastNumberBeforeKill(folder, random.nextInt(5, 60), random.nextInt(4));

            try (var store = WorkspaceFolder.open(folder)) {
                // the process may have written on while its last words were still on their way here
                assertThat(store.journal()).hasSizeGreaterThanOrEqualTo(acknowledged);
                assertThat(store.journal())
                        .extracting(JournalEntry::number)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, store.journal().size())
                                        .boxed()
                                        .toList());
                assertThat(store.state().setting("n." + acknowledged)).contains("v");
            }
        }
    }

    @Test
    @Timeout(60)
    void namesAnotherProcessThatHoldsTheWorkspace() throws Exception {
        var folder = newWorkspace();
        var process = changeLoop(folder, "").start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("1");
            assertThatThrownBy(() -> WorkspaceFolder.open(folder))
                    .hasMessageContaining("WORKSPACE-LOCKED")
                    .hasMessageContaining("process " + process.pid());
        } finally {
            end(process);
        }
    }

    @Test
    @Timeout(120)
    void losesNothingWhenTheDiskIsFull() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits the size of files");
        var folder = newWorkspace();
        var acknowledged = 0;
        var refused = "";
        var process = changeLoop(folder, "ulimit -f 300; ").start();
        try (var out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (!Character.isDigit(line.charAt(0))) {
                    refused = line;
                    break;
                }
                acknowledged = Integer.parseInt(line);
            }
        } finally {
            end(process);
        }

        assertThat(refused).isEqualTo("DISK-FULL");
        try (var store = WorkspaceFolder.open(folder)) {
            assertThat(store.journal()).hasSizeBetween(acknowledged, acknowledged + 1);
            store.append(Samples.change(store.journal().size() + 1), "Kim", Samples.AT, null);
        }
    }

    private static int lastNumberBeforeKill(Path folder, int killAfter, int millis) throws Exception {
        var process = changeLoop(folder, "").start();
        var seen = new ArrayList<String>();
        try (var out = process.inputReader()) {
            while (seen.size() < killAfter) {
                seen.add(String.valueOf(out.readLine()));
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            end(process);
            seen.addAll(rest(out));
        }
        return Integer.parseInt(seen.getLast());
    }

    private static List<String> rest(BufferedReader out) throws IOException {
        var lines = new ArrayList<String>();
        try {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            return lines;
        }
        return lines;
    }

    private static ProcessBuilder changeLoop(Path folder, String before) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                ChangeLoop.class.getName(),
                folder.toString());
        var builder = before.isEmpty()
                ? new ProcessBuilder(command)
                : new ProcessBuilder("/bin/sh", "-c", before + "exec \"$@\"", "sh");
        if (!before.isEmpty()) {
            builder.command().addAll(command);
        }
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private Path newWorkspace() throws Exception {
        var folder = temp.resolve("w.merlon");
        WorkspaceFolder.create(folder, "w", Samples.AT).close();
        return folder;
    }
}
