/// What fires and what waits, one row per rule with its spread.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.threats;
