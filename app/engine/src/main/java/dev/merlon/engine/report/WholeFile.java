package dev.merlon.engine.report;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that is either complete or untouched: written beside its place, then moved there.
record WholeFile(Path path) {

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws WorkbenchException where the folder is missing, may not be written, or the disk is full
    void write(Content content) throws WorkbenchException {
        var target = path.toAbsolutePath().normalize();
        var folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw problem("REPORT-IS-FOLDER", "is a folder; name a file", null);
        }
        if (!Files.isDirectory(folder)) {
            throw problem("REPORT-NO-FOLDER", "cannot be written: the folder " + folder + " does not exist", null);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw problem("REPORT-READ-ONLY", "is read-only; choose another name or make it writable", null);
        }
        try {
            writeBeside(target, folder, content);
        } catch (AccessDeniedException e) {
            throw problem("REPORT-DENIED", "cannot be written: no permission in " + folder, e);
        } catch (IOException e) {
            throw problem("REPORT-WRITE", "cannot be written: " + reason(e) + "; nothing was changed", e);
        }
    }

    private static void writeBeside(Path target, Path folder, Content content) throws IOException {
        var part = folder.resolve("." + shortName(target) + "-" + UUID.randomUUID() + ".part");
        try {
            try (var out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                content.writeTo(out);
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String shortName(Path target) {
        var name = target.getFileName().toString();
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? e.getClass().getSimpleName() : reason;
    }

    private WorkbenchException problem(String code, String text, @Nullable Throwable cause) {
        return new WorkbenchException(code, text, path.toString().replace('\\', '/'), cause);
    }
}
