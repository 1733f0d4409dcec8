package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.questions.QuestionFile;
import dev.merlon.engine.interview.ReadAnswers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon answers read`: what somebody answered in such a file.
@Command(
        name = "read",
        description = {
            "Take the answers of a file that 'ask' wrote, with their name and date, in one change.",
            "A line that cannot be taken is refused with its place; then nothing is taken.",
            "Where the workspace says something else by now, that stays, unless --replace."
        },
        mixinStandardHelpOptions = true)
final class AnswersReadCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "The file: .json or .xlsx.")
    private Path file;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--dry-run", description = "Only say what would be taken.")
    private boolean dry;

    @Option(names = "--replace", description = "What was read goes before what the workspace says.")
    private boolean replace;

    AnswersReadCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var filled = QuestionFile.read(file);
        try (var open = new Workspaces(context).open(workspace)) {
            var who = System.getProperty("user.name", "unknown");
            var read = ReadAnswers.of(
                    filled, open.snapshot(), who, Clock.systemUTC().instant());
            read.refused().forEach(problem -> context.terminal().message(problem.line()));
            read.conflicts().forEach(this::tell);
            var taken = read.taken(replace);
            var label = Count.of(taken.size(), "answer") + (filled.who().isEmpty() ? "" : " of " + filled.who())
                    + " from " + file.getFileName();
            var takes = !dry && read.refused().isEmpty();
            if (takes) {
                open.answer("Read " + label, taken);
            }
            context.terminal()
                    .message((takes ? "Read " : "Would read ") + label + ", " + read.unchanged() + " unchanged, "
                            + Count.of(read.conflicts().size(), "conflict") + ", "
                            + read.refused().size() + " refused");
            return read.refused().isEmpty() ? ExitCode.DONE.number() : ExitCode.BAD_INPUT.number();
        }
    }

    private void tell(ReadAnswers.Conflict conflict) {
        var kept = conflict.kept();
        context.terminal()
                .message("conflict: " + kept.id() + " is " + kept.value().text() + " (" + kept.who() + ", " + kept.at()
                        + "), the file says " + conflict.read().value().text());
    }
}
