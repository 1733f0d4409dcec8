/// What to ask next, tried on real workspaces.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.interview;
