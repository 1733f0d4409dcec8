package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.EnumWord;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.governance.ScopedDecision;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.report.view.Phrase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon decisions set`: one decision in one or more scopes, as one change.
@Command(
        name = "set",
        description = {
            "Decide on the outcomes of a rule. In the scope of an endpoint it is about that one outcome; in a wider one",
            "about all within, also those that come later. A narrower scope goes before a wider one."
        },
        mixinStandardHelpOptions = true)
final class DecisionsSetCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RULE", description = "Its id, for example BOLA-01.")
    private String rule;

    @Parameters(
            index = "1",
            paramLabel = "DECISION",
            converter = KindWord.class,
            description = "accept, transfer, false-positive or will-fix.")
    private DecisionKind decided;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--scope", paramLabel = Scopes.FORMS, required = true, description = "Where; may be repeated.")
    private List<String> scopes;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "By when it will be fixed, or the last day of an acceptance, YYYY-MM-DD.")
    private @Nullable LocalDate until;

    @Option(names = "--who", paramLabel = "NAME", description = "Who decides; else who is signed in.")
    private @Nullable String who;

    @Option(names = "--dry-run", description = "Only list what it would cover: outcome, state, what was decided on it.")
    private boolean dryRun;

    DecisionsSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (until == null && (decided == DecisionKind.ACCEPT || decided == DecisionKind.WILL_FIX)) {
            throw new ParameterException(spec.commandLine(), decided.word() + " needs --until");
        }
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "say why, with --reason");
        }
        if (context.workbench().get().library().rules().stream().noneMatch(r -> r.id().equals(rule))) {
            throw new ParameterException(spec.commandLine(), "no rule is called " + rule);
        }
        try (var open = new Workspaces(context).open(workspace)) {
            var where = Scopes.of(scopes, open.snapshot(), spec.commandLine());
            if (dryRun) {
                preview(open.snapshot(), where).print(context.terminal());
                return ExitCode.DONE.number();
            }
            var now = Clock.systemUTC().instant();
            var decisions = where.stream()
                    .map(scope -> decision(open.snapshot(), scope, now))
                    .toList();
            var label = "Decided " + rule + ": " + decided.word() + ", in " + Count.of(where.size(), "scope");
            open.put(label, decisions);
            context.terminal().message(label);
        }
        return ExitCode.DONE.number();
    }

    private Entity decision(Snapshot snapshot, Scope scope, Instant now) {
        var name = ExceptionsCommand.signedIn(who);
        if (scope instanceof Scope.OfEndpoint(var endpoint)) {
            var outcome = snapshot.judgement().at(endpoint).stream()
                    .filter(o -> o.rule().id().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), rule + " is not about single endpoints; name a wider scope"));
            return new Decision(outcome.id(), decided, reason, name, now, until, outcome.fingerprint());
        }
        return ScopedDecision.of(rule, scope, decided, reason, name, now, until);
    }

    private Rows preview(Snapshot snapshot, List<Scope> where) {
        var rows = new Rows();
        where.stream()
                .map(scope -> DecisionPreview.of(snapshot, r -> r.id().equals(rule), scope))
                .flatMap(p -> Stream.of(p.live(), p.open(), p.decided()))
                .flatMap(List::stream)
                .distinct()
                .forEach((Outcome o) -> rows.add(o.id(), o.state().word(), Phrase.decision(o)));
        return rows;
    }

    static final class KindWord extends EnumWord<DecisionKind> {
        KindWord() {
            super(DecisionKind.choices().toArray(DecisionKind[]::new), DecisionKind::word);
        }
    }
}
