package dev.merlon.cli.command.exchange;

import dev.merlon.cli.command.Context;
import dev.merlon.cli.command.ExitCode;
import dev.merlon.cli.terminal.Count;
import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.convert.ReadModel;
import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `merlon convert`.
@Command(
        name = "convert",
        description = {
            "Turn a threat model of one tool into that of another, and print what is lost by it.",
            "Which tool a file is of is told by its content. Needs no workspace."
        },
        mixinStandardHelpOptions = true)
public final class ConvertCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "The file to read.")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            description = "The format to write: threat-dragon, otm, threat-composer, cyclonedx (2.0, a preview).")
    private String to;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    private Path out;

    private ConvertCommand(Context context) {
        this.context = context;
    }

    public static CommandLine line(Context context) {
        return new CommandLine(new ConvertCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        var format = format(spec, to);
        var folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "the folder of " + out + " does not exist");
        }
        var read = ModelFormats.read(file);
        var terminal = context.terminal();
        terminal.remarks(read.remarks());
        terminal.message(described(file, read));
        var written = ModelFormats.write(read.model(), format);
        try {
            Files.write(out, written.bytes());
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNWRITABLE", "the file cannot be written", out.toString(), e);
        }
        LossText.print(terminal, written.losses(), format.title());
        terminal.message("Wrote " + out + " as " + format.title() + (format.preview() ? " (preview)" : ""));
        return ExitCode.DONE.number();
    }

    /// @throws ParameterException where there is none that can be written
    static ModelFormat format(CommandSpec spec, String id) {
        return ModelFormats.of(id)
                .filter(f -> f.writer().isPresent())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no format to write is called " + id + "; there are "
                                + ModelFormats.written().stream()
                                        .map(ModelFormat::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static String described(Path file, ReadModel read) {
        return "Read " + file + " as " + read.format().title() + ": " + counts(read.model());
    }

    static String counts(ThreatModel model) {
        return String.join(
                ", ",
                Count.of(model.elements().size(), "element"),
                Count.of(model.flows().size(), "flow"),
                Count.of(model.zones().size(), "trust zone"),
                Count.of(model.threats().size(), "threat"),
                Count.of(model.mitigations().size(), "mitigation"));
    }
}
