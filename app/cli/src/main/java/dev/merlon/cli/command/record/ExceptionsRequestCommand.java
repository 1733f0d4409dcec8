package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.governance.ExceptionDesk;
import dev.merlon.engine.model.governance.Waived;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `merlon exceptions request`: prints the new one's id.
@Command(
        name = "request",
        description = "Ask for an exception. It counts for nothing until somebody else approves it.",
        mixinStandardHelpOptions = true)
final class ExceptionsRequestCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--rule", paramLabel = "ID", description = "A rule that it waives; may be repeated.")
    private List<String> rules = List.of();

    @Option(
            names = "--control",
            paramLabel = "ID",
            description = "A control that it waives: all that it would hold; may be repeated.")
    private List<String> controls = List.of();

    @Option(names = "--scope", paramLabel = Scopes.FORMS, required = true, description = "Where.")
    private String scope;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(
            names = "--compensation",
            paramLabel = "TEXT",
            required = true,
            description = "What protects meanwhile: a control's id, or words.")
    private String compensation;

    @Option(names = "--until", paramLabel = "DATE", required = true, description = "Its last day, YYYY-MM-DD.")
    private LocalDate until;

    @Option(names = "--from", paramLabel = "DATE", description = "Its first day; else today.")
    private @Nullable LocalDate from;

    @Option(names = "--requester", paramLabel = "NAME", description = "Who asks; else who is signed in.")
    private @Nullable String requester;

    ExceptionsRequestCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (rules.isEmpty() && controls.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a --rule or a --control that it waives");
        }
        try (var open = new Workspaces(context).open(workspace)) {
            var where = Scopes.of(List.of(scope), open.snapshot(), spec.commandLine())
                    .getFirst();
            var clock = Clock.systemUTC();
            var asked = new ExceptionDesk(open.snapshot(), clock.instant())
                    .request(new ExceptionDesk.Wish(
                            Waived.of(rules, controls),
                            where,
                            reason,
                            compensation,
                            ExceptionsCommand.signedIn(requester),
                            from == null ? LocalDate.now(clock) : from,
                            until));
            var preview = DecisionPreview.of(open.snapshot(), asked::concerns, where);
            open.put("Asked for exception " + asked.id(), List.of(asked));
            context.terminal().result(asked.id());
            context.terminal()
                    .message("covers " + Count.of(preview.size(), "outcome") + " at "
                            + Count.of(preview.endpoints().size(), "endpoint") + "; waits for an approver");
        }
        return ExitCode.DONE.number();
    }
}
