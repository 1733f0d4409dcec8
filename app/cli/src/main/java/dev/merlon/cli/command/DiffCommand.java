package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.report.DiffReports;
import dev.merlon.engine.report.diff.DiffText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon diff`: what changed in security terms between two contracts.
@Command(
        name = "diff",
        description = "Say what changed in security terms between two versions of a contract.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older contract: an OpenAPI file, folder or zip.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer contract.")
    private Path after;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a report; its ending picks the format: .json .sarif .md.")
    private List<Path> reports = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "weaker",
            converter = DriftWord.class,
            description = "End with 1 where anything got weaker.")
    private @Nullable Drift failOn;

    DiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var formats = new DiffReports();
        var files = ReportFiles.of(reports, spec.commandLine(), formats::formats);
        var terminal = context.terminal();
        var diff = Workbench.diff(before, after, terminal.progress());
        terminal.remarks(diff.remarks());
        print(diff, terminal);
        files.write((format, file) -> formats.write(format, diff, file, terminal.progress()), terminal);
        return (failOn == null ? ExitCode.DONE : gate(diff, terminal)).number();
    }

    private static void print(ContractDiff diff, Terminal terminal) {
        DiffText.lines(diff)
                .forEach(line -> line.given()
                        .ifPresentOrElse(
                                severity -> terminal.result(severity, line.text()),
                                () -> terminal.result(line.text())));
    }

    private static ExitCode gate(ContractDiff diff, Terminal terminal) {
        var weaker = diff.count(Drift.WEAKER);
        var other = diff.count(Drift.NOT_COMPARABLE);
        var uncounted = other == 0 ? "" : " (" + other + " not comparable, not counted)";
        if (weaker == 0) {
            terminal.result("Gate passed: nothing is weaker" + uncounted);
            return ExitCode.DONE;
        }
        terminal.result("Gate failed: " + weaker + " weaker" + uncounted);
        return ExitCode.GATE_FAILED;
    }

    /// The one word that the gate knows.
    static final class DriftWord extends EnumWord<Drift> {

        DriftWord() {
            super(new Drift[] {Drift.WEAKER}, Drift::word);
        }
    }
}
