package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.questions.QuestionFile;
import dev.merlon.engine.interview.Questionnaire;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `merlon answers ask`: open questions as a file for somebody else.
@Command(
        name = "ask",
        description = "Write open questions to a file that somebody else fills in; 'read' takes it back.",
        mixinStandardHelpOptions = true)
final class AnswersAskCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file: .json or .xlsx.")
    private Path out;

    @Option(names = "--api", paramLabel = "ID", description = "Only questions about this API; may be repeated.")
    private List<String> apis = List.of();

    @Option(names = "--fact", paramLabel = "FACT", description = "Only this question; may be repeated.")
    private List<String> facts = List.of();

    AnswersAskCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            for (var api : apis) {
                if (open.snapshot().api(api).isEmpty()) {
                    throw new ParameterException(spec.commandLine(), "no API has the id " + api);
                }
            }
            var questions = Questionnaire.of(open.snapshot(), Set.copyOf(apis), Set.copyOf(facts));
            QuestionFile.write(questions, out);
            context.terminal().message("Wrote " + Count.of(questions.items().size(), "question") + " to " + out);
        }
        return ExitCode.DONE.number();
    }
}
