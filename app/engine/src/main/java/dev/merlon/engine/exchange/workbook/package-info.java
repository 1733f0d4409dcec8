/// Reads a workbook that people filled in back: what they changed, what the workspace changed since, and what both
/// did.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.workbook;
