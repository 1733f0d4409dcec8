/// Reports that are put together from parts by a file of a few lines: which parts, in which order, in which forms.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.plan;
