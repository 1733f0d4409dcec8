package dev.merlon.engine.report;

/// A report that can be written.
///
/// @param id       `workbook`, `html`, `json`, `sarif`, `csv`, `junit`, `md`
/// @param title    "Full audit workbook"
/// @param ending   with the dot: `.xlsx`
/// @param about    one sentence
/// @param plain    a plain format for machines, rather than a template from report-templates
public record ReportFormat(String id, String title, String ending, String about, boolean plain) {}
