package dev.merlon.engine.spec;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Files of a folder on disk. A link that leads out of the folder is as good as no file, unless it is the very file
/// that the user chose; nothing but regular files is opened.
///
/// @param folder     with all links of its own resolved
/// @param root       the file to begin with
/// @param label      the root file as the user named it
/// @param prefix     what goes before a file's name to name it as the user would, empty or ending in a slash
/// @param fileBytes  the largest file
record FolderSource(Path folder, String root, String label, String prefix, long fileBytes) implements ContractSource {

    @Override
    public Optional<byte[]> read(String name) throws WorkbenchException {
        try {
            var path = folder.resolve(name).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
                return Optional.empty();
            }
            var real = path.toRealPath();
            boolean chosen = real.startsWith(folder) || name.equals(root);
            return chosen ? Optional.of(bytes(real, place(name), fileBytes)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(place(name), e);
        }
    }

    @Override
    public String place(String name) {
        return name.equals(root) ? label : prefix + name;
    }

    /// A regular file's bytes.
    static byte[] bytes(Path file, String label, long most) throws WorkbenchException {
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > most) {
                throw tooLarge(label, most);
            }
            var bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                throw tooLarge(label, most);
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(label, e);
        }
    }

    private static WorkbenchException tooLarge(String label, long most) {
        return new WorkbenchException("SPEC-LIMIT", "the file is larger than " + (most >> 20) + " MiB", label, null);
    }

    private static WorkbenchException unreadable(String label, IOException e) {
        return new WorkbenchException("SPEC-UNREADABLE", "the file cannot be read: " + Reasons.of(e), label, e);
    }
}
