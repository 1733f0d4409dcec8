package dev.merlon.cli.command;

import dev.merlon.engine.report.ReportFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon report`.
@Command(name = "report", description = "Write a report on a workspace.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TEMPLATE", description = "workbook, html, json, sarif, csv, junit or md.")
    private String template;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var reports = context.workbench().get().reports();
        var format = reports.byId(template)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no report is called " + template + "; there are "
                                + reports.formats().stream()
                                        .map(ReportFormat::id)
                                        .collect(Collectors.joining(", "))));
        ReportFiles.requireFolder(out, spec.commandLine());
        reports.prepare(format);
        try (var open = new Workspaces(context).open(workspace)) {
            reports.write(format, open.snapshot(), null, out, context.terminal().progress())
                    .forEach(context.terminal()::message);
        }
        context.terminal().message("Wrote " + out);
        return ExitCode.DONE.number();
    }
}
