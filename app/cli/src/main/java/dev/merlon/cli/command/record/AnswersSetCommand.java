package dev.merlon.cli.command.record;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.csv.AnswerSheet;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactValue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon answers set`: one answer in one or more scopes, as one change.
@Command(
        name = "set",
        description = "Say what a fact is in scopes. A narrower scope goes before a wider one.",
        mixinStandardHelpOptions = true)
final class AnswersSetCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FACT", description = "Its name, for example endpoint.ownedObjects.")
    private String fact;

    @Parameters(
            index = "1",
            paramLabel = "VALUE",
            description = "yes or no, a number, a text, a list with commas, unknown, or \"not applicable\".")
    private String value;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(names = "--scope", paramLabel = Scopes.FORMS, required = true, description = "Where; may be repeated.")
    private List<String> scopes;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, or where it was looked up.")
    private String note = "";

    AnswersSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var definition = context.workbench()
                .get()
                .library()
                .facts()
                .find(fact)
                .orElseThrow(() -> wrong("no fact is called " + fact));
        var meant = value(definition);
        try (var open = new Workspaces(context).open(workspace)) {
            var where = Scopes.of(scopes, open.snapshot(), spec.commandLine());
            for (var scope : where) {
                var why = AnswerSheet.refusal(definition, scope);
                if (why.isPresent()) {
                    throw wrong(why.get());
                }
            }
            var now = Clock.systemUTC().instant();
            var who = System.getProperty("user.name", "unknown");
            var label = "Answered " + fact + " in " + Count.of(where.size(), "scope");
            open.answer(
                    label,
                    where.stream()
                            .map(scope -> Answer.of(fact, scope, meant, who, now, note))
                            .toList());
            context.terminal().message(label);
        }
        return ExitCode.DONE.number();
    }

    private FactValue value(FactDefinition definition) {
        if (value.equals("unknown")) {
            return FactValue.UNKNOWN;
        }
        if (value.equals(FactValue.NOT_APPLICABLE.text())) {
            return FactValue.NOT_APPLICABLE;
        }
        return switch (definition.type()) {
            case BOOL ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> FactValue.TRUE;
                    case "no", "false" -> FactValue.FALSE;
                    default -> throw wrong(fact + " is yes, no or unknown, not " + value);
                };
            case INT -> number();
            case STRING -> FactValue.of(value);
            case STRINGS ->
                FactValue.of(Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList());
        };
    }

    private FactValue number() {
        try {
            return FactValue.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw wrong(fact + " is a whole number, not " + value);
        }
    }

    private ParameterException wrong(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
