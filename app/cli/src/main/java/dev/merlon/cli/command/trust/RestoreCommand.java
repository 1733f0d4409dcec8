package dev.merlon.cli.command.trust;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.engine.Workbench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon restore`.
@Command(
        name = "restore",
        description = {
            "Make a new workspace of a backup. All of the backup is checked first; a folder that exists is never",
            "written to."
        },
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "A backup.")
    private Path file;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "NEW",
            required = true,
            description = "The new workspace's folder, NAME.merlon. It must not exist.")
    private Path workspace;

    private RestoreCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new RestoreCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        var terminal = context.terminal();
        var restored = Workbench.restore(file, workspace, terminal.progress());
        terminal.message("Restored " + restored.workspace() + " as of " + restored.at() + " in " + workspace + ": "
                + restored.changes() + " changes, " + restored.files() + " files");
        return ExitCode.DONE.number();
    }
}
