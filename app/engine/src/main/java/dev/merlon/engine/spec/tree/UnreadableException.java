package dev.merlon.engine.spec.tree;

import dev.merlon.engine.problem.Problem;

/// A file that cannot be read as a tree, with the one problem that says why and where.
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.line());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
