package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rating.EnteredRating;
import dev.merlon.engine.model.rating.RatingFormatException;
import dev.merlon.engine.model.rule.RatingRecord;
import dev.merlon.engine.report.view.Phrase;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon ratings`.
@Command(
        name = "ratings",
        description = "Ratings by outside standards that stand in the place of the rules' own.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class RatingsCommand {

    private final Context context;

    @Spec
    private CommandSpec spec;

    private RatingsCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new RatingsCommand(context)).addSubcommand(new RatingsSetCommand(context));
    }

    @Command(
            name = "list",
            description = "List what was entered: rule, scope, severity, score, rating, who, when, reason.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace)
            throws Exception {
        var rows = new Rows();
        try (var open = new Workspaces(context).open(workspace)) {
            open.snapshot()
                    .state()
                    .ratings()
                    .forEach(r -> rows.add(
                            r.rule(),
                            r.scope().text(),
                            r.rating().severity().word(),
                            r.rating().score(),
                            r.rating().text(),
                            r.who(),
                            r.at(),
                            r.reason()));
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    @Command(
            name = "explain",
            description = "Compute a rating and show how it comes about. Keeps nothing.",
            mixinStandardHelpOptions = true)
    int explain(@Parameters(paramLabel = "RATING", description = RatingsSetCommand.FORMS) String rating) {
        var entered = rating(rating, spec.commandLine());
        var rows = new Rows();
        entered.steps().forEach(s -> rows.add(s.what(), Phrase.figure(s.value()), s.why()));
        rows.print(context.terminal());
        context.terminal()
                .result(entered.method() + " " + entered.text() + ": " + entered.score() + ", "
                        + entered.severity().word());
        return ExitCode.DONE.number();
    }

    @Command(
            name = "remove",
            description = "Let the rule's own rating count again in scopes.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "RULE", description = "Its id.") String rule,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(
                            names = "--scope",
                            paramLabel = Scopes.FORMS,
                            required = true,
                            description = "Where; may be repeated.")
                    List<String> scopes)
            throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            var ids = open.snapshot().state().ratings().stream()
                    .filter(r ->
                            r.rule().equals(rule) && scopes.contains(r.scope().text()))
                    .map(RatingRecord::id)
                    .toList();
            if (ids.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "no rating of " + rule + " was entered there");
            }
            open.remove("Removed the rating of " + rule, EntityKind.RATING, ids);
        }
        return ExitCode.DONE.number();
    }

    /// @throws ParameterException where the text is no rating
    static EnteredRating rating(String text, CommandLine line) {
        try {
            return EnteredRating.of(text);
        } catch (RatingFormatException e) {
            throw new ParameterException(line, "no rating: " + e.getMessage(), e);
        }
    }
}
