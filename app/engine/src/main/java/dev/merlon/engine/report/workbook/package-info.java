/// The report as an Excel workbook.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook;
