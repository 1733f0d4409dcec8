/// What people decide on outcomes beyond a single one: for a scope, and as exceptions that a second person
/// approves.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.governance;
