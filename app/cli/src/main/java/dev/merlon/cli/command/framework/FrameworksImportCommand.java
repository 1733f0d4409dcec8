package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon frameworks import`: official content into one workspace.
@Command(
        name = "import",
        description = {
            "Read official content that you have a licence for into the workspace: an OSCAL catalog or profile (JSON),",
            "ASVS (JSON, CSV), or any .xlsx or .csv through its columns. The text stays in the workspace."
        },
        mixinStandardHelpOptions = true)
final class FrameworksImportCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A .json, .xlsx or .csv file.")
    private Path file;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = FrameworksCommand.WORKSPACE)
    private Path workspace;

    @Option(
            names = "--as",
            paramLabel = "ID",
            required = true,
            description = "The framework that it belongs to, or the id of a new one.")
    private String id;

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of a new framework.")
    private String name = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "By what right you have it, for the record.")
    private String licence = "";

    @Option(names = "--sheet", paramLabel = "NAME", description = "Which sheet of a workbook; else the first.")
    private @Nullable String sheet;

    @Option(names = "--header", paramLabel = "ROW", description = "The row of the headings, from 1.")
    private @Nullable Integer header;

    @Option(
            names = "--column",
            paramLabel = "FIELD=COLUMN",
            description = "number, title, text, group, level or controls = a heading or a letter; may be repeated. "
                    + "Else the headings are understood.")
    private List<String> columns = List.of();

    @Option(names = "--dry-run", description = "Say what it would do, and keep nothing.")
    private boolean dryRun;

    FrameworksImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var table = new OfficialImport.Table(sheet, header, columns);
        new OfficialImport(context, spec.commandLine(), id, name, licence).take(file, table, workspace, dryRun);
        return ExitCode.DONE.number();
    }
}
