package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.EntityKind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon decisions remove`.
@Command(
        name = "remove",
        description = "Take a decision back: its outcomes count again.",
        mixinStandardHelpOptions = true)
final class DecisionsRemoveCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "Its id.")
    private String rule;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--scope", paramLabel = Scopes.FORMS, required = true, description = "Where it was decided.")
    private String scope;

    DecisionsRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            var where = Scopes.of(List.of(scope), open.snapshot(), spec.commandLine())
                    .getFirst();
            var single = where instanceof Scope.OfEndpoint;
            var kind = single ? EntityKind.DECISION : EntityKind.SCOPED_DECISION;
            var id =
                    where instanceof Scope.OfEndpoint(var endpoint) ? rule + "@" + endpoint : rule + "@" + where.text();
            if (open.snapshot().state().entity(kind, id).isEmpty()) {
                throw new ParameterException(spec.commandLine(), "nothing was decided on " + rule + " there");
            }
            open.remove("Took back the decision on " + rule, kind, List.of(id));
        }
        return ExitCode.DONE.number();
    }
}
