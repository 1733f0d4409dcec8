package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;

/// Files under the SHA-256 of their bytes. A file appears under its name only when all of it is on disk; what
/// is kept is never changed.
///
/// @param folder  exists
record ContentFolder(Path folder) {

    private static final String UNFINISHED = ".part";
    private static final int PIECE = 64 * 1024;

    /// Where the file with that SHA-256 is kept, if it is.
    ///
    /// @throws IllegalArgumentException where the text is no SHA-256: a name from outside never becomes a path
    Path path(String sha256) {
        if (!Sha256.looksRight(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256);
    }

    boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    /// Whether the file is there in its full length; its bytes are not looked at.
    boolean has(String sha256, long bytes) {
        try {
            return Files.size(path(sha256)) == bytes;
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether the file is there and has just these bytes.
    boolean holds(String sha256, byte[] bytes) {
        try {
            var file = path(sha256);
            return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException _) {
            return false;
        }
    }

    void discard(String sha256) throws WorkbenchException {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw DiskTrouble.of("a file that is not needed was not deleted", path(sha256), e);
        }
    }

    /// Bytes that are kept now.
    ///
    /// @param isNew  no file had this name before
    record Kept(String sha256, boolean isNew) {}

    /// Keeps the bytes and gives their name.
    Kept keep(byte[] bytes) throws WorkbenchException {
        var sha256 = Sha256.of(bytes);
        var kept = new Kept(sha256, !has(sha256));
        try {
            if (kept.isNew() || !isIntact(kept.sha256())) {
                write(bytes, kept.sha256());
            }
            return kept;
        } catch (IOException e) {
            throw DiskTrouble.of("the file was not kept", folder, e);
        }
    }

    /// Copies the file and gives its name; the bytes that were copied are the ones that were hashed.
    ///
    /// @throws WorkbenchException where it cannot be read, or the copy cannot be written
    String keep(Path file) throws WorkbenchException {
        if (!Files.isRegularFile(file)) {
            throw new WorkbenchException("FILE-MISSING", "there is no such file", file.toString(), null);
        }
        if (!Files.isReadable(file)) {
            throw new WorkbenchException("FILE-UNREADABLE", "the file may not be read", file.toString(), null);
        }
        try (var in = Files.newInputStream(file)) {
            return fill(in);
        } catch (IOException e) {
            throw DiskTrouble.of("the file was not kept", file, e);
        }
    }

    /// @param name  what people call the file, for the message
    /// @throws WorkbenchException where it is missing, or its bytes no longer have that SHA-256
    byte[] read(String sha256, String name) throws WorkbenchException {
        var file = path(sha256);
        try {
            var bytes = Files.readAllBytes(file);
            if (!Sha256.of(bytes).equals(sha256)) {
                throw new WorkbenchException(
                        "FILE-DAMAGED",
                        "the workspace's copy of " + name + " is no longer what was kept; restore it from a backup",
                        file.toString(),
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw DiskTrouble.of("the workspace's copy of " + name + " cannot be read", file, e);
        }
    }

    /// Deletes a folder and the files in it; folders within are not expected.
    static void delete(Path folder) throws WorkbenchException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            throw DiskTrouble.of("a folder that is not ours was left alone", folder, e);
        } catch (IOException e) {
            throw DiskTrouble.of("the folder was not deleted", folder, e);
        }
    }

    /// A copy that is damaged is written again.
    private boolean isIntact(String sha256) throws IOException {
        var file = path(sha256);
        return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
    }

    /// Writes a file beside, and gives it its name when all of it is on disk.
    private String fill(InputStream in) throws IOException {
        var part = Files.createTempFile(folder, "new", UNFINISHED);
        try {
            var sha256 = copy(in, part);
            if (!isIntact(sha256)) {
                name(part, sha256);
            }
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(byte[] bytes, String sha256) throws IOException {
        var part = Files.createTempFile(folder, "new", UNFINISHED);
        try {
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                writeAll(out, ByteBuffer.wrap(bytes));
                out.force(true);
            }
            name(part, sha256);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void name(Path part, String sha256) throws IOException {
        Files.move(part, path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    private static String copy(InputStream in, Path to) throws IOException {
        var digest = Sha256.digest();
        try (var out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
                writeAll(out, ByteBuffer.wrap(piece, 0, n));
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// Makes the folder's entries durable. Where a folder cannot be opened (Windows), the file system sees to it.
    static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
