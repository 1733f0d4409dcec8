package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `merlon workbook`.
@Command(
        name = "workbook",
        description = "Read a workbook back that somebody filled in; 'merlon report workbook' writes it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class WorkbookCommand {

    private WorkbookCommand() {}

    /// With its sub-command.
    public static CommandLine line(Context context) {
        return new CommandLine(new WorkbookCommand()).addSubcommand(new WorkbookReadCommand(context));
    }
}
