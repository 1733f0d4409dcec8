package dev.merlon.cli;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Merlon;
import dev.merlon.engine.problem.Fault;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/// One run of the command line, from arguments to exit code: the outer border, where whatever went wrong
/// becomes a line that a person can read.
final class CommandRun {

    private final Context context;

    CommandRun(Context context) {
        this.context = context;
    }

    int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return tooLarge(e);
        }
    }

    private CommandLine commandLine() {
        var line = Merlon.commandLine(context);
        line.setOut(context.terminal().writer());
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, _, _) -> failed(e));
        line.setParameterExceptionHandler((e, _) -> misused(e));
        return line;
    }

    private int misused(ParameterException e) {
        var terminal = context.terminal();
        terminal.error("merlon: " + firstLine(Objects.requireNonNullElse(e.getMessage(), "wrong usage")));
        terminal.error("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USAGE.number();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private int failed(Exception e) {
        if (e instanceof WorkbenchException refused) {
            refused.problems().stream()
                    .filter(p -> p.level() == Level.ERROR)
                    .forEach(p -> context.terminal().error(p.line()));
            return ExitCode.BAD_INPUT.number();
        }
        var fault = Fault.of(e);
        LoggerFactory.getLogger(CommandRun.class).error(fault.code(), e);
        context.terminal()
                .error("merlon: this is our own fault, " + fault.code() + "; details are in " + context.log());
        return ExitCode.OUR_FAULT.number();
    }

    private int tooLarge(Error e) {
        LoggerFactory.getLogger(CommandRun.class).error("out of memory", e);
        context.terminal()
                .error("merlon: FAULT-MEMORY, this is more than the memory allows; details are in " + context.log());
        return ExitCode.OUR_FAULT.number();
    }
}
