package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.Force;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `merlon decisions`.
@Command(
        name = "decisions",
        description = "List decisions on outcomes, and decide.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DecisionsCommand {

    private final Context context;

    private DecisionsCommand(Context context) {
        this.context = context;
    }

    /// With its sub-commands.
    public static CommandLine line(Context context) {
        return new CommandLine(new DecisionsCommand(context))
                .addSubcommand(new DecisionsSetCommand(context))
                .addSubcommand(new DecisionsRemoveCommand(context));
    }

    @Command(
            name = "list",
            description = {
                "List decisions: rule, where, decision, last day, who, when, how many outcomes it counts for, how many it",
                "has to be confirmed for as a fact changed, reason. Exceptions have a list of their own."
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
        var rows = new Rows();
        var determined = snapshot.judgement()
                .outcomes()
                .filter(o -> o.determination().isPresent())
                .toList();
        for (var own : snapshot.state().decisions()) {
            Predicate<Outcome> its = o -> o.id().equals(own.id()) && from(o) == null;
            rows.add(
                    own.rule(),
                    own.id().substring(own.rule().length() + 1),
                    own.decided().word(),
                    day(own.until()),
                    own.who(),
                    own.at(),
                    count(determined, its, Force.STANDS),
                    count(determined, its, Force.TO_CONFIRM),
                    own.reason());
        }
        for (var scoped : snapshot.state().scopedDecisions()) {
            Predicate<Outcome> its = o -> from(o) != null && scoped.id().equals(from(o));
            rows.add(
                    scoped.rule(),
                    scoped.scope().text(),
                    scoped.decided().word(),
                    day(scoped.until()),
                    scoped.who(),
                    scoped.at(),
                    count(determined, its, Force.STANDS),
                    count(determined, its, Force.TO_CONFIRM),
                    scoped.reason());
        }
        return rows;
    }

    private static @Nullable String from(Outcome outcome) {
        return outcome.determination()
                .flatMap(Determination::from)
                .map(WideDecision::id)
                .orElse(null);
    }

    private static long count(List<Outcome> determined, Predicate<Outcome> its, Force force) {
        return determined.stream()
                .filter(its)
                .filter(o -> o.determination().filter(d -> d.force() == force).isPresent())
                .count();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
