package dev.merlon.cli.command;

import dev.merlon.cli.summary.GateLines;
import dev.merlon.cli.summary.Summary;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.gate.Baseline;
import dev.merlon.engine.gate.BaselineFile;
import dev.merlon.engine.gate.Gate;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon assess`: import, judge, report, and the gate of a pipeline.
@Command(
        name = "assess",
        description = "Judge contracts, write reports, hold the gate of a pipeline.",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SPEC",
            arity = "1..*",
            description = "Contracts: OpenAPI files, Postman collections, folders or zips.")
    private List<Path> specs;

    @Option(
            names = "--class",
            paramLabel = "public|partner|internal|…",
            defaultValue = "public",
            converter = ApiClassWord.class,
            description = "Whom new APIs are for, an own class of the workspace among others; ${DEFAULT-VALUE} where "
                    + "it is not given.")
    private ApiClass apiClass;

    @Option(
            names = "--workspace",
            paramLabel = "W",
            description = "Keep the contracts in this workspace, and judge them by what it knows.")
    private @Nullable Path workspace;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a report; its ending picks the format: .xlsx .html .pdf .docx .json .sarif .csv"
                    + " .xml (JUnit) .md.")
    private List<Path> reports = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "low|medium|high|critical",
            description =
                    "End with 1 where anything of this severity or worse is live, with a baseline where it is new.")
    private @Nullable Severity failOn;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Let pass what this file knows as long as it gets no worse; only what is new fails the gate.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description =
                    "Write all that is live as a baseline; exceptions of --baseline are carried over as they are.")
    private @Nullable Path writeBaseline;

    AssessCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var reports = context.workbench().get().reports();
        var files = ReportFiles.of(this.reports, spec.commandLine(), ReportFiles.Formats.of(reports));
        files.prepare(reports);
        if (writeBaseline != null) {
            ReportFiles.requireFolder(writeBaseline, spec.commandLine());
        }
        var known = baseline == null ? null : BaselineFile.read(baseline);
        try (var imported =
                new Workspaces(context).imported(workspace, specs, ApiProfile.of(apiClass), spec.commandLine())) {
            imported.plan().items().forEach(item -> context.terminal().remarks(item.problems()));
            var snapshot = imported.workspace().snapshot();
            new Summary(context.terminal()).print(snapshot);
            var gate = new Gate(failOn, known, snapshot.at()).judge(snapshot.judgement());
            var asked = failOn == null && known == null ? null : gate;
            files.write(
                    (format, file) -> reports.write(
                            format, snapshot, asked, file, context.terminal().progress()),
                    context.terminal());
            if (writeBaseline != null) {
                var before = known == null ? Baseline.none() : known;
                reports.write(Baseline.drawnAt(snapshot.judgement(), before), writeBaseline);
                context.terminal().message("Wrote " + writeBaseline);
            }
            new GateLines(context.terminal()).print(gate);
            return (gate.passed() ? ExitCode.DONE : ExitCode.GATE_FAILED).number();
        }
    }
}
