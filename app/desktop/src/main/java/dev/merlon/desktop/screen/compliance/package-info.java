/// Frameworks that the workspace answers to, and how far each of their requirements is met.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.compliance;
