package dev.merlon.engine.report;

import java.nio.file.Path;
import java.util.Locale;

/// A report that can be written.
///
/// @param id       `workbook`, `summary`, `html`, `json`, `md`; a report that has several forms has the same id
///     in each
/// @param title    "Full audit workbook"
/// @param ending   with the dot: `.xlsx`
/// @param about    one sentence
/// @param plain    a plain format for machines, rather than a template from report-templates
public record ReportFormat(String id, String title, String ending, String about, boolean plain) {

    /// Whether the file's name ends as the format's do, in any case.
    public boolean fits(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// Whether the file's name ends in `.xlsx`, in any case.
    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}
