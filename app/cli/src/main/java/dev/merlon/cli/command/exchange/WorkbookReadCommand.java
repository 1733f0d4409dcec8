package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.EnumWord;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.exchange.workbook.CellLine;
import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import dev.merlon.engine.exchange.workbook.Choices;
import dev.merlon.engine.exchange.workbook.FilledBook;
import dev.merlon.engine.exchange.workbook.ReadBack;
import dev.merlon.engine.exchange.workbook.Side;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.report.view.Phrase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon workbook read`: what somebody filled in, compared cell by cell.
@Command(
        name = "read",
        description = {
            "Compare a workbook that somebody filled in with the workspace, and list every cell that is not as it was:",
            "kind, cell, column, what the workspace says, what the workbook says, why.",
            "changed, new: taken. conflict: both changed it. kept: only the workspace did. refused, ignored: not taken.",
            "With --apply all that is taken is one change. Where a cell is refused, or a conflict is not settled, nothing is."
        },
        mixinStandardHelpOptions = true)
final class WorkbookReadCommand implements Callable<Integer> {

    private static final int WIDEST = 60;

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "The workbook.")
    private Path file;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @ArgGroup
    private @Nullable Mode mode;

    /// Whether anything is kept.
    static final class Mode {

        @Option(names = "--dry-run", description = "Only list what it would change; so it is without --apply.")
        boolean dry;

        @Option(names = "--apply", description = "Take it, as one change that can be undone.")
        boolean apply;
    }

    @Option(
            names = "--conflicts",
            paramLabel = "ours|theirs",
            converter = SideWord.class,
            description = "Who is right where both changed a cell: the workspace, or the workbook.")
    private @Nullable Side conflicts;

    @Option(names = "--skip-refused", description = "Take the rest where cells are refused.")
    private boolean skip;

    WorkbookReadCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var reader = new Signature(
                System.getProperty("user.name", "unknown"), Clock.systemUTC().instant());
        var choices = Choices.of(conflicts == null ? Side.OURS : conflicts);
        try (var open = new Workspaces(context).open(workspace)) {
            var book = FilledBook.read(file, open.snapshot(), context.terminal().progress());
            var read = ReadBack.of(book, open.snapshot(), reader, choices);
            list(read);
            var unsettled = conflicts == null ? read.count(Kind.CONFLICT) : 0;
            var stops = unsettled > 0 || (read.count(Kind.REFUSED) > 0 && !skip);
            var applies = mode != null && mode.apply && !stops;
            if (applies) {
                open.edit(
                        "Read back " + read.file() + ": " + Phrase.count(read.taken(), "cell"),
                        now -> ReadBack.of(book, now, reader, choices).edits());
            }
            context.terminal().message((applies ? "Took " : "Would take ") + summary(read));
            if (unsettled > 0) {
                context.terminal().message("Say with --conflicts who is right where both changed a cell.");
            }
            return (stops ? ExitCode.BAD_INPUT : ExitCode.DONE).number();
        }
    }

    private void list(ReadBack read) {
        var rows = new Rows();
        read.lines()
                .forEach(l -> rows.add(
                        l.kind().word() + settled(l),
                        l.address(),
                        l.field(),
                        shown(l.ours()),
                        shown(l.theirs()),
                        l.why()));
        rows.print(context.terminal());
    }

    private String settled(CellLine line) {
        return line.kind() == Kind.CONFLICT && conflicts != null
                ? ", " + line.side().word()
                : "";
    }

    private String shown(String text) {
        return context.terminal().watched() && text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
    }

    private static String summary(ReadBack read) {
        return Phrase.count(read.taken(), "cell") + " of " + read.file() + "; "
                + Phrase.count(read.count(Kind.CONFLICT), "conflict") + ", "
                + read.count(Kind.REFUSED) + " refused, "
                + read.count(Kind.OURS) + " kept, "
                + read.count(Kind.IGNORED) + " ignored, "
                + read.unchanged() + " unchanged";
    }

    static final class SideWord extends EnumWord<Side> {
        SideWord() {
            super(Side.values(), Side::word);
        }
    }
}
