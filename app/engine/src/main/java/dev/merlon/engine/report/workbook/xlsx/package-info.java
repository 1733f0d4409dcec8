/// Fills a template: an .xlsx file that somebody designed, its tables and named cells.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.xlsx;
