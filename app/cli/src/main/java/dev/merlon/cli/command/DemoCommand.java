package dev.merlon.cli.command;

import dev.merlon.cli.summary.Summary;
import dev.merlon.engine.Sample;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon demo`: the main job on a sample, from contract to workbook.
@Command(
        name = "demo",
        description = "Build a sample workspace, judge it, write its reports, and open the desktop on it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "merlon-demo",
            description = "Where to; ${DEFAULT-VALUE} where it is not given.")
    private Path dir;

    @Option(names = "--no-desktop", description = "Do not open the desktop.")
    private boolean noDesktop;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var folder = new DemoFolder(dir);
        build(folder);
        context.terminal().flush();
        if (!noDesktop && !new DesktopDoor(context).open(folder.workspace().toAbsolutePath())) {
            context.terminal().message("merlon: " + DesktopDoor.CLOSED);
        }
        return ExitCode.DONE.number();
    }

    private void build(DemoFolder folder) throws WorkbenchException {
        var terminal = context.terminal();
        var workbench = context.workbench().get();
        refuseOpen(folder);
        folder.prepare();
        workbench.reports().byEnding(folder.workbook()).ifPresent(workbench.reports()::prepare);
        try (var workspace = Sample.build(workbench, folder.workspace(), terminal.progress())) {
            var snapshot = workspace.snapshot();
            for (var file : new Path[] {folder.workbook(), folder.page()}) {
                var format = workbench.reports().byEnding(file).orElseThrow();
                workbench.reports().write(format, snapshot, file, terminal.progress());
            }
            new Summary(terminal).print(snapshot);
            terminal.result("");
            terminal.result("Workspace: " + folder.workspace());
            terminal.result("Workbook:  " + folder.workbook());
            terminal.result("Report:    " + folder.page());
        }
    }

    /// A sample that is open in another window is not pulled from under it: opening it here fails then.
    private void refuseOpen(DemoFolder folder) throws WorkbenchException {
        if (Files.isDirectory(folder.workspace())) {
            new Workspaces(context).open(folder.workspace()).close();
        }
    }
}
