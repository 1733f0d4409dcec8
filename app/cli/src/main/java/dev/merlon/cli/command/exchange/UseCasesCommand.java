package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.usecase.misuse.Progress;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `merlon usecases`.
@Command(
        name = "usecases",
        description = "List use cases and how far they are considered.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class UseCasesCommand {

    private final Context context;

    private UseCasesCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new UseCasesCommand(context));
    }

    @Command(
            name = "list",
            description = "List use cases: id, steps, cells considered, cells, misuse cases, name.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace)
            throws Exception {
        var rows = new Rows();
        try (var open = new Workspaces(context).open(workspace)) {
            var now = open.snapshot();
            var words = now.library().guideWords();
            for (var useCase : now.state().useCases()) {
                var progress = Progress.of(now, useCase, words);
                rows.add(
                        useCase.id(),
                        useCase.mainFlow().size(),
                        progress.considered().size(),
                        progress.cells().size(),
                        progress.misuses().size(),
                        useCase.name());
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }
}
