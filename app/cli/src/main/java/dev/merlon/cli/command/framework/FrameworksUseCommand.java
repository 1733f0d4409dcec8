package dev.merlon.cli.command.framework;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.framework.IndustryProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon frameworks use`: which frameworks the workspace answers to, as one change.
@Command(
        name = "use",
        description = "Let the workspace answer to frameworks, or to those of an industry.",
        mixinStandardHelpOptions = true)
final class FrameworksUseCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FRAMEWORK[=LEVEL]",
            arity = "0..*",
            description = "Its id, and the level that is aimed at: owasp-asvs-5.0=L2.")
    private List<String> frameworks = List.of();

    @Option(names = "--workspace", paramLabel = "W", required = true, description = FrameworksCommand.WORKSPACE)
    private Path workspace;

    @Option(names = "--profile", paramLabel = "INDUSTRY", description = "bank, health, public-sector or retail.")
    private @Nullable String profile;

    @Option(names = "--why", paramLabel = "TEXT", description = "What makes them binding.")
    private String why = "";

    @Option(names = "--remove", description = "No longer answer to the named frameworks.")
    private boolean remove;

    FrameworksUseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (frameworks.isEmpty() && profile == null) {
            throw new ParameterException(spec.commandLine(), "name frameworks or a --profile");
        }
        try (var open = new Workspaces(context).open(workspace)) {
            if (remove) {
                open.remove("No longer answers to " + names(), EntityKind.FRAMEWORK_USE, frameworks);
            } else {
                add(open);
            }
        }
        return ExitCode.DONE.number();
    }

    private void add(Workspace open) throws Exception {
        var uses = new ArrayList<FrameworkUse>();
        if (profile != null) {
            profile(profile).frameworks().forEach(c -> uses.add(new FrameworkUse(c.framework(), c.level(), c.why())));
        }
        for (var named : frameworks) {
            var at = named.indexOf('=');
            var id = at < 0 ? named : named.substring(0, at);
            var level = at < 0 ? "" : named.substring(at + 1);
            var framework = FrameworksCommand.framework(open.snapshot(), id, spec.commandLine());
            FrameworksCommand.require(framework, level, spec.commandLine());
            uses.add(new FrameworkUse(id, level, why));
        }
        var label = "Answers to " + Count.of(uses.size(), "framework");
        open.put(label, uses);
        context.terminal().message(label);
    }

    private IndustryProfile profile(String id) {
        var profiles = context.workbench().get().library().frameworks().profiles();
        return profiles.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no profile is called " + id + "; there are "
                                + profiles.stream().map(IndustryProfile::id).collect(Collectors.joining(", "))));
    }

    private String names() {
        return String.join(", ", frameworks);
    }
}
