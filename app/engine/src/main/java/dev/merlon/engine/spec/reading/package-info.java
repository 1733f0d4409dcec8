/// What the readers of all dialects share: the files of a contract, what kind they are of, remarks on what is odd in
/// them.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.spec.reading;
