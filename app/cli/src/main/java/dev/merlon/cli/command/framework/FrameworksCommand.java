package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon frameworks`. Its methods and fields name nothing of frameworks: picocli looks at them in every run
/// of any command, and what they name would be loaded.
@Command(
        name = "frameworks",
        description = "Standards and laws by number: which there are, and how far a workspace meets them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class FrameworksCommand {

    static final String WORKSPACE = "The workspace's folder.";

    private final Context context;

    @Spec
    private CommandSpec spec;

    private FrameworksCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new FrameworksCommand(context))
                .addSubcommand(new FrameworksUseCommand(context))
                .addSubcommand(new FrameworksImportCommand(context));
    }

    @Command(
            name = "list",
            description = "List the frameworks: id, version, requirements, level, name, what is listed of it.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", description = "With what was imported there.") @Nullable
                    Path workspace,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws Exception {
        new FrameworkRows(context, spec.commandLine()).list(workspace, json);
        return ExitCode.DONE.number();
    }

    @Command(
            name = "coverage",
            description = {
                "Say how far frameworks are met: met, partly met, not met, not assessed, not applicable, per cent met.",
                "With one FRAMEWORK, each of its requirements with its status and why."
            },
            mixinStandardHelpOptions = true)
    int coverage(
            @Parameters(
                            paramLabel = "FRAMEWORK",
                            arity = "0..*",
                            description = "Its id; those that the workspace answers to where none is named.")
                    @Nullable
                    List<String> ids,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = WORKSPACE) Path workspace,
            @Option(
                            names = "--level",
                            paramLabel = "LEVEL",
                            description = "Of the named frameworks; else the level that the workspace aims at.")
                    @Nullable
                    String level,
            @Option(names = "--json", description = "Print JSON.") boolean json)
            throws Exception {
        new FrameworkRows(context, spec.commandLine()).coverage(workspace, ids == null ? List.of() : ids, level, json);
        return ExitCode.DONE.number();
    }
}
