/// Reads the beginning of a report back from its file.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.preview;
