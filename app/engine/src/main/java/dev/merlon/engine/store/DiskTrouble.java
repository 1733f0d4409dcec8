package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in words what a disk refused.
final class DiskTrouble {

    private static final long NEXT_TO_NOTHING = 1 << 20;
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "disk full", "quota exceeded", "file too large");
    private static final List<String> READ_ONLY = List.of("read-only file system", "write protected", "read only");

    private DiskTrouble() {}

    /// @param what   what did not happen, as the beginning of a sentence: "the file was not copied"
    /// @param place  the file or folder that was to be written or read
    static WorkbenchException of(String what, Path place, Throwable cause) {
        if (isFull(place, cause)) {
            return trouble("DISK-FULL", what + ": the disk is full; make room and try again", place, cause);
        }
        if (isReadOnly(cause)) {
            return trouble("DISK-READ-ONLY", what + ": it may not be written there", place, cause);
        }
        if (find(cause, NoSuchFileException.class) != null) {
            return trouble("FILE-MISSING", what + ": there is no such file", place, cause);
        }
        return trouble("DISK-TROUBLE", what + ": " + reason(cause), place, cause);
    }

    static boolean isFull(Path place, Throwable cause) {
        return says(cause, FULL) || find(cause, IOException.class) != null && nearlyFull(place);
    }

    private static boolean isReadOnly(Throwable cause) {
        return find(cause, AccessDeniedException.class) != null
                || find(cause, ReadOnlyFileSystemException.class) != null
                || says(cause, READ_ONLY);
    }

    /// The words of the system can come in any language: room on the disk tells as well.
    private static boolean nearlyFull(Path place) {
        try {
            var there = place.toAbsolutePath();
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            return there != null && Files.getFileStore(there).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean says(Throwable cause, List<String> words) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            var message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T find(Throwable cause, Class<T> type) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static WorkbenchException trouble(String code, String text, Path place, Throwable cause) {
        return new WorkbenchException(code, text, place.toString(), cause);
    }
}
