/// How far frameworks are met, for other programs.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.compliance;
