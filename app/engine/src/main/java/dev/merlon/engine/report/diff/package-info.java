/// Writes what changed between two contracts: lines for a terminal, JSON, SARIF, Markdown.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.diff;
