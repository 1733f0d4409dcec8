package dev.merlon.cli.command.trust;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.seal.FileCheck;
import dev.merlon.engine.seal.SealVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon verify`.
@Command(
        name = "verify",
        description = {
            "Check a sealed file: who signed it, whether every part is as it was sealed, and whether the same facts,",
            "outcomes, scores and reports come out again. Says identical, or names each difference and ends with 3."
        },
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|WORKSPACE",
            description = {
                "A sealed file; or a workspace's folder, to look whether its journal leads to what it keeps",
                "and its contract and evidence files are what was kept."
            })
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "FINGERPRINT",
            description = "The key that it should be signed by, as its owner told you; at least the first 32 digits.")
    private @Nullable String key;

    private VerifyCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new VerifyCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        if (Files.isDirectory(file)) {
            return workspace();
        }
        var verdict = Workbench.verify(file, key, context.terminal().progress());
        tell(verdict);
        return (verdict.identical() ? ExitCode.DONE : ExitCode.BAD_INPUT).number();
    }

    /// A workspace in use has nothing to be compared with but itself.
    private int workspace() throws WorkbenchException {
        if (key != null) {
            throw new ParameterException(spec.commandLine(), "--key is for sealed files: a workspace is not signed");
        }
        var terminal = context.terminal();
        try (var open = new Workspaces(context).open(file)) {
            var problems =
                    FileCheck.of(open.snapshot().state(), open::contractFile, open::evidenceFile, terminal.progress());
            terminal.cells(List.of(
                    "ok", "the journal of " + open.snapshot().journal().size() + " changes leads to what is kept"));
            problems.forEach(p -> terminal.error(p.line()));
            terminal.result(problems.isEmpty() ? "whole" : "damaged");
            return (problems.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT).number();
        }
    }

    private void tell(SealVerdict verdict) {
        var terminal = context.terminal();
        terminal.message("Sealed " + verdict.at() + " by " + verdict.sealedBy() + " with Merlon " + verdict.engine()
                + ": " + verdict.workspace());
        verdict.passed().forEach(text -> terminal.cells(List.of("ok", text)));
        verdict.notes().forEach(terminal::message);
        verdict.problems().forEach(p -> terminal.error(p.line()));
        terminal.result(verdict.identical() ? "identical" : "different");
    }
}
