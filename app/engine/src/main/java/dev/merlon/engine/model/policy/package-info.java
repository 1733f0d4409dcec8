/// API classes with their policy sets: which rules count where, and how bad what they find is.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.policy;
