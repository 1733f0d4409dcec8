/// The parts of an .xlsx file as XML: read from strangers with limits, changed, written.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.part;
