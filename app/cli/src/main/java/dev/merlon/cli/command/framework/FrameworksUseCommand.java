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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon frameworks use`: which frameworks the workspace answers to, as one change.
@Command(
        name = "use",
        description = "Let the workspace answer to frameworks, or to those of an industry.",
        mixinStandardHelpOptions = true)
final class FrameworksUseCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FRAMEWORK[=LEVEL]",
            arity = "0..*",
            description = "Its id, and the level that is aimed at: owasp-asvs-5.0=L2.")
    private List<String> frameworks = List.of();

    @Option(names = "--workspace", paramLabel = "W", required = true, description = FrameworksCommand.WORKSPACE)
    private Path workspace;

    @Option(names = "--profile", paramLabel = "INDUSTRY", description = "bank, health, public-sector or retail.")
    private @Nullable String profile;

    @Option(names = "--why", paramLabel = "TEXT", description = "What makes them binding.")
    private String why = "";

    @Option(names = "--remove", description = "No longer answer to the named frameworks.")
    private boolean remove;

    FrameworksUseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (frameworks.isEmpty() && profile == null) {
            throw new ParameterException(spec.commandLine(), "name frameworks or a --profile");
        }
        new FrameworkChoice(context, spec.commandLine()).take(workspace, frameworks, profile, why, remove);
        return ExitCode.DONE.number();
    }
}
