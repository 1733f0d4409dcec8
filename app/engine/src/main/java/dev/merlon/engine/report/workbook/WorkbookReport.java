package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.Template;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.xlsx.Filling;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A workbook made of a template: the built-in ones, or an organisation's own.
///
/// @param source  opens the template's file
public record WorkbookReport(Source source) implements Renderer {

    /// The file's name in a folder of report-templates.
    public static final String FILE = "template.xlsx";

    /// Opens a template.
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }

    /// One of the templates that come with Merlon.
    ///
    /// @param id  its folder in report-templates: `workbook`
    public static WorkbookReport builtIn(String id) {
        return new WorkbookReport(() -> new Template(id).open(FILE));
    }

    /// Most of the time of a first small workbook goes into loading what reads the template.
    @Override
    public void prepare() throws IOException {
        try (var in = source.open()) {
            Filling.of(in);
        }
    }

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        try (var in = source.open()) {
            Filling.of(in).fill(new AuditContent(snapshot), out, job);
        }
    }
}
