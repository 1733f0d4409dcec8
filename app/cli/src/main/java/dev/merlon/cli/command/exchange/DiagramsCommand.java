package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.command.Workspaces;
import dev.merlon.cli.terminal.Rows;
import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.dataflow.DataFlowDrawing;
import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.DrawingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon diagrams`.
@Command(
        name = "diagrams",
        description = "List data-flow diagrams, draw one, list the threats that people wrote down at their elements.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DiagramsCommand {

    private final Context context;

    @Spec
    private CommandSpec spec;

    private DiagramsCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new DiagramsCommand(context));
    }

    @Command(
            name = "list",
            description = "List diagrams: id, elements, flows, boundaries, drawn by itself or edited, name.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace)
            throws WorkbenchException {
        var rows = new Rows();
        try (var open = new Workspaces(context).open(workspace)) {
            var now = open.snapshot();
            for (var diagram : Diagrams.of(now.state())) {
                var graph = Diagrams.graph(now, diagram);
                rows.add(
                        diagram.id(),
                        graph.elements().size(),
                        graph.flows().size(),
                        graph.boundaries().size(),
                        diagram.edits().isEmpty() ? "by itself" : "edited",
                        diagram.name());
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }

    @Command(
            name = "export",
            description = "Draw a diagram; the ending of FILE picks SVG, PNG or PDF.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "ID", description = "The diagram's id: an API's, or one that list shows.")
                    String id,
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.") Path out)
            throws WorkbenchException {
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "the folder of " + out + " does not exist");
        }
        byte[] picture;
        try (var open = new Workspaces(context).open(workspace)) {
            var now = open.snapshot();
            var diagram = Diagrams.find(now.state(), id).orElseThrow(() -> missing(now, id));
            var laidOut = DiagramLayout.of(now, diagram, context.terminal().progress());
            laidOut.graph().notes().forEach(context.terminal()::message);
            picture = picture(
                    DataFlowDrawing.of(diagram.name(), laidOut.graph(), laidOut.places(), laidOut.dangers()), now, out);
        }
        try {
            Files.write(out, picture);
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNWRITABLE", "the file cannot be written", out.toString(), e);
        }
        context.terminal().message("Wrote " + out);
        return ExitCode.DONE.number();
    }

    private static byte[] picture(Drawing drawing, Snapshot now, Path out) throws WorkbenchException {
        try {
            return DrawingFile.bytes(drawing, now.at(), out);
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNDRAWN", "the diagram cannot be drawn", out.toString(), e);
        }
    }

    private static WorkbenchException missing(Snapshot now, String id) {
        var all = Diagrams.of(now.state());
        return new WorkbenchException(
                "DIAGRAM-MISSING",
                all.isEmpty()
                        ? "the workspace has no API to draw yet"
                        : "there is no such diagram; there are "
                                + all.stream().map(DataFlowDiagram::id).collect(Collectors.joining(", ")),
                id,
                null);
    }

    @Command(
            name = "threats",
            description = "List threats that people wrote down at elements: id, severity, state, element, title.",
            mixinStandardHelpOptions = true)
    int threats(
            @Option(names = "--workspace", paramLabel = "W", required = true, description = "The workspace's folder.")
                    Path workspace)
            throws WorkbenchException {
        var rows = new Rows();
        try (var open = new Workspaces(context).open(workspace)) {
            for (var each : StandingThreat.all(open.snapshot())) {
                rows.add(
                        each.threat().id(),
                        each.severity().word(),
                        each.standing().word(),
                        each.threat().elementName(),
                        each.threat().title());
            }
        }
        rows.print(context.terminal());
        return ExitCode.DONE.number();
    }
}
