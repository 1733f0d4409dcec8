/// Tables of requirements in workbooks and CSV files, read through a mapping of their columns.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.sheet;
