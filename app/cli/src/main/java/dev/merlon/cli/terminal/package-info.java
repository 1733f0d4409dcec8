/// What is printed, and how: neutral lines, lists, progress.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli.terminal;
