package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.model.control.ControlRecord;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `merlon controls`.
@Command(
        name = "controls",
        description = "List controls and their records, and record them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ControlsCommand {

    private final Context context;

    private ControlsCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new ControlsCommand(context)).addSubcommand(new ControlsSetCommand(context));
    }

    @Command(
            name = "list",
            description = {
                "List the catalogue: id, layer, stage, title.",
                "With --workspace its records: control, scope, status, result, confidence, owner, pieces of evidence."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", description = "The workspace's folder.") @Nullable
                    Path workspace)
            throws Exception {
        var rows = new Rows();
        if (workspace == null) {
            context.workbench()
                    .get()
                    .library()
                    .controls()
                    .forEach(c -> rows.add(c.id(), c.layer().word(), c.stage().word(), c.title()));
        } else {
            try (var open = new Workspaces(context).open(workspace)) {
                open.snapshot().state().records().forEach(r -> rows.add(cells(r)));
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    private static Object[] cells(ControlRecord r) {
        return new Object[] {
            r.control(),
            r.scope().text(),
            r.status().word(),
            r.result().word(),
            r.confidence().word(),
            r.owner(),
            r.evidence().size()
        };
    }
}
