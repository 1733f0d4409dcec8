/// API classes with their policy sets in one matrix, and what a change of them would do.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.policies;
