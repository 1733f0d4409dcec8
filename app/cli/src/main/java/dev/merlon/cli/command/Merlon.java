package dev.merlon.cli.command;

import dev.merlon.cli.command.exchange.AttackersCommand;
import dev.merlon.cli.command.exchange.ConvertCommand;
import dev.merlon.cli.command.exchange.DiagramsCommand;
import dev.merlon.cli.command.exchange.ExportCommand;
import dev.merlon.cli.command.exchange.UseCasesCommand;
import dev.merlon.cli.command.exchange.WorkbookCommand;
import dev.merlon.cli.command.framework.FrameworksCommand;
import dev.merlon.cli.command.policy.ClassesCommand;
import dev.merlon.cli.command.record.AnswersCommand;
import dev.merlon.cli.command.record.ControlsCommand;
import dev.merlon.cli.command.record.DecisionsCommand;
import dev.merlon.cli.command.record.ExceptionsCommand;
import dev.merlon.cli.command.record.RatingsCommand;
import dev.merlon.cli.command.trust.BackupCommand;
import dev.merlon.cli.command.trust.FreezeCommand;
import dev.merlon.cli.command.trust.RestoreCommand;
import dev.merlon.cli.command.trust.VerifyCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `merlon` itself: opens the desktop; carries the options that every command has.
@Command(
        name = "merlon",
        description = "API security posture workbench. Without a command it opens the desktop.",
        versionProvider = Merlon.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:the gate (--fail-on) failed",
            " 2:wrong usage",
            " 3:bad input; standard error has file:line:column: error CODE text",
            " 4:a fault of Merlon's own; standard error has its code and where the log is"
        })
public final class Merlon implements Callable<Integer> {

    /// The commands that work on contracts or workspaces, whatever else their arguments say.
    public static final Set<String> WITH_WORKBENCH = Set.of(
            "assess",
            "import",
            "report",
            "controls",
            "answers",
            "ratings",
            "decisions",
            "exceptions",
            "classes",
            "frameworks",
            "attackers",
            "workbook",
            "demo");

    public static final String LIBRARY_OPTION = "--library";
    public static final String LIBRARY_VARIABLE = "MERLON_LIBRARY";

    private final Context context;

    @Spec
    private CommandSpec spec;

    private Merlon(Context context) {
        this.context = context;
    }

    public static CommandLine commandLine(Context context) {
        return new CommandLine(new Merlon(context))
                .addSubcommand(new OpenCommand(context))
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new AssessCommand(context))
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new DiffCommand(context))
                .addSubcommand(new ReportCommand(context))
                .addSubcommand(WorkbookCommand.line(context))
                .addSubcommand(ControlsCommand.line(context))
                .addSubcommand(AnswersCommand.line(context))
                .addSubcommand(RatingsCommand.line(context))
                .addSubcommand(DecisionsCommand.line(context))
                .addSubcommand(ExceptionsCommand.line(context))
                .addSubcommand(ClassesCommand.line(context))
                .addSubcommand(FrameworksCommand.line(context))
                .addSubcommand(UseCasesCommand.line(context))
                .addSubcommand(AttackersCommand.line(context))
                .addSubcommand(DiagramsCommand.line(context))
                .addSubcommand(ExportCommand.line(context))
                .addSubcommand(FreezeCommand.line(context))
                .addSubcommand(VerifyCommand.line(context))
                .addSubcommand(BackupCommand.line(context))
                .addSubcommand(RestoreCommand.line(context))
                .addSubcommand(ConvertCommand.line(context))
                .addSubcommand(new RulesCommand(context));
    }

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but results and errors.")
    void quiet(boolean on) {
        context.terminal().setQuiet(on);
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say more about what is being done.")
    void verbose(boolean on) {
        context.terminal().setVerbose(on);
    }

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Print without colours.")
    void noColour(boolean on) {
        context.terminal().setColour(!on);
    }

    /// It is looked for before the arguments are parsed; here it only has to be right. To judge by other rules than
    /// were
    /// asked for would let pass what they do not.
    @Option(
            names = LIBRARY_OPTION,
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:" + LIBRARY_VARIABLE + "}",
            description = {
                "The organisation's library folder: its rules, controls and classes go before the built-in ones.",
                "Else the one that " + LIBRARY_VARIABLE + " names."
            })
    void library(@Nullable Path folder) {
        if (folder != null && !folder.toString().isBlank() && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no library folder " + folder);
        }
    }

    @Override
    public Integer call() {
        if (new DesktopDoor(context).open(null)) {
            return ExitCode.DONE.number();
        }
        throw new ParameterException(spec.commandLine(), DesktopDoor.CLOSED + "; name a command instead");
    }

    /// The version of the jar; a class folder has none.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Merlon.class.getPackage().getImplementationVersion();
            return new String[] {"merlon " + Objects.requireNonNullElse(version, "development")};
        }
    }
}
