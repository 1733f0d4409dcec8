package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.problem.Problem;
import java.util.List;

/// What came of reading contracts: a plan, or why there is none.
public sealed interface Reading {

    record Done(ImportPlan plan) implements Reading {}

    /// @param problems  at least one, the most important first
    record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    record Cancelled() implements Reading {}
}
