package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Holds a workspace folder for one opener. The operating system drops the lock when the process ends, however
/// it ends; the text in the file only says who it was.
final class FolderLock {

    static final String NAME = "workspace.lock";

    /// Beyond any text: where a lock keeps others from reading the bytes it covers, the text stays readable.
    private static final long GUARDED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 500;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws WorkbenchException naming the holder, where another process or another window holds it
    static FolderLock take(Path folder) throws WorkbenchException {
        var file = folder.resolve(NAME);
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new WorkbenchException(
                        "WORKSPACE-LOCKED",
                        "the workspace is open elsewhere" + holder(file) + "; close it there first",
                        folder.toString(),
                        null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw DiskTrouble.of("the workspace was not opened", file, e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(GUARDED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String text() {
        return "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name", "unknown") + " on "
                + host() + " since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /// As the system itself keeps it: asking the network for it could send a packet.
    private static String host() {
        var stated = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        if (!stated.isEmpty()) {
            return stated;
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "an unnamed host";
        }
    }

    private static String holder(Path file) {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "" : " (" + text + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /// The file stays, emptied: deleting it could take it from under an opener who waits. Where even that fails, the
    /// lock goes with the process.
    void release() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            return;
        }
    }
}
