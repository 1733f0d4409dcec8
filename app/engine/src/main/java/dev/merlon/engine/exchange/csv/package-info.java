/// Control records, answers, tools, findings and actions as CSV files that people edit in a spreadsheet.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.csv;
