package dev.merlon.engine.report.plan;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.document.Document;
import dev.merlon.engine.report.page.MarkdownPage;
import dev.merlon.engine.report.pdf.PdfWriter;
import dev.merlon.engine.report.word.WordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/// What a planned report can be.
public enum Form {
    PDF("pdf", PdfWriter::write),
    DOCX("docx", WordWriter::write),
    MD("md", MarkdownPage::write);

    private final String id;
    private final Writer writer;

    @FunctionalInterface
    private interface Writer {
        void write(Document document, OutputStream out, Job job) throws IOException;
    }

    Form(String id, Writer writer) {
        this.id = id;
        this.writer = writer;
    }

    public static Optional<Form> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
    }

    /// `.pdf`.
    public String ending() {
        return "." + id;
    }

    /// @param out  left open
    void write(Document document, OutputStream out, Job job) throws IOException {
        writer.write(document, out, job);
    }
}
