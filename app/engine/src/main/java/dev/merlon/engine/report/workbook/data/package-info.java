/// What the tables of a workbook can show: each field with its title, its kind and whether people fill it in.
/// This is the one place that says so; what writes a workbook and what reads one back both go by it.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.data;
