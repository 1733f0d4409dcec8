package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.attacker.AttackerBook;
import dev.merlon.engine.attacker.Opening;
import dev.merlon.engine.attacker.Reach;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.attacker.Attacker;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.report.view.Phrase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon attackers`.
@Command(
        name = "attackers",
        description = "List attackers, and what each can bring about.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class AttackersCommand {

    private final Context context;

    @Spec
    private CommandSpec spec;

    private AttackersCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new AttackersCommand(context));
    }

    /// The id, where the library has such an attacker.
    ///
    /// @throws ParameterException naming those that there are
    public static String known(String id, Library library, CommandLine line) {
        return library.attacker(id)
                .map(Attacker::id)
                .orElseThrow(() -> new ParameterException(
                        line,
                        "no attacker is called " + id + "; there are "
                                + library.attackers().stream().map(Attacker::id).collect(Collectors.joining(", "))));
    }

    @Command(
            name = "list",
            description = {
                "List attackers: id, skill, what they have of what rules take, name, where they come from.",
                "With a workspace its own attackers, and at how many places each can bring about what fires."
            },
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", description = "The workspace's folder.") @Nullable
                    Path workspace)
            throws Exception {
        var rows = new Rows();
        if (workspace == null) {
            context.workbench().get().library().attackers().forEach(a -> rows.add(cells(a)));
        } else {
            try (var open = new Workspaces(context).open(workspace)) {
                var now = open.snapshot();
                var book = AttackerBook.of(now.library());
                for (var attacker : book.attackers()) {
                    var firing = book.seen(now, attacker.id()).orElseThrow().openings().stream()
                            .mapToLong(Opening::firing)
                            .sum();
                    rows.add(Stream.concat(Arrays.stream(cells(attacker)), Stream.of(firing))
                            .toArray());
                }
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    private static Object[] cells(Attacker attacker) {
        return new Object[] {attacker.id(), attacker.skill().word(), access(attacker), attacker.name(), from(attacker)};
    }

    private static String access(Attacker attacker) {
        return attacker.access().keySet().stream().map(Access::word).collect(Collectors.joining(" "));
    }

    private static String from(Attacker attacker) {
        var origin = attacker.origin();
        return origin.layer() == Origin.Layer.BUILT_IN
                ? origin.layer().word()
                : origin.layer().word() + " " + origin.file();
    }

    @Command(
            name = "show",
            description = {
                "List what an attacker can bring about, the worst first: severity from it, the outcome's own severity, rule,",
                "places at which it fires, places that wait for an answer, title."
            },
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID", description = "The attacker's id.") String id,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace)
            throws Exception {
        var rows = new Rows();
        try (var open = new Workspaces(context).open(workspace)) {
            var now = open.snapshot();
            var view = AttackerBook.of(now.library())
                    .seen(now, known(id, now.library(), spec.commandLine()))
                    .orElseThrow();
            for (var opening : view.openings()) {
                var firing = opening.firing();
                rows.add(
                        firing > 0 ? opening.severity().word() : Reach.MAY.word(),
                        opening.severityForAnybody().word(),
                        opening.rule().id(),
                        firing,
                        opening.places().size() - firing,
                        Phrase.general(opening.rule()));
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }
}
