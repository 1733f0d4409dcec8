package dev.merlon.cli.command;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Files to write, each with its format; checked before any work so that nobody waits for a typing mistake.
final class ReportFiles {

    private final List<Wanted> wanted;

    private record Wanted(Path file, ReportFormat format) {}

    /// The formats that there are.
    interface Formats {

        List<ReportFormat> formats();

        /// The first that has the file's ending.
        default Optional<ReportFormat> byEnding(Path file) {
            return formats().stream().filter(f -> f.fits(file)).findFirst();
        }

        /// Looks at no more of the reports than it has to.
        static Formats of(Reports reports) {
            return new Formats() {
                @Override
                public List<ReportFormat> formats() {
                    return reports.formats();
                }

                @Override
                public Optional<ReportFormat> byEnding(Path file) {
                    return reports.byEnding(file);
                }
            };
        }
    }

    /// Writes one report.
    @FunctionalInterface
    interface Writing {

        /// @return what to tell whoever wrote it; mostly nothing
        List<String> write(ReportFormat format, Path file) throws WorkbenchException;
    }

    private ReportFiles(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /// @throws ParameterException where an ending is of no format, a folder is missing, or a file is named twice
    static ReportFiles of(List<Path> files, CommandLine line, Formats formats) {
        var wanted = new ArrayList<Wanted>();
        var seen = new HashSet<Path>();
        for (var file : files) {
            var format = formats.byEnding(file)
                    .orElseThrow(() -> new ParameterException(
                            line,
                            "no report is called " + file.getFileName() + "; a report ends in "
                                    + endings(formats.formats())));
            requireFolder(file, line);
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw new ParameterException(line, "two reports cannot be one file: " + file);
            }
            wanted.add(new Wanted(file, format));
        }
        return new ReportFiles(wanted);
    }

    private static String endings(List<ReportFormat> formats) {
        return formats.stream().map(ReportFormat::ending).distinct().collect(Collectors.joining(" "));
    }

    /// @throws ParameterException where the file's folder does not exist
    static void requireFolder(Path file, CommandLine line) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(line, "there is no folder for " + file);
        }
    }

    /// Begins to load what the reports need.
    void prepare(Reports reports) {
        wanted.stream().map(Wanted::format).distinct().forEach(reports::prepare);
    }

    void write(Writing writing, Terminal terminal) throws WorkbenchException {
        for (var want : wanted) {
            writing.write(want.format(), want.file()).forEach(terminal::message);
            terminal.message("Wrote " + want.file());
        }
    }
}
