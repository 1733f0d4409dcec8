package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.Judgement;
import java.util.List;

/// Considers every rule at every endpoint. Compiles the rules once; thread-safe.
public final class Judge {

    /// @throws IllegalArgumentException where a rule does not compile; the library's loader checks that beforehand
    public Judge(Library library) {}

    /// Evaluates each rule once per distinct set of facts and holding controls.
    public Judgement judge(List<ApiInventory> apis, Coverage coverage, List<Decision> decisions, Job job) {
        throw new UnsupportedOperationException();
    }
}
