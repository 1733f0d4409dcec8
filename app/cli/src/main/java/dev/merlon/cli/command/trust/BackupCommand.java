package dev.merlon.cli.command.trust;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `merlon backup`.
@Command(
        name = "backup",
        description = {
            "Back a whole workspace up in one file: its journal, contracts, evidence, key and own library.",
            "The file is read back before it gets its name; its owner alone may read it."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private final Context context;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "W",
            required = true,
            description = "The workspace's folder.")
    private Path workspace;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, such as bank.backup.zip. It must not exist.")
    private Path out;

    private BackupCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new BackupCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        var terminal = context.terminal();
        try (var open = new Workspaces(context).open(workspace)) {
            var written = context.workbench().get().backUp(open, out, terminal.progress());
            written.missing().forEach(terminal::error);
            terminal.message("Backed up " + written.changes() + " changes and " + written.files() + " files in " + out);
        }
        return ExitCode.DONE.number();
    }
}
