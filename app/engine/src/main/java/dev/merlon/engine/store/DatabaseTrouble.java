package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Says in words what the database refused.
final class DatabaseTrouble {

    private DatabaseTrouble() {}

    static WorkbenchException whileReading(Path folder, Throwable cause) {
        return switch (codeOf(cause)) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new WorkbenchException(
                        "WORKSPACE-LOCKED",
                        "the workspace's database is open in another program; close it there first",
                        folder.toString(),
                        cause);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new WorkbenchException(
                        "WORKSPACE-NEWER",
                        "the workspace was written by a newer Merlon; nothing was changed",
                        folder.toString(),
                        cause);
            default -> damaged(folder, brief(cause), cause);
        };
    }

    static WorkbenchException damaged(Path folder, String what, @Nullable Throwable cause) {
        return new WorkbenchException(
                "WORKSPACE-DAMAGED",
                "the workspace cannot be read: " + what + "; keep the folder as it is and restore a backup beside it",
                folder.toString(),
                cause);
    }

    static WorkbenchException whileWriting(String what, Path folder, Throwable cause) {
        return DiskTrouble.of(what, folder, cause);
    }

    private static int codeOf(Throwable cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLException e) {
                return e.getErrorCode();
            }
        }
        return 0;
    }

    /// The first line of the innermost message: H2 puts statements and build numbers behind it.
    private static String brief(Throwable cause) {
        var innermost = cause;
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            innermost = each;
        }
        var message = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        var end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).replaceAll("\\s*[;\\[].*", "");
    }
}
