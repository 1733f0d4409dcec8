@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.data;
