package dev.merlon.engine.report;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.workbook.WorkbookReport;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.xlsx.Filling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A workbook that an organisation designed in Excel, for Merlon to fill: its tables named `t_Threats` and the
/// like, its cells named `merlon_workspace` and the like. It stands in a folder of its own,
/// `<folder>/<id>/template.xlsx`, or is named by its file.
///
/// @param file  the template; it is never written to
public record OwnTemplate(Path file) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /// @param name     an id, or a path that ends in `.xlsx`
    /// @param folders  where to look for the id, the first goes first
    public static Optional<OwnTemplate> find(String name, List<Path> folders) {
        if (ReportFormat.isWorkbook(Path.of(name))) {
            return Optional.of(new OwnTemplate(Path.of(name)));
        }
        return find(name, folders, WorkbookReport.FILE).map(OwnTemplate::new);
    }

    /// The file in the folder of that id, in the first folder that has it.
    static Optional<Path> find(String id, List<Path> folders, String file) {
        return !ID.matcher(id).matches()
                ? Optional.empty()
                : folders.stream()
                        .map(f -> f.resolve(id).resolve(file))
                        .filter(Files::isRegularFile)
                        .findFirst();
    }

    /// What it names that there is not, each with its cell; empty where all is known.
    ///
    /// @throws WorkbenchException where it is no workbook that can be filled
    public List<Problem> check(Library library) throws WorkbenchException {
        return unknown(AuditContent.described(library));
    }

    private List<Problem> unknown(AuditContent content) throws WorkbenchException {
        return read().unknown(content).stream()
                .map(u -> Problem.warning("TEMPLATE-UNKNOWN", u.address() + ": " + u.text(), Location.ofFile(name())))
                .toList();
    }

    /// Fills it, to a file that is complete or untouched.
    ///
    /// @return what it names that there is not: those columns stay empty
    /// @throws WorkbenchException where it is no workbook that can be filled, or the file cannot be written
    public List<Problem> fill(Snapshot snapshot, Path out, Job job) throws WorkbenchException {
        var content = new AuditContent(snapshot);
        var unknown = unknown(content);
        var filling = read();
        new WholeFile(out).write(stream -> filling.fill(content, stream, job));
        job.progress("wrote " + out.getFileName(), 1);
        return unknown;
    }

    private Filling read() throws WorkbenchException {
        try (var in = Files.newInputStream(file)) {
            return Filling.of(in);
        } catch (NoSuchFileException e) {
            throw new WorkbenchException("TEMPLATE-MISSING", "there is no such template", name(), e);
        } catch (IOException e) {
            throw new WorkbenchException("TEMPLATE-BAD", "cannot be filled: " + e.getMessage(), name(), e);
        }
    }

    private String name() {
        return file.toString().replace('\\', '/');
    }
}
