/// The command line: arguments in, exit codes and plain text out. Knows the engine only.
@org.jspecify.annotations.NullMarked
package dev.merlon.cli;
