package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// A file that could not be read as a contract, to show where it is wrong. Nothing is opened but what the user chose,
/// or what lies in the folder that the user chose.
final class RefusedFile {

    private static final int MOST = 64 << 20;

    private RefusedFile() {}

    static OpenedContract open(Path chosen, String file, List<Problem> problems) throws WorkbenchException {
        var texts = Texts.of(RefusedFile.class);
        try {
            var real = real(chosen, file);
            if (real == null || Files.size(real) > MOST) {
                throw new WorkbenchException("CONTRACT-GONE", texts.get("refused.unseen"), file, null);
            }
            var name = file.replace('\\', '/');
            var about = new OpenedContract.About(
                    new ContractOrigin.Refused(chosen), String.valueOf(chosen.getFileName()), "", List.of(name), "");
            return OpenedContract.of(about, bytes(real), new Findings(name, List.of(), List.of(), problems));
        } catch (IOException | InvalidPathException e) {
            throw new WorkbenchException("CONTRACT-GONE", texts.get("refused.unseen"), file, e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST);
        }
    }

    /// The chosen file, or one within the chosen folder; null where it is neither.
    private static @org.jspecify.annotations.Nullable Path real(Path chosen, String file) throws IOException {
        if (Files.isRegularFile(chosen)) {
            return file.contains("!/") ? null : chosen.toRealPath();
        }
        if (!Files.isDirectory(chosen)) {
            return null;
        }
        var folder = chosen.toRealPath();
        var named = Path.of(file);
        var path = (named.isAbsolute() || named.startsWith(chosen) ? named : chosen.resolve(named)).toRealPath();
        return path.startsWith(folder) && Files.isRegularFile(path) ? path : null;
    }
}
