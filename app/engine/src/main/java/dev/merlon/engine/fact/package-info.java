/// Everything that produces facts from contracts, answers and control records.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact;
