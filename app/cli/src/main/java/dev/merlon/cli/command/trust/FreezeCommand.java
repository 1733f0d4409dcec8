package dev.merlon.cli.command.trust;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.engine.report.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `merlon freeze`.
@Command(
        name = "freeze",
        description = {
            "Seal a workspace for audit: one signed file with contracts, facts, rules, everything that was recorded,",
            "outcomes and reports. merlon verify checks it, elsewhere and later, without a network."
        },
        mixinStandardHelpOptions = true)
public final class FreezeCommand implements Callable<Integer> {

    private static final List<String> REPORTS = List.of("workbook", "html");

    private final Context context;

    @Spec
    private CommandSpec spec;

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
            description = "The file to write, such as bank.sealed.zip. It must not exist.")
    private Path out;

    @Option(
            names = "--report",
            paramLabel = "ID",
            description = "A report that goes in, by its id; may be given more than once. Else workbook and html.")
    private List<String> reports = List.of();

    @Option(
            names = "--with-evidence",
            description =
                    "The evidence files too. Without it the file has their hashes, and they stay in the workspace.")
    private boolean withEvidence;

    private FreezeCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new FreezeCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        var workbench = context.workbench().get();
        var formats = formats(workbench.reports().formats());
        var terminal = context.terminal();
        try (var open = new Workspaces(context).open(workspace)) {
            var frozen = workbench.freeze(open, out, formats, withEvidence, terminal.progress());
            terminal.cells(List.of("content", frozen.content().text()));
            terminal.cells(List.of("key", frozen.key().text()));
            terminal.message("Sealed " + frozen.parts() + " parts in " + out
                    + ". Tell whoever is to check it the key's fingerprint by another way than the file.");
        }
        return ExitCode.DONE.number();
    }

    private List<ReportFormat> formats(List<ReportFormat> known) {
        var formats = new ArrayList<ReportFormat>();
        for (var id : reports.isEmpty() ? REPORTS : reports) {
            formats.add(known.stream()
                    .filter(f -> f.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "no report is called " + id + "; there are "
                                    + known.stream().map(ReportFormat::id).collect(Collectors.joining(", ")))));
        }
        return formats.stream().distinct().toList();
    }
}
