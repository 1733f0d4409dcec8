package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.drawing.Svg;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.oscal.export.OscalExport;
import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.usecase.UseCaseDiagram;
import dev.merlon.engine.usecase.tree.LeafState;
import dev.merlon.engine.usecase.tree.TreeDrawing;
import dev.merlon.engine.usecase.trial.Gherkin;
import dev.merlon.engine.usecase.trial.RequestShapes;
import dev.merlon.engine.usecase.trial.RequestSketch;
import dev.merlon.engine.usecase.trial.TestIdea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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

/// `merlon export`.
@Command(
        name = "export",
        description = "Write what a workspace holds in a form for others.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    /// What can be written.
    enum Format {
        /// Misuse cases as scenarios.
        GHERKIN,
        /// Requests that try misuse cases, as HTTP text.
        REQUESTS,
        /// The diagram of use and misuse cases.
        USE_CASES,
        /// An attack tree as a picture.
        ATTACK_TREE,
        /// Controls, results and the action plan as OSCAL documents.
        OSCAL;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static String all() {
            return Stream.concat(
                            Arrays.stream(values()).map(Format::word),
                            ModelFormats.written().stream().map(ModelFormat::id))
                    .collect(Collectors.joining(", "));
        }
    }

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FORMAT",
            description = {
                "gherkin: misuse cases as scenarios;",
                "requests: the requests that try them, as HTTP text;",
                "use-cases: the diagram of use and misuse cases, as SVG;",
                "attack-tree: an attack tree, as SVG;",
                "oscal: controls, assessment results and the action plan as OSCAL 1.2 (JSON);",
                "threat-dragon, otm, threat-composer, cyclonedx (2.0, a preview): all threats with the diagrams,",
                "as another tool's model."
            })
    private String format;

    @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
    private Path workspace;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; for oscal a folder, or a file that ends in .zip.")
    private Path out;

    @Option(
            names = "--only",
            paramLabel = "ID",
            description = "One use case, attack tree or imported threat model by its id; without it all use cases, "
                    + "the first tree, and the workspace's own threats.")
    private @Nullable String only;

    private ExportCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new ExportCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        var model = ModelFormats.of(format).filter(f -> f.writer().isPresent());
        var wanted = model.isPresent() ? null : format();
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "the folder of " + out + " does not exist");
        }
        if (wanted == null) {
            try (var open = new Workspaces(context).open(workspace)) {
                ModelExport.write(open, model.orElseThrow(), only, out, context.terminal());
            }
            return ExitCode.DONE.number();
        }
        if (wanted == Format.OSCAL) {
            return oscal();
        }
        String text;
        try (var open = new Workspaces(context).open(workspace)) {
            text = text(open, wanted, context.terminal().progress());
        }
        try {
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNWRITABLE", "the file cannot be written", out.toString(), e);
        }
        context.terminal().message("Wrote " + out);
        return ExitCode.DONE.number();
    }

    /// The folder is looked at before any work: other people's files are not to be mixed with ours by mistake.
    private int oscal() throws WorkbenchException {
        var reports = context.workbench().get().reports();
        var format = reports.byId("oscal").orElseThrow();
        if (only != null) {
            throw new ParameterException(spec.commandLine(), "--only is for use cases and attack trees");
        }
        if (!format.fits(out) && Files.exists(out) && !Files.isDirectory(out)) {
            throw new ParameterException(spec.commandLine(), out + " is a file; name a folder, or a file in .zip");
        }
        var job = context.terminal().progress();
        try (var open = new Workspaces(context).open(workspace)) {
            if (format.fits(out)) {
                reports.write(format, open.snapshot(), out, job);
            } else {
                OscalExport.of(open.snapshot()).write(out, job);
            }
        }
        context.terminal().message("Wrote " + out);
        return ExitCode.DONE.number();
    }

    private Format format() {
        for (var each : Format.values()) {
            if (each.word().equals(format)) {
                return each;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "no export is called " + format + "; there are " + Format.all());
    }

    private String text(Workspace open, Format wanted, Job job) throws WorkbenchException {
        var now = open.snapshot();
        if (wanted == Format.ATTACK_TREE) {
            var tree = tree(now.state().attackTrees());
            return Svg.of(TreeDrawing.of(tree, LeafState.of(now, tree), Set.of(), null));
        }
        var words = now.library().guideWords();
        var useCases = useCases(now.state().useCases());
        return switch (wanted) {
            case GHERKIN -> Gherkin.feature(now, words, useCases);
            case USE_CASES -> Svg.of(UseCaseDiagram.of(now, useCases));
            case REQUESTS, ATTACK_TREE, OSCAL -> {
                var shapes = RequestShapes.of(
                        now, useCases.stream().flatMap(UseCase::steps), api -> open.contract(api, job));
                yield new RequestSketch(shapes)
                        .of(useCases.stream()
                                .flatMap(u -> TestIdea.all(now, words, u).stream())
                                .toList());
            }
        };
    }

    private List<UseCase> useCases(List<UseCase> all) throws WorkbenchException {
        var chosen =
                all.stream().filter(u -> only == null || u.id().equals(only)).toList();
        if (chosen.isEmpty()) {
            throw missing("use case", all.stream().map(UseCase::id).toList());
        }
        return chosen;
    }

    private AttackTree tree(List<AttackTree> all) throws WorkbenchException {
        return all.stream()
                .filter(t -> only == null || t.id().equals(only))
                .findFirst()
                .orElseThrow(() ->
                        missing("attack tree", all.stream().map(AttackTree::id).toList()));
    }

    private WorkbenchException missing(String what, List<String> ids) {
        return new WorkbenchException(
                "EXPORT-NOTHING",
                ids.isEmpty()
                        ? "the workspace has no " + what + " yet"
                        : "there is no such " + what + "; there are " + String.join(", ", ids),
                only == null ? workspace.toString() : only,
                null);
    }
}
