package dev.merlon.cli.command;

import dev.merlon.cli.command.exchange.ModelImports;
import dev.merlon.cli.review.ReviewText;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.model.ApiClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon import`.
@Command(
        name = "import",
        description = {
            "Import contracts into a workspace, or new versions of them, and print what that does:",
            "endpoints that come, go or change, with the facts; outcomes; what has to be confirmed again.",
            "What was recorded for an endpoint that goes is kept, and is live again when it returns.",
            "A threat model of another tool becomes a data-flow diagram with threats at its elements:",
            "Threat Dragon, Open Threat Model, Threat Composer, CycloneDX, Microsoft TM7, Threagile, pytm,",
            "OWASP Threat Model Library."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SPEC",
            arity = "1..*",
            description = "Contracts: files, folders or zips; threat models: files.")
    private List<Path> specs;

    @Option(
            names = "--workspace",
            paramLabel = "W",
            required = true,
            description = "The workspace's folder, name.merlon; made where it does not exist.")
    private Path workspace;

    @Option(
            names = "--class",
            paramLabel = "public|partner|internal|…",
            defaultValue = "public",
            converter = ApiClassWord.class,
            description = "Whom new APIs are for, an own class of the workspace among others; ${DEFAULT-VALUE} where "
                    + "it is not given.")
    private ApiClass apiClass;

    @Option(
            names = "--as",
            paramLabel = "API",
            description = {
                "The contract is a new version of this API of the workspace, whatever its title; one contract at a "
                        + "time.",
                "The import names an API whose endpoints are mostly the same."
            })
    private @Nullable String as;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = {
                "The endpoint OLD, which goes, is the endpoint NEW, which comes: what was recorded for it goes along.",
                "May be given several times. The import names pairs that look alike."
            })
    private List<String> renames = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only print what the import would do.")
    private boolean dryRun;

    ImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        var workspaces = new Workspaces(context);
        var profile = ApiProfile.of(apiClass);
        var said = new Identities(as, renames);
        var text = new ReviewText(context.terminal());
        var line = spec.commandLine();
        var models = ModelImports.among(specs);
        var contracts = models.others();
        if (!contracts.isEmpty() && Files.exists(workspace)) {
            text.print(workspaces.reviewed(workspace, contracts, profile, said, !dryRun, line), !dryRun);
        } else if (!contracts.isEmpty()) {
            text.print(workspaces.takenAnew(workspace, contracts, profile, said, !dryRun, line), !dryRun);
        }
        if (!models.isEmpty()) {
            try (var open = workspaces.openOrMade(workspace, !dryRun)) {
                models.into(open, !dryRun, context.terminal());
            }
        }
        return ExitCode.DONE.number();
    }
}
