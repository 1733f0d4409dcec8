package dev.merlon.cli.command.policy;

import dev.merlon.cli.command.ApiClassWord;
import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.EnumWord;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon classes set`: one line of a policy set.
@Command(
        name = "set",
        description = "Say what becomes of rules for a class, and print what that does.",
        mixinStandardHelpOptions = true)
final class ClassesSetCommand implements Callable<Integer> {

    private static final String NONE = "none";

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CLASS", converter = ApiClassWord.class, description = "Its id.")
    private ApiClass apiClass;

    @Parameters(index = "1", paramLabel = "RULES", description = "A rule's id, an area of rules, or all.")
    private String rules;

    @Parameters(
            index = "2",
            paramLabel = "SET",
            description =
                    "off, on, low, medium, high, critical, at-least-medium, at-least-high; none takes the line away.")
    private String set;

    @Option(
            names = "--data",
            paramLabel = "CLASS",
            split = ",",
            converter = DataWord.class,
            description =
                    "Only where one of these is handled: personal, financial, health, credential, location, children.")
    private List<DataClass> data = List.of();

    @Mixin
    private Trying trying = new Trying();

    ClassesSetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        trying.change(context, snapshot -> {
            ApiClassWord.require(apiClass, snapshot.library().classes(), spec.commandLine());
            requireRules(snapshot.library());
            var definition = snapshot.library().classes().find(apiClass).orElseThrow();
            var line = new PolicyLine(rules, data, set.equals(NONE) ? Treatment.ON : new TreatmentWord().convert(set));
            return new Trying.Trial(
                    "Set " + line.text() + " for class " + apiClass,
                    List.of(set.equals(NONE) ? definition.without(line) : definition.with(line)));
        });
        return ExitCode.DONE.number();
    }

    private void requireRules(Library library) {
        var known = library.rules().stream().flatMap(r -> Stream.of(r.id(), r.area()));
        if (!rules.equals(PolicyLine.ALL) && known.noneMatch(rules::equals)) {
            throw new ParameterException(spec.commandLine(), "no rule and no area of rules is called " + rules);
        }
    }

    static final class TreatmentWord extends EnumWord<Treatment> {
        TreatmentWord() {
            super(Treatment.values(), Treatment::word);
        }
    }

    static final class DataWord extends EnumWord<DataClass> {
        DataWord() {
            super(DataClass.values(), d -> d.word().toLowerCase(Locale.ROOT));
        }
    }
}
