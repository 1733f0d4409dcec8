package dev.merlon.cli.command.policy;

import dev.merlon.cli.command.ApiClassWord;
import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.engine.model.ApiClass;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon classes assign`: another class for an API.
@Command(
        name = "assign",
        description = "Give an API another class, and print what that does.",
        mixinStandardHelpOptions = true)
final class ClassesAssignCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "API", description = "Its id.")
    private String api;

    @Parameters(index = "1", paramLabel = "CLASS", converter = ApiClassWord.class, description = "The class's id.")
    private ApiClass apiClass;

    @Mixin
    private Trying trying = new Trying();

    ClassesAssignCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        trying.change(context, snapshot -> {
            ApiClassWord.require(apiClass, snapshot.library().classes(), spec.commandLine());
            var known = snapshot.state()
                    .api(api)
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), "no API is called " + api));
            return new Trying.Trial(
                    "Made " + known.name() + " a " + apiClass + " API", List.of(known.withClass(apiClass)));
        });
        return ExitCode.DONE.number();
    }
}
