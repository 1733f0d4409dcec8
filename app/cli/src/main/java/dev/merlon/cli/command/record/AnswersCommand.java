package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.exchange.csv.AnswerSheet;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon answers`.
@Command(
        name = "answers",
        description = "List answers and open questions, and answer them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class AnswersCommand {

    private final Context context;

    private AnswersCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new AnswersCommand(context))
                .addSubcommand(new AnswersSetCommand(context))
                .addSubcommand(new AnswersAskCommand(context))
                .addSubcommand(new AnswersReadCommand(context));
    }

    @Command(
            name = "list",
            description = {
                "List the answers: fact, scope, value, who, when, note.",
                "With --open what is still to be asked: fact, outcomes that wait for it, question."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--open", description = "List open questions, those that most wait for first.")
                    boolean open)
            throws Exception {
        try (var opened = new Workspaces(context).open(workspace)) {
            var rows = open ? questions(opened.snapshot()) : answers(opened.snapshot());
            rows.print(context.terminal());
        }
        return ExitCode.DONE.number();
    }

    @Command(
            name = "import",
            description = {
                "Take answers from a CSV file as 'export' writes it, in one change.",
                "A line that cannot be taken is refused with its place; then nothing is taken."
            },
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "FILE", description = "The CSV file.") Path file,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--dry-run", description = "Only say what would be taken.") boolean dry,
            @Option(names = "--skip-refused", description = "Take the other lines where some are refused.")
                    boolean skip)
            throws Exception {
        return new Sheets(context).take(workspace, sheet(), file, "answer", dry, skip);
    }

    @Command(name = "export", description = "Write the answers as CSV.", mixinStandardHelpOptions = true)
    int give(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.") Path out)
            throws Exception {
        return new Sheets(context).give(workspace, sheet(), out);
    }

    private static AnswerSheet sheet() {
        return new AnswerSheet(
                System.getProperty("user.name", "unknown"), Clock.systemUTC().instant());
    }

    private static Rows answers(Snapshot snapshot) {
        var rows = new Rows();
        snapshot.state()
                .answers()
                .forEach(a -> rows.add(a.fact(), a.scope().text(), a.value().text(), a.who(), a.at(), a.note()));
        return rows;
    }

    private static Rows questions(Snapshot snapshot) {
        var rows = new Rows();
        waiting(snapshot).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(e -> rows.add(e.getKey(), e.getValue(), question(snapshot, e.getKey())));
        return rows;
    }

    /// Fact → outcomes that wait for it; by name where as many do.
    private static Map<String, Long> waiting(Snapshot snapshot) {
        return snapshot.judgement()
                .outcomes()
                .filter(o -> o.state() == OutcomeState.OPEN_QUESTION)
                .map(Outcome::verdict)
                .flatMap(v -> v.unknown().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static String question(Snapshot snapshot, String fact) {
        return snapshot.library()
                .facts()
                .find(fact)
                .map(d -> d.question().isEmpty() ? d.meaning() : d.question())
                .orElse("");
    }
}
