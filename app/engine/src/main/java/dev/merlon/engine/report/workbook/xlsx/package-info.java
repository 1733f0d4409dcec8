/// The .xlsx file: POI makes its parts and styles, cells are streamed into them.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.workbook.xlsx;
