/// The set of callers that an endpoint lets in, and when one such set is within another.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.diff.caller;
