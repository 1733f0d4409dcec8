package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.model.rule.RatingRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon ratings set`: one rating in one or more scopes, as one change.
@Command(
        name = "set",
        description = "Enter how bad a rule's outcomes are in scopes. A narrower scope goes before a wider one.",
        mixinStandardHelpOptions = true)
final class RatingsSetCommand implements Callable<Integer> {

    static final String FORMS = "A CVSS 4.0 vector (CVSS:4.0/AV:N/…), or OWASP Risk Rating factors (SL:5/M:4/…).";

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RULE", description = "Its id, for example BOLA-01.")
    private String rule;

    @Parameters(index = "1", paramLabel = "RATING", description = FORMS)
    private String rating;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--scope", paramLabel = Scopes.FORMS, required = true, description = "Where; may be repeated.")
    private List<String> scopes;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is rated so.")
    private String reason = "";

    RatingsSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var entered = RatingsCommand.rating(rating, spec.commandLine());
        if (context.workbench().get().library().rules().stream().noneMatch(r -> r.id().equals(rule))) {
            throw new ParameterException(spec.commandLine(), "no rule is called " + rule);
        }
        try (var open = new Workspaces(context).open(workspace)) {
            var where = Scopes.of(scopes, open.snapshot(), spec.commandLine());
            var now = Clock.systemUTC().instant();
            var who = System.getProperty("user.name", "unknown");
            var label = "Rated " + rule + " " + entered.severity().word() + " in " + Count.of(where.size(), "scope");
            open.put(
                    label,
                    where.stream()
                            .map(scope -> RatingRecord.of(rule, scope, entered, reason, who, now))
                            .toList());
            context.terminal().message(label + ": " + entered.score());
        }
        return ExitCode.DONE.number();
    }
}
