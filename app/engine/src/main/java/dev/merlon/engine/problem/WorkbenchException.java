package dev.merlon.engine.problem;

import dev.merlon.engine.model.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expected failure that the user can do something about: a bad contract, a locked workspace, a full disk.
/// Nothing was half done when it is thrown.
public final class WorkbenchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public WorkbenchException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.isEmpty() ? "unknown problem" : problems.getFirst().line(), cause);
        this.problems = List.copyOf(problems);
    }

    public WorkbenchException(Problem problem) {
        this(List.of(problem), null);
    }

    public WorkbenchException(String code, String text, String file, @Nullable Throwable cause) {
        this(List.of(Problem.error(code, text, Location.ofFile(file))), cause);
    }

    /// At least one, the most important first.
    public List<Problem> problems() {
        return problems;
    }
}
