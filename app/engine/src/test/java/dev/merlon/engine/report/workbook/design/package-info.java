@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.design;
