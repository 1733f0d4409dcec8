package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.control.ControlRecord;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon controls`.
@Command(
        name = "controls",
        description = "List controls and their records, and record them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ControlsCommand {

    private static final String KINDS = "records|tools|findings|actions";
    private static final String WHAT = "Which kind of thing; control records where nothing is said.";

    private final Context context;

    private ControlsCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new ControlsCommand(context)).addSubcommand(new ControlsSetCommand(context));
    }

    @Command(
            name = "list",
            description = {
                "List the catalogue: id, layer, stage, title.",
                "With --workspace its records: control, scope, status, result, confidence, owner, pieces of evidence.",
                "With --of what else is kept: tools, findings or actions."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", description = "The workspace's folder.") @Nullable
                    Path workspace,
            @Option(names = "--of", paramLabel = KINDS, defaultValue = "records", description = WHAT) Kept of)
            throws Exception {
        var rows = new Rows();
        if (workspace != null && of != Kept.records) {
            try (var open = new Workspaces(context).open(workspace)) {
                others(of, open.snapshot().state(), rows);
            }
        } else if (workspace == null) {
            context.workbench()
                    .get()
                    .library()
                    .controls()
                    .forEach(c -> rows.add(c.id(), c.layer().word(), c.stage().word(), c.title()));
        } else {
            try (var open = new Workspaces(context).open(workspace)) {
                open.snapshot().state().records().forEach(r -> rows.add(cells(r)));
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    @Command(
            name = "import",
            description = {
                "Take control records, tools, findings or actions from a CSV file as 'export' writes it, in one change.",
                "A line that cannot be taken is refused with its place; then nothing is taken."
            },
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "FILE", description = "The CSV file.") Path file,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--of", paramLabel = KINDS, defaultValue = "records", description = WHAT) Kept of,
            @Option(names = "--dry-run", description = "Only say what would be taken.") boolean dry,
            @Option(names = "--skip-refused", description = "Take the other lines where some are refused.")
                    boolean skip)
            throws Exception {
        return new Sheets(context).take(workspace, of.sheet(), file, of.word(), dry, skip);
    }

    @Command(
            name = "export",
            description = "Write control records, tools, findings or actions as CSV.",
            mixinStandardHelpOptions = true)
    int give(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--of", paramLabel = KINDS, defaultValue = "records", description = WHAT) Kept of,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.") Path out)
            throws Exception {
        return new Sheets(context).give(workspace, of.sheet(), out);
    }

    @Command(
            name = "lapses",
            description = {
                "List what re-opens where no evidence is renewed: day, control, outcomes, endpoints, records."
            },
            mixinStandardHelpOptions = true)
    int lapses(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--days", paramLabel = "N", defaultValue = "90", description = "How far to look.") int days)
            throws Exception {
        var rows = new Rows();
        try (var open = new Workspaces(context).open(workspace)) {
            open.lapses(days, context.terminal().progress())
                    .forEach(l -> rows.add(
                            l.day(),
                            l.control(),
                            l.reopens().size(),
                            l.endpoints(),
                            l.records().stream().map(r -> r.scope().text()).collect(Collectors.joining(", "))));
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    private static void others(Kept of, WorkspaceState state, Rows rows) {
        switch (of) {
            case records -> {}
            case tools ->
                state.tools()
                        .forEach(t -> rows.add(
                                t.id(),
                                t.type().word(),
                                t.layer().word(),
                                t.reach().text(),
                                t.responsible(),
                                t.name()));
            case findings ->
                state.findings()
                        .forEach(f -> rows.add(
                                f.id(),
                                f.severity().word(),
                                f.state().word(),
                                f.control(),
                                f.scope().text(),
                                f.owner(),
                                Objects.toString(f.due(), ""),
                                f.title()));
            case actions ->
                state.actions()
                        .forEach(a -> rows.add(
                                a.id(),
                                a.status().word(),
                                a.control(),
                                a.scope().text(),
                                a.owner(),
                                Objects.toString(a.due(), ""),
                                a.milestones().stream().filter(m -> m.done()).count() + " of "
                                        + a.milestones().size(),
                                a.title()));
        }
    }

    private static Object[] cells(ControlRecord r) {
        return new Object[] {
            r.control(),
            r.scope().text(),
            r.status().word(),
            r.result().word(),
            r.confidence().word(),
            r.owner(),
            r.evidence().size()
        };
    }
}
