package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon exceptions`.
@Command(
        name = "exceptions",
        description = "Accepted deviations with an end: one person asks, another one approves.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ExceptionsCommand {

    private final Context context;

    private ExceptionsCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new ExceptionsCommand(context)).addSubcommand(new ExceptionsRequestCommand(context));
    }

    @Command(
            name = "list",
            description = {
                "List exceptions, the first to end first: id, how it stands, last day, what it waives, scope, requester,",
                "approver, reason, what protects meanwhile."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace)
            throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            rows(open.snapshot()).print(context.terminal());
        }
        return ExitCode.DONE.number();
    }

    private static Rows rows(Snapshot snapshot) {
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        var rows = new Rows();
        snapshot.state().exceptions().stream()
                .sorted(Comparator.comparing(ExceptionRecord::until).thenComparing(ExceptionRecord::id))
                .forEach(e -> rows.add(
                        e.id(),
                        e.standing(today).word(),
                        e.until(),
                        e.waived().text(),
                        e.scope().text(),
                        e.requested().who(),
                        e.approval().map(Signature::who).orElse(""),
                        e.reason(),
                        e.compensation()));
        return rows;
    }

    @Command(
            name = "approve",
            description = {
                "Approve what somebody else asked for: it counts from its first day to its last.",
                "Approving again confirms it on the facts as they are now."
            },
            mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "ID", description = "For example EX-1.") String id,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--approver", paramLabel = "NAME", description = "Who approves it; else who is signed in.")
                    @Nullable
                    String approver)
            throws Exception {
        return step(workspace, "Approved " + id, desk -> desk.approve(id, signedIn(approver)));
    }

    @Command(
            name = "end",
            description = "End one before its last day; one that is only requested is refused by that.",
            mixinStandardHelpOptions = true)
    int end(
            @Parameters(paramLabel = "ID", description = "For example EX-1.") String id,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--who", paramLabel = "NAME", description = "Who ends it; else who is signed in.") @Nullable
                    String who)
            throws Exception {
        return step(workspace, "Ended " + id, desk -> desk.end(id, signedIn(who)));
    }

    private interface Step {
        ExceptionRecord at(ExceptionDesk desk) throws WorkbenchException;
    }

    private int step(Path workspace, String label, Step step) throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            var now = Clock.systemUTC().instant();
            open.put(label, List.of(step.at(new ExceptionDesk(open.snapshot(), now))));
            context.terminal().message(label);
        }
        return ExitCode.DONE.number();
    }

    static String signedIn(@Nullable String given) {
        return given == null ? System.getProperty("user.name", "unknown") : given;
    }
}
