/// Works out the formulas of a template over the rows that come into it, so that a workbook reads right before
/// anything recalculates it. A formula that uses more than is known here is left to Excel.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.formula;
