package dev.merlon.cli.command.policy;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.EnumWord;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.policy.PolicyEffect;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/// What commands share that change classes or policies: they print what a change does, and make it unless it is
/// only to be looked at.
final class Trying {

    @Option(names = "--workspace", paramLabel = "W", required = true, description = ClassesCommand.WORKSPACE)
    private Path workspace;

    @Option(names = "--dry-run", description = "Only print what it would do.")
    private boolean dryRun;

    @Option(
            names = "--fails-from",
            paramLabel = "low|medium|high|critical",
            defaultValue = "high",
            converter = SeverityWord.class,
            description = "The severity from which an endpoint counts as failing; ${DEFAULT-VALUE} without it.")
    private Severity failsFrom;

    /// @param label  as history shows it
    record Trial(String label, List<? extends Entity> entities) {}

    void change(Context context, Function<Snapshot, Trial> trial) throws WorkbenchException {
        try (var open = new Workspaces(context).open(workspace)) {
            var before = open.snapshot();
            var made = trial.apply(before);
            var after = open.whatIf(made.entities(), context.terminal().progress());
            new EffectText(context.terminal()).print(PolicyEffect.between(before, after, failsFrom));
            if (!dryRun) {
                open.put(made.label(), made.entities());
                context.terminal().message(made.label());
            }
        }
    }

    static final class SeverityWord extends EnumWord<Severity> {
        SeverityWord() {
            super(Severity.values(), Severity::word);
        }
    }
}
