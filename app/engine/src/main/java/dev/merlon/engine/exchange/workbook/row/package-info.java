/// How the rows of each table become what the workspace keeps.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.workbook.row;
