package dev.merlon.engine.bundle;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a file, in one line each.
public final class Trouble {

    private static final int LONGEST = 200;

    private Trouble() {}

    public static Problem problem(Path file, String code, String text) {
        return Problem.error(code, text, Location.ofFile(file.toString().replace('\\', '/')));
    }

    public static WorkbenchException refused(Path file, String code, String text, @Nullable Throwable cause) {
        return new WorkbenchException(List.of(problem(file, code, text)), cause);
    }

    /// A name or value from the file, short and on one line.
    public static String quoted(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(line::appendCodePoint);
        return line + (text.length() > LONGEST ? "…" : "");
    }
}
