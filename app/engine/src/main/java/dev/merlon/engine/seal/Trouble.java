package dev.merlon.engine.seal;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is wrong with a sealed file, in one line each.
final class Trouble {

    private static final int LONGEST = 200;

    private Trouble() {}

    static Problem problem(Path file, String code, String text) {
        return Problem.error(code, text, Location.ofFile(file.toString().replace('\\', '/')));
    }

    static WorkbenchException refused(Path file, String code, String text, @Nullable Throwable cause) {
        return new WorkbenchException(java.util.List.of(problem(file, code, text)), cause);
    }

    /// A name or value from the file, short and on one line.
    static String quoted(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(line::appendCodePoint);
        return line + (text.length() > LONGEST ? "…" : "");
    }
}
