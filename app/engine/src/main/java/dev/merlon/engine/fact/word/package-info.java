/// Reads names as people do: splits them into words and looks for phrases. The words themselves are data.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.word;
