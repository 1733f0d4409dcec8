package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.EndpointId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `merlon import`.
@Command(
        name = "import",
        description = "Import contracts into a workspace, or new versions of them, and print what changed.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "SPEC", arity = "1..*", description = "Contracts: OpenAPI files, Postman collections, folders or zips.")
    private List<Path> specs;

    @Option(
            names = "--workspace",
            paramLabel = "W",
            required = true,
            description = "The workspace's folder, name.merlon; made where it does not exist.")
    private Path workspace;

    @Option(
            names = "--class",
            paramLabel = "public|partner|internal",
            defaultValue = "public",
            converter = ApiClassWord.class,
            description = "Whom new APIs are for; ${DEFAULT-VALUE} where it is not given.")
    private ApiClass apiClass;

    ImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (var imported = new Workspaces(context).imported(workspace, specs, ApiProfile.of(apiClass))) {
            for (var item : imported.plan().items()) {
                context.terminal().remarks(item.problems());
                print(item);
            }
            return ExitCode.DONE.number();
        }
    }

    private void print(ImportPlan.Item item) {
        var terminal = context.terminal();
        if (!item.known()) {
            terminal.result(item.apiId() + ": new, " + Count.of(item.added().size(), "endpoint"));
        } else if (item.same()) {
            terminal.result(item.apiId() + ": nothing changed");
        } else {
            terminal.result(item.apiId() + ": " + item.added().size() + " added, "
                    + item.removed().size() + " removed, " + item.changed().size() + " changed");
            print("added", item.added());
            print("removed", item.removed());
            print("changed", item.changed());
        }
    }

    private void print(String what, List<EndpointId> endpoints) {
        endpoints.forEach(id -> context.terminal().result("  " + what + " " + id.key()));
    }
}
