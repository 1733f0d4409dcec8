/// What reports say, part by part; a template puts parts in order. A part that has nothing to say has no blocks.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.report.part;
