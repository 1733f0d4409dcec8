package dev.merlon.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon open`.
@Command(name = "open", description = "Open a workspace on the desktop.", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKSPACE", description = "The workspace's folder, name.merlon.")
    private Path workspace;

    OpenCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Workspaces.requireFolder(workspace);
        if (!new DesktopDoor(context).open(workspace.toAbsolutePath())) {
            throw new ParameterException(
                    spec.commandLine(), DesktopDoor.CLOSED + "; assess, import and report work without");
        }
        return ExitCode.DONE.number();
    }
}
