package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Files to write, each with its format; checked before any work so that nobody waits for a typing mistake.
final class ReportFiles {

    private final Reports reports;
    private final List<Wanted> wanted;

    private record Wanted(Path file, ReportFormat format) {}

    private ReportFiles(Reports reports, List<Wanted> wanted) {
        this.reports = reports;
        this.wanted = wanted;
    }

    /// @throws ParameterException where an ending is of no format, a folder is missing, or a file is named twice
    static ReportFiles of(List<Path> files, CommandLine line, Reports reports) {
        var wanted = new ArrayList<Wanted>();
        var seen = new HashSet<Path>();
        for (var file : files) {
            var format = reports.byEnding(file)
                    .orElseThrow(() -> new ParameterException(
                            line,
                            "no report is called " + file.getFileName() + "; a report ends in " + endings(reports)));
            requireFolder(file, line);
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw new ParameterException(line, "two reports cannot be one file: " + file);
            }
            wanted.add(new Wanted(file, format));
        }
        return new ReportFiles(reports, wanted);
    }

    private static String endings(Reports reports) {
        return reports.formats().stream().map(ReportFormat::ending).distinct().collect(Collectors.joining(" "));
    }

    /// @throws ParameterException where the file's folder does not exist
    static void requireFolder(Path file, CommandLine line) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(line, "there is no folder for " + file);
        }
    }

    /// @param gate  null where no gate was asked for
    void write(Snapshot snapshot, @Nullable GateVerdict gate, Terminal terminal) throws WorkbenchException {
        for (var want : wanted) {
            reports.write(want.format(), snapshot, gate, want.file(), terminal.progress())
                    .forEach(terminal::message);
            terminal.message("Wrote " + want.file());
        }
    }
}
