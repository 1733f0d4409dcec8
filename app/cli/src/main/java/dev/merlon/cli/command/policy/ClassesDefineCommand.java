package dev.merlon.cli.command.policy;

import dev.merlon.cli.command.ApiClassWord;
import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon classes define`: a class of the organisation's own.
@Command(
        name = "define",
        description = "Define a class that behaves as a built-in one until its policy set says otherwise.",
        mixinStandardHelpOptions = true)
final class ClassesDefineCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CLASS", converter = ApiClassWord.class, description = "Lower case, digits and dashes.")
    private ApiClass apiClass;

    @Option(
            names = "--behaves-as",
            paramLabel = "public|partner|internal",
            required = true,
            converter = ApiClassWord.class,
            description = "The built-in class that facts, rules and controls take it for.")
    private ApiClass base;

    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it; its id without it.")
    private String title = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "For which APIs it is meant.")
    private String description = "";

    @Option(names = "--workspace", paramLabel = "W", required = true, description = ClassesCommand.WORKSPACE)
    private Path workspace;

    ClassesDefineCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (var open = new Workspaces(context).open(workspace)) {
            if (open.snapshot().library().classes().find(apiClass).isPresent()) {
                throw new ParameterException(spec.commandLine(), "there is a class " + apiClass + " already");
            }
            var label = "Defined the class " + apiClass;
            open.put(
                    label,
                    List.of(ClassDefinition.of(apiClass, title.isBlank() ? apiClass.id() : title, description, base)));
            context.terminal().message(label);
        }
        return ExitCode.DONE.number();
    }
}
